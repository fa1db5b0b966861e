import type { Intent } from '../../../nlu/index.ts'
import { isAppError } from '../../../shared/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { askConfirmCancel, askWithdraw } from '../handling/asking/ask-words.ts'
import { commandOn, withdrawn } from '../handling/command.ts'
import { describe } from '../handling/describe.ts'
import { refusesFirst, saysKeep, saysMistaken } from '../reading/orders/ending/keep.ts'
import { overIn } from '../reading/orders/ending/over.ts'
import { referencesIn } from '../reading/orders/references.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { leadingAnswer, plainAnswer } from '../reading/plain-answer.ts'
import { isAside } from '../smalltalk/aside.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { actionChoice } from '../wording/ticket-words.ts'
import { typedReference } from './explicit.ts'
import { interrupts, verdict } from './interrupts.ts'
import { sayLetGo } from './let-go.ts'
import { isPossible } from './targets/candidates.ts'

type Question = Extract<OpenQuestion, { kind: 'confirm_cancel' }>

/** Each by itself, so that one refusal does not stop the others; by ids that say that it is one of many. */
const cancelEach = async (talk: Talk, references: readonly string[], words: string): Promise<Outcome> => {
  const said: string[] = []
  const [first] = references
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const reference of references) {
    const commandId = talk.turn.nextCommandId()
    const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, reference)
    if (ticket) said.push(await cancelOne({ ...talk, commandId }, ticket, words))
  }
  const choices = first === undefined ? [] : [actionChoice(talk, 'undo', first)]
  return { ...say(said.join('\n'), { choices }), ...(first === undefined ? {} : { focus: first }) }
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

/** Said in the middle of it, even if only likely: nobody answers a yes-or-no question by these. */
const ELSEWHERE: readonly Intent[] = [
  ...(['reopen', 'ticket_status', 'list_tickets', 'statistics', 'escalate', 'help'] as const),
]

const turnsElsewhere = (talk: Talk): boolean =>
  interrupts(talk, 'yesNo') || isAside(talk.turn.text) || means(talk, ...ELSEWHERE)

/** Neither "yes" nor "cancel": "لا خليها", "أبقوه مفتوحا", "أريد التراجع", "je me suis trompé". */
const keepsIt = (talk: Talk): boolean => {
  const { text, choice, understanding } = talk.turn
  if (choice || leadingAnswer(text) === 'yes') return false
  if (saysKeep(text)) return true
  if (means(talk, 'cancel')) return false
  return saysMistaken(text) || means(talk, 'undo') || refusesFirst(text, understanding?.variety === 'fr')
}

const kept = (talk: Talk, { reference, others = [] }: Question): Outcome =>
  others.length > 0
    ? say(talk.t('dialog:handling.none_cancelled'))
    : say(talk.t('dialog:handling.not_cancelled', { reference }), { ticket: reference })

const doIt = async (
  talk: Talk,
  ticket: Ticket,
  { words = '', others = [], over }: Question,
): Promise<Outcome> => {
  if (others.length > 0) return cancelEach(talk, [ticket.reference, ...others], words)
  // resolved meanwhile: then the same yes confirms it
  if (over && (await isPossible(talk, 'confirm', ticket)))
    return commandOn(talk, ticket, { type: 'confirm', words: talk.turn.text })
  return over
    ? withdrawn(talk, ticket, words)
    : commandOn(talk, ticket, { type: 'cancel', ...(words ? { words } : {}), settled: true })
}

/** Asked anything by somebody of whom something is asked: answered, and the question is over. */
const asksBack = ({ turn, certainty }: Talk): boolean => certainty === 'unsure' && asksSomething(turn.text)

/** Put once more, and no third time: what is no answer then is a new message. */
const askOnce = (talk: Talk, ticket: Ticket, { words = '', others = [], over }: Question): Outcome => {
  const again = over ? askWithdraw(talk, ticket, words) : askConfirmCancel(talk, ticket, { words, others })
  return { ...again, misunderstood: true }
}

/** "Annule SN-…", of none of these: whatever that one is, these are not meant. */
const namesAnother = (talk: Talk, { reference, others = [] }: Question): boolean => {
  const typed = typedReference(talk)
  if (typed === undefined || talk.turn.choice) return false
  const named = referencesIn(talk.turn.text)
  return !named.some((one) => one === reference || others.includes(one))
}

/** "Really cancel it?": only a yes (or "cancel" said again) does it; what is no answer is asked once more. */
export const answerConfirmCancel = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { choice, text, state, person } = talk.turn
  if (namesAnother(talk, question)) return undefined
  if (plainAnswer(text) === undefined && keepsIt(talk)) return kept(talk, question)
  const answer = verdict(talk)
  if (choice && !answer) return undefined
  if (answer === 'no') return kept(talk, question)
  if (!answer && turnsElsewhere(talk)) return undefined
  const ticket = await talk.desk.tickets.findVisible(person.id, question.reference)
  if (!ticket) return undefined
  const isOver = question.over === true && overIn(text) !== undefined
  if (answer === 'yes' || means(talk, 'cancel') || isOver) return doIt(talk, ticket, question)
  if (asksBack(talk)) return sayLetGo(talk, question, await describe(talk, ticket))
  return (state.misunderstood ?? 0) > 0 ? undefined : askOnce(talk, ticket, question)
}
