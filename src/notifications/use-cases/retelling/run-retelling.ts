import { type Logger, messageOf, pause } from '../../../shared/index.ts'

/** Soon after the person has had their answer; with nothing missed it is one look into an empty index. */
const EVERY_MS = 3_000

/** Until the signal is aborted. */
export const runRetelling = async (
  {
    retellOnce,
    onRetold,
    logger,
  }: {
    readonly retellOnce: () => Promise<number>
    readonly onRetold: () => void
    readonly logger: Logger
  },
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      if ((await retellOnce()) > 0) onRetold()
    } catch (error) {
      logger.warn({ reason: messageOf(error) }, 'deliveries: what was missed could not be looked through')
    }
    await pause(EVERY_MS, signal)
  }
}
