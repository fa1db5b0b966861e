import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Message } from '../../text/message.ts'
import { BLOCK_WEIGHTS, BLOCKS, type Block, blockOf, LETTERS, SEEDS } from '../blocks.ts'
import type { Dictionary } from '../dictionary.ts'
import { type Known, knownIn } from '../known-word.ts'
import type { Filled, VectorFiller } from './filler.ts'
import { fillerOf } from './vectorize.ts'
import { WordRows } from './word-rows.ts'

type Reader = {
  readonly filler: VectorFiller
  readonly letters: WordRows
  readonly skeletonLetters: WordRows
}

const readers = new WeakMap<Dictionary, Reader>()

const readerOf = (dictionary: Dictionary): Reader => {
  const known = readers.get(dictionary)
  if (known) return known
  const reader = {
    filler: fillerOf(dictionary),
    letters: new WordRows(dictionary, { lengths: LETTERS, seed: SEEDS.letters }),
    skeletonLetters: new WordRows(dictionary, { lengths: LETTERS, seed: SEEDS.skeletonLetters }),
  }
  readers.set(dictionary, reader)
  return reader
}

/**
 * The vector of a message's features, the same as `fillVector` makes of them: most features are groups of letters, and
 * where those of a word stand in the dictionary is found once for each word.
 */
export const fillMessage = (message: Message, gazetteer: Gazetteer, dictionary: Dictionary): Filled => {
  const known = knownIn(message, gazetteer)
  const reader = readerOf(dictionary)
  reader.letters.tidy()
  reader.skeletonLetters.tidy()
  reader.filler.begin()
  for (const block of BLOCKS) {
    addBlock(block, known, reader)
    reader.filler.endBlock(BLOCK_WEIGHTS[block])
  }
  return reader.filler.filled
}

const addBlock = (block: Block, known: Known, { filler, letters, skeletonLetters }: Reader): void => {
  if (block === 'letters') for (const { word } of known.words) addWord(filler, letters, word)
  else if (block === 'skeletonLetters')
    for (const skeleton of known.skeletons) addWord(filler, skeletonLetters, skeleton)
  else {
    const { values, length } = blockOf(known, block)
    filler.addHashes(values, 0, length)
  }
}

const addWord = (filler: VectorFiller, words: WordRows, word: string): void => {
  const place = words.placeOf(word)
  filler.addRows(words.rows, place, place + (words.rows[place - 1] as number))
}
