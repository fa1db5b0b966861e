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
  /** About numbers: what they count. Empty for other tokens, and nothing at all where no token is a number. */
  readonly counting: readonly (readonly number[])[]
}

const NAMED = Object.entries(GRAMMARS).map(([name, grammar]) => ({
  grammar,
  hashes: PHRASE_MARKS.map((mark) => clueHash(`${name} ${mark}`)),
}))

/** Used again for the next line, since typed arrays have memory of their own, which costs more than they hold. */
let room = { marks: NAMED.map(() => new Int32Array(256)), allMarks: new Int32Array(257) }

const roomFor = (length: number): typeof room => {
  if (length > (room.marks[0]?.length ?? 0))
    room = { marks: NAMED.map(() => new Int32Array(2 * length)), allMarks: new Int32Array(2 * length + 1) }
  return room
}

/** Writes the marks of one grammar, as hashes, and into those of all grammars as one. */
const markPhrases = (words: readonly Clue[], nth: number, { marks, allMarks }: typeof room): void => {
  const { grammar, hashes } = NAMED[nth] as (typeof NAMED)[number]
  const own = marks[nth] as Int32Array
  const found = phraseMarks(words, grammar)
  for (let at = 0; at < words.length; at++) {
    const hash = hashes[found[at] as number] as number
    own[at] = hash
    allMarks[at] = Math.imul(allMarks[at] as number, 31) ^ hash
  }
}

const NO_COUNTING: Clues['counting'] = []

/** To be read before those of the next line are asked for: marks stand in the same place. */
export const cluesOf = (tokens: readonly Token[], gazetteer: Gazetteer): Clues => {
  const words = tokens.map(({ word }) => wordClue(word, gazetteer))
  const { marks, allMarks } = roomFor(words.length)
  allMarks.fill(0, 0, words.length)
  for (let nth = 0; nth < NAMED.length; nth++) markPhrases(words, nth, { marks, allMarks })
  allMarks[words.length] = EDGE_HASH
  const counting = words.some(({ counts }) => counts !== 'no')
    ? words.map(({ counts }, at) => (counts === 'no' ? NOTHING : countingClues(words, at, counts)))
    : NO_COUNTING
  return { words, marks, allMarks, counting }
}
