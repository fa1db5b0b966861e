import type { Intent } from '../../nlu/index.ts'
import { type Choice, parseTicketChoice, type TicketChoice } from '../../notifications/index.ts'
import { answerAwaited } from './asking/awaited/awaited.ts'
import { isOnlyReference, ownSpokenOf, typedReference } from './asking/explicit.ts'
import { withBareReference } from './asking/targets/nearest/bare-reference.ts'
import { unknownTicket } from './asking/which-ticket.ts'
import { numberForRoom } from './details/corrected/number-for-room.ts'
import { urgencySaid } from './details/urgency-said.ts'
import { human } from './following/human.ts'
import { listAt, listLateOnes } from './following/lists/list.ts'
import { showNext } from './following/lists/next-page.ts'
import { status } from './following/status.ts'
import { gesture } from './gestures/index.ts'
import { askedAnew } from './gestures/rewritten.ts'
import { command, commandOn } from './handling/command.ts'
import { describe } from './handling/describe.ts'
import { express } from './handling/marked/express.ts'
import type { Order } from './handling/order.ts'
import { INTENT_HANDLERS } from './intents.ts'
import { answerQuestion, recall } from './question.ts'
import { isBareReturn, isUndoWord } from './reading/asides/short/short-words.ts'
import { saysStill } from './reading/asides/still.ts'
import { chosenFrom } from './reading/chosen.ts'
import { asksForReason } from './reading/orders/asked/denied.ts'
import { asksAndOrdersNothing, saysLater } from './reading/orders/asked/questions.ts'
import { takesNow } from './reading/orders/movement/hands/take.ts'
import { referencesIn } from './reading/orders/references.ts'
import { asksWhyLate, asksWhyUndone } from './reading/orders/side-words.ts'
import { plainAnswer } from './reading/plain-answer.ts'
import { aside } from './smalltalk/aside.ts'
import { unclear } from './smalltalk/unclear.ts'
import { type Outcome, say, sureIntent, type Talk } from './talk.ts'
import { isHolder } from './wording/people.ts'

const orderOf = (choice: TicketChoice): Order => {
  if (choice.action === 'join') return { type: 'merge', into: choice.into }
  if (choice.action === 'helped') return { type: 'helped', article: choice.article }
  return { type: choice.action }
}

/** A button under a message about a ticket: the same as saying it, with the ticket named. */
const ticketAction = async (talk: Talk, choice: Choice): Promise<Outcome | undefined> => {
  const parsed = parseTicketChoice(choice.id)
  if (!parsed) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, parsed.reference)
  const order = orderOf(parsed)
  return ticket ? commandOn(talk, ticket, order) : unknownTicket(talk, order, parsed.reference)
}

/** A button whose question is over. */
const latePress = async (talk: Talk, choice: Choice): Promise<Outcome> => {
  const chosen = chosenFrom(choice)
  if (chosen?.name === 'human') return human(talk)
  const next = chosen?.name === 'next' ? await showNext(talk) : undefined
  if (next) return next
  if (chosen?.name === 'late') return listLateOnes(talk)
  if (chosen?.name === 'unit') return listAt(talk, [{ id: chosen.value }])
  const ticket =
    chosen?.name === 'ticket'
      ? await talk.desk.tickets.findVisible(talk.turn.person, chosen.value)
      : undefined
  return ticket
    ? describe(talk, ticket)
    : { ...say(talk.t('dialog:unclear.late_press')), keepsQuestion: true }
}

const ONLY_NUMBERS = /^[\p{N}\s.,-]+$/u

/** Of these a reason is asked for after all: "pourquoi SN-… m'a été transférée ?" passes nothing on. */
const ORDERS: readonly Intent[] = [
  ...(['take_ticket', 'forward_ticket', 'resolve_ticket', 'wait_ticket', 'ask_requester'] as const),
  ...(['cancel', 'escalate', 'undo', 'add_comment', 'ticket_status', 'confirm_resolved'] as const),
]

/** "Pourquoi ça traîne ?", "علاش جا عندي؟", unless it is surely a fault, new or come back. */
const wantsToKnowWhy = (talk: Talk): boolean => {
  const { text, understanding } = talk.turn
  const intent = sureIntent(talk)
  if (intent === 'report_fault') return false
  // "why is it still not repaired?" brings nothing back that is over
  if (asksWhyUndone(text)) return true
  if (asksWhyLate(text)) return true
  if (intent === 'reopen' || !asksForReason(text)) return false
  return (
    typedReference(talk) !== undefined ||
    (understanding !== undefined && ORDERS.includes(understanding.intent))
  )
}

/** What is done at once, and is not meant by whoever asks about it. */
const DONE_AT_ONCE: readonly Intent[] = [
  ...(['take_ticket', 'forward_ticket', 'resolve_ticket', 'wait_ticket', 'cancel'] as const),
  'undo',
]

