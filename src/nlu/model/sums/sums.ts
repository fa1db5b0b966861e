import type { Filled } from '../../features/vector/filler.ts'
import { runModule } from '../../webassembly/index.ts'
import type { Columns, Model } from '../shape.ts'
import { FEATURE_BYTES, NARROW, SUMS_CODE, WIDE } from './sums-code.ts'

type Add = (from: number, to: number, column: number) => void
type Loops = { readonly addWide: Add; readonly addNarrow: Add }

/** A longer vector is added piece by piece. */
const MOST_FEATURES = 2048
const SUM_BYTES = 8
/** What a processor fetches at once: rows of sixty-four columns come with one look at memory each. */
const LINE = 64

/** What stands before the rows: sums, and one vector. */
const vectorAt = (columns: number): number => 2 * (columns + WIDE) * SUM_BYTES
const rowsAt = (columns: number): number =>
  Math.ceil((vectorAt(columns) + MOST_FEATURES * FEATURE_BYTES) / LINE) * LINE

const rooms = new WeakMap<ArrayBufferLike, Loops>()

/** Weights where the loop finds them, all 0: whoever reads a model reads it into these, and makes no copy of 14 MB. */
export const roomForWeights = (columns: number, length: number): Int8Array<ArrayBuffer> => {
  const rows = rowsAt(columns)
  // The last row is read beyond its end.
  const { memory, functions } = runModule<Loops>(SUMS_CODE, rows + length + WIDE)
  rooms.set(memory, functions)
  return new Int8Array(memory, rows, length)
}

const inRoom = (weights: Int8Array, columns: number): { weights: Int8Array; loops: Loops } => {
  const loops = rooms.get(weights.buffer)
  if (loops !== undefined) return { weights, loops }
  const room = roomForWeights(columns, weights.length)
  room.set(weights)
  return { weights: room, loops: rooms.get(room.buffer) as Loops }
}

/** The weights of a model where the loop finds them, and room for one vector and its sums. */
export class Sums {
  readonly weights: Int8Array
  readonly #model: Omit<Model, 'weights'>
  readonly #loops: Loops
  readonly #sums: Float64Array
  readonly #answer: Float64Array
  readonly #vector: number
  readonly #addresses: Int32Array
  readonly #factors: Float64Array
  readonly #rows: number

  constructor({ weights: given, ...model }: Model) {
    const { columns } = model
    const { weights, loops } = inRoom(given, columns)
    const { buffer } = weights
    this.#model = model
    this.weights = weights
    this.#loops = loops
    this.#vector = vectorAt(columns)
    this.#rows = weights.byteOffset
    this.#sums = new Float64Array(buffer, 0, columns + WIDE)
    this.#answer = this.#sums.subarray(0, columns)
    this.#addresses = new Int32Array(buffer, this.#vector, (MOST_FEATURES * FEATURE_BYTES) / 4)
    this.#factors = new Float64Array(buffer, this.#vector, (MOST_FEATURES * FEATURE_BYTES) / 8)
  }

  /** Biases, and every feature's weights by its value; right in these columns only, and until the next are asked for. */
  of(vector: Filled, { from, to }: Columns): Float64Array {
    this.#sums.set(this.#model.biases)
    const { addWide, addNarrow } = this.#loops
    for (let first = 0; first < vector.length; first += MOST_FEATURES) {
      const end = this.#vector + this.#place(vector, first) * FEATURE_BYTES
      let column = from
      for (; to - column > NARROW; column += WIDE) addWide(this.#vector, end, column)
      if (column < to) addNarrow(this.#vector, end, column)
    }
    return this.#answer
  }

  /** Writes the features from the `first` on where the loop reads them; returns how many. */
  #place({ rows, values, length }: Filled, first: number): number {
    const count = Math.min(MOST_FEATURES, length - first)
    const { columns, scales } = this.#model
    const addresses = this.#addresses
    const factors = this.#factors
    const start = this.#rows
    for (let at = 0; at < count; at++) {
      const row = rows[first + at] as number
      addresses[at * 4] = start + row * columns
      factors[at * 2 + 1] = (values[first + at] as number) * (scales[row] as number)
    }
    return count
  }
}
