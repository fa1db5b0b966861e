import { fold } from '../../shared/text/index.ts'
import { UNITS, WEEKDAYS } from '../since/lexicon.ts'
import { lookUp } from './segment.ts'

export type Words = readonly string[]

export const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

/** "De 8 à 10" counts hours or tables; "de lundi à vendredi" does not. */
const FROM_WEEKDAY = set('de من mn men min')
const FROM = set('du من mn men min')
/** May stand before the name or the number of a day. */
const BEFORE_DAY = set('le au نهار يوم nhar النهار')
const HOURS = set('h heure heures min ساعة صباحا مساء sa3a')
const HIGHEST_DAY = 31

/** "3 jours" is no third of the month. */
const isLength = (word: string): boolean => lookUp(word, UNITS) !== undefined

/** The words of a day that begins at `at`, what may stand before it left out; undefined when there is none. */
export const dayAt = (words: Words, at: number): Words | undefined => {
  const from = words.slice(at).findIndex((word) => !BEFORE_DAY.has(word))
  const [word = '', next = '', ...rest] = from < 0 ? [] : words.slice(at + from)
  const number = Number(word.replace(/^[لl](?=\d)/u, ''))
  if (number >= 1 && number <= HIGHEST_DAY && !HOURS.has(next) && !isLength(next))
    return ['le', String(number), next, ...rest]
  if (lookUp(word, WEEKDAYS) === undefined) return undefined
  // "vendredi 18": the number says which
  return dayAt([next, ...rest], 0)?.[0] === 'le' && /^\d/.test(next) ? ['le', next, ...rest] : [word]
}

export const isNumber = ([le]: Words): boolean => le === 'le'

export const beginsSpan = (word: string, first: Words): boolean =>
  isNumber(first) ? FROM.has(word) : FROM_WEEKDAY.has(word) || FROM.has(word)
