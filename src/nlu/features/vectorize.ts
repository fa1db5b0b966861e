import { type Dictionary, rowOf } from './dictionary.ts'
import type { SparseVector } from './sparse.ts'

/** One block of hashed features, and how much it counts beside the others. */
export type Block = { readonly hashes: readonly number[]; readonly weight: number }

/** Sublinear TF-IDF; every block is brought to its own weight, so that long blocks do not drown short ones. */
export const vectorize = (blocks: readonly Block[], dictionary: Dictionary): SparseVector => {
  const total = blocks.reduce((sum, block) => sum + block.hashes.length, 0)
  const rows = new Int32Array(total)
  const values = new Float32Array(total)
  let filled = 0
  for (const block of blocks) {
    const from = filled
    filled = countRows(block, dictionary, { rows, values, filled })
    scaleTo(block.weight, values.subarray(from, filled))
  }
  return { rows: rows.subarray(0, filled), values: values.subarray(0, filled) }
}

type Buffer = { rows: Int32Array; values: Float32Array; filled: number }

/** Appends each distinct known row of the block with its weighted frequency; returns the new end. */
const countRows = (block: Block, dictionary: Dictionary, buffer: Buffer): number => {
  const known = new Int32Array(block.hashes.length)
  let length = 0
  for (const hash of block.hashes) {
    const row = rowOf(dictionary, hash)
    if (row >= 0) known[length++] = row
  }
  const sorted = known.subarray(0, length).sort()
  let end = buffer.filled
  for (let at = 0; at < length; ) {
    const row = sorted[at] as number
    let count = 0
    while (at < length && sorted[at] === row) {
      count++
      at++
    }
    buffer.rows[end] = row
    buffer.values[end] = (1 + Math.log(count)) * (dictionary.idf[row] as number)
    end++
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
