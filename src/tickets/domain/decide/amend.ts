import { effective } from '../history/timeline.ts'
import { raisedBy } from '../priority.ts'
import { type ReportDetails, withDetails } from '../report.ts'
import { isActive, type Ticket } from '../ticket.ts'
import { deadlinesMoved } from './by-clock/retarget.ts'
import {
  type Decider,
  type DecisionContext,
  type Fact,
  invalid,
  notPossibleNow,
  placeOf,
} from './decision.ts'

/** Nobody but its requester, and the clock's own warning, has touched it. */
const isUntouched = ({ state, timeline, requesterId }: Ticket): boolean =>
  state.status === 'unassigned' &&
  effective(timeline).every(({ type, by }) => by === requesterId || type === 'warned')

/** What is known of the fault now may have other targets: this tier's clock is reckoned anew from its beginning. */
const clockFollows = (
  ticket: Ticket,
  { category, assessment }: Pick<Ticket, 'category' | 'assessment'>,
  context: DecisionContext,
): Fact[] => {
  const { impact, urgency } = ticket.assessment
  const isAsGrave = assessment.impact === impact && assessment.urgency === urgency
  if (isAsGrave && category === ticket.category) return []
  return deadlinesMoved(ticket, placeOf({ ...ticket, category, assessment }, context), 'report')
}

/** The report follows the message that it came from, as long as nobody has acted on what it said. */
export const amend: Decider<'amend'> = (ticket, { report }, context) => {
  if (report.text === '' && report.attachments.length === 0) return invalid('ticket.words_missing', ticket)
  if (!isUntouched(ticket)) return notPossibleNow(ticket)
  const { category } = report
  const assessment = raisedBy(ticket.assessment, report)
  return [{ type: 'amended', report }, ...clockFollows(ticket, { category, assessment }, context)]
}

const DETAILS = [
  ...(['room', 'quantity', 'since', 'sinceAt', 'operator', 'whole', 'danger', 'urgency'] as const),
] satisfies readonly (keyof ReportDetails)[]

const isSame = (a: unknown, b: unknown): boolean =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b

const only = (details: ReportDetails, names: readonly (keyof ReportDetails)[]): ReportDetails =>
  Object.fromEntries(names.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name]]])))

const saysNothing = ({ room, quantity, since, operator, whole, danger, urgency }: ReportDetails): boolean =>
  !room &&
  since === undefined &&
  operator === undefined &&
  quantity === undefined &&
  !whole &&
  !danger &&
  !urgency

/** A place of a few words more, a number one less: whoever goes there must find it, so that it counts until it is repaired. */
export const amendDetails: Decider<'amend_details'> = (ticket, { details, words }, context) => {
  if (saysNothing(details)) return invalid('ticket.words_missing', ticket)
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const { report } = ticket
  const next = withDetails(report, details)
  const differing = DETAILS.filter((name) => !isSame(report[name], next[name]))
  const isDangerAgain = details.danger === true && report.danger === true && words !== undefined
  if (differing.length === 0 && !isDangerAgain) return []
  const from = only(report, differing)
  // whoever has it is warned each time that danger is told
  const to = only(next, isDangerAgain ? [...differing, 'danger'] : differing)
  const amended: Fact = { type: 'details_amended', from, to, ...(words ? { words } : {}) }
  const { category } = ticket
  const assessment = raisedBy(ticket.assessment, to)
  return [amended, ...clockFollows(ticket, { category, assessment }, context)]
}
