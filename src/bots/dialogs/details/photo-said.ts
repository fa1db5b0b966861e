import type { Intent } from '../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, typedReference } from '../asking/explicit.ts'
import { waitsForRoom, waitsForWords } from '../asking/interrupts.ts'
import { doneInThisTurn } from '../asking/targets/candidates.ts'
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

/** A room is the answer to "which room?", whatever comes with it. */
const answersRoom = (talk: Talk): boolean => waitsForRoom(talk) && placeIn(talk.turn.text) !== undefined

const justOpened = async (talk: Talk): Promise<Ticket | undefined> => {
  const { person, now } = talk.turn
  const ticket = await focusedTicket(talk)
  const isTheirs = ticket?.requesterId === person.id && isActive(ticket.state)
  return isTheirs && now.getTime() - ticket.openedAt.getTime() <= RIGHT_AFTER_MS ? ticket : undefined
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
  if (waitsForWords(talk) || answersRoom(talk) || !MAY_BE_CAPTION.includes(sureIntent(talk))) return undefined
  const ticket = await justOpened(talk)
  if (!ticket || (tellsOfAnother(talk, ticket) && !doneInThisTurn(talk, ticket))) return undefined
  const noted = await commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
  return { ...noted, keepsQuestion: true }
}
