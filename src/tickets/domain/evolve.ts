import { AppError } from '../../shared/index.ts'
import { isPrivateCategory } from './category.ts'
import type { TicketEvent } from './events.ts'
import type { Ticket, TicketState } from './ticket.ts'

/** What never changes about a ticket and is not told by its timeline. */
export type TicketIdentity = Pick<Ticket, 'id' | 'reference' | 'requesterId' | 'originUnitId' | 'originPath'>

/** The state of affairs after an event, from the ticket before it and nothing else. */
export const evolve = (ticket: Ticket, event: TicketEvent): Ticket => ({
  ...ticket,
  ...changesBy(ticket, event),
  ...(event.tierClock ? { clock: event.tierClock } : {}),
  updatedAt: event.at,
  timeline: [...ticket.timeline, event],
})

/** One saved change: the events of one command. */
export const append = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => ({
  ...events.reduce(evolve, ticket),
  version: ticket.version + 1,
})

type Changes = Partial<Pick<Ticket, 'state' | 'tier' | 'unitId' | 'category' | 'private'>>

const changesBy = (ticket: Ticket, event: TicketEvent): Changes => {
  switch (event.type) {
    case 'qualified':
      return { category: event.category, private: isPrivateCategory(event.category) }
    case 'forwarded':
    case 'escalated':
      return { tier: event.toTier, unitId: event.toUnitId, state: { status: 'unassigned' } }
    case 'opened':
    case 'breached':
    case 'commented':
    case 'pressed':
      return {}
    default:
      return { state: stateAfter(ticket, event) }
  }
}

type StateEvent = Exclude<
  TicketEvent,
  { type: 'qualified' | 'forwarded' | 'escalated' | 'opened' | 'breached' | 'commented' | 'pressed' }
>

const stateAfter = ({ state }: Ticket, event: StateEvent): TicketState => {
  const { at } = event
  const by = event.by ?? ''
  switch (event.type) {
    case 'taken':
      // a question that is out keeps waiting for its answer, whoever has the ticket
      return state.status === 'waiting' ? { ...state, by } : { status: 'taken', by, at }
    case 'asked':
      return { status: 'waiting', for: 'requester', by, at, until: event.until, question: event.question }
    case 'set_waiting':
      return { status: 'waiting', for: event.for, by, at, until: event.until }
    case 'answered':
    case 'resumed':
      return state.status === 'waiting' ? { status: 'taken', by: state.by, at } : state
    case 'resolved':
      return resolvedBy(event)
    case 'confirmation_reminded':
      return state.status === 'resolved' ? { ...state, reminded: true } : state
    case 'closed':
      return { status: 'closed', at, how: event.how }
    case 'reopened':
      return event.assignee ? { status: 'taken', by: event.assignee, at } : { status: 'unassigned' }
    case 'cancelled':
      return { status: 'cancelled', at, by }
    default:
      return event satisfies never
  }
}

const resolvedBy = (event: Extract<TicketEvent, { type: 'resolved' }>): TicketState => ({
  status: 'resolved',
  by: event.by ?? '',
  at: event.at,
  remindAt: event.remindAt,
  closeAt: event.closeAt,
  reminded: false,
  ...(event.note ? { note: event.note } : {}),
})

/** A ticket from its first event. */
export const beginTicket = (identity: TicketIdentity, opened: TicketEvent | undefined): Ticket => {
  if (opened?.type !== 'opened' || !opened.tierClock) throw new AppError('bug', 'ticket.broken_timeline')
  const { report, tier, unitId } = opened
  return {
    ...identity,
    version: 1,
    tier,
    unitId,
    report,
    category: report.category,
    private: isPrivateCategory(report.category),
    openedAt: opened.at,
    updatedAt: opened.at,
    state: { status: 'unassigned' },
    clock: opened.tierClock,
    timeline: [opened],
  }
}

/** The ticket as its timeline tells it: equal to the stored one, or something is wrong. */
export const replay = (identity: TicketIdentity, timeline: readonly TicketEvent[]): Ticket => {
  const [opened, ...rest] = timeline
  const commands = new Set(timeline.map(({ commandId }) => commandId))
  return { ...rest.reduce(evolve, beginTicket(identity, opened)), version: commands.size }
}
