import type { Intent } from '../../../nlu/index.ts'
import type { Ticket } from '../../../tickets/index.ts'
import { itWorksOn } from '../following/it-works.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { refusesFirst, saysKeep } from '../reading/orders/ending/keep.ts'
import { orderVerbIn } from '../reading/orders/order-verb.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { listed, withoutReference, wordsOf } from '../reading/words.ts'
import { means, message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion, PendingCommand, PendingCommandType } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { eachChosen } from './each-chosen.ts'
import { placedTicket, typedReference, typedTicket } from './explicit.ts'
import { chosen, drops, interrupts, verdict } from './interrupts.ts'
import { candidatesFor, findDone } from './targets/candidates.ts'
import { toldApart } from './targets/told-apart.ts'
import { askWhich, unknownTicket } from './which-ticket.ts'

type Question = Extract<OpenQuestion, { kind: 'which_ticket' }>

/** "Celui des licences", by words of the report: with more in it, a message tells something else. */
const SHORT = 8

/** "The printer one", "salle 12": the only candidate that fits the words. */
const fitting = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  const { text, understanding } = talk.turn
  const category = understanding?.category ?? namedCategory(text)
  const room = wordsOf(understanding?.entities.room ?? '').join(' ')
  const fits = candidates.filter(
    (ticket) =>
      (category && ticket.category === category) ||
      (room && wordsOf(ticket.report.room ?? '').join(' ') === room),
  )
  if (fits.length > 0) return fits.length === 1 ? fits[0] : undefined
  return wordsOf(text).length <= SHORT ? toldApart(text, candidates) : undefined
}

/** Orders that are plain enough to be new ones, in the middle of "which one?" too. */
const ORDERS: Partial<Record<Intent, PendingCommandType>> = {
  take_ticket: 'take',
  resolve_ticket: 'resolve',
  forward_ticket: 'forward',
  wait_ticket: 'wait',
  ask_requester: 'ask',
}
/** "Celle du projecteur, je la prends" is an answer; with more words, or of another order, it stands by itself. */
const LONG = 6
const ENOUGH = 4

/** A sentence that is an order by itself is carried out, and not taken for the name of a ticket. */
const isNewOrder = (talk: Talk, { pending }: Question): boolean => {
  const { understanding, text } = talk.turn
  const type = understanding && means(talk, understanding.intent) ? ORDERS[understanding.intent] : undefined
  if (type === undefined || plainAnswer(text)) return false
  return wordsOf(text).length >= (type === pending.type ? LONG : ENOUGH)
}

/** What is said meanwhile belongs to it: neither this nor the sentence before may be lost. */
const KEEPS_WORDS: readonly PendingCommandType[] = ['comment', 'note', 'press', 'forward', 'return', 'wait']
const NAMING_ONE = new Set(
  listed(
    'celle celui ceux laquelle lequel numero premiere premier deuxieme derniere dernier اللي الاول الاولي الثاني الثانيه لي li liwl lowla',
  ),
)

const fuller = (talk: Talk, { pending }: Question): Question['pending'] => {
  const { text } = talk.turn
  const words = wordsOf(text)
  const tells = words.length >= ENOUGH && !words.some((word) => NAMING_ONE.has(word))
  if (!tells || !pending.words || !KEEPS_WORDS.includes(pending.type)) return pending
  return { ...pending, words: `${pending.words}\n${text}` }
}

/** Each by itself, the first by the id of this turn; a refusal of one is said, and stops none of the others. */
const doAll = async (talk: Talk, ticket: Ticket, orders: readonly PendingCommand[]): Promise<Outcome> => {
  const done: Outcome[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const [at, order] of orders.entries()) {
    const one = at === 0 ? talk : { ...talk, commandId: talk.turn.nextCommandId() }
    const now = (await talk.desk.tickets.findVisible(talk.turn.person, ticket.reference)) ?? ticket
    done.push(await commandOn(one, now, order).catch((error: unknown) => refuse(one, error)))
  }
  const last = done.at(-1)
  const texts = done.flatMap(({ messages }) => messages.map(({ text }) => text))
  const choices = last?.messages.at(-1)?.choices ?? []
  return { ...last, messages: [message(texts.join('\n'), { choices, ticket: ticket.reference })] }
}

