import { numberOf } from '../entities/lexicon/numbers.ts'
import { DAY_PARTS, HALVES, MONTHS, UNITS, WEEKDAYS } from './lexicon.ts'
import { ordinalOf } from './ordinals.ts'
import { readTime } from './read-time.ts'
import type { Reading } from './reading.ts'
import { find, has } from './words.ts'

type Words = readonly string[]

const MIDDLE = new Set('mi milieu منتصف وسط نص نصف nos nss wst west'.split(' '))
const END = new Set('fin نهايه اواخر اخر akhir lekher'.split(' '))

/** "mi-octobre", "منتصف أكتوبر", "fin octobre"; its first day where only its name is said. */
const partOfMonth = (words: Words, month: number): Reading => {
  if (has(words, MIDDLE)) return { kind: 'date', day: 15, month, about: true }
  return has(words, END) ? { kind: 'date', day: 31, month, about: true } : { kind: 'month', month }
}

const HOUR_MARKS = new Set(['h', 'heure', 'heures', 'd', 'ديال', 'د', 'dyal', 'dial'])

/** A day of the month and no hour: "13", not "8 h", "3 d l3chiya", "8 صباحا". */
const dayNumber = (words: Words, at: number): number | undefined => {
  const next = words[at + 1] ?? ''
  const ordinal = ordinalOf(words[at] ?? '')
  // "الحادي عشر", "الثاني عشر"; alone it needs its month behind.
  if (ordinal !== undefined && next === 'عشر') return ordinal > TEN ? ordinal : ordinal + TEN
  if (ordinal !== undefined) return next === 'من' || MONTHS.has(next) ? ordinal : undefined
  const day = Number(words[at])
  const isHour = HOUR_MARKS.has(next) || DAY_PARTS.has(next) || UNITS.has(next)
  return day >= 1 && day <= 31 && !isHour ? day : undefined
}
const TEN = 10

const firstDay = (words: Words): number | undefined => {
  for (let at = 0; at < words.length; at++) {
    const day = dayNumber(words, at)
    if (day !== undefined) return day
  }
  return undefined
}

/** "5/11", "le 2 septembre, "4 نونبر", "شهر 10", "le 12 au soir", "الحادي عشر من الشهر", "2018". */
export const readDate = (words: Words, phrase: string): Reading | undefined => {
  const time = readTime(words)
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})(?!\d)/.exec(phrase)
  if (slashed) return { kind: 'date', day: Number(slashed[1]), month: Number(slashed[2]), time }
  const month = find(words, MONTHS)
  const first = firstDay(words)
  if (month !== undefined) {
    return first === undefined ? partOfMonth(words, month) : { kind: 'date', day: first, month, time }
  }
  const numbered = numberAfter(words, new Set(['شهر', 'chhar', 'chher', 'chehr', 'mois']))
  if (numbered !== undefined && numbered <= 12) return { kind: 'month', month: numbered }
  const year = words.map(Number).find((value) => value >= 1990 && value <= 2100)
  if (year !== undefined) return { kind: 'year', year }
  const isDay = words.includes('le') || words.includes('الشهر')
  const day = isDay ? first : digitsAfter(words, DAY_HEADS)
  return day === undefined ? undefined : { kind: 'date', day, month: undefined, time }
}

/** "Vendredi 13", "الاثنين 16 نونبر", "mardi 17/11": a day of the week, and which one. */
export const readDatedWeekday = (words: Words, phrase: string): Reading | undefined => {
  const at = words.findIndex((word) => WEEKDAYS.has(word))
  const day = at < 0 ? undefined : dayNumber(words, at + 1)
  if (day === undefined) return undefined
  const date = readDate(words, phrase)
  if (date?.kind === 'date' && date.month !== undefined) return date
  const weekday = WEEKDAYS.get(words[at] ?? '')
  return { kind: 'date', day, month: undefined, time: readTime(words), ...(weekday && { weekday }) }
}

const DAY_HEADS = new Set(['نهار', 'nhar', 'يوم', 'youm', 'yom'])

/** "نهار 3" is the third of the month, "3 نهارات" three days. */
const digitsAfter = (words: Words, heads: ReadonlySet<string>): number | undefined => {
  const at = words.findIndex((word, index) => heads.has(word) && /^\d/.test(words[index + 1] ?? ''))
  const day = at < 0 ? 0 : Number(words[at + 1])
  return day >= 1 && day <= 31 ? day : undefined
}

/** "شهر 10" is October, "10 شهور" ten months. */
const numberAfter = (words: Words, heads: ReadonlySet<string>): number | undefined => {
  const at = words.findIndex((word) => heads.has(word))
  const next = at < 0 ? undefined : words[at + 1]
  return next === undefined || HALVES.has(next) || next.startsWith('و') ? undefined : numberOf(next)
}
