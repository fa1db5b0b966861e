import type { ClientSession, Filter } from 'mongodb'
import type { Connection } from 'mongoose'
import { inTransaction } from '../../../shared/mongo/index.ts'
import type { FoldKind } from '../../domain/digests/fold.ts'
import { deliveriesOf } from '../collection.ts'
import type { DeliveryDocument, NewDelivery } from '../document.ts'
import type { Inserts } from '../inserts.ts'

/** To whom, and what: deliveries of one group may be said in one message. */
export type Group = Pick<DeliveryDocument, 'personId' | 'purpose'> & { readonly kind: FoldKind }

export type Digests = {
  /** Groups with something that was held back before this instant, the longest held first; machine time. */
  listHeld(before: Date): Promise<Group[]>
  /**
   * Decides about all that is held of a group, while nobody else does: `wait` leaves it, `release` lets each go by
   * itself, a delivery takes the place of all of them. In one transaction: none is lost, none is told twice.
   */
  settle(
    group: Group,
    decide: (held: readonly DeliveryDocument[]) => 'wait' | 'release' | NewDelivery,
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
    const found = await collection
      .find(filter, { session })
      .sort({ 'fold.since': 1, _id: 1 })
      .limit(FOLDED_AT_MOST)
      .toArray()
    const decision = found.length === 0 ? 'wait' : decide(found)
    if (decision === 'wait') return
    const these = { ...filter, _id: { $in: found.map(({ _id }) => _id) } }
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
        .project<Pick<DeliveryDocument, 'personId' | 'purpose' | 'fold'>>({
          personId: 1,
          purpose: 1,
          fold: 1,
        })
        .sort({ createdAt: 1 })
        .limit(HELD_LOOKED_AT)
        .toArray()
      const groups = found.flatMap(({ personId, purpose, fold }): Group[] =>
        personId && fold ? [{ personId, purpose, kind: fold.kind }] : [],
      )
      return [...new Map(groups.map((group) => [JSON.stringify(group), group])).values()]
    },

    settle({ personId, purpose, kind }, decide) {
      const filter: Filter<DeliveryDocument> = {
        ...held,
        personId: String(personId),
        purpose,
        'fold.kind': kind,
      }
      return inTransaction(connection.getClient(), (session) => settleWithin(session, filter, decide))
    },
  }
}
