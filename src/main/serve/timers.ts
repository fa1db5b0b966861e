import { type Logger, pause } from '../../shared/index.ts'
import type { Tickets } from '../../tickets/index.ts'

const POLL_MS = 500

/** Escalations, reminders and closings, as they fall due, and the counters; any number of nodes may run this. */
export const runTimers = async (tickets: Tickets, logger: Logger, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted) {
    try {
      await tickets.runDueTimers(signal)
      await tickets.foldCounts()
    } catch (err) {
      logger.warn({ err }, 'due timers could not be run; they are tried again')
    }
    await pause(POLL_MS, signal)
  }
}
