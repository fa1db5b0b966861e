import { tide } from './tide.ts'

type Waiting<Key, Value> = {
  readonly key: Key
  readonly resolve: (value: Value) => void
  readonly reject: (error: unknown) => void
}

export type GatherOptions = {
  /** Keys asked together at most; 256 when absent. */
  readonly most?: number
  /**
   * How many questions may be under way. What arrives meanwhile waits for the first that ends, so that under load one
   * round trip serves many; 1 when absent, more where one that takes long would hold up all the others.
   */
  readonly atOnce?: number
  /** Others who have something to ask go first, so long at most: more come meanwhile for whom it can be done as well. */
  readonly patienceMs?: number
}

/**
 * Asks what is asked at the same time in one question. `askAll` answers in the order of its keys; when it throws, all
 * of them fail. It never asks another gathering, which would wait for this one.
 */
export const gather = <Key, Value>(
  askAll: (keys: readonly Key[]) => Promise<readonly Value[]>,
  { most = 256, atOnce = 1, patienceMs }: GatherOptions = {},
): ((key: Key) => Promise<Value>) => {
  let waiting: Waiting<Key, Value>[] = []
  let underWay = 0

  const askNext = async (): Promise<void> => {
    const batch = waiting.slice(0, most)
    waiting = waiting.slice(most)
    const answered = tide.begin()
    try {
      const values = await askAll(batch.map(({ key }) => key))
      for (const [at, { resolve }] of batch.entries()) resolve(values[at] as Value)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      answered()
    }
  }

  const work = async (): Promise<void> => {
    if (waiting.length > 0) await askNext()
    if (waiting.length === 0) underWay -= 1
    else tide.whenOut(() => void work(), patienceMs)
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject })
      if (underWay === atOnce) return
      underWay += 1
      tide.whenOut(() => void work(), patienceMs)
    })
}
