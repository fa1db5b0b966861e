import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { rememberingFor } from '../../text/words/remember.ts'
import type { Word } from '../../text/words/vocabulary.ts'
import { skeletonOfWord } from '../../text/words/words.ts'
import { kindsOfWord } from '../lexicon/classes.ts'
import type { Token } from '../tokens.ts'
import { countingClues, mayCount } from './counting.ts'
import { clueHash } from './hash-clue.ts'
import { jointMarks, rolesOf } from './phrases.ts'

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
  /** The marks of all grammars as one number for each token. */
  readonly marks: Uint8Array
  /** About numbers: what they count. Empty for other tokens. */
  readonly counting: readonly (readonly number[])[]
}

export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clues => {
  const words: Clue[] = []
  for (const { word } of tokens) words.push(wordClue(word, gazetteer))
  const counting: (readonly number[])[] = []
  for (let at = 0; at < words.length; at++) {
    const { counts } = words[at] as Clue
    counting.push(counts === 'no' ? NOTHING : countingClues(words, at, counts))
  }
  return { words, marks: jointMarks(words), counting }
}
