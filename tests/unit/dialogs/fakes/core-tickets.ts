import type { Directory } from '../../../../src/directory/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'
import {
  createTickets,
  defaultCalendars,
  type PersonCommand,
  type Ticket,
  type TicketCore,
  type TicketStore,
} from '../../../../src/tickets/index.ts'
import { createMemoryTicketStore } from '../../../contract/tickets/memory-store.ts'
import { smallDirectory } from './people.ts'

type Done = { readonly command: PersonCommand; readonly reference: string; readonly as: string }

/** The real ticket core on the memory store, and what was done to it. */
export type CoreTickets = TicketCore & {
  /** What is stored, in the order in which it was opened. */
  readonly all: readonly Ticket[]
  /** What changed something, in order. */
  readonly done: readonly Done[]
  now: Date
  /** Whether an incident that runs explains it. */
  isExplained: (ticket: Ticket) => Promise<boolean>
}

/** Keeps the last version of each ticket at hand, so that a test need not wait for it. */
const watched = (store: TicketStore, seen: Map<string, Ticket>): TicketStore => ({
  ...store,
  async insert(ticket) {
    const result = await store.insert(ticket)
    seen.set(result.ticket.id, result.ticket)
    return result
  },
  async save(ticket) {
    const saved = await store.save(ticket)
    if (saved) seen.set(ticket.id, ticket)
    return saved
  },
})

export const createCoreTickets = (directory: Directory = smallDirectory): CoreTickets => {
  const seen = new Map<string, Ticket>()
  const done: Done[] = []
  const core = createTickets({
    store: watched(createMemoryTicketStore(), seen),
    directory,
    calendars: defaultCalendars,
    clock: { now: () => tickets.now },
    logger: silentLogger,
    isExplained: (ticket) => tickets.isExplained(ticket),
  })
  const tickets: CoreTickets = {
    ...core,
    now: new Date('2026-11-24T10:00:00Z'),
    done,
    isExplained: async () => false,
    get all() {
      return [...seen.values()]
    },
    async open(act) {
      const ticket = await core.open(act)
      // two reports never come at the same instant: lists would have no order
      tickets.now = new Date(tickets.now.getTime() + 1)
      return ticket
    },
    async act(act) {
      const before = seen.get(act.ticketId)
      const ticket = await core.act(act)
      if (ticket.version !== before?.version)
        done.push({ command: act.command, reference: ticket.reference, as: act.as })
      return ticket
    },
  }
  return tickets
}
