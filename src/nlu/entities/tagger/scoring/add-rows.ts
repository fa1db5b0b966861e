import type { Rows } from '../features.ts'
import type { Tagger } from '../tag.ts'
import { TAG_COUNT } from '../tags.ts'
import { addAll } from './add-all.ts'
import { keptRowsOf } from './kept-rows.ts'

/** More than rows are asked for at once. */
const places = new Int32Array(512)

/** Adds the weights of all rows that say something to the sums that begin at `at`. */
export const addRows = (sums: Float64Array, at: number, { rows, length }: Rows, tagger: Tagger): void => {
  const kept = keptRowsOf(tagger)
  let found = 0
  for (let next = 0; next < length; next++) {
    const place = kept.placeOf(rows[next] as number)
    if (place > 0) places[found++] = place * TAG_COUNT
  }
  if (found > 0) addAll(sums, at, tagger.weights, { places, length: found })
}
