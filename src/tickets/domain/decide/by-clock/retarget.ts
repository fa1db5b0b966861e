import { type ClockPlace, retargetClock } from '../../clocks/clock.ts'
import type { TicketEventBody } from '../../history/events.ts'
import { isActive, type Ticket } from '../../ticket.ts'
import { type Decider, type Fact, placeOf } from '../decision.ts'

type Because = Extract<TicketEventBody, { type: 'deadlines_moved' }>['because']

/** The deadlines that another place for the clock moves, as an event; none when they stay. */
export const deadlinesMoved = (ticket: Ticket, place: ClockPlace, because: Because): Fact[] => {
  const tierClock = retargetClock(ticket.clock, place)
  if (!tierClock) return []
  const deadlinesOf = ({ acknowledgeDueAt, resolveDueAt }: Ticket['clock']) => ({
    acknowledgeDueAt,
    resolveDueAt,
  })
  const [from, to] = [deadlinesOf(ticket.clock), deadlinesOf(tierClock)]
  return [{ type: 'deadlines_moved', because, from, to, tierClock }]
}

/** What is over has no deadline to move; what is paused gets its own when it goes on. */
export const retarget: Decider<'retarget'> = (ticket, { because }, context) =>
  isActive(ticket.state) ? deadlinesMoved(ticket, placeOf(ticket, context), because) : []
