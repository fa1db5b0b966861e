import { skeleton } from '../../../shared/text/index.ts'
import { hashStart, hashText } from '../../features/hash.ts'
import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import type { Token } from '../tokens.ts'
import { GRAMMARS, phraseMarks } from './phrases.ts'

/** What is known about one token, as hashes: features are combinations of them, and strings would be slow. */
export type Clue = {
  readonly word: number
  readonly skeleton: number
  readonly start: number
  readonly ending: number
  readonly shape: number
  /** Kinds of word; the first stands for the token where only one fits. */
  readonly kinds: readonly number[]
  readonly main: number
  /** Where the token stands in the phrases of each grammar. */
  readonly marks: readonly number[]
  readonly allMarks: number
}

const SEED = 40
export const clueHash = (text: string): number => hashText(hashStart(SEED), text)

const shapeOf = (word: string): string =>
  /^\d+$/.test(word) ? `d${Math.min(word.length, 5)}` : /^[\p{L}\p{N}]+$/u.test(word) ? 'w' : 'p'

const EDGE_HASH = clueHash('#')
export const EDGE: Clue = {
  word: EDGE_HASH,
  skeleton: EDGE_HASH,
  start: EDGE_HASH,
  ending: EDGE_HASH,
  shape: EDGE_HASH,
  kinds: [],
  main: EDGE_HASH,
  marks: [],
  allMarks: EDGE_HASH,
}

export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clue[] => {
  const words = tokens.map((token) => token.folded)
  const kinds = words.map((word) => kindsOf(word, gazetteer))
  const marks = Object.entries(GRAMMARS).map(([name, grammar]) =>
    phraseMarks(words, kinds, grammar).map((mark) => `${name} ${mark}`),
  )
  return words.map((word, at): Clue => {
    const own = kinds[at] ?? []
    const shape = shapeOf(word)
    const standing = marks.map((of) => of[at] ?? '')
    return {
      word: clueHash(word),
      skeleton: clueHash(skeleton(word)),
      start: clueHash(word.slice(0, 4)),
      ending: clueHash(word.slice(-3)),
      shape: clueHash(shape),
      kinds: own.map(clueHash),
      main: clueHash(own[0] ?? shape),
      marks: standing.map(clueHash),
      allMarks: clueHash(standing.join()),
    }
  })
}
