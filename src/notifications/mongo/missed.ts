import type { Connection } from 'mongoose'
import { inTransaction } from '../../shared/mongo/index.ts'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument, NewDelivery } from './document.ts'
import type { Inserts } from './inserts.ts'

/** Whoever has no chat at all misses everything: a country's worth of them is looked through page by page. */
const PAGE = 1_000
const OF_ONE_PERSON = 500

export type MissingPerson = { readonly personId: string; readonly since: Date }

/** What ended because nobody could be reached, until it is told again or is not worth it any more. */
export type MissedDeliveries = {
  /** A page of people behind this one who missed something, and since when; product time. Empty: there are no more. */
  listPeople(after: string): Promise<MissingPerson[]>
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
  async listPeople(after) {
    const found = await collection
      .find({ personId: { $gt: after }, missedAt: { $exists: true } })
      .project<{ personId: string; missedAt: Date }>({ _id: 0, personId: 1, missedAt: 1 })
      .sort({ personId: 1, missedAt: 1 })
      .limit(PAGE)
      .toArray()
    // the last of each person counts
    const people = new Map(found.map(({ personId, missedAt }) => [personId, missedAt]))
    const cut = found.length === PAGE && people.size > 1 ? found.at(-1)?.personId : undefined
    if (cut !== undefined) people.delete(cut)
    return [...people].map(([personId, since]) => ({ personId, since }))
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
