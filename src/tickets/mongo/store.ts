import { type Collection, MongoBulkWriteError, MongoServerError } from 'mongodb'
import type { Connection } from 'mongoose'
import { AppError, gather, newToken } from '../../shared/index.ts'
import type { Ticket, TicketStatus } from '../domain/ticket.ts'
import type { TicketQuery, TicketStore } from '../ports.ts'
import { countTickets } from './counts/count.ts'
import { countCollections, foldCounts } from './counts/fold.ts'
import { purgeTickets } from './counts/purge.ts'
import {
  contributionOfTicket,
  fromTicket,
  newDocument,
  OPTIONAL_FIELDS,
  type TicketDocument,
  toTicket,
  WITHOUT_KEYS,
} from './documents.ts'
import { dueFilter, filterOf, searchFilter, type TicketFilter, unrelayedFilter } from './filter.ts'

const DUPLICATE_KEY = 11000

const READ = { projection: WITHOUT_KEYS } as const

/**
 * The saved change as an update pipeline, because what is not yet relayed depends on what is stored: the ids of
 * the events beyond the stored timeline join those still waiting. Words of people stand under `$literal`.
 */
const changeTo = (ticket: Ticket) => {
  const { _id, ...fields } = fromTicket(ticket)
  const eventIds = ticket.timeline.map(({ id }) => id)
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  const literals = present.map(([name, value]) => [name, { $literal: value }])
  const absent = OPTIONAL_FIELDS.filter((name) => fields[name] === undefined)
  const unrelayed = {
    $concatArrays: [
      '$unrelayed',
      { $slice: [{ $literal: eventIds }, { $size: '$timeline' }, Math.max(1, eventIds.length)] },
    ],
  }
  // a change that counts for nothing (a comment) leaves the counters alone
  const isCounted = { $eq: ['$counted', { $literal: contributionOfTicket(ticket) }] }
  // its words are looked for anew, and only then counted
  const reworded = ticket.timeline.at(-1)?.type === 'amended'
  const uncounted = reworded ? true : { $cond: [isCounted, '$$REMOVE', true] }
  return [
    { $set: { ...Object.fromEntries(literals), unrelayed, uncounted } },
    { $unset: [...absent, 'leasedUntil', 'leasedBy', ...(reworded ? ['words', 'search'] : [])] },
  ]
}

type Documents = Collection<TicketDocument>

const reads = (tickets: Documents) => {
  const findOne = async (filter: TicketFilter): Promise<Ticket | undefined> => {
    const found = await tickets.findOne(filter, READ)
    return found ? toTicket(found) : undefined
  }
  const findReferenced = gather(async (references: readonly string[]) => {
    const found = await tickets.find({ reference: { $in: [...new Set(references)] } }, READ).toArray()
    const byReference = new Map(found.map((document) => [document.reference, toTicket(document)]))
    return references.map((reference) => byReference.get(reference))
  })
  return {
    find: (id: string) => findOne({ _id: String(id) }),
    findByReference: (reference: string) => findReferenced(String(reference)),
    findByOpeningCommand: (commandId: string) => findOne({ openCommandId: String(commandId) }),
  }
}

type Reads = ReturnType<typeof reads>

type Insertion = { readonly code?: number; readonly cause?: unknown }

/** The quicker way, where nothing else waits. */
const insertAlone = async (tickets: Documents, document: TicketDocument): Promise<Insertion> => {
  try {
    await tickets.insertOne(document)
    return {}
  } catch (cause) {
    if (cause instanceof MongoServerError && cause.code === DUPLICATE_KEY) return { code: cause.code, cause }
    throw cause
  }
}

/** Each document's own fate: one that is refused does not keep the others out. */
const insertTogether = async (
  tickets: Documents,
  documents: readonly TicketDocument[],
): Promise<Insertion[]> => {
  const fates: Insertion[] = documents.map(() => ({}))
  try {
    await tickets.insertMany(documents, { ordered: false })
  } catch (cause) {
    const refused = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : []
    // not durable for sure: whoever asked must ask again, and finds what was written after all
    const isUnsure = cause instanceof MongoBulkWriteError && cause.result.getWriteConcernError()
    if (refused.length === 0 || isUnsure) throw cause
    for (const { index, code } of refused) fates[index] = { code, cause }
  }
  return fates
}

const writes = (
  tickets: Documents,
  { findByOpeningCommand }: Reads,
): Pick<TicketStore, 'insert' | 'save'> => {
  const insertOne = gather(async (documents: readonly TicketDocument[]) => {
    const [first, ...others] = documents
    return first && others.length === 0
      ? [await insertAlone(tickets, first)]
      : insertTogether(tickets, documents)
  })
  return {
    async insert(ticket) {
      const { code, cause } = await insertOne(newDocument(ticket))
      if (code === undefined) return { ticket, inserted: true }
      if (code !== DUPLICATE_KEY) throw cause
      // the same opening, written before by somebody else or by ourselves without hearing of it
      const existing = await findByOpeningCommand(ticket.timeline[0]?.commandId ?? ticket.id)
      if (existing) return { ticket: existing, inserted: false }
      throw new AppError('conflict', 'ticket.reference_taken', {}, { cause })
    },
    async save(ticket) {
      const filter = { _id: ticket.id, version: ticket.version - 1 }
      const { matchedCount } = await tickets.updateOne(filter, changeTo(ticket))
      return matchedCount === 1
    },
  }
}

