import { conceptsIn, type Gazetteer, speechIn } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { addLetterGrams, addPairs, addWordGrams } from './grams.ts'
import { hashEnd, hashStart, hashText } from './hash.ts'
import { HashBuffer } from './hash-buffer.ts'
import { type Known, knownIn } from './known-word.ts'
import { senseOf } from './sense.ts'
import { shapeOf } from './shape.ts'
import { addCourse } from './stance/course.ts'
import { stanceOf } from './stance/stance.ts'

/**
 * Hashed features of one text, block after block: block `at` ends at `ends[at]`. Blocks are brought to weights of
 * their own, so that long ones do not drown short ones.
 */
export type Features = { readonly hashes: Int32Array; readonly ends: Int32Array }

/** Weights and lengths chosen by cross-validation over the corpus' voices (docs/benchmarks/understanding.md). */
export const BLOCK_WEIGHTS = {
  words: 0.7,
  letters: 1,
  skeletonWords: 0.5,
  skeletonLetters: 1,
  shape: 0.3,
  concepts: 0.5,
  everyday: 0.7,
  ends: 0.6,
  pairs: 1,
  stance: 0.5,
}
export type Block = keyof typeof BLOCK_WEIGHTS
/** How long the groups of letters are. */
export const LETTERS = { from: 2, to: 4 }
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
  pairs: 12,
  stance: 13,
}

const buffer = new HashBuffer()
/** In the order of their weights. */
const EVERY_BLOCK = Object.keys(BLOCK_WEIGHTS) as readonly Block[]
/**
 * What the service's own messages are told apart by. Words two by two are worth much where eighty labels share the same
 * few words, and nothing here (docs/benchmarks/understanding.md).
 */
export const BLOCKS: readonly Block[] = EVERY_BLOCK.filter((block) => block !== 'pairs')
/** What any other texts are: nobody stands at a desk there. */
export const BLOCKS_OF_ANY_TEXT: readonly Block[] = EVERY_BLOCK.filter((block) => block !== 'stance')
const ends = new Int32Array(EVERY_BLOCK.length)

/**
 * The features of a message, to be used before the next ones are asked for: they stand in the same place. Blocks that are
 * not asked for are empty, so that each has its place.
 */
export const featuresOf = (message: Message, gazetteer: Gazetteer, blocks = BLOCKS): Features => {
  const known = knownIn(message, gazetteer)
  buffer.length = 0
  for (let at = 0; at < EVERY_BLOCK.length; at++) {
    const block = EVERY_BLOCK[at] as Block
    if (blocks.includes(block)) ADD[block](known)
    ends[at] = buffer.length
  }
  return { hashes: buffer.values, ends }
}

/** The hashes of one block, to be used before the next are asked for. */
export const blockOf = (known: Known, block: Block): HashBuffer => {
  buffer.length = 0
  ADD[block](known)
  return buffer
}

/** Features that are kept. */
export const keptFeatures = ({ hashes, ends: own }: Features): Features => ({
  hashes: hashes.slice(0, own[own.length - 1]),
  ends: own.slice(),
})

const ADD: Readonly<Record<Block, (known: Known) => void>> = {
  words: ({ words }) => addWordGrams(buffer, textsOf(words), SEEDS.words),
  letters: ({ words }) => addLetterGrams(buffer, textsOf(words), LETTERS, SEEDS.letters),
  skeletonWords: ({ skeletons }) => addWordGrams(buffer, skeletons, SEEDS.skeletonWords),
  skeletonLetters: ({ skeletons }) => addLetterGrams(buffer, skeletons, LETTERS, SEEDS.skeletonLetters),
  shape: ({ message }) => addNamed(shapeOf(message), SEEDS.shape),
  concepts: ({ concepts }) => addWordGrams(buffer, concepts, SEEDS.concepts),
  everyday: ({ everyday }) => addWordGrams(buffer, everyday, SEEDS.everyday),
  ends: (known) => {
    addEnd(known, { from: 0, to: END }, SEEDS.first)
    addEnd(known, { from: -END }, SEEDS.last)
  },
  stance: ({ words, concepts, everyday }) => {
    addNamed(stanceOf({ concepts, everyday, speech: speechIn(words), words: words.length }), SEEDS.stance)
    addCourse(buffer, words, SEEDS.stance)
  },
  pairs: ({ words }) => addPairs(buffer, words.map(senseOf), SEEDS.pairs),
}

const addNamed = (names: readonly string[], seed: number): void => {
  const start = hashStart(seed)
  for (const name of names) buffer.push(hashEnd(hashText(start, name)))
}

const textsOf = (words: Known['words']): string[] => words.map(({ text }) => text)

type End = { readonly from: number; readonly to?: number }

const addEnd = ({ words, skeletons, concepts }: Known, { from, to }: End, seed: number): void => {
  addWordGrams(buffer, skeletons.slice(from, to), seed)
  // Of a short clause each end is all of it.
  addWordGrams(buffer, words.length <= END ? concepts : conceptsIn(words.slice(from, to)), seed + 2)
}
