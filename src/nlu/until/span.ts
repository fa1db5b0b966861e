import { DateTime } from 'luxon'
import { ZONE } from '../../shared/index.ts'
import { MONTHS, WEEKDAYS } from '../since/lexicon.ts'
import { phraseWords } from '../since/words.ts'
import { beginsSpan, dayAt, isNumber, set, type Words } from './day-words.ts'
import { readLasting, type Span } from './lasting.ts'
import { readDate, readWeekday } from './read-ahead.ts'
import { lookUp, MOST_WORDS } from './segment.ts'

const TO = set('au a الى حتى ل l tal ta hta htta 7ta 7tta hetta 7etta jusqu jusquau')
const SLASHED = /(?<!\d)\d{1,2}[/.-]\d{1,2}(?!\d)/g
/** Words between the first day and "to": "lundi 4 décembre". */
const APART = 4

/** "للجمعة", "ل18": the "to" is written onto the day. */
const isGluedTo = (word: string): boolean => /^(?:ل|l(?=\d))/u.test(word)

const lastAfter = (words: Words, at: number): Words | undefined => {
  for (let place = at; place < Math.min(words.length, at + APART); place += 1) {
    const word = words[place] ?? ''
    const last = TO.has(word) ? dayAt(words, place + 1) : isGluedTo(word) ? dayAt(words, place) : undefined
    if (last) return last
  }
  return undefined
}

const spanIn = (words: Words): { first: Words; last: Words } | undefined => {
  for (const [at, word] of words.entries()) {
    const first = dayAt(words, at + 1)
    const last = first && beginsSpan(word, first) ? lastAfter(words, at + 2) : undefined
    if (first && last) return { first, last }
  }
  return undefined
}

const monthIn = (words: Words): number | undefined =>
  words
    .slice(1, 3)
    .map((word) => lookUp(word, MONTHS))
    .find((month) => month !== undefined)

/** The latest such day that is not after the last one. */
const firstDay = (first: Words, last: DateTime): DateTime => {
  if (!isNumber(first)) {
    const weekday = lookUp(first[0] ?? '', WEEKDAYS) ?? last.weekday
    return last.minus({ days: (last.weekday - weekday + 7) % 7 })
  }
  const date = last.set({ month: monthIn(first.slice(1)) ?? last.month, day: Number(first[1]) })
  if (date <= last) return date
  return monthIn(first.slice(1)) === undefined ? date.minus({ months: 1 }) : date.minus({ years: 1 })
}

/** "Du 4 au 18", "من 4 إلى 18 دجنبر", "mn tnin l jem3a", "à partir de lundi pendant 3 jours": the days ahead; undefined when the words tell of none such. */
export const readSpan = (text: string, now: Date): Span | undefined => {
  const shown = text.slice(0, 1_000)
  const words = phraseWords(shown).slice(0, MOST_WORDS)
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const span = spanIn(words)
  if (!span) return readLasting(words, local)
  const [one, other] = shown.match(SLASHED) ?? []
  const last = isNumber(span.last) ? readDate(span.last, other ?? '', local) : readWeekday(span.last, local)
  if (!last?.at.isValid) return undefined
  const from = other && one ? readDate(span.first, one, local)?.at : firstDay(span.first, last.at)
  return { from: (from && from <= last.at ? from : last.at).toJSDate(), until: last.at.toJSDate() }
}
