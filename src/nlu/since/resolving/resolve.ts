import type { DayPart, Relative, TimeUnit } from '../lexicon.ts'
import type { Reading, TimeOfDay } from '../reading.ts'
import {
  atTime,
  back,
  dayOf,
  daysInMonthOf,
  hourOf,
  type Local,
  localOf,
  onDay,
  startOfDay,
  startOfMonth,
  startOfWeek,
  startOfYear,
  weekdayOf,
} from './local.ts'
import { lastOf } from './moon.ts'

/** When it began, and how finely the phrase says so. */
export type Since = {
  readonly at: Date
  readonly precision: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
}

const HOUR_OF = { morning: 8, noon: 12, afternoon: 15, evening: 18, night: 21 } as const satisfies Record<
  DayPart,
  number
>
const PRECISION = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
} as const satisfies Record<TimeUnit, Since['precision']>
const DAYS_IN = { weeks: 7, months: 30, years: 365 }

type Found = { at: Local; precision: Since['precision'] }

const withTime = (day: Local, time: TimeOfDay): Found => {
  const start = startOfDay(day)
  if (time === undefined) return { at: start, precision: 'day' }
  if ('hour' in time) return { at: atTime(start, time.hour, time.minute), precision: 'minute' }
  return { at: atTime(start, HOUR_OF[time.part], 0), precision: 'hour' }
}

const ago = (now: Local, amount: number, unit: TimeUnit): Found => {
  const whole = Math.floor(amount)
  const rest = amount - whole
  // Half a month is fifteen days; half an hour is exact.
  const span =
    rest > 0 && unit in DAYS_IN
      ? { [unit]: whole, days: Math.round(rest * DAYS_IN[unit as keyof typeof DAYS_IN]) }
      : { [unit]: amount }
  return { at: back(now, span), precision: PRECISION[unit] }
}

/** The latest such day of the year that is not in the future. */
const lastDate = (now: Local, month: number, day: number): Local => {
  const thisYear = startOfDay(onDay(now, { month, day: 1 }))
  const date = onDay(thisYear, { day: Math.min(day, daysInMonthOf(thisYear)) })
  return date.at > now.at ? back(date, { years: 1 }) : date
}

const lastWeekday = (now: Local, weekday: number): Local => {
  const days = (weekdayOf(now) - weekday + 7) % 7
  return back(now, { days: days === 0 ? 7 : days })
}

const dayOfWeek = (now: Local, { weekday, ofLastWeek }: Extract<Reading, { kind: 'weekday' }>): Local =>
  ofLastWeek ? back(back(startOfWeek(now), { weeks: 1 }), { days: 1 - weekday }) : lastWeekday(now, weekday)

const relativeDay = (now: Local, day: Relative, time: TimeOfDay): Found => {
  switch (day) {
    case 'today':
      return withTime(now, time)
    case 'yesterday':
      return withTime(back(now, { days: 1 }), time)
    case 'before_yesterday':
      return withTime(back(now, { days: 2 }), time)
    case 'week_start':
      return { at: startOfWeek(now), precision: 'week' }
    case 'weekend':
      return withTime(lastWeekday(now, 6), time)
    case 'school_year':
      return { at: lastDate(now, 9, 1), precision: 'month' }
    case 'ramadan':
      return { at: lastOf(now, ['ramadan']), precision: 'month' }
  }
}

const find = (reading: Reading, now: Local): Found => {
  switch (reading.kind) {
    case 'ago':
      return ago(now, reading.amount, reading.unit)
    case 'relative':
      return relativeDay(now, reading.day, reading.time)
    case 'weekday':
      return withTime(dayOfWeek(now, reading), reading.time)
    case 'date':
      return reading.about
        ? { at: dated(now, reading), precision: 'week' }
        : withTime(dated(now, reading), reading.time)
    case 'month':
      return { at: lastDate(now, reading.month, 1), precision: 'month' }
    case 'year':
      return {
        at: startOfDay(onDay(now, { year: reading.year, month: 1, day: 1 })),
        precision: 'year',
      }
    case 'season':
      return { at: lastDate(now, reading.month, reading.day), precision: 'month' }
    case 'break':
      return schoolBreak(now, reading)
    case 'feast':
      return { at: lastOf(now, reading.days), precision: 'week' }
    case 'period':
      return period(now, reading)
    case 'time':
      return partOfToday(now, reading.time)
  }
}

