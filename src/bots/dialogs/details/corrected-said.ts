import { ownSpokenOf } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { doneInThisTurn } from '../asking/targets/candidates.ts'
import { namedCategory } from '../reading/named-category.ts'
import { placeIn } from '../reading/orders/places.ts'
import { countIn, saysCorrection } from '../reading/own/details/counted.ts'
import { wordsOf } from '../reading/words.ts'
import type { Outcome, Talk } from '../talk.ts'
import { amendDetails } from './amend.ts'
import { ofDeniedRoom } from './of-denied-room.ts'

/** A correction is short; with more words it tells another story. */
const MOST = 12

const roomSaid = ({ turn: { text, understanding } }: Talk): string | undefined => {
  const place = placeIn(text)
  return place && !place.isBare ? place.room : understanding?.entities.room
}

/** "En fait c'est 6 claviers et la salle 10", "finalement 4 rallonges pas 3": put right on the report just made. */
export const correctedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  if (waitsForWords(talk) || wordsOf(text).length > MOST || !saysCorrection(text)) return undefined
  const [room, quantity] = [roomSaid(talk), countIn(text)]
  if (room === undefined && quantity === undefined) return undefined
  const ticket = (await ofDeniedRoom(talk)) ?? (await ownSpokenOf(talk))
  const category = namedCategory(text)
  if (!ticket || (category !== undefined && category !== ticket.category)) return undefined
  const possible = await talk.desk.tickets.listPossible(person.id, ticket)
  if (!doneInThisTurn(talk, ticket) && !possible.includes('amend_details')) return undefined
  const details = { ...(room === undefined ? {} : { room }), ...(quantity === undefined ? {} : { quantity }) }
  return amendDetails(talk, ticket, { details })
}
