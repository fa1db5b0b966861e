import type { ClientSession, Collection, Db, MongoClient } from 'mongodb'
import { inTransaction, ownOf, type SingleUpdate, updateEach } from '../../../shared/mongo/index.ts'
import { searchFields, type TicketDocument } from '../documents.ts'
import { CellChanges, type CellDocument } from './cells.ts'
import { contributionOf } from './contribution.ts'

export type CountCollections = {
  readonly client: MongoClient
  readonly tickets: Collection<TicketDocument>
  readonly cells: Collection<CellDocument>
}

export const countCollections = (db: Db): CountCollections => ({
  client: db.client,
  tickets: db.collection<TicketDocument>('tickets', { ignoreUndefined: true }),
  cells: db.collection<CellDocument>('ticket_counts'),
})

/** Small enough that a ticket somebody acts on meanwhile is held up for milliseconds only. */
const BATCH = 100

const NEEDED = {
  originPath: 1,
  openedAt: 1,
  state: 1,
  private: 1,
  unitId: 1,
  service: 1,
  category: 1,
  firstResolvedAt: 1,
  rated: 1,
  counted: 1,
} as const

type Pending = Pick<
  TicketDocument,
  | '_id'
  | 'originPath'
  | 'openedAt'
  | 'state'
  | 'private'
  | 'unitId'
  | 'service'
  | 'category'
  | 'firstResolvedAt'
  | 'rated'
  | 'counted'
>

export const writeCells = async (
  cells: Collection<CellDocument>,
  changes: CellChanges,
  session: ClientSession,
): Promise<void> => {
  const updates = changes.entries().map(
    ({ id, key, increments }): SingleUpdate => ({
      q: { _id: id },
      u: { $inc: increments, $setOnInsert: { ...key, path: [...key.path] } },
      upsert: true,
    }),
  )
  if (updates.length > 0) await updateEach(cells, updates, session)
}

/** Counted only once it can be found, so that nothing is left without its words. */
const COUNTABLE = { uncounted: true, search: { $exists: true } } as const
const WORDLESS = { uncounted: true, search: { $exists: false } } as const

/**
 * Gives new and reworded tickets the words that they are found by. Outside the transaction: it may be done twice, and
 * nobody who acts on the ticket has to wait for it; one that changes meanwhile is left for the next time.
 */
const addWords = async ({ tickets }: CountCollections): Promise<void> => {
  const found = await tickets
    .find(WORDLESS, { projection: { report: 1, originPath: 1, version: 1 }, limit: BATCH, hint: 'uncounted' })
    .toArray()
  if (found.length === 0) return
  const ids = found.map(({ _id }) => _id)
  const versions = found.map(({ version }) => version)
  const words = found.map((report) => searchFields(report))
  await tickets.updateMany({ _id: { $in: ids }, $expr: { $eq: ['$version', ownOf(ids, versions)] } }, [
    { $replaceWith: { $mergeObjects: ['$$ROOT', ownOf(ids, words)] } },
  ])
}

/**
 * One batch, in one transaction: what the tickets count for now minus what was counted of them goes into the
 * cells, and the tickets remember it. A crash undoes both, a ticket that changes meanwhile makes it start over.
 */
const foldBatch = ({ client, tickets, cells }: CountCollections): Promise<number> =>
  inTransaction(client, async (session) => {
    const pending = await tickets
      .find<Pending>(COUNTABLE, { session, projection: NEEDED, limit: BATCH, hint: 'uncounted' })
      .toArray()
    if (pending.length === 0) return 0
    const changes = new CellChanges()
    const counted = pending.map((ticket) => {
      const now = contributionOf(ticket)
      if (ticket.counted) changes.add(ticket, ticket.counted, -1)
      changes.add(ticket, now, 1)
      return now
    })
    const ids = pending.map(({ _id }) => _id)
    await tickets.updateMany(
      { _id: { $in: ids } },
      [{ $set: { counted: ownOf(ids, counted) } }, { $unset: 'uncounted' }],
      { session },
    )
    await writeCells(cells, changes, session)
    return pending.length
  })

/** Until nothing is left that was saved before this call; a transaction is opened only where something waits. */
export const foldCounts = async (collections: CountCollections): Promise<number> => {
  let left = await collections.tickets.countDocuments({ uncounted: true }, { hint: 'uncounted' })
  let folded = 0
  while (left > 0) {
    await addWords(collections)
    const done = await foldBatch(collections)
    if (done === 0) break
    folded += done
    left -= done
  }
  return folded
}
