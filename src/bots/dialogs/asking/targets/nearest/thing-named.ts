import type { Category, Ticket } from '../../../../../tickets/index.ts'
import { namedCategory } from '../../../reading/named-category.ts'
import { placeIn } from '../../../reading/orders/places.ts'
import { thingIn } from '../../../reading/orders/pointing/thing.ts'
import { wordsOf } from '../../../reading/words.ts'
import { inRoom, toldApart } from '../told-apart.ts'

/** Of this kind; else those whose own words tell of such a thing. */
const ofCategory = (category: Category, candidates: readonly Ticket[]): readonly Ticket[] => {
  const ofKind = candidates.filter((ticket) => ticket.category === category)
  if (ofKind.length > 0) return ofKind
  return candidates.filter(
    (ticket) =>
      ticket.category === null ||
      wordsOf(ticket.report.text).some((word) => namedCategory(word) === category),
  )
}

/** A room is named by its number, and each of these is known to be of another one. */
const areElsewhere = (text: string, candidates: readonly Ticket[]): boolean =>
  /^\p{L}.*\p{N}/u.test(placeIn(text)?.room ?? '') &&
  inRoom(text, candidates).length === 0 &&
  candidates.every(({ report }) => report.room !== undefined)

/**
 * Of these, those of the thing that the words name: by its kind, by words of the report, by the room. None when what is
 * named is of none of them; undefined when the words name nothing, so that any may be meant.
 */
export const ofThingNamed = (text: string, candidates: readonly Ticket[]): readonly Ticket[] | undefined => {
  if (areElsewhere(text, candidates)) return []
  const told = toldApart(text, candidates)
  if (told) return [told]
  const category = namedCategory(text)
  if (category !== undefined) return ofCategory(category, candidates)
  return thingIn(text) === undefined ? undefined : []
}
