import { acknowledge, resumeClock } from '../clocks/clock.ts'
import type { Qualification } from '../commands.ts'
import { assigneeOf, isActive, type Ticket } from '../ticket.ts'
import { deadlinesMoved } from './by-clock/retarget.ts'
import {
  type Decider,
  type DecisionContext,
  type Fact,
  invalid,
  notPossibleNow,
  placeOf,
} from './decision.ts'

const tookItJustNow = ({ state }: Ticket, { now, policy }: DecisionContext): boolean =>
  state.status === 'taken' && now.getTime() - state.at.getTime() < policy.takeOverAfterMs

/** Taking over from a colleague is allowed, but not by accident: not right after the colleague took it. */
export const take: Decider<'take'> = (ticket, _command, context) => {
  const holder = assigneeOf(ticket.state)
  if (!isActive(ticket.state) || holder === context.by) return notPossibleNow(ticket)
  if (tookItJustNow(ticket, context)) return notPossibleNow(ticket)
  return [
    {
      type: 'taken',
      ...(holder ? { previousAssignee: holder } : {}),
      tierClock: acknowledge(ticket.clock, context.now),
    },
  ]
}

/** To a colleague who may handle it here too; the coordinator assigns members this way. */
export const give: Decider<'give'> = (ticket, { to }, { now }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (to === undefined) return invalid('ticket.not_a_colleague', ticket)
  const holder = assigneeOf(ticket.state)
  if (to === holder) return notPossibleNow(ticket)
  return [
    {
      type: 'given',
      to,
      ...(holder ? { previousAssignee: holder } : {}),
      tierClock: acknowledge(ticket.clock, now),
    },
  ]
}

/** Only what differs is an event; a correction that changes nothing is none. */
export const qualificationOf = (ticket: Ticket, given: Qualification): Fact[] => {
  const { category, impact, urgency } = given
  const changes = {
    ...(category && category !== ticket.category ? { category } : {}),
    ...(impact && impact !== ticket.assessment.impact ? { impact } : {}),
    ...(urgency && urgency !== ticket.assessment.urgency ? { urgency } : {}),
  }
  return Object.keys(changes).length === 0 ? [] : [{ type: 'qualified', ...changes }]
}

/** Another category or priority may have other targets: the deadlines that move are told. */
export const qualify: Decider<'qualify'> = (ticket, command, context) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const qualified = qualificationOf(ticket, command)
  if (qualified.length === 0) return []
  const { category = ticket.category, impact, urgency } = command
  const assessment = {
    impact: impact ?? ticket.assessment.impact,
    urgency: urgency ?? ticket.assessment.urgency,
  }
  const place = placeOf({ ...ticket, category, assessment }, context)
  return [...qualified, ...deadlinesMoved(ticket, place, 'qualification')]
}

/** Whoever may handle it may resolve it, taken before or not. */
export const resolve: Decider<'resolve'> = (ticket, { note, refused }, { now, calendar, policy }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const inDays = (days: number) => calendar.addWorkingTime(now, days * calendar.workingDayMs(now))
  return [
    {
      type: 'resolved',
      ...(note ? { note } : {}),
      ...(refused ? { refused } : {}),
      remindAt: inDays(policy.remindAfterDays),
      closeAt: inDays(policy.closeAfterDays),
      tierClock: acknowledge(resumeClock(ticket.clock, now, calendar), now),
    },
  ]
}
