import { DateTime } from 'luxon'
import { ZONE } from '../../shared/index.ts'
import { DAY_PARTS, type DayPart, RELATIVES } from '../since/lexicon.ts'
import { readTime } from '../since/read-time.ts'
import { type Ahead, readDate, readDuration, readPeriod, readTomorrow, readWeekday } from './read-ahead.ts'
import { lookUp, segmentOf } from './segment.ts'
import { readSpan } from './span.ts'

export { readPast } from './past.ts'
export { saysUntil } from './segment.ts'
export { readSpan } from './span.ts'

const LONGEST = 1_000
/** The country in the name of its operator, and no sunset. */
const OPERATOR = /[اإ]تصالات\s+المغرب/gu
const HOUR_OF = { morning: 9, noon: 12, afternoon: 15, evening: 18, night: 20 } as const satisfies Record<
  DayPart,
  number
>

/** "À 15 h", "vers 10h30", "f 5 d l3chiya": an hour named without a day is today's. */
const hourOf = (words: readonly string[]): { hour: number; minute: number } | undefined => {
  const time = readTime(words)
  if (time === undefined) return undefined
  return 'hour' in time ? time : { hour: HOUR_OF[time.part], minute: 0 }
}

const isToday = (words: readonly string[]): boolean =>
  words.some((word) => lookUp(word, RELATIVES) === 'today' || DAY_PARTS.has(word))

const END_OF_DAY = 17

const readToday = (words: readonly string[], now: DateTime): Ahead | undefined => {
  const time = hourOf(words)
  if (time) return { at: now.startOf('day').set(time), exact: true }
  return isToday(words) ? { at: now.startOf('day').set({ hour: END_OF_DAY }), exact: true } : undefined
}

/**
 * The instant ahead that the words promise, in Moroccan time: "jusqu'à lundi", "حتى للأسبوع الجاي", "3 jours",
 * "fournisseur passe jeudi". A day without an hour begins in the morning. Undefined when nothing ahead is said.
 */
export const readUntil = (text: string, now: Date): Date | undefined => {
  const span = readSpan(text, now)
  if (span) return span.until > now ? span.until : undefined
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const shown = text.slice(0, LONGEST).replace(OPERATOR, ' ')
  const words = segmentOf(shown)
  const day =
    readTomorrow(words, local) ??
    readPeriod(words, local) ??
    readDuration(words, local) ??
    readWeekday(words, local) ??
    readDate(words, shown, local)
  const time = day && !day.exact ? hourOf(words) : undefined
  const ahead = day ? (time ? { at: day.at.set(time) } : day) : readToday(words, local)
  return ahead?.at.isValid && ahead.at > local ? ahead.at.toJSDate() : undefined
}
