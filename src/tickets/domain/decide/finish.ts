import { AppError } from '../../../shared/index.ts'
import { acknowledge, resumeClock, startClock } from '../clocks/clock.ts'
import { isActive, type Ticket } from '../ticket.ts'
import { type Decider, type DecisionContext, notPossibleNow, placeOf } from './decision.ts'

export const confirm: Decider<'confirm'> = (ticket) =>
  ticket.state.status === 'resolved' ? [{ type: 'closed', how: 'confirmed' }] : notPossibleNow(ticket)

/** Over before anybody had to come: nothing is left to confirm. */
export const selfHelp: Decider<'self_help'> = (ticket, { article }, { now, calendar }) =>
  isActive(ticket.state)
    ? [
        {
          type: 'closed',
          how: 'self_help',
          article,
          tierClock: resumeClock(ticket.clock, now, calendar),
        },
      ]
    : notPossibleNow(ticket)

const tooLate = ({ state }: Ticket, { now, calendar, policy }: DecisionContext): boolean =>
  state.status === 'closed' &&
  calendar.workingTimeBetween(state.at, now) > policy.reopenWithinDays * calendar.workingDayMs(state.at)

/** At the same tier, with a new clock. */
export const reopen: Decider<'reopen'> = (ticket, { reason, assignee }, context) => {
  const { status } = ticket.state
  if (status !== 'resolved' && status !== 'closed') return notPossibleNow(ticket)
  if (tooLate(ticket, context)) {
    return new AppError('conflict', 'ticket.too_late_to_reopen', { reference: ticket.reference, status })
  }
  const clock = startClock(context.now, placeOf(ticket, context))
  return [
    {
      type: 'reopened',
      reason,
      ...(assignee ? { assignee } : {}),
      tierClock: assignee ? acknowledge(clock, context.now) : clock,
    },
  ]
}

export const cancel: Decider<'cancel'> = (ticket, { reason }, { now, calendar }) =>
  isActive(ticket.state)
    ? [{ type: 'cancelled', reason, tierClock: resumeClock(ticket.clock, now, calendar) }]
    : notPossibleNow(ticket)

/** By the requester, once it is over; a second tap corrects the first. */
export const rate: Decider<'rate'> = (ticket, { satisfied, words }) =>
  ticket.state.status === 'closed'
    ? [{ type: 'rated', satisfied, ...(words ? { words } : {}) }]
    : notPossibleNow(ticket)
