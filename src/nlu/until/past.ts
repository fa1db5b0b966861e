import { DateTime } from 'luxon'
import { ZONE } from '../../shared/index.ts'
import { PAST, RELATIVES, UNITS, WEEKDAYS } from '../since/lexicon.ts'
import { readDate, readDuration, readPeriod, readTomorrow, readWeekday } from './read-ahead.ts'
import { isOneOf, lookUp, segmentOf } from './segment.ts'
import { readSpan } from './span.ts'

type Words = readonly string[]

const LONGEST = 1_000
/** A day without its year that has just gone by is that one, not the one in a year's time. */
const JUST_GONE_DAYS = 90

const DAYS_AGO = { yesterday: 1, before_yesterday: 2 } as const

const firstOf = <T>(words: Words, table: ReadonlyMap<string, T>): T | undefined =>
  words.map((word) => lookUp(word, table)).find((value) => value !== undefined)

const DAY_BEFORE = new Set(['اول', 'wel', 'awel', 'awal', 'awwal'])

/** "Hier", "أول أمس". */
const relative = (words: Words, now: DateTime): DateTime | undefined => {
  const at = words.findIndex((word) => (lookUp(word, RELATIVES) as string) in DAYS_AGO)
  if (at < 0) return undefined
  const days = DAYS_AGO[lookUp(words[at] ?? '', RELATIVES) as keyof typeof DAYS_AGO]
  return now.startOf('day').minus({ days: DAY_BEFORE.has(words[at - 1] ?? '') ? days + 1 : days })
}

const PERIODS = { weeks: 'week', months: 'month', years: 'year' } as const
/** "Lsimana lli fatet". */
const REACH = 2

/** "Lundi dernier", "الأسبوع الماضي": its last day, where it is a stretch of them. */
const named = (words: Words, now: DateTime): DateTime | undefined => {
  const at = words.findIndex((word) => isOneOf(word, PAST))
  const near = at < 0 ? [] : words.slice(Math.max(0, at - REACH), at)
  const weekday = firstOf(near, WEEKDAYS)
  if (weekday !== undefined) return now.startOf('day').minus({ days: (now.weekday - weekday + 7) % 7 || 7 })
  const unit = firstOf(near, UNITS) as keyof typeof PERIODS | undefined
  return unit && unit in PERIODS ? now.startOf(PERIODS[unit]).minus({ days: 1 }) : undefined
}

/** Behind already, or so lately that the next such day cannot be meant. */
const gone = (day: DateTime, now: DateTime): DateTime | undefined => {
  if (day < now.startOf('day')) return day
  const before = day.minus({ years: 1 })
  const isJustGone = before < now.startOf('day') && before > now.minus({ days: JUST_GONE_DAYS })
  return isJustGone ? before : undefined
}

const YEAR = /(?<!\d)20\d\d(?!\d)/

/** "Jusqu'au 20 novembre" at the end of November, "3 mars 2025". */
const dated = (words: Words, text: string, now: DateTime): DateTime | undefined => {
  const date = readDate(words, text, now)?.at
  if (date === undefined) return undefined
  if (YEAR.test(text)) return date < now.startOf('day') ? date : undefined
  return gone(date, now)
}

/**
 * The day gone by that the words name where one ahead is meant: "jusqu'à hier", "حتى للأسبوع الماضي", "du 1 au 5
 * novembre" said after it. Undefined when they name none.
 */
export const readPast = (text: string, now: Date): Date | undefined => {
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const shown = text.slice(0, LONGEST)
  const span = readSpan(shown, now)
  const words = segmentOf(shown)
  const found = span
    ? gone(DateTime.fromJSDate(span.until, { zone: ZONE }), local)
    : (named(words, local) ?? unlessAhead(words, shown, local))
  return found?.toJSDate()
}

/** Where nothing else says when: "3 jours" and "lundi, prévenu hier" are ahead. */
const unlessAhead = (words: Words, shown: string, now: DateTime): DateTime | undefined => {
  const isAhead = [readTomorrow, readPeriod, readDuration, readWeekday].some((read) => read(words, now))
  return isAhead ? undefined : (relative(words, now) ?? dated(words, shown, now))
}
