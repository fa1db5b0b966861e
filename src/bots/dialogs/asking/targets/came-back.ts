import { type Intent, saysFailure } from '../../../../nlu/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { commandOn } from '../../handling/command.ts'
import { asksSomething } from '../../reading/orders/telling/question.ts'
import { saysBoth } from '../../reading/own/of-two/both.ts'
import { saysSame } from '../../reading/own/of-two/same.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { listed, wordsOf } from '../../reading/words.ts'
import { addToOwn } from '../../reporting/again/add-to-own.ts'
import { askCameBack } from '../../reporting/again/came-back.ts'
import { draftOf, joined } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { askSecond } from '../../reporting/second.ts'
import { means, type Outcome, say, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { typedTicket } from '../explicit.ts'
import { chosen, drops, interrupts } from '../interrupts.ts'
import { toldApart } from './told-apart.ts'

type Question = Extract<OpenQuestion, { kind: 'came_back' }>

const ANOTHER = new Set(
  listed('nouveau nouvelle autre different differente جديد جديده اخر اخري jdid jdida akhor okhra khor'),
)

const ticketsOf = async (talk: Talk, { among }: Question): Promise<readonly Ticket[]> => {
  const { tickets } = talk.desk
  const found = await Promise.all(among.map((reference) => tickets.findVisible(talk.turn.person, reference)))
  return found.filter((ticket) => ticket !== undefined)
}

/** "Oui", "la même", "نفس المشكل": of the only one that was asked about. */
const saysIt = (text: string): boolean => plainAnswer(text) === 'yes' || saysSame(text) === 'yes'

const meant = async (talk: Talk, tickets: readonly Ticket[]): Promise<Ticket | undefined> => {
  const pressed = chosen(talk)
  if (pressed)
    return tickets.find(({ reference }) => pressed.name === 'ticket' && reference === pressed.value)
  const typed = await typedTicket(talk)
  if (typed) return tickets.find(({ id }) => id === typed.id)
  if (saysIt(talk.turn.text)) return tickets.length === 1 ? tickets[0] : undefined
  return tickets.length > 1 ? toldApart(talk.turn.text, tickets) : undefined
}

/** From whoever has it in hand "je lui en ai donné un autre" is of the work on it: few words alone say that it is another. */
const MOST_WORDS = 5

const isAnother = (talk: Talk, held = false): boolean => {
  const words = wordsOf(talk.turn.text)
  const says = words.some((word) => ANOTHER.has(word)) && (!held || words.length <= MOST_WORDS)
  return (
    chosen(talk)?.name === 'new' ||
    plainAnswer(talk.turn.text) === 'no' ||
    saysSame(talk.turn.text) === 'no' ||
    says
  )
}

/** Of what they have in hand: an order is an order, whatever was said before it. */
const ORDERS: readonly Intent[] = [
  ...(['take_ticket', 'forward_ticket', 'resolve_ticket', 'wait_ticket', 'ask_requester', 'undo'] as const),
]

const orders = (talk: Talk): boolean =>
  talk.turn.choice === undefined && plainAnswer(talk.turn.text) === undefined && means(talk, ...ORDERS)

/** Whoever has it in hand is asked once more, and opens a new one only by saying so. */
const heldAgain = (talk: Talk, question: Question, tickets: readonly Ticket[]): Outcome | undefined => {
  if (talk.turn.choice || (talk.turn.state.misunderstood ?? 0) > 0) return undefined
  const report = joined(question.report, draftOf(talk, null))
  return { ...askCameBack(talk, report, { tickets, held: true }), misunderstood: true }
}

/** What those who handle tickets ask, or tell without anything that fails, adds nothing to a report of their own. */
const isOfOthers = (talk: Talk): boolean =>
  isHolder(talk) && (asksSomething(talk.turn.text) || !saysFailure(talk.turn.text))

/** "Les deux", "بجوج": it is that one, and another fault as well, which is the second of the message if there was one. */
const both = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome> => {
  const { report, second } = question
  const first = await goesOn(talk, ticket, question)
  const another = await open({ ...talk, commandId: talk.turn.nextCommandId() }, second ?? report)
  return { ...another, messages: [...first.messages, ...another.messages] }
}

const goesOn = (talk: Talk, ticket: Ticket, { report, held, own }: Question): Promise<Outcome> =>
  own
    ? addToOwn(talk, ticket, report)
    : commandOn(talk, ticket, { type: held ? 'comment' : 'reopen', words: report.text })

/** What was told beside it is asked about next. */
const thenSecond = (talk: Talk, outcome: Outcome, { second }: Question): Outcome =>
  second === undefined
    ? outcome
    : {
        ...outcome,
        messages: [...outcome.messages, askSecond(talk, second)],
        question: { kind: 'second_report', report: second },
      }

/** "Did it come back?": by button, reference, yes or no; more words belong to the report, which is then a new ticket. */
export const answerCameBack = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { report, held, own, second } = question
  if (held && orders(talk)) return undefined
  const tickets = await ticketsOf(talk, question)
  const ticket = await meant(talk, tickets)
  const [only, another] = tickets
  if (only && !another && saysBoth(talk.turn.text)) return both(talk, only, question)
  if (ticket) return thenSecond(talk, await goesOn(talk, ticket, question), question)
  if (drops(talk)) return say(talk.t('dialog:reporting.dropped'))
  if (isAnother(talk, held)) return open(talk, report, second)
  if (saysIt(talk.turn.text)) return askCameBack(talk, report, { tickets, held, own })
  if (talk.turn.choice || interrupts(talk, 'report')) return undefined
  if (held) return heldAgain(talk, question, tickets)
  return isOfOthers(talk) ? undefined : open(talk, joined(report, draftOf(talk, null)))
}

/** Something else was done meanwhile: a report never evaporates, and is asked about again. */
export const askCameBackAgain = async (talk: Talk, question: Question): Promise<Outcome> =>
  askCameBack(talk, question.report, {
    tickets: await ticketsOf(talk, question),
    held: question.held,
    own: question.own,
  })
