import { conceptsOf, everydayOf, type Gazetteer } from '../gazetteer/concepts.ts'
import type { Message } from '../text/message.ts'
import { letterGrams, wordGrams } from './grams.ts'
import { hashEnd, hashStart, hashText } from './hash.ts'
import { shapeOf } from './shape.ts'
import type { Block } from './vectorize.ts'

/** Weights and lengths chosen by cross-validation over the corpus' voices (docs/benchmarks.md). */
const WEIGHTS = {
  words: 0.7,
  letters: 1,
  skeletonWords: 0.5,
  skeletonLetters: 1,
  shape: 0.3,
  concepts: 0.5,
  ends: 0.6,
  everyday: 0.7,
}
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

export const blocksOf = (message: Message, gazetteer: Gazetteer): Block[] => {
  const { words, skeletons } = message
  const concepts = conceptsOf(gazetteer, words)
  return [
    { weight: WEIGHTS.words, hashes: wordGrams(words, SEEDS.words) },
    { weight: WEIGHTS.letters, hashes: letterGrams(words, LETTERS, SEEDS.letters) },
    { weight: WEIGHTS.skeletonWords, hashes: wordGrams(skeletons, SEEDS.skeletonWords) },
    { weight: WEIGHTS.skeletonLetters, hashes: letterGrams(skeletons, LETTERS, SEEDS.skeletonLetters) },
    {
      weight: WEIGHTS.shape,
      hashes: shapeOf(message).map((part) => hashEnd(hashText(hashStart(SEEDS.shape), part))),
    },
    { weight: WEIGHTS.concepts, hashes: wordGrams(concepts, SEEDS.concepts) },
    { weight: WEIGHTS.everyday, hashes: wordGrams(everydayOf(gazetteer, words), SEEDS.everyday) },
    {
      weight: WEIGHTS.ends,
      hashes: [...endOf('first', message, gazetteer), ...endOf('last', message, gazetteer)],
    },
  ]
}

const endOf = (end: 'first' | 'last', message: Message, gazetteer: Gazetteer): number[] => {
  const cut = <T>(items: readonly T[]) => (end === 'first' ? items.slice(0, END) : items.slice(-END))
  return [
    ...wordGrams(cut(message.skeletons), SEEDS[end]),
    ...wordGrams(conceptsOf(gazetteer, cut(message.words)), SEEDS[end] + 2),
  ]
}
