import type { Tier } from '../../../directory/index.ts'
import { readUntil } from '../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { answerRoom, speaksOfOneself } from '../details/answer-room.ts'
import { human } from '../following/human.ts'
import { REASONS } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { describe } from '../handling/describe.ts'
import { isInsult } from '../reading/asides/insults.ts'
import { isOnlyForward } from '../reading/command-words.ts'
import { namedCategory } from '../reading/named-category.ts'
import { overIn } from '../reading/orders/ending/over.ts'
import { belongsAbove } from '../reading/orders/movement/belongs-above.ts'
import { isOnlyReturn } from '../reading/orders/movement/return.ts'
import { saysUnknown } from '../reading/orders/places.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { saysWorksAgain } from '../reading/own/mended/works-again.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { wordsOf } from '../reading/words.ts'
import { calm } from '../smalltalk/out-of-scope.ts'
import { means, message, type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { tellsOfSame } from './awaited/tells-of-same.ts'
import { typedReference } from './explicit.ts'
import { chosen, drops, interrupts } from './interrupts.ts'
import { candidatesFor } from './targets/candidates.ts'

type Question = Extract<OpenQuestion, { kind: 'words_for' }>

const reasonPressed = (talk: Talk): string | undefined => {
  const pressed = chosen(talk)
  const reason = REASONS.find((known) => pressed?.name === 'reason' && known === pressed.value)
  return reason && talk.t(`dialog:reason.${reason}`)
}

/** Another ticket was named: the words are about that one. */
const isAboutAnother = (talk: Talk, { reference }: Question): boolean =>
  typedReference(talk) !== undefined ||
  (talk.turn.repliedTicket !== undefined && talk.turn.repliedTicket !== reference)

/** Asked often enough: the question is over. */
const calmly = (talk: Talk): Outcome => {
  const { keepsQuestion: _, ...outcome } = calm(talk)
  return outcome
}

const calmed = (talk: Talk, question: Question): Outcome =>
  question.again ? calmly(talk) : { ...calm(talk), question: { ...question, again: true } }

/** Something else, confidently; asked for a room, "je démissionne" too, which is for nobody's ticket. */
const isNoRemark = (talk: Talk, ticket: Ticket, { isRoom }: { isRoom: boolean }): boolean => {
  const isOfOneself = isRoom && means(talk, 'out_of_scope') && speaksOfOneself(talk.turn.text)
  return isOfOneself || (interrupts(talk, 'detail') && (isRoom || !tellsOfSame(talk, ticket)))
}

/** A detail is optional, the ticket exists: a new report or command is not swallowed by it. */
const detail = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome | undefined> => {
  if (drops(talk)) return undefined
  if (isInsult(talk.turn.text)) return calmed(talk, question)
  const isRoom = question.asks === 'room'
  if (plainAnswer(talk.turn.text) || (isRoom && saysUnknown(talk.turn.text)))
    return say(talk.t('dialog:smalltalk.fine'))
  const placed = isRoom && isActive(ticket.state) ? await answerRoom(talk, ticket, question) : undefined
  if (placed) return placed
  if (isRoom && asksBack(talk)) return answeredFirst(talk, ticket, question)
  if (isNoRemark(talk, ticket, { isRoom })) return undefined
  return commandOn(talk, ticket, { ...question.pending, words: talk.turn.text, settled: true })
}

/** "O chno ghaydiro?", "c'est qui le technicien ?": a question is no room, and is not passed on as a remark. */
const asksBack = (talk: Talk): boolean =>
  asksSomething(talk.turn.text) && !means(talk, 'add_comment', 'report_fault')

/** Where it stands and what comes next; then the room is asked for once more, and no third time. */
const answeredFirst = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome> => {
  const told = means(talk, 'talk_to_human') ? await human(talk) : await describe(talk, ticket)
  if (question.again) return told
  const room = message(talk.t('dialog:reporting.which_room_for', { reference: ticket.reference }), {
    ticket: ticket.reference,
  })
  // no choices beside the room question: a typed "3" would press the third one
  const messages = told.messages.map(({ choices: _, ...rest }) => ({ ...rest, choices: [] }))
  return { ...told, messages: [...messages, room], question: { ...question, again: true } }
}

/** "Send it up", once more, says not why. */
const isOrderAgain = (text: string, { pending }: Question, tier: Tier): boolean =>
  (pending.type === 'forward' && (isOnlyForward(text) || belongsAbove(text, tier))) ||
  (pending.type === 'return' && isOnlyReturn(text))

/** "Wifi : transfère à la province", while the reason is asked for another thing: an order for that one. */
const ordersAnother = async (talk: Talk, ticket: Ticket, { pending }: Question): Promise<boolean> => {
  const category = namedCategory(talk.turn.text)
  if (category === undefined || category === ticket.category || !means(talk, 'forward_ticket')) return false
  const candidates = await candidatesFor(talk, pending.type)
  return candidates.some((candidate) => candidate.category === category)
}

/** A reason often sounds like a report, a question like a command: taken as they are. */
const needed = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome | undefined> => {
  const reason = reasonPressed(talk)
  if (reason) return commandOn(talk, ticket, { ...question.pending, words: reason, settled: true })
  const plain = plainAnswer(talk.turn.text)
  if (drops(talk) || plain === 'no') return say(talk.t('dialog:smalltalk.fine'))
  if (plain === 'yes' || isOrderAgain(talk.turn.text, question, ticket.tier))
    return { ...say(talk.t('dialog:handling.words_please')), question }
  if (interrupts(talk, 'words') || (await ordersAnother(talk, ticket, question))) return undefined
  if (isNoEnd(talk, question)) return undefined
  return commandOn(talk, ticket, { ...question.pending, words: told(talk, question), settled: true })
}

/** "Until when?": what is waited for was said already, and the answer adds the day. */
const told = ({ turn: { text } }: Talk, { pending: { type, words } }: Question): string =>
  type === 'wait' && words ? `${words}\n${text}` : text

const FEW = 5

/** A whole sentence without any day in it is no answer to that, nor is that it is over. */
const isNoEnd = ({ turn: { text, now } }: Talk, { pending: { type, words } }: Question): boolean =>
  type === 'wait' &&
  words !== undefined &&
  readUntil(text, now) === undefined &&
  (wordsOf(text).length > FEW || saysWorksAgain(text) || overIn(text) !== undefined)

/** The reason, question or detail that was asked for. */
export const answerWordsFor = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const isForeignChoice = talk.turn.choice !== undefined && reasonPressed(talk) === undefined
  if (isForeignChoice || isAboutAnother(talk, question)) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person, question.reference)
  if (!ticket) return undefined
  return question.pending.type === 'comment' ? detail(talk, ticket, question) : needed(talk, ticket, question)
}
