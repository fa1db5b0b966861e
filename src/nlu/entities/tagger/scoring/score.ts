import type { Gazetteer } from '../../../gazetteer/concepts.ts'
import { rememberingFor } from '../../../text/words/remember.ts'
import { type Era, Shelf } from '../../../text/words/shelf.ts'
import { Word } from '../../../text/words/vocabulary.ts'
import type { Token } from '../../tokens.ts'
import { type Clue, type Clues, EDGE, wordClue } from '../clues.ts'
import { contextRows, FARTHEST, rowsAfter, STEPS, topicHash, wordRows } from '../features.ts'
import { bestPath, type Tagger } from '../tag.ts'
import { TAG_COUNT } from '../tags.ts'
import { addAll } from './add-all.ts'
import { addRows } from './add-rows.ts'
import { MarkSums } from './mark-sums.ts'

export type EntityReader = { readonly tagger: Tagger; readonly gazetteer: Gazetteer }

/** What a word adds to the token behind it where no grammar sees a phrase, as mostly, stands behind its steps. */
const NO_MARKS = 0
const AFTER = STEPS.length * TAG_COUNT
const SIZE = AFTER + TAG_COUNT
const scratch = new Float64Array(SIZE)

/** What is known of words: all sums on one shelf, since a word has eight times eleven. */
type SumShelf = Shelf<Float32Array, EntityReader>
/** For more words than are kept, or the common ones would have to be summed again now and then. */
const MOST_SUMS = 20_000 * SIZE

const shelves = new WeakMap<EntityReader, SumShelf>()

const shelfOf = (reader: EntityReader): SumShelf => {
  const shelf = shelves.get(reader) ?? new Shelf(reader, Float32Array, MOST_SUMS)
  shelves.set(reader, shelf)
  return shelf
}

const keepSums = (clue: Clue, shelf: SumShelf): number => {
  scratch.fill(0)
  for (let at = 0; at < STEPS.length; at++)
    addRows(scratch, at * TAG_COUNT, wordRows(clue, STEPS[at] as number), shelf.about.tagger)
  addRows(scratch, AFTER, rowsAfter(clue, NO_MARKS), shelf.about.tagger)
  return shelf.keep(scratch)
}

/**
 * Where on the shelf stands what a word adds to the scores of the token that it is, and of its neighbours: summed once,
 * since it is the same wherever the word stands.
 */
const sumsOf = rememberingFor((word: Word, { shelf }: Era<Float32Array, EntityReader>) =>
  keepSums(wordClue(word, shelf.about.gazetteer), shelf),
)
/** The same of what stands before the first token and after the last. */
const edgeSums = rememberingFor((_: Word, { shelf }: Era<Float32Array, EntityReader>) =>
  keepSums(EDGE, shelf),
)
const EDGE_WORD = new Word('', 0)

/** Where the sums of the tokens stand, with edges on both sides: engines are slow where an array ends. */
const placesOf = (tokens: readonly Token[], shelf: SumShelf): number[] => {
  const era = shelf.currentEra()
  const edge = edgeSums(EDGE_WORD, era)
  const places = [edge, edge, edge]
  for (const { word } of tokens) places.push(sumsOf(word, era))
  places.push(edge, edge, edge)
  return places
}

/** What the words around a token add to its scores, and the word before it. */
const around = new Int32Array(STEPS.length + 1)

/** The scores that tokens have by the words they are and the words around them. */
const scoresByWord = (
  tokens: readonly Token[],
  { words, marks }: Clues,
  reader: EntityReader,
): Float64Array => {
  const shelf = shelfOf(reader)
  const places = placesOf(tokens, shelf)
  const sums = shelf.numbers
  const scores = new Float64Array(tokens.length * TAG_COUNT)
  for (let at = 0; at < tokens.length; at++) {
    for (let which = 0; which < STEPS.length; which++)
      around[which] = (places[at + FARTHEST + (STEPS[which] as number)] as number) + which * TAG_COUNT
    around[STEPS.length] = (places[at + FARTHEST - 1] as number) + AFTER
    const isUnmarked = marks[at] === NO_MARKS
    addAll(scores, at * TAG_COUNT, sums, { places: around, length: STEPS.length + (isUnmarked ? 1 : 0) })
    if (!isUnmarked) {
      const rows = rowsAfter(words[at - 1] ?? EDGE, marks[at] as number)
      addRows(scores, at * TAG_COUNT, rows, reader.tagger)
    }
  }
  return scores
}

const markSums = new WeakMap<EntityReader, MarkSums>()

const markSumsOf = (reader: EntityReader): MarkSums => {
  const sums = markSums.get(reader) ?? new MarkSums(reader.tagger)
  markSums.set(reader, sums)
  return sums
}

/** The likeliest tags of a message's tokens, of which the clues are known. */
export const tagTokens = (
  tokens: readonly Token[],
  clues: Clues,
  { topic, reader }: { topic: string; reader: EntityReader },
): Uint8Array => {
  const scores = scoresByWord(tokens, clues, reader)
  const about = topicHash(topic)
  markSumsOf(reader).addTo(scores, clues.marks, about)
  for (let at = 0; at < tokens.length; at++)
    addRows(scores, at * TAG_COUNT, contextRows(clues, at, about), reader.tagger)
  return bestPath(scores, reader.tagger.transitions)
}
