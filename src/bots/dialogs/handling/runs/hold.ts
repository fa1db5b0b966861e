import { assigneeOf, isActive } from '../../../../tickets/index.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { holdsNote, holdsQuestion } from '../../reading/command-words.ts'
import { questionIn } from '../../reading/orders/asked/asked-question.ts'
import { noteIn } from '../../reading/orders/side-words.ts'
import { askWords } from '../asking/ask-words.ts'
import { act, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** "C'est moi qui m'en occupe" of what one has already: no refusal, but so it is. */
export const take: Run = async (talk, ticket) => {
  const isMine = isActive(ticket.state) && assigneeOf(ticket.state) === talk.turn.person.id
  if (isMine && !doneInThisTurn(talk, ticket)) return saidToHolder.alreadyYours(talk, ticket)
  return saidToHolder.taken(talk, await act(talk, ticket, { type: 'take' }))
}

/** "Refuse-la, pas de budget": over all the same, with the reason for its requester. */
const refuse: Run = async (talk, ticket, order) => {
  const reason = wordsIn(talk, order)
  const note = talk.t('dialog:handling.refusal_note', { reason })
  return saidToHolder.refused(talk, await act(talk, ticket, { type: 'resolve', note, refused: true }))
}

export const resolve: Run = async (talk, ticket, order) => {
  if (order.refused) return refuse(talk, ticket, order)
  const words = wordsIn(talk, order)
  const note = order.settled || holdsNote(words) ? words : undefined
  return saidToHolder.resolved(talk, await act(talk, ticket, { type: 'resolve', ...(note ? { note } : {}) }))
}

export const ask: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const question = questionIn(words)
  if (!order.settled && !holdsQuestion(words)) return askWords(talk, ticket, { type: 'ask' })
  return saidToHolder.asked(talk, await act(talk, ticket, { type: 'ask', question }), question)
}

/** Among staff: what the prefix says is not part of it. */
export const note: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const text = noteIn(words) ?? words
  if (text === '') return askWords(talk, ticket, { type: 'note' })
  return saidToHolder.noted(talk, await act(talk, ticket, { type: 'note', text }))
}
