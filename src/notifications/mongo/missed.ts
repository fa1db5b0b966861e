import type { Connection } from 'mongoose'
import { inTransaction } from '../../shared/mongo/index.ts'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument, NewDelivery } from './document.ts'
import type { Inserts } from './inserts.ts'

const PEOPLE_AT_ONCE = 1_000
const OF_ONE_PERSON = 500

export type MissingPerson = { readonly personId: string; readonly since: Date }

/** What ended because nobody could be reached, until it is told again or is not worth it any more. */
export type MissedDeliveries = {
  /** People who missed something, and when they last could not be reached; product time. */
  listPeople(): Promise<MissingPerson[]>
  /** In the order in which they were to be told. */
  listOf(personId: string): Promise<DeliveryDocument[]>
  /** All in one transaction: these are missed no longer, those are told; false when somebody else was faster. */
  settle(missed: readonly DeliveryDocument[], retold: readonly NewDelivery[]): Promise<boolean>
}

export const createMissedDeliveries = (
  connection: Connection,
  collection: Deliveries,
  inserts: Pick<Inserts, 'insertInTransaction'>,
): MissedDeliveries => ({
  async listPeople() {
    const found = await collection
      .aggregate<{ _id: string; since: Date }>([
        { $match: { missedAt: { $exists: true } } },
        { $group: { _id: '$personId', since: { $max: '$missedAt' } } },
        { $limit: PEOPLE_AT_ONCE },
      ])
      .toArray()
    return found.map(({ _id, since }) => ({ personId: _id, since }))
  },

  listOf: (personId) =>
    collection
      .find({ personId, missedAt: { $exists: true } })
      .sort({ sequence: 1 })
      .limit(OF_ONE_PERSON)
      .toArray(),

  settle: (missed, retold) =>
    inTransaction(connection.getClient(), async (session) => {
      const ids = missed.map(({ _id }) => _id)
      const { modifiedCount } = await collection.updateMany(
        { _id: { $in: ids }, missedAt: { $exists: true } },
        { $unset: { missedAt: '' } },
        { session },
      )
      if (modifiedCount < ids.length) {
        await session.abortTransaction()
        return false
      }
      await inserts.insertInTransaction(retold, session)
      return true
    }),
})
