import { skeleton } from '../../../shared/text/index.ts'
import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import type { Token } from '../tokens.ts'
import { countingClues } from './counting.ts'
import { clueHash } from './hash-clue.ts'
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
  /** About a number: what it counts. Empty for other tokens. */
  readonly counting: readonly number[]
}

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
  counting: [],
}

type WordClue = {
  readonly kinds: readonly string[]
  readonly clue: Omit<Clue, 'marks' | 'allMarks' | 'counting'>
}

const MOST_REMEMBERED = 8_000
const remembered = new WeakMap<Gazetteer, Map<string, WordClue>>()

/** The same words come again and again: what is known about them is remembered, up to a bound. */
const wordClue = (word: string, gazetteer: Gazetteer): WordClue => {
  const known = remembered.get(gazetteer) ?? new Map<string, WordClue>()
  if (known.size === 0) remembered.set(gazetteer, known)
  const before = known.get(word)
  if (before) return before
  const kinds = kindsOf(word, gazetteer)
  const shape = shapeOf(word)
  const clue = {
    word: clueHash(word),
    skeleton: clueHash(skeleton(word)),
    start: clueHash(word.slice(0, 4)),
    ending: clueHash(word.slice(-3)),
    shape: clueHash(shape),
    kinds: kinds.map(clueHash),
    main: clueHash(kinds[0] ?? shape),
  }
  if (known.size >= MOST_REMEMBERED) known.clear()
  known.set(word, { kinds, clue })
  return { kinds, clue }
}

export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clue[] => {
  const known = tokens.map((token) => wordClue(token.folded, gazetteer))
  const words = tokens.map((token) => token.folded)
  const kinds = known.map((word) => word.kinds)
  const marks = Object.entries(GRAMMARS).map(([name, grammar]) =>
    phraseMarks(words, kinds, grammar).map((mark) => clueHash(`${name} ${mark}`)),
  )
  return known.map(({ clue }, at): Clue => {
    const own = marks.map((of) => of[at] ?? 0)
    const allMarks = own.reduce((mixed, mark) => Math.imul(mixed, 31) ^ mark, 0)
    return { ...clue, marks: own, allMarks, counting: countingClues({ words, kinds }, at) }
  })
}
