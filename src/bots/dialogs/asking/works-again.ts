import type { Ticket } from '../../../tickets/index.ts'
import { yesNoChoices } from '../handling/asking/ask-words.ts'
import { commandOn, withdrawn } from '../handling/command.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { categoryWord } from '../wording/ticket-words.ts'
import { verdict } from './interrupts.ts'
import { isPossible } from './targets/candidates.ts'

type Question = Extract<OpenQuestion, { kind: 'works_again' }>

/** "So shall I withdraw it?": to withdraw cannot be taken back by a word. */
export const askWorksAgain = (talk: Talk, ticket: Ticket): Outcome => {
  const { reference, category } = ticket
  const text = talk.t('dialog:own.works_again', { reference, category: categoryWord(talk, category) })
  return {
    messages: [message(text, { choices: yesNoChoices(talk), ticket: reference })],
    focus: reference,
    question: { kind: 'works_again', reference },
  }
}

/** Only a yes withdraws it; what is neither yes nor no is a new message. */
export const answerWorksAgain = async (talk: Talk, { reference }: Question): Promise<Outcome | undefined> => {
  const answer = verdict(talk)
  if (answer === 'no')
    return say(talk.t('dialog:handling.not_cancelled', { reference }), { ticket: reference })
  const ticket = answer && (await talk.desk.tickets.findVisible(talk.turn.person.id, reference))
  if (!ticket) return undefined
  // resolved meanwhile: then the same yes confirms it
  return (await isPossible(talk, 'confirm', ticket))
    ? commandOn(talk, ticket, { type: 'confirm', words: talk.turn.text })
    : withdrawn(talk, ticket)
}
