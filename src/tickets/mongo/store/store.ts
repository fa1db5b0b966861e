import { MongoBulkWriteError, MongoServerError } from 'mongodb'
import type { Connection } from 'mongoose'
import { AppError, gather } from '../../../shared/index.ts'
import { WHOLE_ANSWER } from '../../../shared/mongo/index.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { TicketStore } from '../../ports.ts'
import { countTickets } from '../counts/count.ts'
import { countCollections, foldCounts } from '../counts/fold.ts'
import { purgeTickets } from '../counts/purge.ts'
import { newDocument, READ, type TicketDocument, type TicketDocuments, toTicket } from '../documents.ts'
import { oneOf, type TicketFilter } from '../filter.ts'
import { lists } from './lists.ts'
import { savingIn } from './saves.ts'
import { work } from './work.ts'

const DUPLICATE_KEY = 11000

const reads = (tickets: TicketDocuments) => {
  const findOne = async (filter: TicketFilter): Promise<Ticket | undefined> => {
    const found = await tickets.findOne(filter, READ)
    return found ? toTicket(found) : undefined
  }
  const findReferenced = gather(async (references: readonly string[]) => {
    const found = await tickets
      .find({ reference: { $in: [...new Set(references)] } }, { ...READ, ...WHOLE_ANSWER })
      .toArray()
    const byReference = new Map(found.map((document) => [document.reference, toTicket(document)]))
    return references.map((reference) => byReference.get(reference))
  })
  const findIdentified = gather(async (ids: readonly string[]) => {
    const found = await tickets
      .find({ _id: { $in: [...new Set(ids)] } }, { ...READ, ...WHOLE_ANSWER })
      .toArray()
    const byId = new Map(found.map((document) => [document._id, document]))
    return ids.map((id) => {
      const document = byId.get(id)
      return document && toTicket(document)
    })
  })
  return {
    find: (id: string) => findIdentified(String(id)),
    findByReference: (reference: string) => findReferenced(String(reference)),
    async listTakenReferences(references: readonly string[]) {
      const taken = tickets.find<Pick<TicketDocument, 'reference'>>(
        { reference: oneOf(references) },
        // out of the index alone
        { projection: { _id: 0, reference: 1 }, ...WHOLE_ANSWER },
      )
      return (await taken.toArray()).map(({ reference }) => reference)
    },
    findByOpeningCommand: (commandId: string) => findOne({ openCommandId: String(commandId) }),
  }
}

type Reads = ReturnType<typeof reads>

type Insertion = { readonly code?: number; readonly cause?: unknown }

/** The quicker way, where nothing else waits. */
const insertAlone = async (tickets: TicketDocuments, document: TicketDocument): Promise<Insertion> => {
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
  tickets: TicketDocuments,
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
  tickets: TicketDocuments,
  { findByOpeningCommand }: Reads,
): Pick<TicketStore, 'insert' | 'save'> => {
  const insertAll = async (documents: readonly TicketDocument[]): Promise<Insertion[]> => {
    const [first, ...others] = documents
    return first && others.length === 0
      ? [await insertAlone(tickets, first)]
      : insertTogether(tickets, documents)
  }
  // who comes while others are written waits for a journal sync of their own, not for two
  const insertOne = gather(insertAll, { atOnce: 2 })
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
    save: savingIn(tickets),
  }
}

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
    ...lists(collections),
    count: (query, now) => countTickets(collections, query, now),
    foldCounts: () => foldCounts(collections),
    purge: (before) => purgeTickets(collections, before),
  }
}
