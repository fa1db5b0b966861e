import type { ClientSession, Filter } from 'mongodb'
import type { Connection } from 'mongoose'
import { inTransaction } from '../../../shared/mongo/index.ts'
import { deliveriesOf } from '../collection.ts'
import type { DeliveryDocument, NewDelivery } from '../document.ts'
import type { Inserts } from '../inserts.ts'

export type Digests = {
  /** People for whom something was held back before this instant, the longest held first; machine time. */
  listHeld(before: Date): Promise<string[]>
  /**
   * Decides about all that is held for a person, while nobody else does: `wait` leaves it, `release` lets each go by
   * itself, a delivery takes the place of all of them. In one transaction: none is lost, none is told twice.
   */
  settle(
    personId: string,
    decide: (held: readonly [DeliveryDocument, ...DeliveryDocument[]]) => 'wait' | 'release' | NewDelivery,
  ): Promise<void>
}

const HELD_LOOKED_AT = 500
const FOLDED_AT_MOST = 1_000

const held = { open: true, status: 'pending', 'fold.kind': { $exists: true } } as const

export const createDigests = (
  connection: Connection,
  {
    inserts,
    machineNow,
  }: { readonly inserts: Pick<Inserts, 'insertInTransaction'>; readonly machineNow: () => Date },
): Digests => {
  const collection = deliveriesOf(connection)

  const settleWithin = async (
    session: ClientSession,
    filter: Filter<DeliveryDocument>,
    decide: Parameters<Digests['settle']>[1],
  ): Promise<void> => {
    const [first, ...others] = await collection
      .find(filter, { session })
      .sort({ 'fold.since': 1, _id: 1 })
      .limit(FOLDED_AT_MOST)
      .toArray()
    const decision = first ? decide([first, ...others]) : 'wait'
    if (!first || decision === 'wait') return
    const these = { ...filter, _id: { $in: [first, ...others].map(({ _id }) => _id) } }
    if (decision === 'release') {
      const free = { $set: { nextAttemptAt: machineNow(), yields: false }, $unset: { fold: '' as const } }
      await collection.updateMany(these, free, { session })
      return
    }
    const folded = {
      $set: { status: 'withdrawn' as const, foldedInto: decision.id },
      $unset: { open: '' as const },
    }
    await collection.updateMany(these, folded, { session })
    await inserts.insertInTransaction([decision], session)
  }

  return {
    async listHeld(before) {
      const found = await collection
        .find({ ...held, createdAt: { $lte: before } })
        .project<Pick<DeliveryDocument, 'personId'>>({ personId: 1 })
        .sort({ createdAt: 1 })
        .limit(HELD_LOOKED_AT)
        .toArray()
      return [...new Set(found.flatMap(({ personId }) => personId ?? []))]
    },

    settle(personId, decide) {
      const filter: Filter<DeliveryDocument> = { ...held, personId: String(personId) }
      return inTransaction(connection.getClient(), (session) => settleWithin(session, filter, decide))
    },
  }
}
