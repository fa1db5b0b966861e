import type { ClientSession } from 'mongodb'
import { MongoBulkWriteError } from 'mongodb'
import { gather } from '../../shared/index.ts'
import { insertEach, updateEach } from '../../shared/mongo/index.ts'
import type { Deliveries } from './collection.ts'
import { createSequence, type DeliveryDocument, type NewDelivery, newDocument } from './document.ts'

const DUPLICATE_KEY = 11000

export type Inserts = {
  /** Those whose id exists already are left as they are. Returns how many were new. */
  insertNew(deliveries: readonly NewDelivery[]): Promise<number>
  /** The same within a transaction; returns those that were new, as they are saved. */
  insertInTransaction(
    deliveries: readonly NewDelivery[],
    session: ClientSession,
  ): Promise<readonly DeliveryDocument[]>
  /** The same where none exists already: should one, it throws and the transaction has failed. */
  insertSurelyNew(
    deliveries: readonly NewDelivery[],
    session: ClientSession,
  ): Promise<readonly DeliveryDocument[]>
}

const onlyDuplicates = (error: MongoBulkWriteError): boolean => {
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors]
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY)
}

/** Of several batches at once, how many of each were new. */
const insertTogether = async (
  collection: Deliveries,
  batches: readonly (readonly DeliveryDocument[])[],
): Promise<number[]> => {
  const news = batches.map(({ length }) => length)
  try {
    await collection.insertMany(batches.flat(), { ordered: false })
  } catch (error) {
    if (!(error instanceof MongoBulkWriteError && onlyDuplicates(error))) throw error
    const batchOf = batches.flatMap((batch, at) => batch.map(() => at))
    for (const { index } of [error.writeErrors].flat()) {
      const at = batchOf[index] as number
      news[at] = (news[at] as number) - 1
    }
  }
  return news
}

/** `onDue`: something was inserted that may be attempted at once. */
export const createInserts = (
  collection: Deliveries,
  machineNow: () => Date,
  onDue: () => void = () => undefined,
): Inserts => {
  const insert = gather((batches: readonly (readonly DeliveryDocument[])[]) =>
    insertTogether(collection, batches),
  )
  const nextSequence = createSequence(() => machineNow().getTime())
  const documents = (deliveries: readonly NewDelivery[]) =>
    deliveries.map((delivery) => newDocument(delivery, nextSequence(), machineNow()))

  return {
    async insertNew(deliveries) {
      if (deliveries.length === 0) return 0
      const all = documents(deliveries)
      const inserted = await insert(all)
      if (all.some(({ open, nextAttemptAt }) => open && nextAttemptAt <= machineNow())) onDue()
      return inserted
    },

    async insertInTransaction(deliveries, session) {
      if (deliveries.length === 0) return []
      const all = documents(deliveries)
      // upserts, because a duplicate key error would abort the caller's transaction
      const upserts = all.map(({ _id, ...rest }) => ({
        q: { _id },
        u: { $setOnInsert: rest },
        upsert: true as const,
      }))
      const { inserted } = await updateEach(collection, upserts, session)
      return inserted.flatMap((at) => all[at] ?? [])
    },

    async insertSurelyNew(deliveries, session) {
      const all = documents(deliveries)
      if (all.length > 0) await insertEach(collection, all, session)
      return all
    },
  }
}
