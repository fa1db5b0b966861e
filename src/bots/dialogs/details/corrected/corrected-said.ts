import type { Ticket } from '../../../../tickets/index.ts'
import { ownSpokenOf } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { countAlone, countIn, saysCorrection } from '../../reading/own/details/counted.ts'
import { wordsOf } from '../../reading/words.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { amendDetails } from '../amend.ts'
import { ofDeniedRoom } from './of-denied-room.ts'

/** A correction is short; with more words it tells another story. */
const MOST = 12

const roomSaid = ({ turn: { text, understanding } }: Talk): string | undefined => {
  const place = placeIn(text)
  if (place && !place.isBare) return place.room
  const { room } = understanding?.entities ?? {}
  return room === undefined || place?.denied.includes(wordsOf(room).join(' ')) ? undefined : room
}

/** "Finalement cinq", of a report that counts something: the number alone is how many. */
const quantitySaid = (text: string, { report }: Ticket): number | undefined =>
  countIn(text) ?? (report.quantity === undefined ? undefined : countAlone(text))

/** "En fait c'est 6 claviers et la salle 10", "finalement 4 rallonges pas 3": put right on the report just made. */
export const correctedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  if (waitsForWords(talk) || wordsOf(text).length > MOST || !saysCorrection(text)) return undefined
  const ticket = (await ofDeniedRoom(talk)) ?? (await ownSpokenOf(talk))
  if (!ticket) return undefined
  const [room, quantity] = [roomSaid(talk), quantitySaid(text, ticket)]
  if (room === undefined && quantity === undefined) return undefined
  const category = namedCategory(text)
  if (category !== undefined && category !== ticket.category) return undefined
  const possible = await talk.desk.tickets.listPossible(person.id, ticket)
  if (!doneInThisTurn(talk, ticket) && !possible.includes('amend_details')) return undefined
  const details = { ...(room === undefined ? {} : { room }), ...(quantity === undefined ? {} : { quantity }) }
  return amendDetails(talk, ticket, { details })
}
