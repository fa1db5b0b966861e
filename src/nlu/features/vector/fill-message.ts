import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Message } from '../../text/message.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { BLOCK_WEIGHTS, BLOCKS, type Block, blockOf } from '../blocks.ts'
import { type Dictionary, rowOf } from '../dictionary.ts'
import { hashPair } from '../grams.ts'
import { type Known, knownIn } from '../known-word.ts'
import type { Filled, VectorFiller } from './filler.ts'
import { fillerOf } from './vectorize.ts'
import { GROUPS, MIXED, OWN, ROW, ROWS, type RowShelf, rowShelf, SKELETON, wordRowsOf } from './word-rows.ts'

type Reader = { readonly filler: VectorFiller; readonly shelf: RowShelf }

const readers = new WeakMap<Dictionary, Reader>()

const readerOf = (dictionary: Dictionary): Reader => {
  const reader = readers.get(dictionary) ?? { filler: fillerOf(dictionary), shelf: rowShelf(dictionary) }
  readers.set(dictionary, reader)
  return reader
}

/** The words of a message, and what is kept of them, at their places. */
type Line = { readonly words: readonly Word[]; readonly numbers: Int32Array; readonly dictionary: Dictionary }

/** Where the rows of the message's words stand: used again for the next, since lists would be made by the thousand. */
let places = new Int32Array(256)

const findPlaces = (words: readonly Word[], shelf: RowShelf): void => {
  if (words.length > places.length) places = new Int32Array(words.length * 2)
  const era = shelf.currentEra()
  for (let at = 0; at < words.length; at++) places[at] = wordRowsOf(words[at] as Word, era)
}

/**
 * The vector of a message's features, the same as `fillVector` makes of them: most features are groups of letters, and
 * where those of a word stand in the dictionary is found once for each word.
 */
export const fillMessage = (message: Message, gazetteer: Gazetteer, dictionary: Dictionary): Filled => {
  const known = knownIn(message, gazetteer)
  const { filler, shelf } = readerOf(dictionary)
  const { words } = message
  findPlaces(words, shelf)
  // Asked for when all words have their rows there: it may have grown.
  const line = { words, numbers: shelf.numbers, dictionary }
  filler.begin()
  for (const block of BLOCKS) {
    if (block === 'words') addPairs(filler, line)
    else if (block === 'letters') addLetters(filler, line)
    else if (block === 'skeletonWords') addSkeletonPairs(filler, line)
    else if (block === 'skeletonLetters') addSkeletonLetters(filler, line)
    else addHashed(filler, known, block)
    filler.endBlock(BLOCK_WEIGHTS[block])
  }
  return filler.filled
}

/** Each word, and each with the one before. */
const addPairs = (filler: VectorFiller, { words, numbers, dictionary }: Line): void => {
  for (let at = 0; at < words.length; at++) {
    filler.add(numbers[(places[at] as number) + OWN + ROW] as number)
    if (at === 0) continue
    const before = numbers[(places[at - 1] as number) + OWN + MIXED] as number
    filler.add(rowOf(dictionary, hashPair(before, (words[at] as Word).text)))
  }
}

/** The same of their skeletons; words of vowels only have none, and their neighbours stand together. */
const addSkeletonPairs = (filler: VectorFiller, { words, numbers, dictionary }: Line): void => {
  let before: number | undefined
  for (let at = 0; at < words.length; at++) {
    const skeleton = skeletonOfWord(words[at] as Word)
    if (skeleton === '') continue
    const own = (places[at] as number) + SKELETON
    filler.add(numbers[own + ROW] as number)
    if (before !== undefined) filler.add(rowOf(dictionary, hashPair(before, skeleton)))
    before = numbers[own + MIXED] as number
  }
}

const addLetters = (filler: VectorFiller, { words, numbers }: Line): void => {
  for (let at = 0; at < words.length; at++) {
    const place = places[at] as number
    const from = place + ROWS
    filler.addRows(numbers, from, from + (numbers[place + OWN + GROUPS] as number))
  }
}

/** Those of a skeleton stand behind the word's own; where there is none, it has no groups. */
const addSkeletonLetters = (filler: VectorFiller, { words, numbers }: Line): void => {
  for (let at = 0; at < words.length; at++) {
    const place = places[at] as number
    const from = place + ROWS + (numbers[place + OWN + GROUPS] as number)
    filler.addRows(numbers, from, from + (numbers[place + SKELETON + GROUPS] as number))
  }
}

const addHashed = (filler: VectorFiller, known: Known, block: Block): void => {
  const { values, length } = blockOf(known, block)
  filler.addHashes(values, 0, length)
}
