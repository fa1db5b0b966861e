import type { Connection, Model } from 'mongoose'
import { AppError, newToken } from '../../shared/index.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { TicketStore } from '../ports.ts'
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
} from './documents.ts'
import { dueFilter, filterOf, searchFilter, type TicketFilter, unrelayedFilter } from './filter.ts'
import { ticketModel } from './schema.ts'

const DUPLICATE_KEY = 11000

/**
 * The saved change as an update pipeline, because what is not yet relayed depends on what is stored: the ids of
 * the events beyond the stored timeline join those still waiting. Words of people stand under `$literal`.
 */
const changeTo = (ticket: Ticket) => {
  const { _id, ...fields } = fromTicket(ticket)
  const eventIds = ticket.timeline.map(({ id }) => id)
  const literals = Object.entries(fields).map(([name, value]) => [name, { $literal: value }])
  const absent = OPTIONAL_FIELDS.filter((name) => !(name in fields))
  const unrelayed = {
    $concatArrays: [
      '$unrelayed',
      { $slice: [{ $literal: eventIds }, { $size: '$timeline' }, Math.max(1, eventIds.length)] },
    ],
  }
  // a change that counts for nothing (a comment) leaves the counters alone
  const isCounted = { $eq: ['$counted', { $literal: contributionOfTicket(ticket) }] }
  const uncounted = { $cond: [isCounted, '$$REMOVE', true] }
  return [
    { $set: { ...Object.fromEntries(literals), unrelayed, uncounted } },
    { $unset: [...absent, 'leasedUntil', 'leasedBy'] },
  ]
}

const reads = (model: Model<TicketDocument>) => {
  const findOne = async (filter: TicketFilter): Promise<Ticket | undefined> => {
    const found = await model.findOne(filter).lean<TicketDocument>()
    return found ? toTicket(found) : undefined
  }
  return {
    find: (id: string) => findOne({ _id: String(id) }),
    findByReference: (reference: string) => findOne({ reference: String(reference) }),
    findByOpeningCommand: (commandId: string) => findOne({ openCommandId: String(commandId) }),
  }
}

type Reads = ReturnType<typeof reads>

const writes = (
  model: Model<TicketDocument>,
  { findByOpeningCommand }: Reads,
): Pick<TicketStore, 'insert' | 'save'> => ({
  async insert(ticket) {
    try {
      await model.create(newDocument(ticket))
      return { ticket, inserted: true }
    } catch (error) {
      if ((error as { code?: number }).code !== DUPLICATE_KEY) throw error
      // the same opening, written before by somebody else or by ourselves without hearing of it
      const existing = await findByOpeningCommand(ticket.timeline[0]?.commandId ?? ticket.id)
      if (existing) return { ticket: existing, inserted: false }
      throw new AppError('conflict', 'ticket.reference_taken', {}, { cause: error })
    }
  },
  async save(ticket) {
    const filter = { _id: ticket.id, version: ticket.version - 1 }
    const { matchedCount } = await model.updateOne(filter, changeTo(ticket), { updatePipeline: true })
    return matchedCount === 1
  },
})

/**
 * Three commands for a whole batch: who is due, mark those that are still free as ours, read what we got. Undefined
 * when other nodes took all of it meanwhile: there may be more.
 */
const claim = async (
  model: Model<TicketDocument>,
  now: Date,
  { leaseMs, limit }: { leaseMs: number; limit: number },
): Promise<Ticket[] | undefined> => {
  const machineNow = new Date()
  const due = dueFilter(now, machineNow)
  const oldest = { dueAt: 1 } as const
  const found = await model.find(due, { _id: 1 }).sort(oldest).limit(limit).lean<{ _id: string }[]>()
  if (found.length === 0) return []
  const ids = { $in: found.map(({ _id }) => _id) }
  const leasedBy = newToken()
  const leasedUntil = new Date(machineNow.getTime() + leaseMs)
  const { modifiedCount } = await model.updateMany({ ...due, _id: ids }, { $set: { leasedUntil, leasedBy } })
  if (modifiedCount === 0) return undefined
  const ours = await model.find({ _id: ids, leasedBy }).sort(oldest).lean<TicketDocument[]>()
  return ours.map(toTicket)
}

const work = (
  model: Model<TicketDocument>,
): Pick<TicketStore, 'claimDue' | 'listUnrelayed' | 'markRelayed'> => ({
  async claimDue(now, lease) {
    for (;;) {
      const claimed = await claim(model, now, lease)
      if (claimed) return claimed
    }
  },
  async listUnrelayed(limit) {
    const found = await model
      .find(unrelayedFilter)
      .sort({ updatedAt: 1 })
      .limit(limit)
      .lean<TicketDocument[]>()
    return found.map((document) => ({ ticket: toTicket(document), eventIds: [...document.unrelayed] }))
  },
  async markRelayed(ticketId, eventIds) {
    await model.updateOne({ _id: String(ticketId) }, { $pullAll: { unrelayed: eventIds.map(String) } })
  },
})

const questions = (model: Model<TicketDocument>): Pick<TicketStore, 'list' | 'search'> => ({
  async list(query) {
    const direction = query.oldestFirst ? 1 : -1
    const found = await model
      .find(filterOf(query))
      .sort({ openedAt: direction, _id: direction })
      .limit(query.limit)
      .lean<TicketDocument[]>()
    return found.map(toTicket)
  },
  async search(query) {
    if (query.tokens.length === 0) return []
    const found = await model
      .find(searchFilter(query))
      .sort({ openedAt: -1 })
      .limit(query.limit)
      .lean<TicketDocument[]>()
    return found.map(toTicket)
  },
})

/** Tickets in MongoDB: one document each, majority-committed (the connection's write concern). */
export const createMongoTicketStore = (connection: Connection): TicketStore => {
  const model = ticketModel(connection)
  const reading = reads(model)
  const collections = countCollections(connection.getClient().db(connection.name))
  return {
    ...reading,
    ...writes(model, reading),
    ...work(model),
    ...questions(model),
    count: (query, now) => countTickets(collections, query, now),
    foldCounts: () => foldCounts(collections),
    purge: (before) => purgeTickets(collections, before),
  }
}
