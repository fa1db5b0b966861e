import { effective } from '../history/timeline.ts'
import { type ReportDetails, withDetails } from '../report.ts'
import { isActive, type Ticket } from '../ticket.ts'
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

const DETAILS = ['room', 'quantity', 'since', 'sinceAt'] as const satisfies readonly (keyof ReportDetails)[]

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b

const only = (details: ReportDetails, names: readonly (keyof ReportDetails)[]): ReportDetails =>
  Object.fromEntries(names.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name]]])))

const saysNothing = ({ room, quantity, since }: ReportDetails): boolean =>
  !room && since === undefined && quantity === undefined

/** A place of a few words more, a number one less: whoever goes there must find it, so that it counts until it is repaired. */
export const amendDetails: Decider<'amend_details'> = (ticket, { details, words }) => {
  if (saysNothing(details)) return invalid('ticket.words_missing', ticket)
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const { report } = ticket
  const next = withDetails(report, details)
  const differing = DETAILS.filter((name) => !isSame(report[name], next[name]))
  if (differing.length === 0) return []
  const [from, to] = [only(report, differing), only(next, differing)]
  return [{ type: 'details_amended', from, to, ...(words ? { words } : {}) }]
}
