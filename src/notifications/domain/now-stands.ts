import { effective, type Ticket, type TicketEvent, type TicketEventType } from '../../tickets/index.ts'
import { type Standing, standingsAt } from './standing.ts'

/** What an alert says of its ticket once that has gone on. */
export type NowStands = { readonly after: Standing } & (
  | { readonly is: 'held'; readonly by: string }
  | { readonly is: 'open' }
  | { readonly is: 'resolved' | 'cancelled'; readonly by: string | null }
  | { readonly is: 'closed' }
  | { readonly is: 'merged'; readonly into: string }
)

const MOVES: ReadonlySet<TicketEventType> = new Set<TicketEventType>([
  'taken',
  'given',
  'forwarded',
  'returned',
  'escalated',
  'asked',
  'set_waiting',
  'resolved',
  'reopened',
  'closed',
  'cancelled',
  'merged',
])

/** Whether an alert that was sent before reads otherwise after this event. */
export const changesAlerts = (ticket: Ticket, event: TicketEvent): boolean => {
  if (event.type === 'undone') return MOVES.has(event.what) || event.what === 'qualified'
  // where it stands may be the same; what it is about is not
  if (event.type === 'qualified') return true
  if (event.type !== 'asked' && event.type !== 'set_waiting') return MOVES.has(event.type)
  // whoever had it goes on with it: nothing is different for anybody else
  const { before, after } = standingsAt(ticket, event)
  return before.assignee !== after.assignee
}

/** The ticket as this event left it. */
export const nowStands = (ticket: Ticket, event: TicketEvent): NowStands => {
  const { after } = standingsAt(ticket, event)
  const until = ticket.timeline.findIndex(({ id }) => id === event.id) + 1
  const last = effective(ticket.timeline.slice(0, until)).findLast(({ type }) => MOVES.has(type))
  switch (last?.type) {
    case 'resolved':
    case 'cancelled':
      return { after, is: last.type, by: last.by }
    case 'closed':
      return { after, is: 'closed' }
    case 'merged':
      return { after, is: 'merged', into: last.intoReference }
    default:
      return after.assignee === undefined ? { after, is: 'open' } : { after, is: 'held', by: after.assignee }
  }
}
