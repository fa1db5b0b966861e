import { fold, skeleton, wordsOf } from '../../../shared/text/index.ts'
import { isOrdinary } from './ordinary-words.ts'
import { isParticle } from './titles.ts'
import { isArabic, type Word } from './words.ts'

/** Whether a word is part of one of these people's names, in either script and in most spellings. */
export type GivenNames = (word: Word) => boolean

/** "3ali", "sa3id": the digit is a letter that French spellings leave out. */
const withoutDigits = (folded: string): string => folded.replace(/[2379]/g, '')

/** و ف ب ل ك, "l", "b", "f": what is glued to a name in both scripts. */
const GLUED = /^[وفبلكlbfd](?=.{3})/u

/**
 * Two consonants are too few to go by, and among Arabic words three are: there the script is the same, and only
 * a slip of the pen would need it (درس and إدريس have the same three).
 */
const longEnough = (code: string, folded: string): boolean => code.length >= (isArabic(folded) ? 4 : 3)

/** Arabizi writes خ as kh, 5 and x; the skeleton takes an x for the French one. */
const skeletonsOf = (folded: string): string[] => [skeleton(folded), skeleton(folded.replaceAll('x', 'kh'))]

/** "عبد القادر" is written in one word too. */
const partsOf = (name: string): string[] => {
  const words = wordsOf(fold(name))
  const joined = words.flatMap((word, at) => (isParticle(word) ? [word + (words[at + 1] ?? '')] : []))
  return [...words, ...joined].filter((part) => part.length >= 3 && !isParticle(part))
}

export const givenNames = (names: readonly string[]): GivenNames => {
  const parts = names.flatMap(partsOf)
  const asGiven = new Set(names.flatMap((name) => name.split(/\s+/)))
  const spellings = new Set(parts)
  const skeletons = new Set(parts.map(skeleton))

  const is = (folded: string): boolean => {
    if (spellings.has(folded)) return true
    if (!isArabic(folded) && spellings.has(withoutDigits(folded))) return true
    return skeletonsOf(folded).some((code) => longEnough(code, folded) && skeletons.has(code))
  }
  return ({ typed, folded }) => {
    if (folded.length < 3) return false
    // على is folded like the name علي
    if (isOrdinary(folded)) return asGiven.has(typed)
    return is(folded) || is(folded.replace(GLUED, ''))
  }
}
