import type { Gazetteer } from '../gazetteer/concepts.ts'
import type { Stretch } from './denied.ts'
import { namesThing, type Piece } from './pieces.ts'
import { ALTHOUGH, CONDITIONS, CONTRASTS, isMark, NOT_THIS, NOT_WORKING, WORKS } from './words.ts'

/** "راه" only points; these part what works from what does not. */
const POINTING = new Set(['راه', 'راها', 'راهم', 'rah', 'raha', 'rahom', 'rahoum', 'plutot'])
/** "ماخداماش", "makatkhdemch": denied in one word. */
const DENIED_WORD = /^(?:ما|م)\p{L}{2,}ش(?:ي)?$|^ma\p{L}{3,}ch(?:i)?$/u

const GLUED_AND = /^و(?=\p{L}{3})/u

const isBoundary = (word: string): boolean =>
  isMark(word) || NOT_THIS.has(word) || ALTHOUGH.has(word) || (CONTRASTS.has(word) && !POINTING.has(word))

type Clause = Stretch & { readonly contrasted: boolean }
/** Longer clauses tell a story in which something works for a while. */
const MOST_WORDS = 8
/** "lpc mzyan, lprojecteur li fih lmochkil": so short that a comma is contrast enough before "it is … that". */
const FEW_WORDS = 3
const THAT_IS = new Set(['اللي', 'لي', 'li', 'lli', 'هو', 'هي', 'c', 'qui', 'غير'])

const isContrast = (pieces: readonly Piece[], at: number): boolean =>
  CONTRASTS.has(pieces[at]?.word ?? '') && !CONDITIONS.has(pieces[at + 1]?.word ?? '')

const isContrasted = (pieces: readonly Piece[], { from, to }: Stretch): boolean => {
  // "…, mais le scanner": the mark may stand between the clause and the word.
  let after = isMark(pieces[to]?.word ?? '') ? to + 1 : to
  // "par contre", "en revanche"
  if (['par', 'en'].includes(pieces[after]?.word ?? '')) after++
  if (isContrast(pieces, from - 1) || isContrast(pieces, to) || isContrast(pieces, after)) return true
  const next = pieces.slice(to + 1, to + 4).map(({ word }) => word)
  return to - from <= FEW_WORDS && next.some((word) => THAT_IS.has(word))
}

const clausesOf = (pieces: readonly Piece[]): Clause[] => {
  const clauses: Clause[] = []
  let from = 0
  for (let at = 0; at <= pieces.length; at++) {
    const word = pieces[at]?.word
    if (word !== undefined && !isBoundary(word)) continue
    if (at > from) clauses.push({ from, to: at, contrasted: isContrasted(pieces, { from, to: at }) })
    from = at + 1
  }
  return clauses
}

const saysItWorks = (words: readonly string[]): boolean => {
  // "Le wifi marche plus": what denies need not stand before.
  if (words.length > MOST_WORDS) return false
  if (words.some((word) => NOT_WORKING.has(word) || DENIED_WORD.test(word))) return false
  return words.some((word) => WORKS.has(word.replace(GLUED_AND, '')))
}

/** Clauses that say something works, in a message that is about something else that does not. */
export const workingThings = (pieces: readonly Piece[], gazetteer: Gazetteer): Stretch[] =>
  clausesOf(pieces).filter(({ from, to, contrasted }) => {
    const words = pieces.slice(from, to).map(({ word }) => word)
    if (!contrasted || !saysItWorks(words)) return false
    return words.some((_, step) => namesThing(pieces, from + step, gazetteer))
  })
