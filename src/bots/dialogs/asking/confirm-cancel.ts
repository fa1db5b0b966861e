import { askConfirmCancel } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { interrupts, verdict } from './interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'confirm_cancel' }>

/** "Really cancel it?": only a yes (or "cancel" said again) does it; what is no answer is asked once more. */
export const answerConfirmCancel = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { reference, words } = question
  const answer = verdict(talk)
  if (talk.turn.choice && !answer) return undefined
  if (answer === 'no')
    return say(talk.t('dialog:handling.not_cancelled', { reference }), { ticket: reference })
  if (!answer && interrupts(talk, 'yesNo')) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, reference)
  if (!ticket) return undefined
  if (answer !== 'yes' && !means(talk, 'cancel')) return askConfirmCancel(talk, ticket, words ?? '')
  return commandOn(talk, ticket, { type: 'cancel', ...(words ? { words } : {}), settled: true })
}
