import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { rememberingFor } from '../../text/words/remember.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { kindsOfWord } from '../lexicon/classes.ts'
import type { Token } from '../tokens.ts'
import { countingClues, mayCount } from './counting.ts'
import { clueHash } from './hash-clue.ts'
import { GRAMMARS, PHRASE_MARKS, phraseMarks, rolesOf } from './phrases.ts'

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
  readonly marks: readonly Int32Array[]
  /** The marks of all grammars as one; those of the edge after the last. */
  readonly allMarks: Int32Array
  /** About numbers: what they count. Empty for other tokens. */
  readonly counting: readonly (readonly number[])[]
}

const NAMED = Object.entries(GRAMMARS).map(([name, grammar]) => ({
  grammar,
  hashes: PHRASE_MARKS.map((mark) => clueHash(`${name} ${mark}`)),
}))

const hashedMarks = (words: readonly Clue[], { grammar, hashes }: (typeof NAMED)[number]): Int32Array => {
  const marks = phraseMarks(words, grammar)
  const hashed = new Int32Array(words.length)
  for (let at = 0; at < marks.length; at++) hashed[at] = hashes[marks[at] as number] as number
  return hashed
}

/** The marks of all grammars at each place, as one. */
const joined = (marks: Clues['marks'], length: number): Int32Array => {
  const all = new Int32Array(length + 1)
  for (const of of marks)
    for (let at = 0; at < length; at++) all[at] = Math.imul(all[at] as number, 31) ^ (of[at] as number)
  all[length] = EDGE_HASH
  return all
}

export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clues => {
  const words: Clue[] = []
  for (const { word } of tokens) words.push(wordClue(word, gazetteer))
  const marks = NAMED.map((named) => hashedMarks(words, named))
  const counting: (readonly number[])[] = []
  for (let at = 0; at < words.length; at++) {
    const { counts } = words[at] as Clue
    counting.push(counts === 'no' ? NOTHING : countingClues(words, at, counts))
  }
  return { words, marks, allMarks: joined(marks, words.length), counting }
}
