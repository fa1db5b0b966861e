import type { Gazetteer } from '../../gazetteer/concepts.ts'
import type { Token } from '../tokens.ts'
import { type Clue, type Clues, cluesOf, EDGE } from './clues.ts'
import { contextRows, type Rows, STEPS, topicHash, wordRows } from './features.ts'
import { addRow, bestPath, type Tagger } from './tag.ts'
import { TAG_COUNT } from './tags.ts'

export type EntityReader = { readonly tagger: Tagger; readonly gazetteer: Gazetteer }

const MOST_WORDS = 4096
const LONGEST_KEPT = 40
const SIZE = STEPS.length * TAG_COUNT

/**
 * What each word adds to the scores of the token that it is, and of its neighbours: summed once, since it is the same
 * wherever the word stands. Bounded.
 */
class WordSums {
  readonly sums = new Float64Array(MOST_WORDS * SIZE)
  readonly #weights: Float32Array
  readonly #places = new Map<string, number>()
  #isTooLong = false

  constructor({ weights }: Tagger) {
    this.#weights = weights
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
    this.sums.fill(0, place, place + SIZE)
    for (const [at, step] of STEPS.entries())
      addRows(this.sums, place + at * TAG_COUNT, { ...wordRows(clue, step), weights: this.#weights })
    return place
  }
}

const addRows = (
  sums: Float64Array,
  at: number,
  { rows, length, weights }: Rows & { weights: Float32Array },
): void => {
  for (let row = 0; row < length; row++) addRow(sums, at, weights, rows[row] as number)
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
  const { weights, transitions } = reader.tagger
  for (let at = 0; at < tokens.length; at++)
    addRows(scores, at * TAG_COUNT, { ...contextRows(clues, at, about), weights })
  return bestPath(scores, transitions)
}
