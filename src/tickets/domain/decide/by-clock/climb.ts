import { resumeClock, startClock } from '../../clocks/clock.ts'
import { endingClock, expiredClock } from '../../clocks/due.ts'
import type { Destination } from '../../commands.ts'
import { effective } from '../../history/timeline.ts'
import { isActive, type Ticket } from '../../ticket.ts'
import { type Decider, type DecisionContext, type Fact, notPossibleNow } from '../decision.ts'
import { putOff } from './retarget.ts'

/** A tier loses a ticket to its clock once: what was returned to it since is alerted, not taken again. */
const hasLostIt = ({ tier, timeline }: Ticket): boolean =>
  effective(timeline).some((event) => event.type === 'escalated' && event.fromTier === tier)

/** A clock that ran out moves the ticket up; where nobody stands above, it alerts once. */
const climb = (ticket: Ticket, above: Destination | undefined, { now, rules }: DecisionContext): Fact[] => {
  const expired = expiredClock(ticket, now)
  if (!expired) return []
  const to = hasLostIt(ticket) ? undefined : above
  const { clock, tier, unitId, category, assessment } = ticket
  if (!to) {
    const breachesAlerted = [...clock.breachesAlerted, expired]
    return [{ type: 'breached', clock: expired, tierClock: { ...clock, breachesAlerted } }]
  }
  return [
    {
      type: 'escalated',
      clock: expired,
      fromTier: tier,
      fromUnitId: unitId,
      toTier: to.tier,
      toUnitId: to.unitId,
      ...(to.service ? { service: to.service } : {}),
      tierClock: startClock(now, { ...to, rules, category, assessment }),
    },
  ]
}

/** A complaint is kept and told to the holder; when the deadline has passed it moves the ticket at once. */
export const press: Decider<'press'> = (ticket, { text, escalateTo }, context) =>
  isActive(ticket.state)
    ? [{ type: 'pressed', text }, ...climb(ticket, escalateTo, context)]
    : notPossibleNow(ticket)

/** Once per clock; what has run out meanwhile is no longer warned of. */
const warn = (ticket: Ticket, now: Date): Fact[] => {
  const { clock } = ticket
  const ending = endingClock(ticket, now)
  if (!ending) return []
  const dueAt = ending === 'acknowledge' ? clock.acknowledgeDueAt : clock.resolveDueAt
  const warned = [...(clock.warned ?? []), ending]
  return [{ type: 'warned', clock: ending, dueAt, tierClock: { ...clock, warned } }]
}

/** A service that was away reminds late: nobody is closed out in the same breath. */
const reminder = (closeAt: Date, { now, calendar, policy }: DecisionContext): Fact => {
  if (now < closeAt) return { type: 'confirmation_reminded' }
  const days = policy.closeAfterDays - policy.remindAfterDays
  return {
    type: 'confirmation_reminded',
    closeAt: calendar.addWorkingTime(now, days * calendar.workingDayMs(now)),
  }
}

type Climbing = { readonly escalateTo: Destination | undefined; readonly isExplained?: boolean | undefined }

/** What its running clock brings about; what an incident explains is put off instead. */
const running = (ticket: Ticket, { escalateTo, isExplained }: Climbing, context: DecisionContext): Fact[] => {
  const { now } = context
  if (isExplained && (expiredClock(ticket, now) ?? endingClock(ticket, now))) return putOff(ticket, context)
  return expiredClock(ticket, now) ? climb(ticket, escalateTo, context) : warn(ticket, now)
}

/** One step of what is due: the next one, if any, is found by the next timer. */
export const timer: Decider<'timer'> = (ticket, { escalateTo, isExplained }, context) => {
  const { state, clock } = ticket
  const { now, calendar } = context
  switch (state.status) {
    case 'unassigned':
    case 'taken':
      return running(ticket, { escalateTo, isExplained }, context)
    case 'waiting':
      if (now < state.until) return []
      return [{ type: 'resumed', because: 'date_reached', tierClock: resumeClock(clock, now, calendar) }]
    case 'resolved':
      if (!state.reminded) return now < state.remindAt ? [] : [reminder(state.closeAt, context)]
      return now < state.closeAt ? [] : [{ type: 'closed', how: 'unanswered' }]
    case 'closed':
    case 'cancelled':
    case 'merged':
      return []
    default:
      return state satisfies never
  }
}
