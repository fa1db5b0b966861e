import { blocksOf } from '../features/blocks.ts'
import { buildDictionary, type Dictionary } from '../features/dictionary.ts'
import type { SparseVector } from '../features/sparse.ts'
import { type Block, vectorize } from '../features/vectorize.ts'
import type { Gazetteer } from '../gazetteer/concepts.ts'
import { type Reading, readingOf } from '../model/weigh.ts'
import { learnWriting } from '../text/learn-writing.ts'
import { type Message, readMessage } from '../text/message.ts'
import type { Plausibility } from '../text/plausibility.ts'

/** A feature that one line alone has says little about the next person's message, and doubles the model's size. */
const FEWEST_LINES = 2

export type ReadTexts = {
  readonly messages: readonly Message[]
  /** Each text's features, before it is known which of them count. */
  readonly blocks: readonly (readonly Block[])[]
  readonly plausibility: Plausibility
}

/** Reads texts; what looks like writing is learnt from them, unless it is known already. */
export const readTexts = (
  texts: readonly string[],
  gazetteer: Gazetteer,
  known?: Plausibility,
): ReadTexts => {
  const plausibility = known ?? learnWriting(texts)
  const messages = texts.map((text) => readMessage(text, plausibility))
  return { messages, blocks: messages.map((message) => blocksOf(message, gazetteer)), plausibility }
}

/** Texts as they are asked about: whole, and clause by clause. */
export const readingsOf = ({ messages, blocks }: ReadTexts, gazetteer: Gazetteer): Reading[] =>
  messages.map((message, at) => readingOf(message, gazetteer, [...(blocks[at] ?? [])]))

export type Vectors = { readonly vectors: readonly SparseVector[]; readonly dictionary: Dictionary }

/** Texts as vectors, over a dictionary made of them. */
export const vectorsOf = (blocks: ReadTexts['blocks'], fewestLines = FEWEST_LINES): Vectors => {
  const dictionary = buildDictionary(
    blocks.map((own) => own.flatMap(({ hashes }) => hashes)),
    fewestLines,
  )
  return { vectors: blocks.map((own) => vectorize(own, dictionary)), dictionary }
}
