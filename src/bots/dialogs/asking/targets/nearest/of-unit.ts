import type { Ticket } from '../../../../../tickets/index.ts'
import { unitsIn } from '../../../following/units/match-units.ts'
import type { Talk } from '../../../talk.ts'

/**
 * "Celle d'Ibn Khaldoun", "ديال ابن خلدون": of these, those of the school that the words name; all of them when they name
 * none of theirs.
 */
export const ofUnitNamed = async (talk: Talk, tickets: readonly Ticket[]): Promise<readonly Ticket[]> => {
  const ids = [...new Set(tickets.map(({ originUnitId }) => originUnitId))]
  if (ids.length < 2) return tickets
  const named = unitsIn(await talk.desk.directory.listUnits(ids), talk.turn.text).map(({ id }) => id)
  const theirs = tickets.filter(({ originUnitId }) => named.includes(originUnitId))
  return theirs.length > 0 ? theirs : tickets
}
