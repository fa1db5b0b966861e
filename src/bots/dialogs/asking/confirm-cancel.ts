import { isAppError } from '../../../shared/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { askConfirmCancel } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { interrupts, verdict } from './interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'confirm_cancel' }>

/** Each by itself, so that one refusal does not stop the others; the first by the id of this turn, as if it were alone. */
const cancelEach = async (talk: Talk, references: readonly string[], words: string): Promise<Outcome> => {
  const said: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const [at, reference] of references.entries()) {
    const commandId = at === 0 ? talk.commandId : talk.turn.nextCommandId()
    const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, reference)
    if (ticket) said.push(await cancelOne({ ...talk, commandId }, ticket, words))
  }
  return say(said.join('\n'))
}

const cancelOne = async (talk: Talk, ticket: Ticket, words: string): Promise<string> => {
  const order = { type: 'cancel', ...(words ? { words } : {}), settled: true } as const
  try {
    return textOf(await commandOn(talk, ticket, order))
  } catch (error) {
    if (!isAppError(error) || error.kind === 'unavailable' || error.kind === 'bug') throw error
    return textOf(await refuse(talk, error))
  }
}

const textOf = ({ messages }: Outcome): string => messages.map(({ text }) => text).join('\n')

/** "Really cancel it?": only a yes (or "cancel" said again) does it; what is no answer is asked once more. */
export const answerConfirmCancel = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { reference, words = '', others = [] } = question
  const answer = verdict(talk)
  if (talk.turn.choice && !answer) return undefined
  if (answer === 'no')
    return others.length > 0
      ? say(talk.t('dialog:handling.none_cancelled'))
      : say(talk.t('dialog:handling.not_cancelled', { reference }), { ticket: reference })
  if (!answer && interrupts(talk, 'yesNo')) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, reference)
  if (!ticket) return undefined
  if (answer !== 'yes' && !means(talk, 'cancel')) return askConfirmCancel(talk, ticket, { words, others })
  if (others.length > 0) return cancelEach(talk, [reference, ...others], words)
  return commandOn(talk, ticket, { type: 'cancel', ...(words ? { words } : {}), settled: true })
}
