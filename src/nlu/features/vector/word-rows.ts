import { type Dictionary, rowOf } from '../dictionary.ts'
import type { Lengths } from '../grams.ts'
import { addLetterGrams } from '../grams.ts'
import { HashBuffer } from '../hash-buffer.ts'

const MOST_WORDS = 12_000
const MOST_ROWS = 1 << 18
const LONGEST_KEPT = 40
const hashes = new HashBuffer()

export type Kind = { readonly lengths: Lengths; readonly seed: number }

/**
 * The known rows of the letter groups of each word, in order: within a word they are the same whatever stands beside it.
 * Bounded.
 */
export class WordRows {
  readonly #dictionary: Dictionary
  readonly #kind: Kind
  /** By word, where its rows begin; how many there are stands before them. */
  readonly #places = new Map<string, number>()
  #rows = new Int32Array(1 << 14)
  #length = 0
  #isTooLong = false

  constructor(dictionary: Dictionary, kind: Kind) {
    this.#dictionary = dictionary
    this.#kind = kind
  }

  /** To be called between messages: what is known is forgotten when it has become too much. */
  tidy(): void {
    if (!this.#isTooLong && this.#places.size < MOST_WORDS && this.#length < MOST_ROWS) return
    this.#places.clear()
    this.#length = 0
    this.#isTooLong = false
    if (this.#rows.length > 2 * MOST_ROWS) this.#rows = new Int32Array(2 * MOST_ROWS)
  }

  /** Where the rows of the word begin in `rows`; the number before says how many they are. */
  placeOf(word: string): number {
    const known = this.#places.get(word)
    if (known !== undefined) return known
    hashes.length = 0
    addLetterGrams(hashes, [word], this.#kind.lengths, this.#kind.seed)
    this.#reserve(hashes.length + 1)
    const place = ++this.#length
    for (let at = 0; at < hashes.length; at++) {
      const row = rowOf(this.#dictionary, hashes.values[at] as number)
      if (row >= 0) this.#rows[this.#length++] = row
    }
    this.#rows[place - 1] = this.#length - place
    if (word.length > LONGEST_KEPT) this.#isTooLong = true
    this.#places.set(word, place)
    return place
  }

  get rows(): Int32Array {
    return this.#rows
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#rows.length) return
    const larger = new Int32Array((this.#length + more) * 2)
    larger.set(this.#rows)
    this.#rows = larger
  }
}