/**
 * About when the school year's breaks begin, month and day, and how long they are. The ministry sets the days
 * anew each year, a few earlier or later: hence the precision of a week.
 */
const BREAKS = [
  { month: 10, day: 18, days: 8 },
  { month: 12, day: 6, days: 8 },
  { month: 1, day: 24, days: 8 },
  { month: 3, day: 14, days: 8 },
  { month: 5, day: 2, days: 8 },
  { month: 7, day: 1, days: 62 },
] as const

/** The latest break: when it began for "before it", else when lessons were taken up again. */
const schoolBreak = (now: Local, { before, month: named }: Extract<Reading, { kind: 'break' }>): Found => {
  const meant = BREAKS.filter(({ month }) => month === named)
  const starts = (meant.length === 0 ? BREAKS : meant).map(({ month, day, days }) => {
    const began = lastDate(now, month, day)
    return { began, ended: back(began, { days: -days }) }
  })
  const [latest] = starts.sort((a, b) => b.began.at - a.began.at)
  const { began = now, ended = now } = latest ?? {}
  return { at: before || ended.at > now.at ? began : ended, precision: 'week' }
}

const dated = (
  now: Local,
  { day, month, weekday }: Pick<Extract<Reading, { kind: 'date' }>, 'day' | 'month' | 'weekday'>,
): Local => {
  if (month !== undefined) return lastDate(now, Math.min(Math.max(month, 1), 12), day)
  const ofMonth = (months: number) => back(back(startOfMonth(now), { months }), { days: 1 - day })
  const latest = ofMonth(0).at > now.at ? ofMonth(1) : ofMonth(0)
  if (weekday === undefined) return latest
  const backs = Array.from({ length: MONTHS_BACK }, (_, months) => ofMonth(months))
  return (
    backs.find((date) => date.at <= now.at && dayOf(date).day === day && weekdayOf(date) === weekday) ??
    latest
  )
}
/** A weekday falls on a day of the month again within fourteen months. */
const MONTHS_BACK = 14

const STARTS = { weeks: startOfWeek, months: startOfMonth, years: startOfYear }

const period = (now: Local, { unit, back: behind }: Extract<Reading, { kind: 'period' }>): Found => {
  // "Since the beginning of the year", in a school: since September.
  if (unit === 'years' && behind === 0) return { at: lastDate(now, 9, 1), precision: 'month' }
  return { at: back(STARTS[unit](now), { [unit]: behind }), precision: PRECISION[unit] }
}

/** Said earlier than its hour above, and of today all the same: "depuis ce matin", at half past seven. */
const BEGINS = { morning: 7, noon: 12, afternoon: 12, evening: 17, night: 20 } as const satisfies Record<
  DayPart,
  number
>
const hasBegun = (now: Local, time: TimeOfDay): boolean =>
  time !== undefined && 'part' in time && hourOf(now) >= BEGINS[time.part]

const partOfToday = (now: Local, time: TimeOfDay): Found => {
  const today = withTime(now, time)
  return today.at.at > now.at && !hasBegun(now, time) ? { ...today, at: back(today.at, { days: 1 }) } : today
}

/** The instant a reading means, seen from `now`; never after it. */
export const resolve = (reading: Reading, now: Date): Since | undefined => {
  const local = localOf(now.getTime())
  const { at, precision } = find(reading, local)
  return Number.isNaN(at.at) ? undefined : { at: new Date(Math.min(at.at, local.at)), precision }
}
