import { effective, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { cancelledWith } from '../../ending/cancelled-together.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
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

/** What was cancelled last, or was so until this very turn, which is played again. */
const isCancelled = (talk: Talk, ticket: Ticket): boolean =>
  ticket.state.status === 'cancelled' || doneInThisTurn(talk, ticket)

/** One word cancelled them all, and one takes it back; what somebody has acted on since stays as it is. */
const withOthers = async (talk: Talk, first: Ticket, others: readonly Ticket[]): Promise<Outcome> => {
  const back = [first.reference]
  for (const other of others) {
    const one = { ...talk, commandId: talk.turn.nextCommandId() }
    if (!doneInThisTurn(one, other) && !(await isPossible(one, 'undo', other))) continue
    await act(one, other, { type: 'undo' })
    back.push(other.reference)
  }
  const references = back.join(talk.t('dialog:reporting.comma'))
  return {
    ...say(talk.t('dialog:handling.undone_together', { references })),
    listed: back,
    focus: first.reference,
  }
}

export const undo: Run = async (talk, ticket) => {
  const { reference } = ticket
  if (!doneInThisTurn(talk, ticket) && !(await isPossible(talk, 'undo', ticket))) {
    const choices = await firstChoices(talk, ticket)
    return say(talk.t(whyNot(talk, ticket), { reference }), { ticket: reference, choices })
  }
  const others = isCancelled(talk, ticket) ? await cancelledWith(talk, ticket) : []
  const undone = await saidToHolder.undone(talk, await act(talk, ticket, { type: 'undo' }))
  return others.length === 0 ? undone : withOthers(talk, ticket, others)
}
