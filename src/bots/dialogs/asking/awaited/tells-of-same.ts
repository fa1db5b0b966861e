import type { Ticket } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { sureIntent, type Talk } from '../../talk.ts'
import { inRoom } from '../targets/told-apart.ts'

/** A room is named, and it is not where this one is. */
const isElsewhere = (text: string, ticket: Ticket): boolean =>
  ticket.report.room !== undefined && placeIn(text) !== undefined && inRoom(text, [ticket]).length === 0

/**
 * "Ça affiche « compte désactivé »", where this ticket's own words were asked for: it reads like a report, and is one of
 * the same fault, which must reach whoever has it. What names another thing or another room is a new one.
 */
export const tellsOfSame = (talk: Talk, ticket: Ticket): boolean => {
  const { text, understanding } = talk.turn
  if (sureIntent(talk) !== 'report_fault' || isElsewhere(text, ticket)) return false
  const named = namedCategory(text)
  if (named !== undefined && ticket.category !== null) return named === ticket.category
  return ticket.category === null || understanding?.category === ticket.category
}
