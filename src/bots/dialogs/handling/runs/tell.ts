import { isJoinedBy } from '../../own/joined.ts'
import { filesOf } from '../../reading/files.ts'
import { askConfirmCancel, askWords } from '../asking/ask-words.ts'
import { act, type Run, wordsIn } from '../order.ts'
import { saidToRequester } from '../said/to-requester.ts'

/** To a question that was put to this requester any words are the answer; else they are a remark. */
export const comment: Run = async (talk, ticket, order) => {
  const attachments = filesOf(talk.turn.message)
  const text =
    wordsIn(talk, order) || (attachments.length > 0 ? talk.t('dialog:reporting.attachment_only') : '')
  if (text === '') return askWords(talk, ticket, { type: 'comment' })
  const { state } = ticket
  const isAnswer =
    (state.status === 'waiting' && state.for === 'requester' && ticket.requesterId === talk.turn.person.id) ||
    ticket.timeline.some(({ type, commandId }) => type === 'answered' && commandId === talk.commandId)
  const saved = await act(talk, ticket, { type: isAnswer ? 'answer' : 'comment', text, attachments })
  return isAnswer ? saidToRequester.answered(talk, saved) : saidToRequester.commented(talk, saved)
}

/** The yes of whoever joined it is heard; the one who opened it closes it. */
export const confirm: Run = async (talk, ticket) =>
  isJoinedBy(ticket, talk.turn.person.id)
    ? saidToRequester.worksForJoined(talk, ticket)
    : saidToRequester.confirmed(talk, await act(talk, ticket, { type: 'confirm' }))

/** The advice was enough: nothing is left to do, and those who were alerted hear so. */
export const helped: Run = async (talk, ticket, order) =>
  saidToRequester.helped(talk, await act(talk, ticket, { type: 'self_help', article: order.article ?? '' }))

export const cancel: Run = async (talk, ticket, order) => {
  if (!order.settled) return askConfirmCancel(talk, ticket, { words: wordsIn(talk, order) })
  const reason = wordsIn(talk, order) || talk.t('dialog:reason.cancelled')
  return saidToRequester.cancelled(talk, await act(talk, ticket, { type: 'cancel', reason }))
}

export const press: Run = async (talk, ticket, order) => {
  const text = wordsIn(talk, order) || talk.t('dialog:reason.pressed')
  return saidToRequester.pressed(talk, await act(talk, ticket, { type: 'press', text }))
}

/** One tap, and perhaps a sentence after it: the same rating with its words. */
export const rate: Run = async (talk, ticket, order) => {
  const satisfied = order.type === 'rate_good'
  const words = order.settled ? wordsIn(talk, order) : ''
  const rating = { type: 'rate', satisfied, ...(words ? { words } : {}) } as const
  return saidToRequester.rated(talk, await act(talk, ticket, rating), { satisfied, words })
}
