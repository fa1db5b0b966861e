type Waiting<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

export type GatherOptions = {
  /** Keys asked together at most; 64 when absent. */
  readonly most?: number
  /**
   * Usually what arrives while a question is under way waits for its end, and under load one round trip serves many.
   * With this it does not, because one that takes long would hold up others; only one turn's are asked together.
   */
  readonly overlapping?: boolean
}

/**
 * Asks what is asked at the same time in one question. `askAll` answers in the order of its keys; when it throws,
 * all of them fail.
 */
export const gather = <Key, Value>(
  askAll: (keys: readonly Key[]) => Promise<readonly Value[]>,
  { most = 64, overlapping = false }: GatherOptions = {},
): ((key: Key) => Promise<Value>) => {
  let waiting: Waiting<Key, Value>[] = []
  let isAwaited = false

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
    while (waiting.length > 0) {
      const asked = askNext()
      if (!overlapping) await asked
    }
    isAwaited = false
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (isAwaited) return
      isAwaited = true
      // what is asked in the same turn of the event loop goes with the first
      setImmediate(() => void work())
    })
}
