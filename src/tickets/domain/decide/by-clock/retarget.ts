import { type ClockPlace, retargetClock, startClock } from '../../clocks/clock.ts'
import type { TierClock } from '../../clocks/tier-clock.ts'
import type { TicketEventBody } from '../../history/events.ts'
import { isActive, type Ticket } from '../../ticket.ts'
import { type Decider, type DecisionContext, type Fact, placeOf } from '../decision.ts'

type Because = Extract<TicketEventBody, { type: 'deadlines_moved' }>['because']

/** The deadlines that another place for the clock moves, as an event; none when they stay. */
export const deadlinesMoved = (ticket: Ticket, place: ClockPlace, because: Because): Fact[] => {
  const tierClock = retargetClock(ticket.clock, place)
  return tierClock ? movedTo(ticket, tierClock, because) : []
}

const movedTo = (ticket: Ticket, tierClock: TierClock, because: Because): Fact[] => {
  const deadlinesOf = ({ acknowledgeDueAt, resolveDueAt }: Ticket['clock']) => ({
    acknowledgeDueAt,
    resolveDueAt,
  })
  const [from, to] = [deadlinesOf(ticket.clock), deadlinesOf(tierClock)]
  return [{ type: 'deadlines_moved', because, from, to, tierClock }]
}

/**
 * What many feel is mended elsewhere: the tier's clock begins anew, so that nobody is warned, and nothing climbs, for as
 * long as that lasts, nor in the minute after it.
 */
export const putOff = (ticket: Ticket, context: DecisionContext): Fact[] => {
  const { acknowledgedAt } = ticket.clock
  const begun = startClock(context.now, placeOf(ticket, context))
  return movedTo(ticket, { ...begun, ...(acknowledgedAt ? { acknowledgedAt } : {}) }, 'incident')
}

/** What is over has no deadline to move; what is paused gets its own when it goes on. */
export const retarget: Decider<'retarget'> = (ticket, { because }, context) =>
  isActive(ticket.state) ? deadlinesMoved(ticket, placeOf(ticket, context), because) : []
