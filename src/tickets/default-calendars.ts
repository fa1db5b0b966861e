import { MOROCCAN_WEEK, weeklyCalendar } from './domain/calendar/working-week.ts'
import type { CalendarSource } from './ports.ts'

const everywhere = weeklyCalendar(MOROCCAN_WEEK)

/** The same working week everywhere. */
export const defaultCalendars: CalendarSource = {
  calendarFor: async () => everywhere,
}
