import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Piece } from '../text/pieces.ts'
import type { Word } from '../text/words/vocabulary.ts'
import type { Stretch } from './denied.ts'
import { namesThing, wordAt } from './pieces.ts'
import {
  ALTHOUGH,
  CONDITIONS,
  CONTRASTS,
  LEADING,
  MARKS,
  NOT_THIS,
  NOT_WORKING,
  POINTING,
  THAT_IS,
  WORKS,
} from './words.ts'

const isBoundary = (word: Word): boolean =>
  MARKS.has(word) || NOT_THIS.has(word) || ALTHOUGH.has(word) || (CONTRASTS.has(word) && !POINTING.has(word))

/** Longer clauses tell a story in which something works for a while. */
const MOST_WORDS = 8
/** So short that a comma is contrast enough before "it is … that". */
const FEW_WORDS = 3

const isContrast = (pieces: readonly Piece[], at: number): boolean =>
  CONTRASTS.has(wordAt(pieces, at)) && !CONDITIONS.has(wordAt(pieces, at + 1))

const isContrasted = (pieces: readonly Piece[], { from, to }: Stretch): boolean => {
  // "…, mais le scanner": the mark may stand between the clause and the word.
  let after = MARKS.has(wordAt(pieces, to)) ? to + 1 : to
  if (LEADING.has(wordAt(pieces, after))) after++
  if (isContrast(pieces, from - 1) || isContrast(pieces, to) || isContrast(pieces, after)) return true
  return to - from <= FEW_WORDS && [1, 2, 3].some((step) => THAT_IS.has(wordAt(pieces, to + step)))
}

const clausesOf = (pieces: readonly Piece[]): Stretch[] => {
  const clauses: Stretch[] = []
  let from = 0
  for (let at = 0; at <= pieces.length; at++) {
    if (at < pieces.length && !isBoundary(wordAt(pieces, at))) continue
    if (at > from) clauses.push({ from, to: at })
    from = at + 1
  }
  return clauses
}

const saysItWorks = (pieces: readonly Piece[], { from, to }: Stretch): boolean => {
  if (to - from > MOST_WORDS) return false
  let works = false
  for (let at = from; at < to; at++) {
    const { word } = pieces[at] as Piece
    // "Le wifi marche plus": what denies need not stand before.
    if (NOT_WORKING.has(word)) return false
    works ||= WORKS.has(word)
  }
  return works
}

/** Clauses that say something works, in a message that is about something else that does not. */
export const workingThings = (pieces: readonly Piece[], gazetteer: Gazetteer): Stretch[] => {
  if (!pieces.some(({ word }) => WORKS.has(word))) return []
  return clausesOf(pieces).filter((clause) => {
    if (!saysItWorks(pieces, clause) || !isContrasted(pieces, clause)) return false
    for (let at = clause.from; at < clause.to; at++) if (namesThing(pieces, at, gazetteer)) return true
    return false
  })
}
