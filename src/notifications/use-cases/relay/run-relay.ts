import { type Logger, messageOf, pause, type Wakeup } from '../../../shared/index.ts'

const SHORTEST_NAP_MS = 100
const LONGEST_NAP_MS = 500
const AFTER_FAILURE_MS = 500
/** What is saved meanwhile is told together. */
const BETWEEN_MS = 100

type RelayLoop = {
  readonly relayOnce: () => Promise<number>
  readonly wakeup: Wakeup
  readonly logger: Logger
}

/** Relays until the signal is aborted: at once when woken, else after growing naps. */
export const runRelay = async (
  { relayOnce, wakeup, logger }: RelayLoop,
  signal: AbortSignal,
): Promise<void> => {
  let nap = SHORTEST_NAP_MS
  while (!signal.aborted) {
    const relayed = await relayOnce().catch((error: unknown) => {
      logger.warn({ reason: messageOf(error) }, 'relay: no answer from the database')
      nap = AFTER_FAILURE_MS
      return 0
    })
    if (relayed > 0) {
      nap = SHORTEST_NAP_MS
      await pause(BETWEEN_MS, signal)
    } else {
      await wakeup.sleep(nap, signal)
      nap = Math.min(nap * 2, LONGEST_NAP_MS)
    }
  }
}
