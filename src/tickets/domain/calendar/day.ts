import { AppError } from '../../../shared/index.ts'

/** A date without a time: days since 1 January 1970. */
export type Day = number

export const DAY_MS = 24 * 3_600_000

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})$/

/** `2026-03-20` as a day; undefined when there is no such date. */
export const findDay = (written: string): Day | undefined => {
  const [, year, month, date] = WRITTEN.exec(written)?.map(Number) ?? []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = Date.UTC(year, month - 1, date) / DAY_MS
  // 30 February would silently become 2 March
  return written === writeDay(day) ? day : undefined
}

export const getDay = (written: string): Day => {
  const day = findDay(written)
  if (day === undefined) throw new AppError('invalid', 'calendar.bad_date', { date: written })
  return day
}

export const writeDay = (day: Day): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** 0 is Monday: 1 January 1970 was a Thursday. */
export const weekdayOf = (day: Day): number => (((day + 3) % 7) + 7) % 7

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear()

/** `03-20`: the day within any year. */
export const monthDayOf = (day: Day): string => writeDay(day).slice(5)

export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
