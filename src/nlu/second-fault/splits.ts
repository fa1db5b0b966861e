import { wordAt } from '../contrast/pieces.ts'
import { isCutWhole, type Line, lineOf, stretchOf } from '../text/line.ts'
import type { Piece } from '../text/pieces.ts'
import {
  ADDING,
  ADDING_PLAINLY,
  COMMAS,
  FULL_STOPS,
  HANGS_ON,
  LEADING,
  MAY_JOIN,
  OF,
  POINTING_BACK,
  TROUBLES,
  TWO,
  TWO_TROUBLES,
  WITH_AND,
} from './words.ts'

/** How clearly a second report begins: with a word that only adds, with a sentence of its own, or perhaps. */
export type Joint = 'added' | 'sentence' | 'perhaps'
/** A message cut in two at a word that adds or at a mark. */
export type Split = {
  readonly first: Line
  readonly second: Line
  readonly joint: Joint
}

const MOST_SPLITS = 8
const FEWEST_WORDS = 2

/** "En plus", "de plus" add; "ne marche plus" does not. */
const adds = (pieces: readonly Piece[], at: number): boolean => {
  const word = wordAt(pieces, at)
  // "data2.cab": a full stop inside a name ends no sentence.
  if (word.text === '.' && pieces[at + 1]?.start === pieces[at]?.end) return false
  if (word.text === 'plus') return LEADING.has(wordAt(pieces, at - 1))
  return FULL_STOPS.has(word) || COMMAS.has(word) || ADDING.has(word)
}

/** "En", "par" before a word that adds; "de ça", "على هادشي" after one. */
const isFiller = (pieces: readonly Piece[], at: number): boolean =>
  (LEADING.has(wordAt(pieces, at)) && (adds(pieces, at + 1) || POINTING_BACK.has(wordAt(pieces, at + 1)))) ||
  POINTING_BACK.has(wordAt(pieces, at))

/** Where the second report begins, over all words that add; and how clearly. */
const beginAfter = (pieces: readonly Piece[], at: number): { begin: number; joint: Joint } => {
  let begin = at
  let joint: Joint = 'perhaps'
  while (begin < pieces.length && (adds(pieces, begin) || isFiller(pieces, begin))) {
    if (ADDING_PLAINLY.has(wordAt(pieces, begin))) joint = 'added'
    else if (joint === 'perhaps' && FULL_STOPS.has(wordAt(pieces, begin))) joint = 'sentence'
    begin++
  }
  return { begin, joint }
}

/** "J'ai deux soucis : …", "عندي جوج مشاكل": that there are two is said, and not to be guessed. */
const announcesTwo = (pieces: readonly Piece[]): boolean =>
  pieces.some((_, at) => {
    if (!TWO.has(wordAt(pieces, at))) return false
    const next = OF.has(wordAt(pieces, at + 1)) ? at + 2 : at + 1
    return TROUBLES.has(wordAt(pieces, next))
  }) || pieces.some(({ word }) => TWO_TROUBLES.has(word))

/** Whether what stands here adds something to what was said. */
const joins = (pieces: readonly Piece[], at: number): boolean => {
  const word = wordAt(pieces, at)
  if (!MAY_JOIN.has(word)) return false
  return (LEADING.has(word) && adds(pieces, at + 1)) || adds(pieces, at) || WITH_AND.has(word)
}

/** What was left uncut of a long text may be read in its second part. */
const restOf = (line: Line, begin: number): Line =>
  isCutWhole(line)
    ? stretchOf(line, begin, line.pieces.length)
    : lineOf(line.text.slice(line.pieces[begin]?.start).trim())

/** Every place where a second report may begin, in order. */
export const splitsOf = (line: Line): Split[] => {
  const { pieces } = line
  const announced = announcesTwo(pieces)
  const splits: Split[] = []
  for (let at = FEWEST_WORDS; at < pieces.length - 1 && splits.length < MOST_SPLITS; at++) {
    if (!joins(pieces, at)) continue
    const { begin, joint } = beginAfter(pieces, at)
    const first = stretchOf(line, 0, at)
    at = Math.max(at, begin - 1)
    if (HANGS_ON.has(wordAt(pieces, begin)) || pieces.length - begin < FEWEST_WORDS) continue
    splits.push({ first, second: restOf(line, begin), joint: announced ? 'added' : joint })
  }
  return splits
}
