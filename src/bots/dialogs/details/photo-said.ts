import type { Intent } from '../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusReference, typedReference } from '../asking/explicit.ts'
import { doneInThisTurn } from '../asking/which-ticket.ts'
import { commandOn } from '../handling/command.ts'
import { namedCategory } from '../reading/named-category.ts'
import { placeIn } from '../reading/orders/places.ts'
import { type Outcome, sureIntent, type Talk } from '../talk.ts'

/** As long as one fetches the phone, takes the photo and sends it. */
const RIGHT_AFTER_MS = 10 * 60_000

/** What a caption is read as; beyond these, the words are about something else than the photo. */
const MAY_BE_CAPTION: readonly (Intent | undefined)[] = [
  undefined,
  'report_fault',
  'add_comment',
  'out_of_scope',
  'affirm',
  'deny',
  'greet',
  'thank',
  'reopen',
]

/** Another question waits for these words; the one about the room takes a room, and lets a photo pass. */
const takesWords = ({ turn: { state, text } }: Talk): boolean => {
  const { question } = state
  if (question === undefined || question.kind === 'rating') return false
  if (question.kind !== 'words_for' || question.pending.type !== 'comment') return true
  return question.asks === 'room' && placeIn(text) !== undefined
}

const justOpened = async ({ desk, turn }: Talk, reference: string): Promise<Ticket | undefined> => {
  const ticket = await desk.tickets.findVisible(turn.person.id, reference)
  const isTheirs = ticket?.requesterId === turn.person.id && isActive(ticket.state)
  return isTheirs && turn.now.getTime() - ticket.openedAt.getTime() <= RIGHT_AFTER_MS ? ticket : undefined
}

/** The thing that the caption names, or surely tells of, is not the one that was reported. */
const tellsOfAnother = (talk: Talk, { category }: Ticket): boolean => {
  const { text, understanding } = talk.turn
  const named = namedCategory(text)
  if (named !== undefined) return named !== category
  return sureIntent(talk) === 'report_fault' && understanding?.category !== category
}

/**
 * A photo whose caption says no more than the report just made ("voilà la photo", "l'imprimante en question"):
 * it belongs to that ticket. A caption that names another thing is a report of its own.
 */
export const photoSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { message, repliedTicket } = talk.turn
  if (message.kind !== 'text' || message.attachments.length === 0) return undefined
  if (repliedTicket !== undefined || typedReference(talk) !== undefined) return undefined
  if (takesWords(talk) || !MAY_BE_CAPTION.includes(sureIntent(talk))) return undefined
  const reference = focusReference(talk)
  const ticket = reference ? await justOpened(talk, reference) : undefined
  if (!ticket || (tellsOfAnother(talk, ticket) && !doneInThisTurn(talk, ticket))) return undefined
  const noted = await commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
  return { ...noted, keepsQuestion: true }
}
