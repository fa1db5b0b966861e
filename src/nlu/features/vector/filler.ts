import { type Dictionary, rowOf } from '../dictionary.ts'
import type { SparseVector } from './sparse.ts'

/** The first `length` rows and values of arrays that are used again for the next text. */
export type Filled = SparseVector & { readonly length: number }

const FEW = 64
/** Sublinear frequency: most rows come once or a few times in a block. */
const FREQUENCIES = Float64Array.from({ length: FEW }, (_, count) => 1 + Math.log(count))

/** Gathers the rows of one vector, block by block: each distinct known row of a block with its weighted frequency. */
export class VectorFiller {
  readonly #dictionary: Dictionary
  /** For each row, where it stands in the block at hand, counted from one: filled and emptied block by block. */
  readonly #places: Int32Array
  #rows = new Int32Array(4096)
  #values = new Float32Array(4096)
  #found = new Int32Array(4096)
  #blockStart = 0
  #length = 0

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
    this.#places = new Int32Array(dictionary.size)
  }

  begin(): void {
    this.#blockStart = 0
    this.#length = 0
  }

  /** Hashes of features; those that are not in the dictionary say nothing. */
  addHashes(hashes: Int32Array, from: number, to: number): void {
    if (this.#found.length < to - from) this.#found = new Int32Array((to - from) * 2)
    let found = 0
    for (let at = from; at < to; at++) {
      const row = rowOf(this.#dictionary, hashes[at] as number)
      if (row >= 0) this.#found[found++] = row
    }
    this.addRows(this.#found, 0, found)
  }

  /** Rows of features. */
  addRows(added: Int32Array, from: number, to: number): void {
    this.#reserve(to - from)
    const places = this.#places
    const rows = this.#rows
    const values = this.#values
    let length = this.#length
    for (let at = from; at < to; at++) {
      const row = added[at] as number
      const place = places[row] as number
      if (place > 0) values[place - 1] = (values[place - 1] as number) + 1
      else {
        rows[length] = row
        values[length] = 1
        places[row] = ++length
      }
    }
    this.#length = length
  }

  endBlock(weight: number): void {
    const rows = this.#rows
    const values = this.#values
    const { idf } = this.#dictionary
    const places = this.#places
    const from = this.#blockStart
    const to = this.#length
    let squares = 0
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      places[row] = 0
      const count = values[at] as number
      values[at] = (count < FEW ? (FREQUENCIES[count] as number) : 1 + Math.log(count)) * (idf[row] as number)
      // As kept, which is rounded.
      const value = values[at] as number
      squares += value * value
    }
    const factor = squares === 0 ? 0 : weight / Math.sqrt(squares)
    for (let at = from; at < to; at++) values[at] = (values[at] as number) * factor
    this.#blockStart = to
  }

  /** What was gathered, until the next vector is begun. */
  get filled(): Filled {
    return { rows: this.#rows, values: this.#values, length: this.#length }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#rows.length) return
    const rows = new Int32Array((this.#length + more) * 2)
    const values = new Float32Array(rows.length)
    rows.set(this.#rows)
    values.set(this.#values)
    this.#rows = rows
    this.#values = values
  }
}
