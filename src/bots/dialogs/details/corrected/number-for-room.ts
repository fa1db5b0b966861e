import { ownSpokenOf } from '../../asking/explicit.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { isLately } from '../../reporting/again/said-before.ts'
import { needsRoom } from '../../reporting/draft.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { amendDetails } from '../amend.ts'
import { roomNamed } from '../answer-room.ts'

/** "12", when a remark came between the question for the room and its answer. */
export const numberForRoom = async (talk: Talk): Promise<Outcome | undefined> => {
  const place = placeIn(talk.turn.text)
  const ticket = place && place.others === 0 ? await ownSpokenOf(talk) : undefined
  if (!place || !ticket || !needsRoom(ticket.report) || !isLately(talk, ticket)) return undefined
  return amendDetails(talk, ticket, { details: { room: roomNamed(talk, place) } })
}
