import type { DateTime } from 'luxon'
import { numberIn, numberOf } from '../entities/lexicon/numbers.ts'
import { DUALS, HALVES, MONTHS, type TimeUnit, UNITS, WEEKDAYS } from '../since/lexicon.ts'
import { AFTER, DAY_END, END, NEXT, TOMORROW, WEEKEND } from './lexicon.ts'
import { isOneOf, lookUp } from './segment.ts'

type Words = readonly string[]
/** A day ahead, or (`exact`) an instant that no hour of the day changes. */
export type Ahead = { readonly at: DateTime; readonly exact?: boolean }

const MORNING = 8
const EVENING = 17
const LINKS = new Set(['d', 'de', 'ديال', 'د', 'dyal', 'dial'])

const morningOf = (day: DateTime): Ahead => ({ at: day.startOf('day').set({ hour: MORNING }) })
const eveningOf = (day: DateTime): Ahead => ({ at: day.startOf('day').set({ hour: EVENING }), exact: true })

const firstOf = <T>(words: Words, table: ReadonlyMap<string, T>): T | undefined =>
  words.map((word) => lookUp(word, table)).find((value) => value !== undefined)

const says = (words: Words, list: ReadonlySet<string>): boolean => words.some((word) => isOneOf(word, list))

/** "Demain", "après-demain", "بعد غدا". */
export const readTomorrow = (words: Words, now: DateTime): Ahead | undefined => {
  const at = words.findIndex((word) => isOneOf(word, TOMORROW))
  if (at < 0) return undefined
  const isAfter = words.slice(Math.max(0, at - 2), at).some((word) => isOneOf(word, AFTER))
  return morningOf(now.plus({ days: isAfter ? 2 : 1 }))
}

const HOURS_A_DAY = 24
const DAYS_IN: Partial<Record<TimeUnit, number>> = { weeks: 7, months: 30, years: 365 }

const inTime = (now: DateTime, amount: number, unit: TimeUnit): Ahead => {
  const days = DAYS_IN[unit]
  const whole = Math.floor(amount)
  const rest = days ? { days: Math.round((amount - whole) * days) } : {}
  const ahead = days ? { [unit]: whole, ...rest } : { [unit]: amount }
  return { at: now.plus(ahead), exact: true }
}

const halfAfter = (words: Words, at: number): number =>
  words.slice(at + 1, at + 3).some((word) => HALVES.has(word)) ? 0.5 : 0

/** "3 jours", "dans une semaine", "ليومين", "tlata d iyam", "48h": from now on. */
export const readDuration = (words: Words, now: DateTime): Ahead | undefined => {
  const dual = firstOf(words, DUALS)
  if (dual) return inTime(now, 2, dual)
  for (const [at, word] of words.entries()) {
    const unit = lookUp(word, UNITS)
    if (unit === undefined) continue
    const before = LINKS.has(words[at - 1] ?? '') ? words.slice(0, at - 1) : words.slice(0, at)
    const counted = numberOf(before.at(-1) ?? '') !== undefined ? numberIn(before.slice(-2)) : undefined
    const isHourOfDay = word === 'h' && (counted ?? 0) < HOURS_A_DAY
    if (counted !== undefined && !isHourOfDay) return inTime(now, counted + halfAfter(words, at), unit)
  }
  return undefined
}

const PERIODS = { weeks: 'week', months: 'month', years: 'year' } as const
type Period = keyof typeof PERIODS

const periodIn = (words: Words): Period | undefined =>
  words
    .map((word) => lookUp(word, UNITS))
    .find((unit): unit is Period => unit !== undefined && unit in PERIODS)

/** "La semaine prochaine", "للأسبوع الجاي", "lundi de la semaine prochaine", "fin du mois". */
export const readPeriod = (words: Words, now: DateTime): Ahead | undefined => {
  const unit = periodIn(words)
  const isNext = says(words, NEXT)
  const weekday = firstOf(words, WEEKDAYS)
  const isEnd = says(words, END)
  if (isEnd && unit === undefined && says(words, DAY_END)) return eveningOf(now)
  if (unit === undefined || !(isNext || isEnd)) return undefined
  const singular = PERIODS[unit]
  const begin = isNext ? now.startOf(singular).plus({ [unit]: 1 }) : now.startOf(singular)
  if (unit === 'weeks' && weekday !== undefined && isNext && !isFridayForWeek(words))
    return morningOf(begin.plus({ days: weekday - 1 }))
  if (!isEnd) return morningOf(begin)
  return unit === 'weeks' ? eveningOf(begin.plus({ days: 4 })) : eveningOf(begin.endOf(singular))
}

/** "جمعة" is a Friday and a week: beside no other day it is the Friday. */
const isFridayForWeek = (words: Words): boolean =>
  words.filter((word) => lookUp(word, WEEKDAYS) !== undefined || lookUp(word, UNITS) !== undefined).length ===
  1

/** The next such day after today. */
export const readWeekday = (words: Words, now: DateTime): Ahead | undefined => {
  if (says(words, WEEKEND)) {
    const saturday = now.startOf('week').plus({ days: 5 })
    return morningOf(says(words, AFTER) ? saturday.plus({ days: 2 }) : saturday)
  }
  const weekday = firstOf(words, WEEKDAYS)
  if (weekday === undefined) return undefined
  const ahead = (weekday - now.weekday + 7) % 7
  return morningOf(now.plus({ days: ahead === 0 ? 7 : ahead }))
}

const next = (day: DateTime, now: DateTime, by: { months: number } | { years: number }): DateTime =>
  day.startOf('day') <= now.startOf('day') ? day.plus(by) : day

const HIGHEST_DAY = 31
const YEAR = /(?<!\d)20\d\d(?!\d)/

/** In the year that is named, else the next such day, today's own until its evening; undefined for what no calendar has. */
const inYear = (date: DateTime, text: string, now: DateTime): Ahead | undefined => {
  const [named] = YEAR.exec(text) ?? []
  if (!named && date.hasSame(now, 'day')) return eveningOf(now)
  const day = named ? date.set({ year: Number(named) }) : next(date, now, { years: 1 })
  return day.isValid ? morningOf(day) : undefined
}

/** "5/12", "le 5 décembre", "15 دجنبر", "en janvier", "le 12". */
export const readDate = (words: Words, text: string, now: DateTime): Ahead | undefined => {
  const slashed = /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?!\d)/.exec(text)
  const month = slashed ? Number(slashed[2]) : firstOf(words, MONTHS)
  const days = words.map(Number).filter((value) => value >= 1 && value <= HIGHEST_DAY)
  const day = slashed ? Number(slashed[1]) : days[0]
  if (month !== undefined) {
    const date = now.set({ month, day: 1 }).set({ day: day ?? 1 })
    return date.month === month ? inYear(date, text, now) : undefined
  }
  const isDay = words.some(
    (word, at) => ['le', 'au', 'نهار', 'يوم', 'nhar'].includes(word) && Number(words[at + 1]) === day,
  )
  if (day === undefined || !isDay) return undefined
  const date = now.set({ day })
  return morningOf(next(date, now, { months: 1 }))
}
