import { effective, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { say, type Talk } from '../../talk.ts'
import { firstChoices } from '../../wording/offered.ts'
import { act, type Run } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** Whether somebody has acted since, or five minutes have passed: said, with what is possible instead. */
const whyNot = (talk: Talk, { timeline }: Ticket): string => {
  const last = effective(timeline).at(-1)
  return last?.by === talk.turn.person.id && last.type !== 'opened'
    ? 'errors:ticket.too_late_to_undo'
    : 'errors:ticket.nothing_to_undo'
}

export const undo: Run = async (talk, ticket) => {
  const { reference } = ticket
  if (!doneInThisTurn(talk, ticket) && !(await isPossible(talk, 'undo', ticket))) {
    const choices = await firstChoices(talk, ticket)
    return say(talk.t(whyNot(talk, ticket), { reference }), { ticket: reference, choices })
  }
  return saidToHolder.undone(talk, await act(talk, ticket, { type: 'undo' }))
}
