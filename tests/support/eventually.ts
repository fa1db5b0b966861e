import { setTimeout as sleep } from 'node:timers/promises'

/** Tries until it holds; then the last failure is the test's. */
export const eventually = async <T>(
  holds: () => T | Promise<T>,
  { withinMs = 15_000, everyMs = 25 } = {},
): Promise<T> => {
  const giveUpAt = Date.now() + withinMs
  for (;;) {
    try {
      return await holds()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
      await sleep(everyMs)
    }
  }
}
