import type { Collection, Db, IndexDescription } from 'mongodb'
import type { Migration } from '../../shared/mongo/index.ts'
import { countCollections } from './counts/fold.ts'
import { ratingOf, searchFields, type TicketDocument } from './documents.ts'

/** Lists are paged by instant and id: the index has both, or ties would be sorted in memory. */
const INDEXES: readonly (IndexDescription & { readonly name: string })[] = [
  { key: { requesterId: 1, openedAt: -1, _id: -1 }, name: 'requester' },
  { key: { originPath: 1, 'state.status': 1, openedAt: -1, _id: -1 }, name: 'origin' },
  {
    key: { unitId: 1, openedAt: 1, _id: 1 },
    name: 'queue',
    // as small as what waits: history would fill the memory that every opening needs
    partialFilterExpression: { 'state.status': 'unassigned' },
  },
  {
    key: { assignee: 1, 'state.status': 1, openedAt: 1, _id: 1 },
    name: 'assignee',
    // not `sparse`, which would still hold every ticket: each has a state
    partialFilterExpression: { assignee: { $exists: true } },
  },
  {
    key: { originPath: 1, lateFrom: 1, _id: 1 },
    name: 'late',
    // only where a clock runs: as many as are open, not as many as there ever were. And once it was counted, which is
    // long before it may be late: four keys are no part of opening it
    partialFilterExpression: { lateFrom: { $exists: true }, counted: { $exists: true } },
  },
  { key: { search: 1, openedAt: -1 }, name: 'search' },
  { key: { uncounted: 1 }, name: 'uncounted', sparse: true },
]

const shapeOf = ({ key, partialFilterExpression }: Partial<IndexDescription>): string =>
  JSON.stringify([key, partialFilterExpression ?? null])

/** An index of the same name on other fields would be kept, and the new one refused. */
const replaceIndexes = async (tickets: Collection<TicketDocument>): Promise<void> => {
  const present = await tickets.indexes()
  for (const wanted of INDEXES) {
    const old = present.find(({ name }) => name === wanted.name)
    if (old && shapeOf(old) !== shapeOf(wanted)) await tickets.dropIndex(wanted.name)
  }
  await tickets.createIndexes([...INDEXES])
}

const FILL_BATCH = 500

/** Tickets from before these fields; the first fold counts them. */
const fillOldTickets = async (tickets: Collection<TicketDocument>): Promise<void> => {
  const runs = { $in: ['$state.status', ['unassigned', 'taken']] }
  const old = tickets.find({ search: { $exists: false } }, { projection: { report: 1, originPath: 1 } })
  const operations: Parameters<typeof tickets.bulkWrite>[0][number][] = []
  const write = async () => {
    if (operations.length > 0) await tickets.bulkWrite(operations.splice(0), { ordered: false })
  }
  for await (const { _id, report, originPath } of old) {
    const fields = {
      ...searchFields({ report, originPath }),
      uncounted: true,
      lateFrom: { $cond: [runs, '$clock.resolveDueAt', '$$REMOVE'] },
    }
    operations.push({ updateOne: { filter: { _id }, update: [{ $set: fields }] } })
    if (operations.length === FILL_BATCH) await write()
  }
  await write()
}

/** Ratings stood in the timeline only. */
const markRated = async (tickets: Collection<TicketDocument>): Promise<void> => {
  const rated = tickets.find({ 'timeline.type': 'rated' }, { projection: { timeline: 1 } })
  for await (const { _id, timeline } of rated) {
    const last = ratingOf({ timeline })
    if (last) await tickets.updateOne({ _id }, { $set: { rated: last } })
  }
}

const indexCells = async (db: Db): Promise<void> => {
  await countCollections(db).cells.createIndexes([
    { key: { unit: 1, month: 1, desk: 1 }, name: 'unit' },
    {
      key: { path: 1, month: 1, desk: 1, open: -1, total: -1, unit: 1 },
      name: 'place',
      partialFilterExpression: { kind: 'own' },
    },
  ])
}

export const ticketMigrations: readonly Migration[] = [
  {
    id: '0002-tickets-indexes',
    up: async (db) => {
      await db.collection('tickets').createIndexes([
        { key: { reference: 1 }, name: 'reference', unique: true },
        { key: { openCommandId: 1 }, name: 'opening', unique: true },
        { key: { dueAt: 1 }, name: 'due', sparse: true },
        {
          key: { updatedAt: 1 },
          name: 'unrelayed',
          // few tickets at a time have events to relay: the index stays small
          partialFilterExpression: { 'unrelayed.0': { $exists: true } },
        },
      ])
    },
  },
  {
    id: '0003-tickets-questions',
    up: async (db) => {
      const { tickets } = countCollections(db)
      await replaceIndexes(tickets)
      await indexCells(db)
      await fillOldTickets(tickets)
    },
  },
  {
    id: '0412-tickets-attachments',
    up: async (db) => {
      // only tickets with files are in them: whose a file is, before it is deleted
      await db
        .collection('tickets')
        .createIndex({ 'report.attachments.id': 1 }, { name: 'report_files', sparse: true })
      await db
        .collection('tickets')
        .createIndex({ 'timeline.attachments.id': 1 }, { name: 'later_files', sparse: true })
    },
  },
  {
    id: '0421-tickets-late',
    up: async (db) => {
      const { tickets } = countCollections(db)
      await replaceIndexes(tickets)
      // earlier folds left the figure out where nothing had ever been open
      await countCollections(db).cells.updateMany({ open: { $exists: false } }, { $set: { open: 0 } })
    },
  },
  {
    id: '0422-tickets-desks',
    up: async (db) => {
      // at the centre private tickets were counted for all services together
      const elsewhere = { private: true, service: { $ne: null } } as const
      await countCollections(db).tickets.updateMany(elsewhere, { $set: { uncounted: true } })
    },
  },
  {
    id: '0450-tickets-lean-indexes',
    up: async (db) => {
      const { tickets } = countCollections(db)
      await replaceIndexes(tickets)
      // its place was taken by `queue`; a database that never had it has nothing to drop
      if (await tickets.indexExists('standing')) await tickets.dropIndex('standing')
    },
  },
  {
    id: '0460-tickets-categories-counted',
    up: async (db) => {
      const { tickets } = countCollections(db)
      await markRated(tickets)
      // the cells knew neither category nor rating: each ticket is counted anew, for what it had added and what it adds
      await tickets.updateMany({ 'counted.category': { $exists: false } }, { $set: { uncounted: true } })
    },
  },
  {
    id: '0480-tickets-open-with-fewer-keys',
    up: (db) => replaceIndexes(countCollections(db).tickets),
  },
  {
    id: '0490-tickets-helped-counted',
    up: async (db) => {
      // the counters did not know how a ticket had been closed
      const helped = {
        'state.how': 'self_help',
        counted: { $exists: true },
        'counted.helped': { $exists: false },
      }
      await countCollections(db).tickets.updateMany(helped, { $set: { uncounted: true } })
    },
  },
]
