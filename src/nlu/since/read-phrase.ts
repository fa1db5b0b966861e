import { numberIn, numberOf } from '../entities/lexicon/numbers.ts'
import {
  BEFORE,
  DAY_PARTS,
  DUALS,
  HALVES,
  MONTHS,
  PAST,
  PLURALS,
  QUARTERS,
  RELATIVES,
  SEASONS,
  START,
  UNITS,
  WEEKDAYS,
} from './lexicon.ts'
import { ordinalOf } from './ordinals.ts'
import { readDate, readDatedWeekday } from './read-date.ts'
import { readBreak, readFeast } from './read-feast.ts'
import { readTime } from './read-time.ts'
import type { Reading } from './reading.ts'
import { find, has, phraseWords } from './words.ts'

type Words = readonly string[]

const PERIODS = { weeks: 'weeks', months: 'months', years: 'years' } as const

/** "la semaine dernière", "بداية الشهر", "had simana": a week, month or year by its place. */
const readPeriod = (words: Words): Reading | undefined => {
  // "الجمعة اللي فاتت" is a Friday, "جمعة" alone may be a week.
  const named = words.filter((word) => !WEEKDAYS.has(word) || word === 'جمعات')
  const bare = named.map((word) => (word.startsWith('ال') ? word.slice(2) : word))
  const unit = find(bare, UNITS)
  if (unit === undefined || !(unit in PERIODS) || has(words, new Set(['كامله', 'kamla']))) return undefined
  const period = unit as keyof typeof PERIODS
  if (has(words, PAST)) return { kind: 'period', unit: period, back: 1 }
  const counted = words.some((word) => numberOf(word) !== undefined && !START.has(word))
  if (!counted && has(words, START)) return { kind: 'period', unit: period, back: 0 }
  return undefined
}

/** "Mardi de la semaine dernière", "الاثنين من الأسبوع الماضي". */
const readDayOfWeek = (words: Words): Reading | undefined => {
  const weekday = find(words, WEEKDAYS)
  const isWeek = words.some((word) => unitOf(word) === 'weeks' && !WEEKDAYS.has(word))
  if (weekday === undefined || !isWeek || !has(words, PAST)) return undefined
  return { kind: 'weekday', weekday, time: readTime(words), ofLastWeek: true }
}

/** "الشهرين", "شهرين ونص". */
const readDual = (words: Words): Reading | undefined => {
  const unit = find(words.map(bareOf), DUALS)
  return unit && { kind: 'ago', amount: has(words, HALVES) ? 2.5 : 2, unit }
}

/** "3 jours", "هادي يومين", "شهر ونص", "une quinzaine de jours", "plus d'un mois". */
const readDuration = (words: Words): Reading | undefined => {
  const dual = readDual(words)
  if (dual) return dual
  const at = words.findIndex((word) => unitOf(word) !== undefined && word !== 'اليوم')
  const unit = unitOf(words[at] ?? '')
  if (unit === undefined) return undefined
  const rest = words.slice(at + 1)
  const counted = numberIn(words.slice(0, at))
  if (counted === undefined && PLURALS.has(bareOf(words[at] ?? '')) && words[at] !== 'mois') return undefined
  if (words.slice(0, at).some((word) => SOME.has(word))) return undefined
  const part = has(rest, HALVES) ? 0.5 : has(rest, QUARTERS) ? 0.25 : 0
  // "نص ساعة", "nos nhar": the half before its unit is all there is.
  if (counted === undefined && HALVES.has(words[at - 1] ?? '')) return { kind: 'ago', amount: 0.5, unit }
  return { kind: 'ago', amount: (counted || 1) + part, unit }
}

const SOME = new Set('des plusieurs quelques qlq بعض بضع بضعه شي_ عده'.split(' '))
const bareOf = (word: string): string => (word.startsWith('ال') ? word.slice(2) : word)

const readDay = (words: Words, phrase: string): Reading | undefined => {
  const time = readTime(words)
  const relative = find(words, RELATIVES)
  if (relative === 'yesterday' && has(words, BEFORE))
    return { kind: 'relative', day: 'before_yesterday', time }
  if (relative === 'today' && words.some((word) => /^الاول|^اول/.test(word))) return undefined
  const dated = relative === undefined ? readDatedWeekday(words, phrase) : undefined
  if (dated) return dated
  const weekday = find(words, WEEKDAYS)
  // "ليلة الأحد", "نهار الجمعة": named days come before "اليوم" in the sense of "day".
  if (weekday !== undefined && relative !== 'yesterday') return { kind: 'weekday', weekday, time }
  // "La rentrée de janvier": the month says which.
  const isNamed = relative === 'school_year' && find(words, MONTHS) !== undefined
  if (relative !== undefined && !isNamed) return { kind: 'relative', day: relative, time }
  const date = readDate(words, phrase)
  if (date) return date
  const feast = readFeast(words)
  if (feast) return feast
  const season = find(words, SEASONS)
  return season && { kind: 'season', month: season[0], day: season[1] }
}

const IN_A_ROW = new Set('التوالي consecutif consecutive suite affilee'.split(' '))

/** "لليوم الخامس على التوالي": on the fifth day it has lasted four. */
const readConsecutive = (words: Words): Reading | undefined => {
  if (!has(words, IN_A_ROW)) return undefined
  const ordinal = words.map(ordinalOf).find((value) => value !== undefined && value > 1)
  const unit = words.map(unitOf).find((value) => value !== undefined)
  return ordinal === undefined || unit === undefined ? undefined : { kind: 'ago', amount: ordinal - 1, unit }
}

const LINKS = new Set(['d', 'de', 'ديال', 'د', 'dyal', 'dial'])

/** Beside a day "16 h" is a time of day, no duration. */
const hasDay = (words: Words): boolean =>
  find(words, RELATIVES) !== undefined ||
  find(words, WEEKDAYS) !== undefined ||
  find(words, MONTHS) !== undefined

/** A number and what it counts, side by side or joined: "3 jours", "tlata d simanat", "hier 16 h" not. */
const isCounted = (words: Words): boolean =>
  words.some((word, at) => {
    const next = LINKS.has(words[at + 1] ?? '') ? words[at + 2] : words[at + 1]
    if (numberOf(word) === undefined || unitOf(next ?? '') === undefined) return false
    return next !== 'h' || !hasDay(words)
  })

const unitOf = (word: string) =>
  UNITS.get(word) ?? (word.startsWith('ال') ? UNITS.get(word.slice(2)) : undefined)

/** What the phrase says, or undefined when it dates nothing ("depuis longtemps"). */
export const readPhrase = (phrase: string): Reading | undefined => {
  const words = phraseWords(phrase)
  const clock = readTime(words)
  const isClock = clock && 'hour' in clock && !hasDay(words)
  if (isClock && readDate(words, phrase)?.kind !== 'date') return { kind: 'time', time: clock }
  const schoolBreak = readBreak(words)
  if (schoolBreak) return schoolBreak
  return (
    readConsecutive(words) ??
    (isCounted(words) ? readDuration(words) : undefined) ??
    readDayOfWeek(words) ??
    readPeriod(words) ??
    readDay(words, phrase) ??
    readDuration(words) ??
    (clock === undefined || !has(words, new Set(DAY_PARTS.keys()))
      ? undefined
      : { kind: 'time', time: clock })
  )
}
