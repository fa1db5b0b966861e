import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Token } from '../tokens.ts'
import { type Clue, type Clues, cluesOf, EDGE } from './clues.ts'
import { contextRows, type Rows, STEPS, topicHash, wordRows } from './features.ts'
import { addRow, bestPath, type Tagger } from './tag.ts'
import { TAG_COUNT } from './tags.ts'

export type EntityReader = { readonly tagger: Tagger; readonly gazetteer: Gazetteer }

const MOST_WORDS = 8192
const LONGEST_KEPT = 40
const SIZE = STEPS.length * TAG_COUNT
const scratch = new Float64Array(SIZE)

/**
 * What each word adds to the scores of the token that it is, and of its neighbours: summed once, since it is the same
 * wherever the word stands. Bounded.
 */
class WordSums {
  readonly sums = new Float32Array(MOST_WORDS * SIZE)
  readonly #tagger: Tagger
  readonly #places = new Map<string, number>()
  #isTooLong = false

  constructor(tagger: Tagger) {
    this.#tagger = tagger
  }

  /** Where the sums of each word begin, of an edge first; they stay there until the next line. */
  placesOf(words: readonly Clue[]): number[] {
    if (this.#isTooLong || this.#places.size + words.length >= MOST_WORDS) this.#forget()
    return [this.#placeOf(EDGE), ...words.map((word) => this.#placeOf(word))]
  }

  #forget(): void {
    this.#places.clear()
    this.#isTooLong = false
  }

  #placeOf(clue: Clue): number {
    const known = this.#places.get(clue.folded)
    if (known !== undefined) return known
    const place = this.#places.size * SIZE
    this.#places.set(clue.folded, place)
    if (clue.folded.length > LONGEST_KEPT) this.#isTooLong = true
    scratch.fill(0)
    for (let at = 0; at < STEPS.length; at++)
      addRows({ sums: scratch, at: at * TAG_COUNT }, wordRows(clue, STEPS[at] as number), this.#tagger)
    this.sums.set(scratch, place)
    return place
  }
}

type Sums = { readonly sums: Float64Array; readonly at: number }

const addRows = ({ sums, at }: Sums, { rows, length }: Rows, { places, weights }: Tagger): void => {
  for (let next = 0; next < length; next++) {
    const place = places[rows[next] as number] as number
    if (place > 0) addRow(sums, at, weights, place)
  }
}

const known = new WeakMap<EntityReader, WordSums>()

const wordSumsOf = (reader: EntityReader): WordSums => {
  const found = known.get(reader) ?? new WordSums(reader.tagger)
  known.set(reader, found)
  return found
}

/** The scores that tokens have by the words they are and the words around them. */
const scoresByWord = (clues: Clues, reader: EntityReader): Float64Array => {
  const words = wordSumsOf(reader)
  const [edge = 0, ...places] = words.placesOf(clues.words)
  const scores = new Float64Array(places.length * TAG_COUNT)
  for (let at = 0; at < places.length; at++) {
    for (let which = 0; which < STEPS.length; which++) {
      const place = places[at + (STEPS[which] as number)] ?? edge
      const from = place + which * TAG_COUNT
      for (let tag = 0; tag < TAG_COUNT; tag++) {
        const score = (scores[at * TAG_COUNT + tag] as number) + (words.sums[from + tag] as number)
        scores[at * TAG_COUNT + tag] = score
      }
    }
  }
  return scores
}

/** The likeliest tags of a message's tokens. */
export const tagTokens = (tokens: readonly Token[], topic: string, reader: EntityReader): Uint8Array => {
  const clues = cluesOf(tokens, reader.gazetteer)
  const scores = scoresByWord(clues, reader)
  const about = topicHash(topic)
  for (let at = 0; at < tokens.length; at++)
    addRows({ sums: scores, at: at * TAG_COUNT }, contextRows(clues, at, about), reader.tagger)
  return bestPath(scores, reader.tagger.transitions)
}
