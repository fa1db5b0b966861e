import { placeIn } from '../../reading/orders/places.ts'
import { saysCorrection } from '../../reading/own/details/counted.ts'
import { plain } from '../../reading/words.ts'
import type { Talk } from '../../talk.ts'

/** A place alone, or a "no" beside it, puts the room right; with so many words beside it something is told. */
const FEWEST = 2

/** The 9 of "l9sm" is a letter. */
const numberIn = (room: string | undefined): string | undefined =>
  /(?<![\p{L}\p{N}])\d+/u.exec(plain(room ?? ''))?.[0]

/** "La souris salle 455 manque", after something in room 454: in another room it is another fault. */
export const tellsOfOtherRoom = ({ turn }: Talk, known: string | undefined): boolean => {
  const { text, understanding } = turn
  const place = placeIn(text)
  if (place?.isContrast || saysCorrection(text) || (place && place.others < FEWEST)) return false
  const room = place && !place.isBare ? place.room : understanding?.entities.room
  const [said, before] = [numberIn(room), numberIn(known)]
  return said !== undefined && before !== undefined && said !== before
}
