import type { Connection } from 'mongoose'
import {
  createMongoDirectory,
  createRecentDirectory,
  MongoAbsenceStore,
  withDeputies,
} from '../../../directory/index.ts'
import { silentLogger } from '../../../shared/index.ts'
import { migrate, type NamedLeases } from '../../../shared/mongo/index.ts'
import {
  bulkLoad,
  createMongoTicketStore,
  createTickets,
  defaultCalendars,
  type Ticket,
  type TicketStore,
  type Tickets,
  ticketMigrations,
} from '../../../tickets/index.ts'
import { migrations, namedLeases } from '../../compose/index.ts'
import { fillNetwork } from './network.ts'
import { makeTemplates, type Templates } from './templates.ts'

const BATCH = 2_000
/** One ticket in so many is remembered, to be asked for. */
const SAMPLED = 20

/** One database with so many tickets, and the ticket core on it as the product wires it. */
export type Desk = {
  readonly connection: Connection
  readonly store: TicketStore
  readonly tickets: Tickets
  /** Some tickets of all ages: who reported it, and its reference. */
  readonly samples: readonly { readonly personId: string; readonly reference: string }[]
}

const coreOf = (connection: Connection, now: () => Date) => {
  const store = createMongoTicketStore(connection)
  const absences = new MongoAbsenceStore(connection)
  const today = { absences, clock: { now } }
  const directory = withDeputies(createMongoDirectory(connection), today)
  const recent = withDeputies(createRecentDirectory(connection), today)
  const parts = { store, directory, recent, calendars: defaultCalendars, logger: silentLogger }
  const ticketsAt = (clock: () => Date) => createTickets({ ...parts, clock: { now: clock } })
  return { store, ticketsAt, tickets: ticketsAt(now) }
}

export type Filling = {
  readonly now: Date
  readonly make: (templates: Templates) => Iterable<Ticket>
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

const fill = async (connection: Connection, { now, make, onProgress, signal }: Filling) => {
  const { store, ticketsAt } = coreOf(connection, () => now)
  const db = connection.getClient().db(connection.name)
  const templates = await makeTemplates({ store, ticketsAt: (at) => ticketsAt(() => at) }, now)
  // indexes are built over the whole, once, and the templates themselves go
  for (const name of ['tickets', 'ticket_counts']) await db.collection(name).drop()
  const load = bulkLoad(db)
  const samples: Desk['samples'][number][] = []
  let batch: Ticket[] = []
  let done = 0
  const flush = async () => {
    await load.add(batch)
    done += batch.length
    batch = []
    onProgress(done)
  }
  for (const ticket of make(templates)) {
    batch.push(ticket)
    if ((done + batch.length) % SAMPLED === 0) {
      samples.push({ personId: ticket.requesterId, reference: ticket.reference })
    }
    if (batch.length < BATCH) continue
    signal.throwIfAborted()
    await flush()
  }
  if (batch.length > 0) await flush()
  await load.finish()
  return samples
}

const leasesOf = (connection: Connection): NamedLeases => namedLeases(connection, 'bench')

/** Tickets were loaded without their indexes. */
const indexTickets = async (connection: Connection): Promise<void> => {
  const db = connection.getClient().db(connection.name)
  const ids = ticketMigrations.map(({ id }) => id)
  await db.collection<{ _id: string }>('migrations').deleteMany({ _id: { $in: ids } })
  await migrate(db, migrations, leasesOf(connection))
}

export const fillDesk = async (connection: Connection, filling: Filling): Promise<Desk> => {
  const db = connection.getClient().db(connection.name)
  await migrate(db, migrations, leasesOf(connection))
  await fillNetwork(db)
  const samples = await fill(connection, filling)
  await indexTickets(connection)
  const { store, tickets } = coreOf(connection, () => filling.now)
  return { connection, store, tickets, samples }
}
