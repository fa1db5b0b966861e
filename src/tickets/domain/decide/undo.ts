import type { TicketEvent, TicketEventType } from '../history/events.ts'
import { effective, QUIET } from '../history/timeline.ts'
import type { Ticket } from '../ticket.ts'
import { type Decider, refusal } from './decision.ts'

/** What its author may take back. What others have answered to (an answer, a complaint, an opening) stays said. */
const UNDOABLE: readonly TicketEventType[] = [
  'taken',
  'given',
  'qualified',
  'forwarded',
  'returned',
  'asked',
  'set_waiting',
  'resumed',
  'resolved',
  'closed',
  'reopened',
  'cancelled',
  'merged',
  'commented',
  'details_amended',
  'noted',
]

/** The last event of the command that this person could take back; undefined when others have acted since. */
const lastBy = (ticket: Ticket, personId: string | null): TicketEvent | undefined => {
  const events = effective(ticket.timeline)
  const own = events.findLast(({ by, type }) => by === personId && UNDOABLE.includes(type))
  const since = own ? events.slice(events.indexOf(own) + 1) : []
  return since.every(({ type }) => QUIET.includes(type)) ? own : undefined
}

/** Elapsed time: what was pressed by mistake is noticed at once; later it is a new decision. */
export const UNDO_WITHIN_MS = 5 * 60_000

/** Whether this person did something here so lately that it may still be taken back. */
export const mayStillUndo = (ticket: Ticket, personId: string, now: Date): boolean => {
  const own = lastBy(ticket, personId)
  return own !== undefined && now.getTime() - own.at.getTime() <= UNDO_WITHIN_MS
}

export const undo: Decider<'undo'> = (ticket, _command, { by, now }) => {
  const { reference, state } = ticket
  const own = lastBy(ticket, by)
  if (!own) return refusal('conflict', 'ticket.nothing_to_undo', { reference, status: state.status })
  if (now.getTime() - own.at.getTime() > UNDO_WITHIN_MS)
    return refusal('conflict', 'ticket.too_late_to_undo', { reference, status: state.status })
  return [{ type: 'undone', undoes: own.commandId, what: own.type }]
}
