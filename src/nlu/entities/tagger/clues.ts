import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { rememberingFor } from '../../text/words/remember.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { kindsOfWord } from '../lexicon/classes.ts'
import type { Token } from '../tokens.ts'
import { countingClues, mayCount } from './counting.ts'
import { clueHash } from './hash-clue.ts'
import { GRAMMARS, type PhraseMark, phraseMarks, rolesOf } from './phrases.ts'

/** What is known about one word, as hashes: features are combinations of them, and strings would be slow. */
export type Clue = {
  readonly folded: string
  readonly word: number
  readonly skeleton: number
  readonly start: number
  readonly ending: number
  readonly shape: number
  readonly names: readonly string[]
  /** The names of its kinds; the first stands for the word where only one fits. */
  readonly kinds: readonly number[]
  readonly main: number
  /** What it may do in the phrases of each grammar. */
  readonly roles: number
  readonly counts: 'number' | 'pair' | 'no'
}

const shapeOf = (word: string): string =>
  /^\d+$/.test(word) ? `d${Math.min(word.length, 5)}` : /^[\p{L}\p{N}]+$/u.test(word) ? 'w' : 'p'

const NOTHING: readonly number[] = []
const EDGE_HASH = clueHash('#')
export const EDGE: Clue = {
  // No token is the end of a line.
  folded: '\n',
  word: EDGE_HASH,
  skeleton: EDGE_HASH,
  start: EDGE_HASH,
  ending: EDGE_HASH,
  shape: EDGE_HASH,
  names: [],
  kinds: [],
  main: EDGE_HASH,
  roles: 0,
  counts: 'no',
}

export const wordClue = rememberingFor((known: Word, gazetteer: Gazetteer): Clue => {
  const word = known.text
  const names = kindsOfWord(known, gazetteer)
  const shape = shapeOf(word)
  return {
    folded: word,
    word: clueHash(word),
    skeleton: clueHash(skeletonOfWord(known)),
    start: clueHash(word.slice(0, 4)),
    ending: clueHash(word.slice(-3)),
    shape: clueHash(shape),
    names,
    kinds: names.length === 0 ? NOTHING : names.map(clueHash),
    main: clueHash(names[0] ?? shape),
    roles: rolesOf(names),
    counts: mayCount(word, names),
  }
})

/** What is known about a line's tokens, and where each stands in phrases and beside what it counts. */
export type Clues = {
  readonly words: readonly Clue[]
  /** By grammar, a hash for each token. */
  readonly marks: readonly (readonly number[])[]
  /** The marks of all grammars as one; those of the edge after the last. */
  readonly allMarks: readonly number[]
  /** About numbers: what they count. Empty for other tokens. */
  readonly counting: readonly (readonly number[])[]
}

const NAMED = Object.entries(GRAMMARS).map(([name, grammar]) => {
  const hash = (mark: PhraseMark) => clueHash(`${name} ${mark}`)
  return { grammar, hashes: { begin: hash('begin'), inside: hash('inside'), none: hash('none') } }
})

/** The marks of all grammars at one place, as one. */
const markOfAll = (marks: Clues['marks'], at: number): number => {
  let mixed = 0
  for (const of of marks) mixed = Math.imul(mixed, 31) ^ (of[at] as number)
  return mixed
}

export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clues => {
  const words = tokens.map(({ word }) => wordClue(word, gazetteer))
  const marks = NAMED.map(({ grammar, hashes }) => phraseMarks(words, grammar).map((mark) => hashes[mark]))
  const allMarks = words.map((_, at) => markOfAll(marks, at))
  allMarks.push(EDGE_HASH)
  const counting = words.map(({ counts }, at) =>
    counts === 'no' ? NOTHING : countingClues(words, at, counts),
  )
  return { words, marks, allMarks, counting }
}
