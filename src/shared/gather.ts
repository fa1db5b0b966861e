type Waiting<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

export type GatherOptions = {
  /** Keys asked together at most; 64 when absent. */
  readonly most?: number
  /**
   * How many questions may be under way. What arrives meanwhile waits for the first that ends, so that under load one
   * round trip serves many; 1 when absent, more where one that takes long would hold up all the others.
   */
  readonly atOnce?: number
}

/**
 * Asks what is asked at the same time in one question. `askAll` answers in the order of its keys; when it throws,
 * all of them fail.
 */
export const gather = <Key, Value>(
  askAll: (keys: readonly Key[]) => Promise<readonly Value[]>,
  { most = 64, atOnce = 1 }: GatherOptions = {},
): ((key: Key) => Promise<Value>) => {
  let waiting: Waiting<Key, Value>[] = []
  let underWay = 0

  const askNext = async (): Promise<void> => {
    const batch = waiting.slice(0, most)
    waiting = waiting.slice(most)
    try {
      const values = await askAll(batch.map(({ key }) => key))
      for (const [at, { resolve }] of batch.entries()) resolve(values[at] as Value)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  const work = async (): Promise<void> => {
    while (waiting.length > 0) await askNext()
    underWay -= 1
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (underWay === atOnce) return
      underWay += 1
      // what is asked in the same turn of the event loop goes with the first
      setImmediate(() => void work())
    })
}
