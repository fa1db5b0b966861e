import type { Db } from 'mongodb'
import type { Ticket } from '../domain/ticket.ts'
import { CellChanges } from './counts/cells.ts'
import { countCollections } from './counts/fold.ts'
import { contributionOfTicket, newDocument, searchFields } from './documents.ts'

export type BulkLoad = {
  add(tickets: readonly Ticket[]): Promise<void>
  /** Writes the counters; without it the tickets are there and the counts are not. */
  finish(): Promise<void>
}

const CELLS_AT_ONCE = 5_000

/**
 * Fills an empty database with tickets as the store would have left them, relayed and counted. Not durable until it
 * has ended: for measurements.
 */
export const bulkLoad = (db: Db): BulkLoad => {
  const { tickets, cells } = countCollections(db)
  const quick = { ordered: false, writeConcern: { w: 1, journal: false } } as const
  const changes = new CellChanges()
  return {
    async add(some) {
      const documents = some.map((ticket) => {
        const counted = contributionOfTicket(ticket)
        changes.add(ticket, counted, 1)
        const { uncounted: _, ...document } = newDocument(ticket)
        return { ...document, ...searchFields(ticket), unrelayed: [], counted }
      })
      await tickets.insertMany(documents, quick)
    },
    async finish() {
      const entries = changes.entries()
      for (let from = 0; from < entries.length; from += CELLS_AT_ONCE) {
        const operations = entries.slice(from, from + CELLS_AT_ONCE).map(({ id, key, increments }) => ({
          updateOne: {
            filter: { _id: id },
            update: { $inc: increments, $setOnInsert: { ...key, path: [...key.path] } },
            upsert: true,
          },
        }))
        await cells.bulkWrite(operations, quick)
      }
    },
  }
}
