import type { Ticket } from '../../../../tickets/index.ts'
import type { PlaceSaid } from '../../reading/orders/places.ts'
import { inDigits } from '../../reading/own/details/number-words.ts'
import { wordsOf } from '../../reading/words.ts'

const COUNT = /^\d{1,3}$/u

const numbersIn = (text: string): readonly number[] =>
  wordsOf(text).flatMap((word) => (COUNT.test(word) ? [Number(word)] : []))

/** What the report counts: said as its quantity, or in its words and not of its room. */
const counts = ({ report }: Ticket, number: number): boolean => {
  if (report.quantity === number) return true
  const everyWord = inDigits(report.text, () => true)
  return report.quantity === undefined && numbersIn(everyWord).includes(number)
}

/**
 * "Machi 4, 5" of a report of four computers in a room without a number: the denied value says which detail is meant.
 * Undefined: it is no count, or the room is what has that number.
 */
export const countMeant = (ticket: Ticket, place: PlaceSaid): number | undefined => {
  if (!place.isBare || !COUNT.test(place.room)) return undefined
  const ofRoom = numbersIn(ticket.report.room ?? '')
  const denied = place.denied.flatMap(numbersIn)
  const isCount = denied.some((number) => counts(ticket, number) && !ofRoom.includes(number))
  // "non, 5": of what has one number only
  const isOnlyCount = denied.length === 0 && ticket.report.quantity !== undefined && ofRoom.length === 0
  return isCount || (isOnlyCount && ticket.report.room !== undefined) ? Number(place.room) : undefined
}
