import { unitCalendar } from './domain/calendar/unit-calendar.ts'
import type { CalendarSource } from './ports.ts'

const national = unitCalendar({ units: [], isSchool: false })

/** The national calendar everywhere: what units have that said nothing of their own. */
export const defaultCalendars: CalendarSource = {
  calendarFor: async () => national,
}
