import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Message } from '../../text/message.ts'
import { BLOCK_WEIGHTS, BLOCKS, type Block, blockOf } from '../blocks.ts'
import { type Dictionary, rowOf } from '../dictionary.ts'
import { hashPair } from '../grams.ts'
import { type Known, knownIn } from '../known-word.ts'
import type { Filled, VectorFiller } from './filler.ts'
import { fillerOf } from './vectorize.ts'
import { type OwnRows, rowShelf, wordRowsOf } from './word-rows.ts'

/** The features that words have by themselves, word by word. */
type Rows = { readonly words: readonly OwnRows[]; readonly skeletons: readonly OwnRows[] }

type Reader = { readonly filler: VectorFiller; readonly shelf: ReturnType<typeof rowShelf> }

const readers = new WeakMap<Dictionary, Reader>()

const readerOf = (dictionary: Dictionary): Reader => {
  const reader = readers.get(dictionary) ?? { filler: fillerOf(dictionary), shelf: rowShelf(dictionary) }
  readers.set(dictionary, reader)
  return reader
}

const rowsOf = ({ words }: Message, shelf: Reader['shelf']): Rows => {
  const rows = { words: [] as OwnRows[], skeletons: [] as OwnRows[] }
  const era = shelf.currentEra()
  for (const word of words) {
    const { own, skeleton } = wordRowsOf(word, era)
    rows.words.push(own)
    if (skeleton !== undefined) rows.skeletons.push(skeleton)
  }
  return rows
}

/**
 * The vector of a message's features, the same as `fillVector` makes of them: most features are groups of letters, and
 * where those of a word stand in the dictionary is found once for each word.
 */
export const fillMessage = (message: Message, gazetteer: Gazetteer, dictionary: Dictionary): Filled => {
  const known = knownIn(message, gazetteer)
  const { filler, shelf } = readerOf(dictionary)
  const rows = rowsOf(message, shelf)
  const { numbers } = shelf
  filler.begin()
  for (const block of BLOCKS) {
    if (block === 'words') addPairs(filler, rows.words, dictionary)
    else if (block === 'letters') addLetters(filler, rows.words, numbers)
    else if (block === 'skeletonWords') addPairs(filler, rows.skeletons, dictionary)
    else if (block === 'skeletonLetters') addLetters(filler, rows.skeletons, numbers)
    else addHashed(filler, known, block)
    filler.endBlock(BLOCK_WEIGHTS[block])
  }
  return filler.filled
}

/** Each word, and each with the one before. */
const addPairs = (filler: VectorFiller, words: readonly OwnRows[], dictionary: Dictionary): void => {
  for (let at = 0; at < words.length; at++) {
    const { text, row } = words[at] as OwnRows
    filler.add(row)
    if (at > 0) filler.add(rowOf(dictionary, hashPair((words[at - 1] as OwnRows).mixed, text)))
  }
}

const addLetters = (filler: VectorFiller, words: readonly OwnRows[], rows: Int32Array): void => {
  for (const { from, to } of words) filler.addRows(rows, from, to)
}

const addHashed = (filler: VectorFiller, known: Known, block: Block): void => {
  const { values, length } = blockOf(known, block)
  filler.addHashes(values, 0, length)
}
