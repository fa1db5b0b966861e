import { type Dictionary, rowOf } from '../dictionary.ts'
import type { SparseVector } from './sparse.ts'

/** The first `length` rows and values of arrays that are used again for the next text. */
export type Filled = SparseVector & { readonly length: number }

const FEW = 64
/** Sublinear frequency: most rows come once or a few times in a block. */
const FREQUENCIES = Float64Array.from({ length: FEW }, (_, count) => 1 + Math.log(count))

/** At first; for a long block there are more. */
const SLOTS = 1024
const MOST_SLOTS = 8 * SLOTS

/** Gathers the rows of one vector, block by block: each distinct known row of a block with its weighted frequency. */
export class VectorFiller {
  readonly #dictionary: Dictionary
  /**
   * Where the rows of the block at hand stand, counted from one: open addressing by row, at most half full. Places of blocks
   * before it are as good as none. So small that it stays in a processor's nearest memory, as a table of all rows would not.
   */
  #places = new Int32Array(SLOTS)
  #rows = new Int32Array(4096)
  #values = new Float32Array(4096)
  #blockStart = 0
  #lastStart = 0
  #length = 0
  /** Rows given one by one, until there are enough of them. */
  readonly #waitingRows = new Int32Array(64)
  #waiting = 0

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary
  }

  begin(): void {
    this.#blockStart = 0
    this.#length = 0
    this.#waiting = 0
    // A very long text must not make every later one empty its many slots.
    if (this.#places.length > MOST_SLOTS) this.#places = new Int32Array(SLOTS)
    else this.#places.fill(0)
  }

  /** Hashes of features; those that are not in the dictionary say nothing. */
  addHashes(hashes: Int32Array, from: number, to: number): void {
    for (let at = from; at < to; at++) this.add(rowOf(this.#dictionary, hashes[at] as number))
  }

  /** The row of one feature; -1 is none. */
  add(row: number): void {
    if (row < 0) return
    if (this.#waiting === this.#waitingRows.length) this.#admit()
    this.#waitingRows[this.#waiting++] = row
  }

  /** Rows of features, all of them known. */
  addRows(rows: Int32Array, from: number, to: number): void {
    this.#admit()
    this.#gather(rows, from, to)
  }

  #admit(): void {
    const waiting = this.#waiting
    this.#waiting = 0
    this.#gather(this.#waitingRows, 0, waiting)
  }

  /** Most of a message's time goes by here: nothing is read from the object twice. */
  #gather(added: Int32Array, from: number, to: number): void {
    this.#makeRoom(to - from)
    const places = this.#places
    const rows = this.#rows
    const counts = this.#values
    const mask = places.length - 1
    const before = this.#blockStart
    let length = this.#length
    for (let at = from; at < to; at++) {
      const row = added[at] as number
      let slot = row & mask
      let place = places[slot] as number
      while (place > before && rows[place - 1] !== row) {
        slot = (slot + 1) & mask
        place = places[slot] as number
      }
      if (place > before) counts[place - 1] = (counts[place - 1] as number) + 1
      else {
        rows[length] = row
        counts[length] = 1
        places[slot] = ++length
      }
    }
    this.#length = length
  }

  endBlock(weight: number): void {
    this.#admit()
    const rows = this.#rows
    const values = this.#values
    const { idf } = this.#dictionary
    const from = this.#blockStart
    const to = this.#length
    let squares = 0
    for (let at = from; at < to; at++) {
      const row = rows[at] as number
      const count = values[at] as number
      values[at] = (count < FEW ? (FREQUENCIES[count] as number) : 1 + Math.log(count)) * (idf[row] as number)
      // As kept, which is rounded.
      const value = values[at] as number
      squares += value * value
    }
    const factor = squares === 0 ? 0 : weight / Math.sqrt(squares)
    for (let at = from; at < to; at++) values[at] = (values[at] as number) * factor
    this.#lastStart = from
    this.#blockStart = to
  }

  /** What was gathered, until the next vector is begun. */
  get filled(): Filled {
    return { rows: this.#rows, values: this.#values, length: this.#length, last: this.#lastStart }
  }

  /** For as many more rows as may come: the table of slots stays at most half full. */
  #makeRoom(more: number): void {
    while (this.#length + more > this.#rows.length) this.#grow()
    while (2 * (this.#length - this.#blockStart + more) > this.#places.length) this.#addSlots()
  }

  #addSlots(): void {
    const places = new Int32Array(this.#places.length * 2)
    const mask = places.length - 1
    for (let at = this.#blockStart; at < this.#length; at++) {
      let slot = (this.#rows[at] as number) & mask
      while (places[slot] !== 0) slot = (slot + 1) & mask
      places[slot] = at + 1
    }
    this.#places = places
  }

  #grow(): void {
    const rows = new Int32Array(this.#rows.length * 2)
    const values = new Float32Array(rows.length)
    rows.set(this.#rows)
    values.set(this.#values)
    this.#rows = rows
    this.#values = values
  }
}
