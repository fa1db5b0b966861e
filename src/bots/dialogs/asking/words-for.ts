import { isActive, type Ticket } from '../../../tickets/index.ts'
import { answerRoom } from '../details/answer-room.ts'
import { REASONS } from '../handling/asking/ask-words.ts'
import { commandOn } from '../handling/command.ts'
import { isOnlyForward } from '../reading/command-words.ts'
import { isInsult } from '../reading/insults.ts'
import { isOnlyReturn } from '../reading/orders/movement/return.ts'
import { saysUnknown } from '../reading/orders/places.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { calm } from '../smalltalk/out-of-scope.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { typedReference } from './explicit.ts'
import { chosen, drops, interrupts } from './interrupts.ts'

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

/** A detail is optional, the ticket exists: a new report or command is not swallowed by it. */
const detail = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome | undefined> => {
  if (drops(talk)) return undefined
  if (isInsult(talk.turn.text)) return { ...calm(talk), question }
  const isRoom = question.asks === 'room'
  if (plainAnswer(talk.turn.text) || (isRoom && saysUnknown(talk.turn.text)))
    return say(talk.t('dialog:smalltalk.fine'))
  const placed = isRoom && isActive(ticket.state) ? await answerRoom(talk, ticket, question) : undefined
  if (placed) return placed
  if (interrupts(talk, 'detail')) return undefined
  return commandOn(talk, ticket, { ...question.pending, words: talk.turn.text, settled: true })
}

/** "Send it up", once more, says not why. */
const isOrderAgain = (text: string, { pending }: Question): boolean =>
  (pending.type === 'forward' && isOnlyForward(text)) || (pending.type === 'return' && isOnlyReturn(text))

/** A reason often sounds like a report, a question like a command: taken as they are. */
const needed = async (talk: Talk, ticket: Ticket, question: Question): Promise<Outcome | undefined> => {
  const reason = reasonPressed(talk)
  if (reason) return commandOn(talk, ticket, { ...question.pending, words: reason, settled: true })
  const plain = plainAnswer(talk.turn.text)
  if (drops(talk) || plain === 'no') return say(talk.t('dialog:smalltalk.fine'))
  if (plain === 'yes' || isOrderAgain(talk.turn.text, question))
    return { ...say(talk.t('dialog:handling.words_please')), question }
  if (interrupts(talk, 'words')) return undefined
  return commandOn(talk, ticket, { ...question.pending, words: talk.turn.text, settled: true })
}

/** The reason, question or detail that was asked for. */
export const answerWordsFor = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const isForeignChoice = talk.turn.choice !== undefined && reasonPressed(talk) === undefined
  if (isForeignChoice || isAboutAnother(talk, question)) return undefined
  const ticket = await talk.desk.tickets.findVisible(talk.turn.person.id, question.reference)
  if (!ticket) return undefined
  return question.pending.type === 'comment' ? detail(talk, ticket, question) : needed(talk, ticket, question)
}
