import { READ_BACK_BOUNDS, readBackFrom, withMissedEdits } from '../receiving/read-back.ts'
import type { HostParts } from './host-parts.ts'
import type { WorkerProcess } from './worker-process.ts'

const READ_BACK_MS = 45_000
/** Polls whose votes are looked for after a start. */
const POLLS_MS = 14 * 86_400_000
const MOST_POLLS = 100

/** What came while nobody listened: the page knows it and reports none of it. */
export const readMissed = async (
  { installation, intake, polls, logger }: Pick<HostParts, 'installation' | 'intake' | 'polls' | 'logger'>,
  worker: WorkerProcess,
): Promise<void> => {
  const since = readBackFrom((await installation.read()).readUpTo, new Date())
  try {
    const open = await polls.listOpen(new Date(Date.now() - POLLS_MS), MOST_POLLS)
    const about = { sinceSeconds: since, ...READ_BACK_BOUNDS, polls: open }
    const { items } = await worker.ask('readBack', about, READ_BACK_MS)
    await intake.take(withMissedEdits(items, since))
    intake.freeMark()
    logger.info({ messages: items.length }, 'WhatsApp: what was missed has been read back')
  } catch (err) {
    // the mark stays where it is: the next start tries again
    logger.warn({ err }, 'WhatsApp: what was missed could not be read back')
  }
}
