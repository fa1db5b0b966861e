import { isAppError } from '../../../../shared/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { referencesIn } from '../../reading/orders/references.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { wordsOf } from '../../reading/words.ts'
import { draftOf } from '../../reporting/draft.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { quoted } from '../../wording/ticket-words.ts'
import { act, type Run, wordsIn } from '../order.ts'
import { saidToRequester } from '../said/to-requester.ts'

/** Too late to be the same ticket: a new one that names the old and keeps the words of both. */
const openAnew = async (talk: Talk, old: Ticket, words: string): Promise<Outcome> => {
  const { room, operator, text } = old.report
  const { text: _words, category: _category, ...said } = draftOf(talk, null)
  const ticket = await talk.desk.tickets.open({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    report: {
      text: [words, talk.t('dialog:following.continues', { reference: old.reference, words: quoted(text) })]
        .filter((line) => line !== '')
        .join('\n'),
      category: old.category,
      ...(room ? { room } : {}),
      ...(operator ? { operator } : {}),
      ...said,
    },
  })
  return saidToRequester.openedAnew(talk, ticket, old.reference)
}

/** Played again after a crash, the ticket found by the command is the new one. */
const openedInThisTurn = (talk: Talk, { timeline, report }: Ticket): string | undefined =>
  timeline[0]?.commandId === talk.commandId ? referencesIn(report.text)[0] : undefined

export const reopen: Run = async (talk, ticket, order) => {
  const old = openedInThisTurn(talk, ticket)
  if (old) return saidToRequester.openedAnew(talk, ticket, old)
  const words = wordsIn(talk, order)
  const tells = wordsOf(words).length >= 2 && plainAnswer(words) === undefined
  const reason = tells ? words : talk.t('dialog:reason.still_broken')
  // what was withdrawn cannot go on once it is too late to take that back
  const isMine = ticket.requesterId === talk.turn.person.id
  if (ticket.state.status === 'cancelled' && isMine) return openAnew(talk, ticket, tells ? words : '')
  try {
    const saved = await act(talk, ticket, { type: 'reopen', reason })
    return await saidToRequester.reopened(talk, saved, { asksWhatIsWrong: !tells })
  } catch (error) {
    const isTooLate = isAppError(error) && error.code === 'ticket.too_late_to_reopen'
    if (isTooLate) return openAnew(talk, ticket, tells ? words : '')
    throw error
  }
}
