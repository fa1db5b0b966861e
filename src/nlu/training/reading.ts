import { BLOCKS, type Features, featuresOf, keptFeatures } from '../features/blocks.ts'
import { buildDictionary, type Dictionary } from '../features/dictionary.ts'
import type { SparseVector } from '../features/vector/sparse.ts'
import { vectorize } from '../features/vector/vectorize.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import { type Reading, readingOf } from '../model/weigh.ts'
import { learnWriting } from '../text/learn-writing.ts'
import { type Message, readMessage, withoutPieces } from '../text/message.ts'
import type { Plausibility } from '../text/typing/plausibility.ts'

/** A feature that one line alone has says little about the next person's message, and doubles the model's size. */
const FEWEST_LINES = 2

export type ReadTexts = {
  readonly messages: readonly Message[]
  /** Each text's features, before it is known which of them count. */
  readonly features: readonly Features[]
  readonly plausibility: Plausibility
}

/** Reads texts by some of the blocks; what looks like writing is learnt from them, unless it is known already. */
export const readTexts = (
  texts: readonly string[],
  gazetteer: Gazetteer,
  { known, blocks = BLOCKS }: { readonly known?: Plausibility; readonly blocks?: typeof BLOCKS } = {},
): ReadTexts => {
  const plausibility = known ?? learnWriting(texts)
  const messages = texts.map((text) => withoutPieces(readMessage(text, plausibility)))
  const features = messages.map((message) => keptFeatures(featuresOf(message, gazetteer, blocks)))
  return { messages, features, plausibility }
}

/** Texts as they are asked about: whole, and clause by clause. */
export const readingsOf = ({ messages, features }: ReadTexts, gazetteer: Gazetteer): Reading[] =>
  messages.map((message, at) => readingOf(message, gazetteer, features[at] as Features))

export type Vectors = { readonly vectors: readonly SparseVector[]; readonly dictionary: Dictionary }

/** Texts as vectors, over a dictionary made of them. */
export const vectorsOf = (features: readonly Features[], fewestLines = FEWEST_LINES): Vectors => {
  const dictionary = buildDictionary(features, fewestLines)
  return { vectors: features.map((own) => vectorize(own, dictionary)), dictionary }
}
