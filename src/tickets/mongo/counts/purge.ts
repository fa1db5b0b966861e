import type { Filter } from 'mongodb'
import { inTransaction } from '../../../shared/mongo/index.ts'
import type { TicketDocument } from '../documents.ts'
import { CellChanges } from './cells.ts'
import { type CountCollections, writeCells } from './fold.ts'

const BATCH = 100

const over = (before: Date): Filter<TicketDocument> => ({
  'state.status': { $in: ['closed', 'cancelled', 'merged'] },
  updatedAt: { $lt: before },
})

/** The batch that is still over when its turn comes, gone from tickets and counters in one transaction. */
const purgeBatch = ({ client, tickets, cells }: CountCollections, ids: readonly string[], before: Date) =>
  inTransaction(client, async (session) => {
    const filter = { _id: { $in: [...ids] }, ...over(before) }
    const found = await tickets
      .find<Pick<TicketDocument, '_id' | 'originPath' | 'openedAt' | 'counted'>>(filter, {
        session,
        projection: { originPath: 1, openedAt: 1, counted: 1 },
      })
      .toArray()
    const changes = new CellChanges()
    for (const ticket of found) if (ticket.counted) changes.add(ticket, ticket.counted, -1)
    await tickets.deleteMany({ _id: { $in: found.map(({ _id }) => _id) } }, { session })
    await writeCells(cells, changes, session)
    return found.length
  })

/** Deletes tickets that are over and have not changed since `before`; says how many. */
export const purgeTickets = async (collections: CountCollections, before: Date): Promise<number> => {
  const found = await collections.tickets.find(over(before), { projection: { _id: 1 } }).toArray()
  let gone = 0
  for (let from = 0; from < found.length; from += BATCH) {
    const ids = found.slice(from, from + BATCH).map(({ _id }) => _id)
    gone += await purgeBatch(collections, ids, before)
  }
  return gone
}
