import { acknowledge, pauseClock, resumeClock } from '../clocks/clock.ts'
import { isActive, type Ticket } from '../ticket.ts'
import { type Decider, type DecisionContext, invalid, notPossibleNow } from './decision.ts'

const paused = ({ clock }: Ticket, { now }: DecisionContext) => pauseClock(acknowledge(clock, now), now)

const usualEnd = ({ now, calendar, policy }: DecisionContext): Date =>
  calendar.addWorkingTime(now, policy.answerWithinDays * calendar.workingDayMs(now))

export const ask: Decider<'ask'> = (ticket, { question }, context) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  if (question === '') return invalid('ticket.question_missing', ticket)
  return [{ type: 'asked', question, until: usualEnd(context), tierClock: paused(ticket, context) }]
}

export const isWaitingForRequester = ({ state }: Ticket): boolean =>
  state.status === 'waiting' && state.for === 'requester'

export const answer: Decider<'answer'> = (ticket, { text, attachments }, { now, calendar }) => {
  if (!isWaitingForRequester(ticket)) return notPossibleNow(ticket)
  if (text === '' && attachments.length === 0) return invalid('ticket.words_missing', ticket)
  return [{ type: 'answered', text, attachments, tierClock: resumeClock(ticket.clock, now, calendar) }]
}

export const wait: Decider<'wait'> = (ticket, command, context) => {
  if (!isActive(ticket.state)) return notPossibleNow(ticket)
  const until = command.until ?? usualEnd(context)
  const ahead = until.getTime() - context.now.getTime()
  // written so that an invalid date, which compares false to everything, is refused too
  if (!(ahead > 0 && ahead <= context.policy.longestWaitMs))
    return invalid('ticket.date_not_possible', ticket)
  return [
    {
      type: 'set_waiting',
      for: command.for,
      until,
      note: command.note,
      tierClock: paused(ticket, context),
    },
  ]
}

export const resume: Decider<'resume'> = (ticket, _command, { now, calendar }) =>
  ticket.state.status === 'waiting'
    ? [{ type: 'resumed', because: 'holder', tierClock: resumeClock(ticket.clock, now, calendar) }]
    : notPossibleNow(ticket)
