import os from 'node:os'

const GIGABYTE = 2 ** 30

/** Bytes that this process may use together with its children: a container's limit where there is one. */
export const memoryOfMachine = (): number => {
  // 0 or an absurd number where nothing limits it
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, os.totalmem()) : os.totalmem()
}

/**
 * What the embedded server keeps in memory, in gigabytes: an eighth of the machine's, so that the indexes of a
 * million tickets stay there where they can (docs/benchmarks/queries.md), and the rest
 * is left to everything else that runs.
 */
export const cacheGigabytes = (memory: number): number => {
  const eighth = Math.floor((memory / 8 / GIGABYTE) * 4) / 4
  return Math.min(4, Math.max(0.25, eighth))
}
