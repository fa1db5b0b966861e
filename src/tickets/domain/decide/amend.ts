import { effective } from '../history/timeline.ts'
import type { Ticket } from '../ticket.ts'
import { type Decider, invalid, notPossibleNow } from './decision.ts'

/** Nobody but its requester, and the clock's own warning, has touched it. */
const isUntouched = ({ state, timeline, requesterId }: Ticket): boolean =>
  state.status === 'unassigned' &&
  effective(timeline).every(({ type, by }) => by === requesterId || type === 'warned')

/** The report follows the message that it came from, as long as nobody has acted on what it said. */
export const amend: Decider<'amend'> = (ticket, { report }) => {
  if (report.text === '' && report.attachments.length === 0) return invalid('ticket.words_missing', ticket)
  return isUntouched(ticket) ? [{ type: 'amended', report }] : notPossibleNow(ticket)
}
