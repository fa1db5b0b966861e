import type { Rows } from '../features.ts'
import { addRow, type Tagger } from '../tag.ts'
import { keptRowsOf } from './kept-rows.ts'

/** Adds the weights of all rows that say something to the sums that begin at `at`. */
export const addRows = (sums: Float64Array, at: number, { rows, length }: Rows, tagger: Tagger): void => {
  const kept = keptRowsOf(tagger)
  for (let next = 0; next < length; next++) {
    const place = kept.placeOf(rows[next] as number)
    if (place > 0) addRow(sums, at, tagger.weights, place)
  }
}
