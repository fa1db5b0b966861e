import { DateTime } from 'luxon'
import { ZONE } from '../../shared/index.ts'
import type { DayPart, Relative, TimeUnit } from './lexicon.ts'
import { lastOf } from './moon.ts'
import type { Reading, TimeOfDay } from './reading.ts'

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

type Found = { at: DateTime; precision: Since['precision'] }

const withTime = (day: DateTime, time: TimeOfDay): Found => {
  const start = day.startOf('day')
  if (time === undefined) return { at: start, precision: 'day' }
  if ('hour' in time) return { at: start.set({ hour: time.hour, minute: time.minute }), precision: 'minute' }
  return { at: start.set({ hour: HOUR_OF[time.part] }), precision: 'hour' }
}

const ago = (now: DateTime, amount: number, unit: TimeUnit): Found => {
  const whole = Math.floor(amount)
  const rest = amount - whole
  // Half a month is fifteen days; half an hour is exact.
  const back =
    rest > 0 && unit in DAYS_IN
      ? { [unit]: whole, days: Math.round(rest * DAYS_IN[unit as keyof typeof DAYS_IN]) }
      : { [unit]: amount }
  return { at: now.minus(back), precision: PRECISION[unit] }
}

/** The latest such day of the year that is not in the future. */
const lastDate = (now: DateTime, month: number, day: number): DateTime => {
  const thisYear = now.set({ month, day: 1 }).startOf('day')
  const date = thisYear.set({ day: Math.min(day, thisYear.daysInMonth ?? day) })
  return date > now ? date.minus({ years: 1 }) : date
}

const lastWeekday = (now: DateTime, weekday: number): DateTime => {
  const back = (now.weekday - weekday + 7) % 7
  return now.minus({ days: back === 0 ? 7 : back })
}

const dayOfWeek = (
  now: DateTime,
  { weekday, ofLastWeek }: Extract<Reading, { kind: 'weekday' }>,
): DateTime =>
  ofLastWeek
    ? now
        .startOf('week')
        .minus({ weeks: 1 })
        .plus({ days: weekday - 1 })
    : lastWeekday(now, weekday)

const relativeDay = (now: DateTime, day: Relative, time: TimeOfDay): Found => {
  switch (day) {
    case 'today':
      return withTime(now, time)
    case 'yesterday':
      return withTime(now.minus({ days: 1 }), time)
    case 'before_yesterday':
      return withTime(now.minus({ days: 2 }), time)
    case 'week_start':
      return { at: now.startOf('week'), precision: 'week' }
    case 'weekend':
      return withTime(lastWeekday(now, 6), time)
    case 'school_year':
      return { at: lastDate(now, 9, 1), precision: 'month' }
    case 'ramadan':
      return { at: lastOf(now, ['ramadan']), precision: 'month' }
  }
}

const find = (reading: Reading, now: DateTime): Found => {
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
      return { at: now.set({ year: reading.year, month: 1, day: 1 }).startOf('day'), precision: 'year' }
    case 'season':
      return { at: lastDate(now, reading.month, reading.day), precision: 'month' }
    case 'break':
      return schoolBreak(now, reading)
    case 'feast':
      return { at: lastOf(now, reading.days), precision: 'week' }
    case 'period':
      return period(now, reading.unit, reading.back)
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
const schoolBreak = (now: DateTime, { before, month: named }: Extract<Reading, { kind: 'break' }>): Found => {
  const meant = BREAKS.filter(({ month }) => month === named)
  const starts = (meant.length === 0 ? BREAKS : meant).map(({ month, day, days }) => {
    const began = lastDate(now, month, day)
    return { began, ended: began.plus({ days }) }
  })
  const [latest] = starts.sort((a, b) => b.began.toMillis() - a.began.toMillis())
  const { began = now, ended = now } = latest ?? {}
  return { at: before || ended > now ? began : ended, precision: 'week' }
}

const dated = (
  now: DateTime,
  { day, month, weekday }: Pick<Extract<Reading, { kind: 'date' }>, 'day' | 'month' | 'weekday'>,
): DateTime => {
  if (month !== undefined) return lastDate(now, Math.min(Math.max(month, 1), 12), day)
  const ofMonth = (back: number) =>
    now
      .startOf('month')
      .minus({ months: back })
      .plus({ days: day - 1 })
  const latest = ofMonth(0) > now ? ofMonth(1) : ofMonth(0)
  if (weekday === undefined) return latest
  const backs = Array.from({ length: MONTHS_BACK }, (_, back) => ofMonth(back))
  return backs.find((date) => date <= now && date.day === day && date.weekday === weekday) ?? latest
}
/** A weekday falls on a day of the month again within fourteen months. */
const MONTHS_BACK = 14

const period = (now: DateTime, unit: 'weeks' | 'months' | 'years', back: 0 | 1): Found => {
  // "Since the beginning of the year", in a school: since September.
  if (unit === 'years' && back === 0) return { at: lastDate(now, 9, 1), precision: 'month' }
  const singular = unit === 'weeks' ? 'week' : unit === 'months' ? 'month' : 'year'
  return { at: now.startOf(singular).minus({ [unit]: back }), precision: singular }
}

/** Said earlier than its hour above, and of today all the same: "depuis ce matin", at half past seven. */
const BEGINS = { morning: 7, noon: 12, afternoon: 12, evening: 17, night: 20 } as const satisfies Record<
  DayPart,
  number
>
const hasBegun = (now: DateTime, time: TimeOfDay): boolean =>
  time !== undefined && 'part' in time && now.hour >= BEGINS[time.part]

const partOfToday = (now: DateTime, time: TimeOfDay): Found => {
  const today = withTime(now, time)
  return today.at > now && !hasBegun(now, time) ? { ...today, at: today.at.minus({ days: 1 }) } : today
}

/** The instant a reading means, seen from `now`; never after it. */
export const resolve = (reading: Reading, now: Date): Since | undefined => {
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const { at, precision } = find(reading, local)
  if (!at.isValid) return undefined
  return { at: DateTime.min(at, local).toJSDate(), precision }
}
