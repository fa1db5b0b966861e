import { BLOCK_WEIGHTS, type Features } from './blocks.ts'
import { type Dictionary, rowOf } from './dictionary.ts'
import type { SparseVector } from './sparse.ts'

const WEIGHTS: readonly number[] = Object.values(BLOCK_WEIGHTS)

/** The first `length` rows and values of arrays that are used again for the next text. */
export type Filled = SparseVector & { length: number }

let filled: Filled = { rows: new Int32Array(4096), values: new Float32Array(4096), length: 0 }

/**
 * Sublinear TF-IDF, every block brought to its own weight. To be used before the next vector is asked for: it stands in
 * the same place.
 */
export const fillVector = ({ hashes, ends }: Features, dictionary: Dictionary): Filled => {
  const total = ends[ends.length - 1] as number
  if (filled.rows.length < total)
    filled = { rows: new Int32Array(total * 2), values: new Float32Array(total * 2), length: 0 }
  filled.length = 0
  let from = 0
  for (let block = 0; block < ends.length; block++) {
    const to = ends[block] as number
    addBlock(hashes, { from, to, weight: WEIGHTS[block] as number }, dictionary)
    from = to
  }
  return filled
}

/** A vector that is kept. */
export const vectorize = (features: Features, dictionary: Dictionary): SparseVector => {
  const { rows, values, length } = fillVector(features, dictionary)
  return { rows: rows.slice(0, length), values: values.slice(0, length) }
}

/** For each row, where it stands in the block at hand, counted from one: filled and emptied block by block. */
const scratch = new WeakMap<Dictionary, Int32Array>()
const placesOf = (dictionary: Dictionary): Int32Array => {
  const kept = scratch.get(dictionary)
  if (kept) return kept
  const places = new Int32Array(dictionary.size)
  scratch.set(dictionary, places)
  return places
}

type Block = { readonly from: number; readonly to: number; readonly weight: number }

/** Appends each distinct known row of the block with its weighted frequency. */
const addBlock = (hashes: Int32Array, { from, to, weight }: Block, dictionary: Dictionary): void => {
  const { rows, values, length } = filled
  const places = placesOf(dictionary)
  let end = length
  for (let at = from; at < to; at++) {
    const row = rowOf(dictionary, hashes[at] as number)
    if (row < 0) continue
    const place = places[row] as number
    if (place > 0) values[place - 1] = (values[place - 1] as number) + 1
    else {
      rows[end] = row
      values[end] = 1
      places[row] = ++end
    }
  }
  let squares = 0
  for (let at = length; at < end; at++) {
    const row = rows[at] as number
    places[row] = 0
    const count = values[at] as number
    values[at] = (count === 1 ? 1 : 1 + Math.log(count)) * (dictionary.idf[row] as number)
    // As kept, which is rounded.
    const value = values[at] as number
    squares += value * value
  }
  const factor = squares === 0 ? 0 : weight / Math.sqrt(squares)
  for (let at = length; at < end; at++) values[at] = (values[at] as number) * factor
  filled.length = end
}
