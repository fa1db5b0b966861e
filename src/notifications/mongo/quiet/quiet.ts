import type { Filter } from 'mongodb'
import type { Connection } from 'mongoose'
import { inTransaction } from '../../../shared/mongo/index.ts'
import { deliveriesOf } from '../collection.ts'
import type { DeliveryDocument, NewDelivery } from '../document.ts'
import type { Inserts } from '../inserts.ts'

export type QuietDeliveries = {
  /** Whom something waits for that may be told now; product time. */
  listOver(now: Date): Promise<string[]>
  /**
   * Decides about all that waits for a person, while nobody else does: `release` lets each go by itself, a delivery takes
   * the place of all of them. In one transaction: none is lost, none is told twice.
   */
  settle(
    personId: string,
    now: Date,
    decide: (waiting: readonly DeliveryDocument[]) => 'release' | NewDelivery,
  ): Promise<void>
}

const PEOPLE_AT_ONCE = 200
const FOLDED_AT_MOST = 1_000

/** The files of what waits follow it, whether it goes by itself or is said with others. */
const waiting = {
  open: true,
  status: 'pending',
  'quiet.until': { $exists: true },
  givesWay: { $exists: false },
} as const

export const createQuietDeliveries = (
  connection: Connection,
  {
    inserts,
    machineNow,
  }: { readonly inserts: Pick<Inserts, 'insertInTransaction'>; readonly machineNow: () => Date },
): QuietDeliveries => {
  const collection = deliveriesOf(connection)
  return {
    async listOver(now) {
      const found = await collection
        .find({ ...waiting, 'quiet.until': { $lte: now } })
        .project<Pick<DeliveryDocument, 'personId'>>({ personId: 1 })
        .limit(PEOPLE_AT_ONCE)
        .toArray()
      return [...new Set(found.flatMap(({ personId }) => personId ?? []))]
    },

    settle: (personId, now, decide) =>
      inTransaction(connection.getClient(), async (session) => {
        const mine: Filter<DeliveryDocument> = {
          ...waiting,
          personId: String(personId),
          'quiet.until': { $lte: now },
        }
        const found = await collection
          .find(mine, { session })
          .sort({ sequence: 1 })
          .limit(FOLDED_AT_MOST)
          .toArray()
        if (found.length === 0) return
        const these = { ...mine, _id: { $in: found.map(({ _id }) => _id) } }
        const decision = decide(found)
        if (decision === 'release') {
          const free = {
            $set: { nextAttemptAt: machineNow(), yields: false },
            $unset: { quiet: '' as const },
          }
          await collection.updateMany(these, free, { session })
          return
        }
        const folded = {
          $set: { status: 'withdrawn' as const, foldedInto: decision.id },
          $unset: { open: '' as const },
        }
        await collection.updateMany(these, folded, { session })
        await inserts.insertInTransaction([decision], session)
      }),
  }
}
