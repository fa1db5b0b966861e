import { rememberingFor } from '../../text/words/remember.ts'
import { type Era, Shelf } from '../../text/words/shelf.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { LETTERS, SEEDS } from '../blocks.ts'
import { type Dictionary, rowOf } from '../dictionary.ts'
import { addLetterGrams } from '../grams.ts'
import { hashEnd, hashStart, hashText } from '../hash.ts'
import { HashBuffer } from '../hash-buffer.ts'

/**
 * What a word says by itself, wherever it stands, is kept as numbers on a shelf: first what is said of its own letters,
 * then of its skeleton's, three numbers each, then the rows of its groups of letters that the dictionary has, and those of
 * the skeleton's groups. As objects, a word's would take three times the room.
 */
export const OWN = 0
export const SKELETON = 3
export const ROWS = 6
/** Of the three: to what the letters were mixed, since pairs begin with it; the row of the whole, or -1; how many groups. */
export const MIXED = 0
export const ROW = 1
export const GROUPS = 2

const MOST_NUMBERS = 1 << 20

export type RowShelf = Shelf<Int32Array, Dictionary>

export const rowShelf = (dictionary: Dictionary): RowShelf => new Shelf(dictionary, Int32Array, MOST_NUMBERS)

type Seeds = { readonly word: number; readonly letters: number }
const OWN_SEEDS: Seeds = { word: SEEDS.words, letters: SEEDS.letters }
const SKELETON_SEEDS: Seeds = { word: SEEDS.skeletonWords, letters: SEEDS.skeletonLetters }

const buffer = new HashBuffer()

const addGroups = (numbers: number[], text: string, dictionary: Dictionary, seed: number): void => {
  buffer.length = 0
  addLetterGrams(buffer, [text], LETTERS, seed)
  for (let at = 0; at < buffer.length; at++) {
    const row = rowOf(dictionary, buffer.values[at] as number)
    if (row >= 0) numbers.push(row)
  }
}

/** Adds the groups of a text, and writes what is said of it at `at`. */
const addText = (
  numbers: number[],
  at: number,
  { text, dictionary, seeds }: { text: string; dictionary: Dictionary; seeds: Seeds },
): void => {
  const before = numbers.length
  addGroups(numbers, text, dictionary, seeds.letters)
  const mixed = hashText(hashStart(seeds.word), text)
  numbers[at + MIXED] = mixed
  numbers[at + ROW] = rowOf(dictionary, hashEnd(mixed))
  numbers[at + GROUPS] = numbers.length - before
}

/** Where the numbers of a word begin; those of the skeleton mean nothing where it has none, being of vowels only. */
export const wordRowsOf = rememberingFor((word: Word, { shelf }: Era<Int32Array, Dictionary>): number => {
  const dictionary = shelf.about
  const numbers: number[] = new Array(ROWS).fill(0)
  addText(numbers, OWN, { text: word.text, dictionary, seeds: OWN_SEEDS })
  const skeleton = skeletonOfWord(word)
  if (skeleton !== '') addText(numbers, SKELETON, { text: skeleton, dictionary, seeds: SKELETON_SEEDS })
  return shelf.keep(numbers)
})
