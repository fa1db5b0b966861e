import { conceptsOf, everydayOf, type Gazetteer } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { addLetterGrams, addWordGrams } from './grams.ts'
import { hashEnd, hashStart, hashText } from './hash.ts'
import { HashBuffer } from './hash-buffer.ts'
import { shapeOf } from './shape.ts'

/**
 * Hashed features of one text, block after block: block `at` ends at `ends[at]`. Blocks are brought to weights of
 * their own, so that long ones do not drown short ones.
 */
export type Features = { readonly hashes: Int32Array; readonly ends: Int32Array }

/** Weights and lengths chosen by cross-validation over the corpus' voices (docs/benchmarks.md). */
export const BLOCK_WEIGHTS = {
  words: 0.7,
  letters: 1,
  skeletonWords: 0.5,
  skeletonLetters: 1,
  shape: 0.3,
  concepts: 0.5,
  everyday: 0.7,
  ends: 0.6,
}
type Block = keyof typeof BLOCK_WEIGHTS
const LETTERS = { from: 2, to: 4 }
/** What is wanted is mostly said in the first or the last words: "…, merci de clôturer". */
const END = 4

/** Every block hashes under seeds of its own: the same letters mean something else in another block. */
export const SEEDS = {
  words: 1,
  letters: 2,
  skeletonWords: 3,
  skeletonLetters: 4,
  shape: 5,
  concepts: 6,
  first: 7,
  last: 8,
  everyday: 11,
}

const buffer = new HashBuffer()
const BLOCKS = Object.keys(BLOCK_WEIGHTS) as Block[]
const ends = new Int32Array(BLOCKS.length)

/** The features of a message, to be used before the next ones are asked for: they stand in the same place. */
export const featuresOf = (message: Message, gazetteer: Gazetteer): Features => {
  buffer.length = 0
  for (let at = 0; at < BLOCKS.length; at++) {
    ADD[BLOCKS[at] as Block](message, gazetteer)
    ends[at] = buffer.length
  }
  return { hashes: buffer.values, ends }
}

/** Features that are kept. */
export const keptFeatures = ({ hashes, ends: own }: Features): Features => ({
  hashes: hashes.slice(0, own[own.length - 1]),
  ends: own.slice(),
})

const ADD: Readonly<Record<Block, (message: Message, gazetteer: Gazetteer) => void>> = {
  words: ({ words }) => addWordGrams(buffer, words, SEEDS.words),
  letters: ({ words }) => addLetterGrams(buffer, words, LETTERS, SEEDS.letters),
  skeletonWords: ({ skeletons }) => addWordGrams(buffer, skeletons, SEEDS.skeletonWords),
  skeletonLetters: ({ skeletons }) => addLetterGrams(buffer, skeletons, LETTERS, SEEDS.skeletonLetters),
  shape: (message) => {
    for (const part of shapeOf(message)) buffer.push(hashEnd(hashText(hashStart(SEEDS.shape), part)))
  },
  concepts: ({ words }, gazetteer) => addWordGrams(buffer, conceptsOf(gazetteer, words), SEEDS.concepts),
  everyday: ({ words }, gazetteer) => addWordGrams(buffer, everydayOf(gazetteer, words), SEEDS.everyday),
  ends: (message, gazetteer) => {
    addEnd('first', message, gazetteer)
    addEnd('last', message, gazetteer)
  },
}

const addEnd = (end: 'first' | 'last', { words, skeletons }: Message, gazetteer: Gazetteer): void => {
  const cut = ({ length }: readonly string[]) =>
    end === 'first' ? { from: 0, to: Math.min(END, length) } : { from: Math.max(0, length - END), to: length }
  const { from, to } = cut(words)
  addWordGrams(buffer, skeletons, SEEDS[end], cut(skeletons))
  addWordGrams(buffer, conceptsOf(gazetteer, words.slice(from, to)), SEEDS[end] + 2)
}
