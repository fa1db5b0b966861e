import { rememberingFor } from '../../text/words/remember.ts'
import { type Era, Shelf } from '../../text/words/shelf.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { LETTERS, SEEDS } from '../blocks.ts'
import { type Dictionary, rowOf } from '../dictionary.ts'
import { addLetterGrams } from '../grams.ts'
import { hashEnd, hashStart, hashText } from '../hash.ts'
import { HashBuffer } from '../hash-buffer.ts'

/** What the letters of a word, or of its skeleton, say wherever it stands. */
export type OwnRows = {
  readonly text: string
  /** To what its letters were mixed: pairs begin with it. */
  readonly mixed: number
  /** Of the word as a whole; -1 where the dictionary does not have it. */
  readonly row: number
  /** Of its groups of letters, in order, those that the dictionary has: places on the shelf, `to` not included. */
  readonly from: number
  readonly to: number
}

const MOST_ROWS = 1 << 20

type RowShelf = Shelf<Int32Array, Dictionary>

export const rowShelf = (dictionary: Dictionary): RowShelf => new Shelf(dictionary, Int32Array, MOST_ROWS)

type Seeds = { readonly word: number; readonly letters: number }

const buffer = new HashBuffer()

const letterRowsOf = (text: string, dictionary: Dictionary, seed: number): number[] => {
  buffer.length = 0
  addLetterGrams(buffer, [text], LETTERS, seed)
  const rows: number[] = []
  for (let at = 0; at < buffer.length; at++) {
    const row = rowOf(dictionary, buffer.values[at] as number)
    if (row >= 0) rows.push(row)
  }
  return rows
}

const ownRowsOf = (text: string, shelf: RowShelf, seeds: Seeds): OwnRows => {
  const letters = letterRowsOf(text, shelf.about, seeds.letters)
  const from = shelf.keep(letters)
  const mixed = hashText(hashStart(seeds.word), text)
  return { text, mixed, row: rowOf(shelf.about, hashEnd(mixed)), from, to: from + letters.length }
}

export type WordRows = {
  readonly own: OwnRows
  /** A word of vowels only has none. */
  readonly skeleton: OwnRows | undefined
}

/** Where the features that a word has by itself stand in the dictionary: most features of a message are such. */
export const wordRowsOf = rememberingFor((word: Word, { shelf }: Era<Int32Array, Dictionary>): WordRows => {
  const skeleton = skeletonOfWord(word)
  return {
    own: ownRowsOf(word.text, shelf, { word: SEEDS.words, letters: SEEDS.letters }),
    skeleton:
      skeleton === ''
        ? undefined
        : ownRowsOf(skeleton, shelf, { word: SEEDS.skeletonWords, letters: SEEDS.skeletonLetters }),
  }
})
