import { isPossible } from '../asking/targets/candidates.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import { actionChoice } from '../wording/ticket-words.ts'
import { findRevised } from './find-revised.ts'

const SILENCE: Outcome = { messages: [], keepsQuestion: true }

/**
 * A message that is gone takes nothing with it: whoever was alerted may be on the way. Its author is offered to
 * cancel the ticket that it opened, and nothing is said of any other message.
 */
export const deleted = async (talk: Talk): Promise<Outcome> => {
  const ticket = await findRevised(talk)
  const opened = ticket?.timeline[0]?.commandId.startsWith(`${talk.turn.revises?.inboxId}:`)
  if (!ticket || !opened || !(await isPossible(talk, 'cancel', ticket))) return SILENCE
  const { reference } = ticket
  const text = talk.t('dialog:gesture.deleted', { reference })
  const choices = [actionChoice(talk, 'cancel', reference)]
  return { messages: [message(text, { choices, ticket: reference })], keepsQuestion: true, focus: reference }
}
