import { DateTime } from 'luxon'
import { MONTHS } from '../since/lexicon.ts'
import { beginsSpan, dayAt, isNumber, type Words } from './day-words.ts'
import { readDate, readDuration, readTomorrow, readWeekday } from './read-ahead.ts'
import { lookUp } from './segment.ts'

/** From the morning of the first day to the morning of the last one. */
export type Span = { readonly from: Date; readonly until: Date }

type Begin = { readonly day: DateTime; readonly rest: Words }

/** Where the words of the first day end, the month that may follow its number included. */
const endOf = (words: Words, from: number, [first, second = '']: Words): number => {
  const named = words.indexOf(first === 'le' ? second : (first ?? ''), from)
  const hasMonth = first === 'le' && lookUp(words[named + 1] ?? '', MONTHS) !== undefined
  return named + (hasMonth ? 2 : 1)
}

/** "À partir de lundi", "من نهار الاثنين", "mn ghedda". */
const beginIn = (words: Words, now: DateTime): Begin | undefined => {
  for (const [at, word] of words.entries()) {
    const first = dayAt(words, at + 1)
    if (first && beginsSpan(word, first)) {
      const day = isNumber(first) ? readDate(first, '', now) : readWeekday(first.slice(0, 1), now)
      const rest = [...words.slice(0, at), ...words.slice(endOf(words, at + 1, first))]
      return day && { day: day.at, rest }
    }
    const next = words.slice(at + 1, at + 2)
    const tomorrow = beginsSpan(word, next) ? readTomorrow(next, now) : undefined
    if (tomorrow) return { day: tomorrow.at, rest: [...words.slice(0, at), ...words.slice(at + 2)] }
  }
  return undefined
}

/** A first day and for how long: "à partir de lundi pendant 3 jours", "mn ghedda l 2 simanat". */
export const readLasting = (words: Words, now: DateTime): Span | undefined => {
  const begin = beginIn(words, now)
  const end = begin && readDuration(begin.rest, begin.day)
  if (!begin?.day.isValid || !end?.at.isValid) return undefined
  const last = end.at.minus({ days: 1 })
  return { from: begin.day.toJSDate(), until: DateTime.max(begin.day, last).toJSDate() }
}
