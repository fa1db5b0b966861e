import type { SparseMatrix } from '../../features/vector/sparse.ts'
import { runModule } from '../../webassembly/index.ts'
import { LANES_CODE, WEIGHTS } from './lanes-code.ts'

/** Classes trained together: their weights for one feature are multiplied at once. */
export const GROUP = 8

const ROW_BYTES = GROUP * 4
const FEATURE_BYTES = 8

type Loops = {
  readonly score: (from: number, to: number) => void
  readonly move: (from: number, to: number) => void
}

/** The vectors of a matrix, and the weights of eight classes at a time, where the loops find them. */
export class Lanes {
  /** Eight scores after `score`, eight steps before `move`. */
  readonly lanes: Float32Array
  readonly #weights: Float32Array
  readonly #loops: Loops
  readonly #starts: Int32Array
  readonly #vectors: number

  constructor({ starts, rows, values, width }: SparseMatrix) {
    this.#vectors = WEIGHTS + width * ROW_BYTES
    const bytes = this.#vectors + rows.length * FEATURE_BYTES
    const { memory, functions } = runModule<Loops>(LANES_CODE, bytes)
    this.#loops = functions
    this.lanes = new Float32Array(memory, 0, GROUP)
    // Biases stand before the first feature's weights.
    this.#weights = new Float32Array(memory, WEIGHTS - ROW_BYTES, (width + 1) * GROUP)
    this.#starts = starts
    const addresses = new Uint32Array(memory, this.#vectors)
    const numbers = new Float32Array(memory, this.#vectors)
    for (let at = 0; at < rows.length; at++) {
      addresses[2 * at] = WEIGHTS + (rows[at] as number) * ROW_BYTES
      numbers[2 * at + 1] = values[at] as number
    }
  }

  /** All weights are zero again, for the next classes. */
  clear(): void {
    this.#weights.fill(0)
  }

  score(index: number): void {
    this.#loops.score(this.#addressOf(index), this.#addressOf(index + 1))
  }

  /** Moves each class' weights along the vector by its step. */
  move(index: number): void {
    this.#loops.move(this.#addressOf(index), this.#addressOf(index + 1))
  }

  #addressOf(index: number): number {
    return this.#vectors + (this.#starts[index] as number) * FEATURE_BYTES
  }

  /** One class' weights, and its bias. */
  planeOf(lane: number): { weights: Float32Array; bias: number } {
    const own = new Float32Array(this.#weights.length / GROUP - 1)
    for (let row = 0; row < own.length; row++) own[row] = this.#weights[(row + 1) * GROUP + lane] as number
    return { weights: own, bias: this.#weights[lane] as number }
  }
}
