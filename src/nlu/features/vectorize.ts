import { type Dictionary, rowOf } from './dictionary.ts'
import type { SparseVector } from './sparse.ts'

/** One block of hashed features, and how much it counts beside the others. */
export type Block = { readonly hashes: readonly number[]; readonly weight: number }

/** Sublinear TF-IDF; every block is brought to its own weight, so that long blocks do not drown short ones. */
export const vectorize = (blocks: readonly Block[], dictionary: Dictionary): SparseVector => {
  const total = blocks.reduce((sum, block) => sum + block.hashes.length, 0)
  const buffer = {
    rows: new Int32Array(total),
    values: new Float32Array(total),
    places: placesOf(dictionary),
  }
  let filled = 0
  for (const block of blocks) {
    const from = filled
    filled = countRows(block, dictionary, { ...buffer, filled })
    scaleTo(block.weight, buffer.values.subarray(from, filled))
  }
  return { rows: buffer.rows.subarray(0, filled), values: buffer.values.subarray(0, filled) }
}

type Buffer = { rows: Int32Array; values: Float32Array; places: Int32Array; filled: number }

/** For each row, where it stands in the block at hand, counted from one: filled and emptied block by block. */
const scratch = new WeakMap<Dictionary, Int32Array>()
const placesOf = (dictionary: Dictionary): Int32Array => {
  const kept = scratch.get(dictionary)
  if (kept) return kept
  const places = new Int32Array(dictionary.size)
  scratch.set(dictionary, places)
  return places
}

/** Appends each distinct known row of the block with its weighted frequency; returns the new end. */
const countRows = (
  block: Block,
  dictionary: Dictionary,
  { rows, values, places, filled }: Buffer,
): number => {
  let end = filled
  for (const hash of block.hashes) {
    const row = rowOf(dictionary, hash)
    if (row < 0) continue
    const place = places[row] as number
    if (place > 0) values[place - 1] = (values[place - 1] as number) + 1
    else {
      rows[end] = row
      values[end] = 1
      places[row] = ++end
    }
  }
  for (let at = filled; at < end; at++) {
    const row = rows[at] as number
    places[row] = 0
    const count = values[at] as number
    values[at] = (count === 1 ? 1 : 1 + Math.log(count)) * (dictionary.idf[row] as number)
  }
  return end
}

const scaleTo = (norm: number, values: Float32Array): void => {
  let squares = 0
  for (const value of values) squares += value * value
  if (squares === 0) return
  const factor = norm / Math.sqrt(squares)
  for (let at = 0; at < values.length; at++) values[at] = (values[at] as number) * factor
}
