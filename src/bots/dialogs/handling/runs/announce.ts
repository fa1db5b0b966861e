import { readUntil } from '../../../../nlu/index.ts'
import { isPossible } from '../../asking/targets/candidates.ts'
import { message } from '../../talk.ts'
import { nameById } from '../../wording/people.ts'
import { actionChoice, instant, quoted } from '../../wording/ticket-words.ts'
import { yesNoChoices } from '../asking/ask-words.ts'
import { act, type Run, wordsIn } from '../order.ts'

/** What will happen is told to the requester; that the clock waits for it is for the holder to say. */
export const announce: Run = async (talk, ticket, order) => {
  const { t, turn } = talk
  const text = wordsIn(talk, order)
  const saved = await act(talk, ticket, { type: 'comment', text, attachments: [] })
  const { reference } = saved
  const requester = await nameById(talk, saved.requesterId)
  const told = t('dialog:handling.announced', { reference, requester, words: quoted(text) })
  const undo = actionChoice(talk, 'undo', reference)
  const until = readUntil(text, turn.now)
  const mayWait =
    until !== undefined && saved.state.status !== 'waiting' && (await isPossible(talk, 'wait', saved))
  if (!mayWait) return { messages: [message(told, { choices: [undo], ticket: reference })], focus: reference }
  const asked = t('dialog:handling.wait_too', { until: instant(talk, until) })
  return {
    messages: [message(`${told}\n${asked}`, { choices: [...yesNoChoices(talk), undo], ticket: reference })],
    focus: reference,
    question: { kind: 'wait_too', reference, words: text },
  }
}
