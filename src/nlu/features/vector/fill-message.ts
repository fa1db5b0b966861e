import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Message } from '../../text/message.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { BLOCK_WEIGHTS, BLOCKS, type Block, blockOf } from '../blocks.ts'
import { type Dictionary, rowOf } from '../dictionary.ts'
import { hashPair } from '../grams.ts'
import { type Known, knownIn } from '../known-word.ts'
import type { Filled, VectorFiller } from './filler.ts'
import { PairRows, UNKNOWN } from './pair-rows.ts'
import { fillerOf } from './vectorize.ts'
import { GROUPS, MIXED, OWN, ROW, ROWS, type RowShelf, rowShelf, SKELETON, wordRowsOf } from './word-rows.ts'

type Reader = {
  readonly filler: VectorFiller
  readonly shelf: RowShelf
  readonly pairs: PairRows
  readonly skeletonPairs: PairRows
}

const readers = new WeakMap<Dictionary, Reader>()

const readerOf = (dictionary: Dictionary): Reader => {
  const known = readers.get(dictionary)
  if (known !== undefined) return known
  const made = {
    ...{ filler: fillerOf(dictionary), shelf: rowShelf(dictionary) },
    ...{ pairs: new PairRows(), skeletonPairs: new PairRows() },
  }
  readers.set(dictionary, made)
  return made
}

/** The words of a message, and what is kept of them, at their places. */
type Line = { readonly words: readonly Word[]; readonly numbers: Int32Array; readonly dictionary: Dictionary }

/** Where the rows of the message's words stand: used again for the next, since lists would be made by the thousand. */
let places = new Int32Array(256)

const findPlaces = (words: readonly Word[], { shelf, pairs, skeletonPairs }: Reader): void => {
  if (words.length > places.length) places = new Int32Array(words.length * 2)
  const era = shelf.currentEra()
  pairs.begin(era)
  skeletonPairs.begin(era)
  for (let at = 0; at < words.length; at++) places[at] = wordRowsOf(words[at] as Word, era)
}

/**
 * The vector of a message's features, the same as `fillVector` makes of them: most features are groups of letters, and
 * where those of a word stand in the dictionary is found once for each word.
 */
export const fillMessage = (message: Message, gazetteer: Gazetteer, dictionary: Dictionary): Filled => {
  const known = knownIn(message, gazetteer)
  const reader = readerOf(dictionary)
  const { filler, shelf } = reader
  const { words } = message
  findPlaces(words, reader)
  // Asked for when all words have their rows there: it may have grown.
  const line = { words, numbers: shelf.numbers, dictionary }
  filler.begin()
  for (const block of BLOCKS) {
    if (block === 'words') addPairs(reader, line)
    else if (block === 'letters') addLetters(filler, line)
    else if (block === 'skeletonWords') addSkeletonPairs(reader, line)
    else if (block === 'skeletonLetters') addSkeletonLetters(filler, line)
    else addHashed(filler, known, block)
    filler.endBlock(BLOCK_WEIGHTS[block])
  }
  return filler.filled
}

/** Each word, and each with the one before. */
const addPairs = ({ filler, pairs }: Reader, { words, numbers, dictionary }: Line): void => {
  for (let at = 0; at < words.length; at++) {
    const own = (places[at] as number) + OWN
    filler.add(numbers[own + ROW] as number)
    if (at === 0) continue
    const before = (places[at - 1] as number) + OWN
    const kept = pairs.rowOf(before, own)
    if (kept !== UNKNOWN) filler.add(kept)
    else {
      const row = rowOf(dictionary, hashPair(numbers[before + MIXED] as number, (words[at] as Word).text))
      pairs.keep(before, own, row)
      filler.add(row)
    }
  }
}

/** The same of their skeletons; words of vowels only have none, and their neighbours stand together. */
const addSkeletonPairs = ({ filler, skeletonPairs }: Reader, { words, numbers, dictionary }: Line): void => {
  let before = -1
  for (let at = 0; at < words.length; at++) {
    const skeleton = skeletonOfWord(words[at] as Word)
    if (skeleton === '') continue
    const own = (places[at] as number) + SKELETON
    filler.add(numbers[own + ROW] as number)
    const kept = before < 0 ? -1 : skeletonPairs.rowOf(before, own)
    if (kept !== UNKNOWN) filler.add(kept)
    else {
      const row = rowOf(dictionary, hashPair(numbers[before + MIXED] as number, skeleton))
      skeletonPairs.keep(before, own, row)
      filler.add(row)
    }
    before = own
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
