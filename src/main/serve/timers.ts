import { type Logger, pause } from '../../shared/index.ts'
import type { Tickets } from '../../tickets/index.ts'

const POLL_MS = 500
/** Whoever counts folds first; what waits longer meets in fewer cells. */
const FOLDS_EVERY = 4

/** Escalations, reminders and closings, as they fall due, and the counters; any number of nodes may run this. */
export const runTimers = async (tickets: Tickets, logger: Logger, signal: AbortSignal): Promise<void> => {
  for (let round = 0; !signal.aborted; round += 1) {
    try {
      await tickets.runDueTimers(signal)
      if (round % FOLDS_EVERY === 0) await tickets.foldCounts()
    } catch (err) {
      logger.warn({ err }, 'due timers could not be run; they are tried again')
    }
    await pause(POLL_MS, signal)
  }
}
