import type { Tagger } from '../tag.ts'

const ROWS_IN_ONE = 32

/** How many bits of a number are set. */
const bitsIn = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * Where rows stand among those that say something, told by counting those before them: a bit for each row and a number
 * for every thirty-two, which a processor keeps at hand. Most rows asked for are looked at nowhere else.
 */
class KeptRows {
  readonly #bits: Int32Array
  readonly #before: Int32Array

  constructor(places: Int32Array) {
    this.#bits = new Int32Array(Math.ceil(places.length / ROWS_IN_ONE))
    this.#before = new Int32Array(this.#bits.length)
    let kept = 0
    for (let row = 0; row < places.length; row++) {
      const at = row >>> 5
      if (row % ROWS_IN_ONE === 0) this.#before[at] = kept
      if (places[row] === 0) continue
      this.#bits[at] = (this.#bits[at] as number) | (1 << row)
      kept++
    }
  }

  /** Counted from one, in the order of the rows; 0 where a row says nothing. */
  placeOf(row: number): number {
    const bits = this.#bits[row >>> 5] as number
    if ((bits & (1 << row)) === 0) return 0
    return (this.#before[row >>> 5] as number) + bitsIn(bits & ((2 << row) - 1))
  }
}

const known = new WeakMap<Tagger, KeptRows>()
let last: { readonly tagger: Tagger; readonly rows: KeptRows } | undefined

export const keptRowsOf = (tagger: Tagger): KeptRows => {
  if (last?.tagger === tagger) return last.rows
  const rows = known.get(tagger) ?? new KeptRows(tagger.places)
  known.set(tagger, rows)
  last = { tagger, rows }
  return rows
}
