import type { Gazetteer } from '../../gazetteer/concepts.ts'
import { kindsOf } from '../lexicon/classes.ts'
import { numberEnd, numberIn } from '../lexicon/numbers.ts'

/** A number of the message, where it stands, and what stands behind it over links. */
export type Counted = {
  readonly at: number
  readonly end: number
  readonly value: number
  readonly noun: 'device' | 'person' | 'other' | 'never'
}

/** "3 d les PC", "خمسة من هاد اللوحات", "trois bonnes semaines". */
export const LINKS = new Set(
  "d de des les l la le ' ديال د dyal dial من هاد bon bons bonne bonnes longues longs".split(' '),
)
const PEOPLE = ['c_pupil', 'c_teacher']
const NEVER = ['uncounted', 'time_unit', 'month', 'day']

const nounOf = (word: string, gazetteer: Gazetteer): Counted['noun'] => {
  const kinds = kindsOf(word, gazetteer)
  if (NEVER.some((kind) => kinds.includes(kind))) return 'never'
  if (!kinds.includes('counted')) return 'other'
  return PEOPLE.some((kind) => kinds.includes(kind)) ? 'person' : 'device'
}

/** "17,5": a part of a mark. */
const isPart = (words: readonly string[], at: number, end: number): boolean =>
  (words[at - 1] === ',' && isDigits(words[at]) && isDigits(words[at - 2])) ||
  (words[end] === ',' && isDigits(words[at]) && isDigits(words[end + 1]))
const isDigits = (word = ''): boolean => /^\d+$/.test(word)

/** A number of the message, and where it stands there. */
export type SaidNumber = { readonly at: number; readonly end: number; readonly value: number }

/** All numbers above one, in order. */
export const numbersIn = (words: readonly string[]): SaidNumber[] => {
  const numbers: SaidNumber[] = []
  for (let at = 0; at < words.length; ) {
    const end = numberEnd(words, at)
    const value = end > at ? (numberIn(words.slice(at, end)) ?? 0) : 0
    if (value > 1) numbers.push({ at, end, value })
    at = Math.max(end, at + 1)
  }
  return numbers
}

/** Where the noun stands that a number counts, over links. */
export const placeOfNoun = (words: readonly string[], { end }: Pick<SaidNumber, 'end'>): number => {
  let noun = end
  while (LINKS.has(words[noun] ?? '')) noun++
  return noun
}

/** The same with what they count. */
export const countedIn = (words: readonly string[], gazetteer: Gazetteer): Counted[] =>
  numbersIn(words).map((number) => {
    // "La salle 14", "القسم 6": which one.
    const isName = kindsOf(words[number.at - 1] ?? '', gazetteer).includes('room_head')
    const isNever = isName || isPart(words, number.at, number.end)
    return { ...number, noun: isNever ? 'never' : nounOf(words[placeOfNoun(words, number)] ?? '', gazetteer) }
  })
