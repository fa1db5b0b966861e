import { DateTime } from 'luxon'
import { ZONE } from '../../shared/index.ts'
import { fold } from '../../shared/text/index.ts'
import { MONTHS, WEEKDAYS } from '../since/lexicon.ts'
import { phraseWords } from '../since/words.ts'
import { readDate, readWeekday } from './read-ahead.ts'
import { lookUp, MOST_WORDS } from './segment.ts'

type Words = readonly string[]

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold))

/** "De 8 à 10" counts hours or tables; "de lundi à vendredi" does not. */
const FROM_WEEKDAY = set('de من mn men min')
const FROM = set('du من mn men min')
const TO = set('au a الى حتى ل l tal ta hta htta 7ta 7tta hetta 7etta jusqu jusquau')
/** May stand before the name or the number of a day. */
const BEFORE_DAY = set('le au نهار يوم nhar النهار')
const HOURS = set('h heure heures min ساعة صباحا مساء sa3a')
const SLASHED = /(?<!\d)\d{1,2}[/.-]\d{1,2}(?!\d)/g
/** Words between the first day and "to": "lundi 4 décembre". */
const APART = 4
const HIGHEST_DAY = 31

/** The words of a day that begins at `at`, what may stand before it left out; undefined when there is none. */
const dayAt = (words: Words, at: number): Words | undefined => {
  const from = words.slice(at).findIndex((word) => !BEFORE_DAY.has(word))
  const [word = '', next = '', ...rest] = from < 0 ? [] : words.slice(at + from)
  const number = Number(word.replace(/^[لl](?=\d)/u, ''))
  if (number >= 1 && number <= HIGHEST_DAY && !HOURS.has(next)) return ['le', String(number), next, ...rest]
  if (lookUp(word, WEEKDAYS) === undefined) return undefined
  // "vendredi 18": the number says which
  return dayAt([next, ...rest], 0)?.[0] === 'le' && /^\d/.test(next) ? ['le', next, ...rest] : [word]
}

const isNumber = ([le]: Words): boolean => le === 'le'

const beginsSpan = (word: string, first: Words): boolean =>
  isNumber(first) ? FROM.has(word) : FROM_WEEKDAY.has(word) || FROM.has(word)

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

/** From the morning of the first day to the morning of the last one. */
export type Span = { readonly from: Date; readonly until: Date }

/** "Du 4 au 18", "من 4 إلى 18 دجنبر", "mn tnin l jem3a": the days ahead; undefined when the words tell of none such. */
export const readSpan = (text: string, now: Date): Span | undefined => {
  const shown = text.slice(0, 1_000)
  const span = spanIn(phraseWords(shown).slice(0, MOST_WORDS))
  if (!span) return undefined
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const [one, other] = shown.match(SLASHED) ?? []
  const last = isNumber(span.last) ? readDate(span.last, other ?? '', local) : readWeekday(span.last, local)
  if (!last?.at.isValid) return undefined
  const from = other && one ? readDate(span.first, one, local)?.at : firstDay(span.first, last.at)
  return { from: (from && from <= last.at ? from : last.at).toJSDate(), until: last.at.toJSDate() }
}