/** "Wach imken nsifto SN-… l'académie?": of a ticket that is named, no general help. */
const asksAboutNamed = (talk: Talk): boolean => {
  const intent = talk.turn.understanding?.intent
  const isGeneral = intent === 'help' || intent === 'out_of_scope'
  return (
    isGeneral && isHolder(talk) && typedReference(talk) !== undefined && asksAndOrdersNothing(talk.turn.text)
  )
}
const WHAT =
  /^\s*(?:et |w |و)?(?:qu['’ ]?est[- ]ce que|c['’]est quoi|qu['’]ai-je|quoi|شنو|أشنو|اشنو|ماذا|ما الذي|آش|chnou?|achnou?|ach)(?=\s)/iu

/** "SN-… est-elle résolue ?", "wach nakhod SN-… ?", "غادي ناخدها من بعد": answered by where it stands. */
const asksAboutOrder = (talk: Talk): boolean => {
  const { understanding, text } = talk.turn
  // from a holder "raise it" is a forward; anybody else's "wach ghadi tel3ouha ?" is a complaint all the same
  const isForward = understanding?.intent === 'escalate' && isHolder(talk)
  if (!understanding || !(isForward || DONE_AT_ONCE.includes(understanding.intent))) return false
  if (understanding.intent === 'take_ticket' && saysLater(text)) return !takesNow(text)
  // "what did I do last?" takes nothing back
  if (understanding.intent === 'undo' && WHAT.test(text)) return true
  return understanding.intent !== 'wait_ticket' && asksAndOrdersNothing(text)
}

/** "لا مازال": no denial of what was understood, but of one's own request that it is as it was. */
const isStillSo = async (talk: Talk): Promise<boolean> =>
  saysStill(talk.turn.text) && (await ownSpokenOf(talk)) !== undefined

/** So few words that they mean what they mean beside what is spoken of, whatever a classifier makes of them. */
const briefly = async (talk: Talk): Promise<Outcome | undefined> => {
  const { understanding, text } = talk.turn
  const plain = plainAnswer(text)
  if (plain === 'no' && (await isStillSo(talk))) return INTENT_HANDLERS.reopen(talk)
  if (plain) return INTENT_HANDLERS[plain === 'yes' ? 'affirm' : 'deny'](talk)
  if (isOnlyReference(talk)) return status(talk)
  const besides = await aside(talk)
  if (besides) return besides
  if (isUndoWord(text)) return INTENT_HANDLERS.undo(talk)
  // "it came back", or "take it back": one word alone undoes nothing, and a number alone says nothing
  const room = ONLY_NUMBERS.test(text) ? await numberForRoom(talk) : undefined
  if (room) return room
  const isEmpty = ONLY_NUMBERS.test(text) || (understanding?.intent === 'undo' && isBareReturn(text))
  return isEmpty ? unclear(talk) : undefined
}

/** What the message means by itself. */
const meant = async (talk: Talk): Promise<Outcome> => {
  const brief = await briefly(talk)
  if (brief) return brief
  const { understanding } = talk.turn
  if (wantsToKnowWhy(talk)) return command(talk, { type: 'explain' })
  if (asksAboutOrder(talk) || asksAboutNamed(talk)) return status(talk)
  const pressing = await urgencySaid(talk)
  if (pressing) return pressing
  return understanding && talk.certainty !== 'unsure'
    ? INTENT_HANDLERS[understanding.intent](talk)
    : unclear(talk)
}

/** A message of the report that our open question is about has been changed. */
const replacesWords = ({ turn }: Talk): boolean =>
  turn.message.kind === 'edit' && turn.revises?.isOpen === true && turn.revises.ticket === undefined

const hasNothingToRead = ({ turn }: Talk): boolean =>
  turn.choice === undefined && turn.text === '' && turn.message.attachments.length === 0

/** Several were named, and one thing was done: that the others were not is said. */
const andNotTheOthers = (talk: Talk, outcome: Outcome): Outcome => {
  const others = referencesIn(talk.turn.text).filter((reference) => reference !== outcome.focus)
  const [first, ...more] = outcome.messages
  const isOne =
    outcome.focus !== undefined && others.length > 0 && others.length < referencesIn(talk.turn.text).length
  if (!first || !isOne || !isHolder(talk) || others.every((reference) => first.text.includes(reference)))
    return outcome
  const list = others.join(talk.t('dialog:reporting.comma'))
  const text = `${first.text}\n${talk.t('dialog:ticket.not_the_others', { references: list })}`
  return { ...outcome, messages: [{ ...first, text }, ...more] }
}

/**
 * In this order: a button about a ticket, what is marked by its very words, the question that is open, the question that a ticket has put to
 * this person, and only then what the words mean by themselves.
 */
export const route = async (asked: Talk): Promise<Outcome> => {
  const gestured = await gesture(asked)
  // what is passed over in silence asks nothing again either
  if (gestured) return gestured.messages.length === 0 ? gestured : recall(asked, gestured)
  const talk = await withBareReference(replacesWords(asked) ? askedAnew(asked) : asked)
  const { choice } = talk.turn
  if (hasNothingToRead(talk)) return unclear(talk)
  const acted = choice && (await ticketAction(talk, choice))
  if (acted) return recall(talk, acted)
  const marked = await express(talk)
  if (marked) return recall(talk, andNotTheOthers(talk, marked))
  const answered = await answerQuestion(talk)
  if (answered) return answered
  if (choice) return recall(talk, await latePress(talk, choice))
  return recall(talk, andNotTheOthers(talk, (await answerAwaited(talk)) ?? (await meant(talk))))
}
