import type { Intent } from '../../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { spokenOf, typedReference } from '../../asking/explicit.ts'
import { waitsForRoom, waitsForWords } from '../../asking/interrupts.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { correctsPlace, type PlaceSaid, placeIn } from '../../reading/orders/places.ts'
import { withoutReference } from '../../reading/words.ts'
import { needsRoom } from '../../reporting/draft.ts'
import { means, type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { amendDetails } from '../amend.ts'
import { roomNamed } from '../answer-room.ts'
import { ofDeniedRoom } from './of-denied-room.ts'
import { countMeant } from './which-detail.ts'

/** What a room with a "not" beside it is read as; beyond these, something else is surely meant. */
const MAY_BE_AMENDING: readonly (Intent | undefined)[] = [
  undefined,
  'report_fault',
  'add_comment',
  'deny',
  'affirm',
  'ask_requester',
  'out_of_scope',
]

/** The room with hardly a word beside it, as far as the words alone can tell. */
const mayCorrect = (talk: Talk, place: PlaceSaid): boolean => {
  if (place.others > 0 && !place.isContrast && means(talk, 'report_fault')) return false
  return !place.isBare || place.isContrast || place.others === 0
}

/** By a contrast or a "no"; about one's own ticket the room alone is enough. */
const corrects = (text: string, place: PlaceSaid, isMine: boolean): boolean =>
  correctsPlace(text, place) || (isMine && !place.isBare && place.others === 0)

/** "C'était pas 3 mais 4 PC": how many there are, corrected on the report. */
const quantitySaid = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> => {
  const quantity = talk.turn.understanding?.entities.quantity
  if (quantity === undefined || ticket.requesterId !== talk.turn.person.id) return undefined
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  if (!doneInThisTurn(talk, ticket) && !possible.includes('amend_details')) return undefined
  return amendDetails(talk, ticket, { details: { quantity } })
}

/** A joke came between the question for the room and its answer. */
const isAside = ({ turn }: Talk): boolean => turn.state.question?.kind === 'report_anyway'

const mayAmend = (talk: Talk): boolean =>
  (isAside(talk) || !waitsForWords(talk)) && !waitsForRoom(talk) && MAY_BE_AMENDING.includes(sureIntent(talk))

const ticketMeant = async (talk: Talk): Promise<Ticket | undefined> => {
  const ticket = await spokenOf(talk)
  const isOpen = ticket !== undefined && isActive(ticket.state)
  return isOpen && (!isAside(talk) || needsRoom(ticket.report)) ? ticket : undefined
}

/**
 * "Qa3a 4 machi 3", "non, salle 5" about the ticket named or just spoken of: the room is corrected on it. To any
 * classifier this is a report, a remark or nothing; the words decide.
 */
export const amendSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!mayAmend(talk)) return undefined
  const text = withoutReference(talk.turn.text, typedReference(talk))
  const place = placeIn(text)
  if (!place || !mayCorrect(talk, place) || !corrects(text, place, true)) return undefined
  const ticket = (await ofDeniedRoom(talk)) ?? (await ticketMeant(talk))
  if (!ticket || !isActive(ticket.state)) return undefined
  const category = namedCategory(text)
  if (category !== undefined && category !== ticket.category) return undefined
  // "pas 3 mais 4 PC" counts things, and names no room
  if (category !== undefined && place.isBare) return quantitySaid(talk, ticket)
  if (!corrects(text, place, ticket.requesterId === talk.turn.person.id)) return undefined
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  if (!doneInThisTurn(talk, ticket) && !possible.includes('amend_details')) return undefined
  const quantity = countMeant(ticket, place)
  return amendDetails(talk, ticket, {
    details: quantity === undefined ? { room: roomNamed(talk, place) } : { quantity },
  })
}
