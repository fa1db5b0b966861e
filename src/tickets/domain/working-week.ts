import { DateTime } from 'luxon'
import { AppError } from '../../shared/index.ts'
import type { BusinessCalendar } from './calendar.ts'

/** Minutes since midnight, local time. */
export type WorkingWindow = { readonly from: number; readonly to: number }

export type WorkingWeek = {
  /** An IANA zone: offsets change with Ramadan, and the zone database knows when. */
  readonly zone: string
  /** ISO: 1 is Monday. */
  readonly weekdays: readonly number[]
  /** In order, without overlap. */
  readonly windows: readonly WorkingWindow[]
}

/** The administration's continuous hours, Monday to Friday. */
export const MOROCCAN_WEEK: WorkingWeek = {
  zone: 'Africa/Casablanca',
  weekdays: [1, 2, 3, 4, 5],
  windows: [{ from: 8 * 60 + 30, to: 16 * 60 + 30 }],
}

type Interval = { readonly start: number; readonly end: number }

const DAY_MS = 24 * 3_600_000
/** Some ten years of working days: far more than any deadline spans. */
const REMEMBERED_DAYS = 2_600

/** Days are counted from 1 January 1970, a Thursday, by the local date. */
const dayNumberOf = (at: Date, zone: string): number => {
  const local = DateTime.fromJSDate(at, { zone })
  if (!local.isValid) throw new AppError('bug', 'calendar.bad_instant')
  return Date.UTC(local.year, local.month - 1, local.day) / DAY_MS
}

const isoWeekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** The working intervals of one day, each as long as it really is on that day. */
const readIntervals = (week: WorkingWeek, day: number): Interval[] => {
  const { year, month, day: date } = DateTime.fromMillis(day * DAY_MS, { zone: 'utc' })
  const instantOf = (minutes: number) =>
    DateTime.fromObject(
      { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60 },
      { zone: week.zone },
    ).toMillis()
  return week.windows.map(({ from, to }) => ({ start: instantOf(from), end: instantOf(to) }))
}

/** Zone arithmetic costs a hundred times a look-up, and deadlines ask for the same few weeks again and again. */
const rememberIntervals = (week: WorkingWeek): ((day: number) => readonly Interval[]) => {
  const known = new Map<number, readonly Interval[]>()
  return (day) => {
    if (!week.weekdays.includes(isoWeekday(day))) return []
    const found = known.get(day) ?? readIntervals(week, day)
    if (known.size >= REMEMBERED_DAYS) known.clear()
    known.set(day, found)
    return found
  }
}

export const weeklyCalendar = (week: WorkingWeek): BusinessCalendar => {
  const intervalsOf = rememberIntervals(week)
  return {
    workingDayMs: week.windows.reduce((sum, { from, to }) => sum + (to - from) * 60_000, 0),
    addWorkingTime(from, ms) {
      let left = ms
      for (let day = dayNumberOf(from, week.zone); left > 0; day += 1) {
        for (const { start, end } of intervalsOf(day)) {
          const begin = Math.max(start, from.getTime())
          if (end <= begin) continue
          if (left <= end - begin) return new Date(begin + left)
          left -= end - begin
        }
      }
      return from
    },
    workingTimeBetween(from, to) {
      if (to <= from) return 0
      let sum = 0
      const last = dayNumberOf(to, week.zone)
      for (let day = dayNumberOf(from, week.zone); day <= last; day += 1) {
        for (const { start, end } of intervalsOf(day)) {
          sum += Math.max(0, Math.min(end, to.getTime()) - Math.max(start, from.getTime()))
        }
      }
      return sum
    },
  }
}
