import { ZONE } from '../../../shared/index.ts'

/**
 * An instant, and by how many minutes Morocco's clocks are ahead of universal time then: as luxon reckons with both, which
 * takes ten times as long for its objects.
 */
export type Local = { readonly at: number; readonly ahead: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const DAYS_IN_WEEK = 7

export const localOf = (at: number): Local => ({ at, ahead: ZONE.offset(at) })

/** What a clock on the wall shows, as if it were universal time. */
const shownAt = ({ at, ahead }: Local): Date => new Date(at + ahead * MINUTE)

/** The instant at which clocks show this, the offset being about `ahead`; in an hour that is left out, as if it were not. */
const atShown = (shown: number, ahead: number): Local => {
  const guess = shown - ahead * MINUTE
  const then = ZONE.offset(guess)
  if (then === ahead) return { at: guess, ahead }
  const better = guess - (then - ahead) * MINUTE
  const last = ZONE.offset(better)
  if (then === last) return { at: better, ahead: then }
  return { at: shown - Math.min(then, last) * MINUTE, ahead: Math.max(then, last) }
}

/** Months are counted from one; whatever is too large goes on in the next year, month or day. */
const dayShown = (year: number, month: number, day: number): number => {
  // Years of two digits are taken for others.
  const first = new Date(0)
  first.setUTCFullYear(year, month - 1, day)
  return first.getTime()
}

const daysInMonth = (year: number, month: number): number =>
  new Date(dayShown(year, month + 1, 0)).getUTCDate()

export type Fields = { readonly year: number; readonly month: number; readonly day: number }

/** What day it is there. */
export const dayOf = (local: Local): Fields => {
  const shown = shownAt(local)
  return { year: shown.getUTCFullYear(), month: shown.getUTCMonth() + 1, day: shown.getUTCDate() }
}

const timeOf = (local: Local): number => {
  const rest = (local.at + local.ahead * MINUTE) % DAY
  return rest < 0 ? rest + DAY : rest
}

export const hourOf = (local: Local): number => Math.floor(timeOf(local) / HOUR)

/** Monday is one, Sunday seven. */
export const weekdayOf = (local: Local): number => shownAt(local).getUTCDay() || DAYS_IN_WEEK

export const daysInMonthOf = (local: Local): number => {
  const { year, month } = dayOf(local)
  return daysInMonth(year, month)
}

/** The same time of another day. */
export const onDay = (local: Local, change: Partial<Fields>): Local => {
  const { year, month, day } = { ...dayOf(local), ...change }
  return atShown(dayShown(year, month, day) + timeOf(local), local.ahead)
}

export const startOfDay = (local: Local): Local =>
  atShown(shownAt(local).setUTCHours(0, 0, 0, 0), local.ahead)

export const startOfWeek = (local: Local): Local => {
  const shown = shownAt(local).setUTCHours(0, 0, 0, 0)
  return atShown(shown - (weekdayOf(local) - 1) * DAY, local.ahead)
}

export const startOfMonth = (local: Local): Local => {
  const { year, month } = dayOf(local)
  return atShown(dayShown(year, month, 1), local.ahead)
}

export const startOfYear = (local: Local): Local => atShown(dayShown(dayOf(local).year, 1, 1), local.ahead)

/** The same day, at another time than its start. */
export const atTime = (start: Local, hour: number, minute: number): Local =>
  atShown(shownAt(start).setUTCHours(hour, minute), start.ahead)

export type Span = { readonly [unit in 'years' | 'months' | 'weeks' | 'days' | 'hours' | 'minutes']?: number }

/** Years, months, weeks and days by the calendar, where a month is too short its last day; the rest by the clock. */
export const back = (local: Local, span: Span): Local => {
  const { years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0 } = span
  const from = dayOf(local)
  const year = from.year - years
  const month = from.month - months
  const whole = Math.trunc(days)
  const day = Math.min(from.day, daysInMonth(year, month)) - whole - weeks * DAYS_IN_WEEK
  const there = atShown(dayShown(year, month, day) + timeOf(local), local.ahead)
  const rest = (days - whole) * DAY + hours * HOUR + minutes * MINUTE
  return rest === 0 ? there : localOf(there.at - rest)
}
