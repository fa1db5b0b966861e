/**
 * A word or mark that texts have in common: the same object in each of them, so that what has been found out about it
 * once (`remembering`) stays with it.
 */
export class Word {
  readonly text: string
  /** Each reader of words has places of its own here. */
  readonly known: unknown[]

  constructor(text: string, places: number) {
    this.text = text
    this.known = new Array(places).fill(undefined)
  }
}

/** A word of hundreds of letters is not worth its place. */
const LONGEST_KEPT = 40
const MOST_KEPT = 4_000
const MOST_COMMON = 11_000

let places = 0

/** Room in every word for so many things to be known about it; where it begins. */
export const roomInWords = (size: number): number => {
  const first = places
  places += size
  return first
}

/**
 * Common words, which stay, and those met lately. Bounded: of two halves the older is forgotten when the newer is full, and
 * a word that comes again moves to the newer.
 */
export class Vocabulary {
  readonly #most: number
  #common = new Map<string, Word>()
  #newer = new Map<string, Word>()
  #older = new Map<string, Word>()

  constructor(most = MOST_KEPT) {
    this.#most = most
  }

  wordOf(text: string): Word {
    const known = this.#common.get(text) ?? this.#newer.get(text)
    if (known !== undefined) return known
    const word = this.#older.get(text) ?? new Word(text, places)
    if (text.length <= LONGEST_KEPT) this.#keep(word)
    return word
  }

  /** What was met lately stays for good, while there is room. */
  keepMet(): void {
    for (const [text, word] of [...this.#older, ...this.#newer])
      if (this.#common.size < MOST_COMMON) this.#common.set(text, word)
    this.#older.clear()
    this.#newer.clear()
  }

  #keep(word: Word): void {
    if (this.#newer.size >= this.#most / 2) {
      this.#older = this.#newer
      this.#newer = new Map()
    }
    this.#newer.set(word.text, word)
  }
}

const shared = new Vocabulary()

/** The one object of a word. */
export const wordOf = (text: string): Word => shared.wordOf(text)

/** Whatever was met until now stays: it was understood for this purpose. */
export const keepMet = (): void => shared.keepMet()