const doIt = (talk: Talk, ticket: Ticket, { pending, also = [] }: Question): Promise<Outcome> =>
  also.length > 0 ? doAll(talk, ticket, [...also, pending]) : doOne(talk, ticket, pending)

const doOne = (talk: Talk, ticket: Ticket, pending: PendingCommand): Promise<Outcome> =>
  !pending.anyway && !pending.refused && (pending.type === 'confirm' || pending.type === 'resolve')
    ? itWorksOn(talk, ticket, pending.words)
    : commandOn(talk, ticket, pending)

/** "SN-… je prends" under another question: the reference has an order of its own. */
const ordersItself = (talk: Talk, { pending }: Question): boolean => {
  const reference = typedReference(talk)
  if (reference === undefined || talk.turn.choice) return false
  const { understanding } = talk.turn
  const meant = understanding && means(talk, understanding.intent) ? ORDERS[understanding.intent] : undefined
  const type = meant ?? orderVerbIn(withoutReference(talk.turn.text, reference))
  return type !== undefined && type !== pending.type
}

/** By button or by reference; undefined when it was neither. */
const chosenPlainly = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const said = verdict(talk) === 'yes' ? question.only : undefined
  const reference = chosen(talk)?.value ?? said
  if (!reference && !typedReference(talk)) return undefined
  const ticket = reference
    ? await talk.desk.tickets.findVisible(talk.turn.person, reference)
    : await typedTicket(talk)
  return ticket ? doIt(talk, ticket, question) : unknownTicket(talk, question.pending)
}

/** "لا، خليها": none of them, after all. */
const refuses = ({ turn: { text, understanding } }: Talk): boolean =>
  refusesFirst(text, understanding?.variety === 'fr') || saysKeep(text)

/** Asked back, or missed once already: it is no answer, and what it means by itself counts. */
const letsGo = ({ turn: { text, state } }: Talk): boolean =>
  asksSomething(text) || (state.misunderstood ?? 0) > 0

/** "Oui", where one alone was offered. */
const affirmed = ({ turn }: Talk, [only, another]: readonly Ticket[]): Ticket | undefined =>
  another === undefined && plainAnswer(turn.text) === 'yes' ? only : undefined

const unchosen = async (
  talk: Talk,
  question: Question,
  candidates: readonly Ticket[],
): Promise<Outcome | undefined> => {
  if (interrupts(talk, 'which') || candidates.length === 0) return undefined
  if (refuses(talk)) return say(talk.t('dialog:smalltalk.fine'))
  if (letsGo(talk)) return undefined
  const asked = { text: talk.t('dialog:ticket.which_again'), pending: fuller(talk, question) }
  return { ...(await askWhich(talk, candidates, asked)), misunderstood: true }
}

/** "Which ticket?": by button, reference, or words that fit one of them only. */
export const answerWhichTicket = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { pending } = question
  if (talk.turn.choice && chosen(talk)?.name !== 'ticket') return undefined
  // "annule SN-…" is about that one, and drops nothing here
  if (drops(talk) && typedReference(talk) !== undefined) return undefined
  const isDropped = !talk.turn.choice && (drops(talk) || verdict(talk) === 'no')
  if (isDropped) return say(talk.t('dialog:smalltalk.fine'))
  if (ordersItself(talk, question)) return undefined
  const plainly = await chosenPlainly(talk, question)
  if (plainly) return plainly
  const done = await findDone(talk)
  const each = done ? undefined : await eachChosen(talk, question)
  if (each) return each
  if (!done && isNewOrder(talk, question)) return undefined
  const candidates = await candidatesFor(talk, pending.type)
  const ticket = done ?? (await placedTicket(talk)) ?? fitting(talk, candidates) ?? affirmed(talk, candidates)
  return ticket ? doIt(talk, ticket, question) : unchosen(talk, question, candidates)
}
