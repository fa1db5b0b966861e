import type { Era } from '../../text/words/shelf.ts'
import type { Dictionary } from '../dictionary.ts'

const SLOTS = 1 << 12
const PRIME = 0x9e3779b1
export const UNKNOWN = -2

const slotOf = (before: number, own: number): number =>
  (Math.imul(before, PRIME) ^ own ^ (own >>> 12)) & (SLOTS - 1)

/**
 * In which row of the dictionary a pair of words stands, by the places of the two on their shelf: the clauses of a message
 * have the pairs of the whole, and some pairs come in every other message.
 */
export class PairRows {
  /** One more than each place, so that 0 is none. */
  readonly #before = new Int32Array(SLOTS)
  readonly #own = new Int32Array(SLOTS)
  readonly #rows = new Int32Array(SLOTS)
  #era: Era<Int32Array, Dictionary> | undefined

  /** Places are good for one era. */
  begin(era: Era<Int32Array, Dictionary>): void {
    if (era === this.#era) return
    this.#era = era
    this.#before.fill(0)
  }

  /** Its row, -1 for none, or `UNKNOWN` when it was not met lately. */
  rowOf(before: number, own: number): number {
    const slot = slotOf(before, own)
    const isKept = this.#before[slot] === before + 1 && this.#own[slot] === own + 1
    return isKept ? (this.#rows[slot] as number) : UNKNOWN
  }

  keep(before: number, own: number, row: number): void {
    const slot = slotOf(before, own)
    this.#before[slot] = before + 1
    this.#own[slot] = own + 1
    this.#rows[slot] = row
  }
}
