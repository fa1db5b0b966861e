import type { Db, Filter } from 'mongodb'
import { type Clock, type Logger, pause } from '../../shared/index.ts'
import type { NamedLeases } from '../../shared/mongo/index.ts'
import type { TicketStore } from '../../tickets/index.ts'
import { purgeFiles } from './purge-files.ts'
import { purgeIncidents } from './purge-incidents.ts'

const DAY_MS = 86_400_000
const EVERY_MS = 6 * 3_600_000
const LEASE_MS = 10 * 60_000

/** What a person said or was told, by the date that counts for it. */
const expired = (cutoff: Date): readonly (readonly [collection: string, filter: Filter<object>])[] => [
  ['webchat_messages', { at: { $lt: cutoff } }],
  ['deliveries', { createdAt: { $lt: cutoff } }],
  // the end of the last lease: when somebody last wrote there
  ['conversations', { until: { $lt: cutoff } }],
  ['nlu_suggestions', { at: { $lt: cutoff } }],
  // those that are still to be fetched have no end yet
  ['attachment_fetches', { endedAt: { $lt: cutoff } }],
]

type Kept = {
  readonly db: Db
  /** A ticket goes only once it is over, and the counters must hear of it. */
  readonly ticketStore: Pick<TicketStore, 'purge'>
}

/** Deletes what is older than the privacy notice promises; returns how many documents went. */
export const purgeExpired = async (
  { db, ticketStore }: Kept,
  now: Date,
  retentionDays: number,
): Promise<number> => {
  const cutoff = new Date(now.getTime() - retentionDays * DAY_MS)
  let gone = await ticketStore.purge(cutoff)
  for (const [collection, filter] of expired(cutoff)) {
    gone += (await db.collection(collection).deleteMany(filter)).deletedCount
  }
  gone += await purgeIncidents(db, cutoff)
  // after the tickets: a file stays as long as the ticket that it belongs to
  gone += await purgeFiles(db, cutoff)
  return gone
}

export type RetentionParts = Kept & {
  readonly leases: NamedLeases
  readonly clock: Clock
  readonly logger: Logger
  readonly retentionDays: number
}

/** Four times a day, on one node of the installation. */
export const runRetention = async (
  { leases, clock, logger, retentionDays, ...kept }: RetentionParts,
  signal: AbortSignal,
): Promise<void> => {
  while (!signal.aborted) {
    const purge = () => purgeExpired(kept, clock.now(), retentionDays)
    const gone = await leases.holding('retention', { forMs: LEASE_MS, signal }, purge).catch((err) => {
      logger.warn({ err }, 'what is too old to keep could not be deleted; it is tried again')
      return undefined
    })
    if (gone) logger.info({ gone }, 'deleted what was too old to keep')
    await pause(EVERY_MS, signal)
  }
}