/**
 * Three commands for a whole batch: who is due, mark those that are still free as ours, read what we got. Undefined
 * when other nodes took all of it meanwhile: there may be more.
 */
const claim = async (
  tickets: Documents,
  now: Date,
  { leaseMs, limit }: { leaseMs: number; limit: number },
): Promise<Ticket[] | undefined> => {
  const machineNow = new Date()
  const due = dueFilter(now, machineNow)
  const oldest = { dueAt: 1 } as const
  const found = await tickets
    .find(due, { projection: { _id: 1 } })
    .sort(oldest)
    .limit(limit)
    .toArray()
  if (found.length === 0) return []
  const ids = { $in: found.map(({ _id }) => _id) }
  const leasedBy = newToken()
  const leasedUntil = new Date(machineNow.getTime() + leaseMs)
  const { modifiedCount } = await tickets.updateMany(
    { ...due, _id: ids },
    { $set: { leasedUntil, leasedBy } },
  )
  if (modifiedCount === 0) return undefined
  const ours = await tickets.find({ _id: ids, leasedBy }, READ).sort(oldest).toArray()
  return ours.map(toTicket)
}

const ACTIVE: readonly TicketStatus[] = ['unassigned', 'taken', 'waiting']

type Work = Pick<TicketStore, 'claimDue' | 'listUnrelayed' | 'listActive' | 'markRelayed'>

type Relayed = { readonly ticketId: string; readonly eventIds: readonly string[] }

const markTogether = async (tickets: Documents, all: readonly Relayed[]): Promise<undefined[]> => {
  const operations = all.map(({ ticketId, eventIds }) => ({
    updateOne: {
      filter: { _id: String(ticketId) },
      update: { $pullAll: { unrelayed: eventIds.map(String) } },
    },
  }))
  await tickets.bulkWrite(operations, { ordered: false })
  return all.map(() => undefined)
}

const work = (tickets: Documents): Work => {
  const mark = gather((all: readonly Relayed[]) => markTogether(tickets, all))
  return {
    async claimDue(now, lease) {
      for (;;) {
        const claimed = await claim(tickets, now, lease)
        if (claimed) return claimed
      }
    },
    async listUnrelayed(limit) {
      const found = await tickets.find(unrelayedFilter, READ).sort({ updatedAt: 1 }).limit(limit).toArray()
      return found.map((document) => ({ ticket: toTicket(document), eventIds: [...document.unrelayed] }))
    },
    async listActive(afterId, limit) {
      const active = { _id: { $gt: String(afterId) }, 'state.status': { $in: [...ACTIVE] } }
      return (await tickets.find(active, READ).sort({ _id: 1 }).limit(limit).toArray()).map(toTicket)
    },
    markRelayed: (ticketId, eventIds) => mark({ ticketId, eventIds }),
  }
}

/** Lists that are asked for together; few, since they come back together. */
const LISTS_TOGETHER = 32
/** One that takes long does not hold up all the others. */
const AT_ONCE = 3

/** One list as a question of its own, several as one: each comes out of its index, sorted and cut, before they join. */
const listTogether = async (tickets: Documents, queries: readonly TicketQuery[]): Promise<Ticket[][]> => {
  const pipelines = queries.map((query, slot) => {
    const direction = query.oldestFirst ? 1 : -1
    return [
      { $match: filterOf(query) },
      { $sort: { openedAt: direction, _id: direction } },
      { $limit: query.limit },
      { $project: WITHOUT_KEYS },
      { $set: { slot } },
    ]
  })
  const [first = [], ...others] = pipelines
  const joined = others.map((pipeline) => ({ $unionWith: { coll: tickets.collectionName, pipeline } }))
  const lists = queries.map((): Ticket[] => [])
  const found = tickets.aggregate<TicketDocument & { readonly slot: number }>([...first, ...joined])
  for await (const { slot, ...document } of found) lists[slot]?.push(toTicket(document))
  return lists
}

const questions = (tickets: Documents): Pick<TicketStore, 'list' | 'search'> => ({
  list: gather((queries: readonly TicketQuery[]) => listTogether(tickets, queries), {
    most: LISTS_TOGETHER,
    atOnce: AT_ONCE,
  }),
  async search(query) {
    if (query.tokens.length === 0) return []
    const found = await tickets
      .find(searchFilter(query), READ)
      .sort({ openedAt: -1 })
      .limit(query.limit)
      .toArray()
    return found.map(toTicket)
  },
})

/**
 * Tickets in MongoDB: one document each, majority-committed (the connection's write concern). The plain driver: the
 * types of the domain describe a ticket, and a field that the domain adds is kept without being named here.
 */
export const createMongoTicketStore = (connection: Connection): TicketStore => {
  const collections = countCollections(connection.getClient().db(connection.name))
  const { tickets } = collections
  const reading = reads(tickets)
  return {
    ...reading,
    ...writes(tickets, reading),
    ...work(tickets),
    ...questions(tickets),
    count: (query, now) => countTickets(collections, query, now),
    foldCounts: () => foldCounts(collections),
    purge: (before) => purgeTickets(collections, before),
  }
}
