import type { Connection, Model } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { TicketStore } from '../ports.ts'
import { countTickets } from './counts.ts'
import { fromTicket, OPTIONAL_FIELDS, type TicketDocument, toTicket } from './documents.ts'
import { dueFilter, filterOf, type TicketFilter, unrelayedFilter } from './filter.ts'
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
  return [{ $set: { ...Object.fromEntries(literals), unrelayed } }, { $unset: [...absent, 'leasedUntil'] }]
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
    const unrelayed = ticket.timeline.map(({ id }) => id)
    try {
      await model.create({ ...fromTicket(ticket), unrelayed })
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

const work = (
  model: Model<TicketDocument>,
): Pick<TicketStore, 'claimDue' | 'listUnrelayed' | 'markRelayed'> => ({
  async claimDue(now, leaseMs) {
    const machineNow = new Date()
    const claimed = await model
      .findOneAndUpdate(
        dueFilter(now, machineNow),
        { $set: { leasedUntil: new Date(machineNow.getTime() + leaseMs) } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      )
      .lean<TicketDocument>()
    return claimed ? toTicket(claimed) : undefined
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

/** Tickets in MongoDB: one document each, majority-committed (the connection's write concern). */
export const createMongoTicketStore = (connection: Connection): TicketStore => {
  const model = ticketModel(connection)
  const reading = reads(model)
  return {
    ...reading,
    ...writes(model, reading),
    ...work(model),
    async list(query) {
      const direction = query.oldestFirst ? 1 : -1
      const found = await model
        .find(filterOf(query))
        .sort({ openedAt: direction })
        .limit(query.limit)
        .lean<TicketDocument[]>()
      return found.map(toTicket)
    },
    count: (query, now) => countTickets(model, query, now),
  }
}
