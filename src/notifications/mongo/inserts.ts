import type { ClientSession } from 'mongodb'
import { MongoBulkWriteError } from 'mongodb'
import type { Deliveries } from './collection.ts'
import { createSequence, type NewDelivery, newDocument } from './document.ts'

const DUPLICATE_KEY = 11000

export type Inserts = {
  /** Those whose id exists already are left as they are. Returns how many were new. */
  insertNew(deliveries: readonly NewDelivery[]): Promise<number>
  insertInTransaction(deliveries: readonly NewDelivery[], session: ClientSession): Promise<void>
}

const onlyDuplicates = (error: MongoBulkWriteError): boolean => {
  const errors = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors]
  return errors.length > 0 && errors.every(({ code }) => code === DUPLICATE_KEY)
}

export const createInserts = (collection: Deliveries, machineNow: () => Date): Inserts => {
  const nextSequence = createSequence(() => machineNow().getTime())
  const documents = (deliveries: readonly NewDelivery[]) =>
    deliveries.map((delivery) => newDocument(delivery, nextSequence(), machineNow()))

  return {
    async insertNew(deliveries) {
      if (deliveries.length === 0) return 0
      try {
        const { insertedCount } = await collection.insertMany(documents(deliveries), { ordered: false })
        return insertedCount
      } catch (error) {
        if (error instanceof MongoBulkWriteError && onlyDuplicates(error)) return error.insertedCount
        throw error
      }
    },

    async insertInTransaction(deliveries, session) {
      if (deliveries.length === 0) return
      // upserts, because a duplicate key error would abort the caller's transaction
      const operations = documents(deliveries).map(({ _id, ...rest }) => ({
        updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true },
      }))
      await collection.bulkWrite(operations, { session })
    },
  }
}
