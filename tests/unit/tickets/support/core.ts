import type { Person, Unit } from '../../../../src/directory/index.ts'
import { isAppError, silentLogger } from '../../../../src/shared/index.ts'
import {
  type CalendarSource,
  createTickets,
  defaultCalendars,
  type PersonCommand,
  type PolicySource,
  type Report,
  type Ticket,
  type TicketStore,
} from '../../../../src/tickets/index.ts'
import { createMemoryTicketStore } from '../../../contract/tickets/memory-store.ts'
import { demoDirectory } from './demo-directory.ts'
import { on } from './instants.ts'
import { unique } from './tickets.ts'

type CoreParts = {
  readonly people?: readonly Person[]
  readonly units?: readonly Unit[]
  readonly store?: TicketStore
  readonly rules?: PolicySource
  readonly calendars?: CalendarSource
}

/** The ticket core on the demonstration network, with a clock to set by hand. */
export const startCore = (parts: CoreParts = {}) => {
  const { people, units, store = createMemoryTicketStore(), rules, calendars = defaultCalendars } = parts
  let now = on('monday', '09:00')
  const tickets = createTickets({
    store,
    directory: demoDirectory(people, units),
    calendars,
    clock: { now: () => now },
    logger: silentLogger,
    ...(rules ? { rules } : {}),
  })
  const open = (as: string, report: Partial<Report> = {}, commandId = unique()): Promise<Ticket> =>
    tickets.open({
      as,
      commandId,
      report: { text: 'المسلاط لا يشتغل', category: 'projector', attachments: [], ...report },
    })
  const act = (as: string, ticket: Ticket, command: PersonCommand, commandId = unique()) =>
    tickets.act({ as, commandId, ticketId: ticket.id, command })
  const runTimers = (at: Date) => {
    now = at
    return tickets.runDueTimers(new AbortController().signal)
  }
  const setTime = (at: Date) => {
    now = at
  }
  return { tickets, store, open, act, runTimers, setTime, now: () => now }
}

/** The code of the refusal; anything else that happens is not expected. */
export const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    if (isAppError(error)) return `${error.kind} ${error.code}`
    throw error
  }
  return 'accepted'
}
