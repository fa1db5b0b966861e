import { acknowledge, resumeClock, startClock } from '../clock.ts'
import { assigneeOf, isActive, type Ticket } from '../ticket.ts'
import { type Decider, type DecisionContext, invalid, notPossibleNow } from './decision.ts'

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

export const qualify: Decider<'qualify'> = (ticket, { category }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  return category === ticket.category ? [] : [{ type: 'qualified', category }]
}

export const forward: Decider<'forward'> = (ticket, { to, reason }, { now, policy }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (!to) return invalid('ticket.nobody_above', ticket)
  if (reason === '') return invalid('ticket.reason_missing', ticket)
  return [
    {
      type: 'forwarded',
      fromTier: ticket.tier,
      toTier: to.tier,
      toUnitId: to.unitId,
      reason,
      tierClock: startClock(now, { ...to, policy }),
    },
  ]
}

/** Whoever may handle it may resolve it, taken before or not. */
export const resolve: Decider<'resolve'> = (ticket, { note }, { now, calendar, policy }) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const inDays = (days: number) => calendar.addWorkingTime(now, days * calendar.workingDayMs)
  return [
    {
      type: 'resolved',
      ...(note ? { note } : {}),
      remindAt: inDays(policy.remindAfterDays),
      closeAt: inDays(policy.closeAfterDays),
      tierClock: acknowledge(resumeClock(ticket.clock, now, calendar), now),
    },
  ]
}
