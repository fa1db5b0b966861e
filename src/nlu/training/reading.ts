import { fold, wordsOf } from '../../shared/text/index.ts'
import { blocksOf } from '../features/blocks.ts'
import { buildDictionary, type Dictionary } from '../features/dictionary.ts'
import type { SparseVector } from '../features/sparse.ts'
import { type Block, vectorize } from '../features/vectorize.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import { readMessage } from '../text/message.ts'
import { learnPlausibility, type Plausibility } from '../text/plausibility.ts'

/** A feature that one line alone has says little about the next person's message, and doubles the model's size. */
const FEWEST_LINES = 2

export type ReadCorpus = {
  readonly vectors: readonly SparseVector[]
  readonly dictionary: Dictionary
  readonly plausibility: Plausibility
}

/** Texts as vectors, over a dictionary made of them. */
export const readTrainingTexts = (
  texts: readonly string[],
  gazetteer: Gazetteer,
  fewestLines = FEWEST_LINES,
): ReadCorpus => {
  const plausibility = learnPlausibility(texts.flatMap((text) => wordsOf(fold(text))))
  const blocks = texts.map((text) => blocksOf(readMessage(text, plausibility), gazetteer))
  const dictionary = buildDictionary(blocks.map(hashesOf), fewestLines)
  return { vectors: blocks.map((own) => vectorize(own, dictionary)), dictionary, plausibility }
}

const hashesOf = (blocks: readonly Block[]): number[] => blocks.flatMap(({ hashes }) => hashes)
