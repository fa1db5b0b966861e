import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Piece } from '../text/pieces.ts'
import { namesThing, wordAt } from './pieces.ts'
import {
  AND,
  ARTICLES,
  BETWEEN,
  COMES_FROM,
  CONTRASTS,
  IS,
  MARKS,
  MAY_DENY,
  MISSING,
  NO,
  NOT_FRENCH,
  NOT_THIS,
  OWNERSHIP,
  POINTERS,
  PROBLEMS,
} from './words.ts'

/** Pieces from `from` to `to`, the latter not included. */
export type Stretch = { readonly from: number; readonly to: number }
type Pieces = readonly Piece[]

const MOST_BETWEEN = 6
const LONGEST_NAME = 5

/** "Ce n'est pas la …", "pas le …, c'est": a name is denied; "n'imprime pas la page", "pas de réseau": none is. */
const deniesInFrench = (pieces: Pieces, at: number, gazetteer: Gazetteer): boolean => {
  const before = wordAt(pieces, at - 1)
  const next = wordAt(pieces, at + 1)
  if (IS.has(before) && namesThing(pieces, at + 1, gazetteer)) return true
  if (COMES_FROM.has(before)) return true
  const isFirst = at === 0 || MARKS.has(before) || AND.has(before)
  return ARTICLES.has(next) && (IS.has(before) || isFirst)
}

/** "Aucun problème avec l'imprimante", "ما كاين مشكل فالطابعة": where the word for trouble stands. */
const noTrouble = (pieces: Pieces, at: number): number | undefined => {
  if (!NO.has(wordAt(pieces, at)) || IS.has(wordAt(pieces, at - 1))) return undefined
  if (PROBLEMS.has(wordAt(pieces, at + 1))) return at + 1
  return PROBLEMS.has(wordAt(pieces, at + 2)) ? at + 2 : undefined
}

const isDenial = (pieces: Pieces, at: number, gazetteer: Gazetteer): boolean => {
  const word = wordAt(pieces, at)
  if (NOT_THIS.has(word)) return !MISSING.has(wordAt(pieces, at + 1))
  return NOT_FRENCH.has(word) && deniesInFrench(pieces, at, gazetteer)
}

/** The place of the denied name, at most a few small words after the denial. */
const nameAfter = (pieces: Pieces, at: number, gazetteer: Gazetteer): number | undefined => {
  for (let next = at + 1; next <= at + MOST_BETWEEN && next < pieces.length; next++) {
    const word = wordAt(pieces, next)
    if (MISSING.has(word)) return undefined
    if (namesThing(pieces, next, gazetteer)) return next
    if (!BETWEEN.has(word)) return undefined
  }
  return undefined
}

/** Where what is meant begins: at a mark, a word of contrast, or "it is …". */
const endOfDenied = (pieces: Pieces, name: number): number => {
  for (let at = name + 1; at < pieces.length && at <= name + LONGEST_NAME; at++) {
    const word = wordAt(pieces, at)
    if (MARKS.has(word) || CONTRASTS.has(word) || POINTERS.has(word)) return at
  }
  // Nothing tells the two halves apart: "machi lpc lwifi li tay7". The name alone is denied, and its owner.
  const hasOwner = OWNERSHIP.has(wordAt(pieces, name + 1))
  return Math.min(pieces.length, name + (hasOwner ? 3 : 1))
}

/** Names that the message says are not it. */
export const deniedNames = (pieces: Pieces, gazetteer: Gazetteer): Stretch[] => {
  const found: Stretch[] = []
  for (let at = 0; at < pieces.length; at++) {
    if (!MAY_DENY.has(wordAt(pieces, at))) continue
    const trouble = noTrouble(pieces, at)
    if (trouble === undefined && !isDenial(pieces, at, gazetteer)) continue
    const name = nameAfter(pieces, trouble ?? at, gazetteer)
    if (name === undefined) continue
    const to = endOfDenied(pieces, name)
    found.push({ from: at, to })
    at = to - 1
  }
  return found
}
