import { Arithmetic } from '../../../../src/tickets/domain/calendar/arithmetic.ts'
import type { BusinessCalendar } from '../../../../src/tickets/domain/calendar/business-calendar.ts'
import { weekdayOf } from '../../../../src/tickets/domain/calendar/day.ts'
import { LocalTime } from '../../../../src/tickets/domain/calendar/local-time.ts'
import { ordinaryDayMs, type WorkingWeek } from '../../../../src/tickets/domain/calendar/working-week.ts'

/** The same week for ever: no holiday, no Ramadan. */
export const weeklyCalendar = ({ zone, week }: WorkingWeek): BusinessCalendar => {
  const arithmetic = new Arithmetic(LocalTime.in(zone), (day) => week[weekdayOf(day)] ?? [])
  return {
    workingDayMs: () => ordinaryDayMs(week),
    addWorkingTime: (from, ms) => arithmetic.add(from, ms),
    workingTimeBetween: (from, to) => arithmetic.between(from, to),
  }
}
