import { roomInWords, type Word } from './vocabulary.ts'

const MOST_LISTS = 31

/** Words of one kind: a set that keeps its answers with the words. */
export class WordList {
  readonly #lists: WordLists
  readonly #sign: number

  constructor(lists: WordLists, sign: number) {
    this.#lists = lists
    this.#sign = sign
  }

  has(word: Word): boolean {
    return (this.#lists.signsOf(word) & this.#sign) !== 0
  }

  /** The words of this list and of others that were made together with it. */
  or(...others: readonly WordList[]): WordList {
    return new WordList(
      this.#lists,
      others.reduce((sign, other) => sign | other.#sign, this.#sign),
    )
  }
}

/** Several such lists: on which of them a word stands is found out once for all of them, and kept bit by bit. */
export class WordLists {
  readonly #place = roomInWords(1)
  readonly #tests: ((text: string) => boolean)[] = []

  /** The words of a text, between spaces. */
  listed(text: string): WordList {
    const words = new Set(text.split(/\s+/).filter(Boolean))
    return this.where((word) => words.has(word))
  }

  where(test: (text: string) => boolean): WordList {
    if (this.#tests.length === MOST_LISTS) throw new RangeError('a word has no more bits')
    this.#tests.push(test)
    return new WordList(this, 1 << (this.#tests.length - 1))
  }

  signsOf(word: Word): number {
    const known = word.known[this.#place] as number | undefined
    if (known !== undefined) return known
    let signs = 0
    for (let nth = 0; nth < this.#tests.length; nth++) if (this.#tests[nth]?.(word.text)) signs |= 1 << nth
    word.known[this.#place] = signs
    return signs
  }
}
