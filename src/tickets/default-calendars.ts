import { MOROCCO } from '../shared/index.ts'
import { LocalTime } from './domain/calendar/local-time.ts'
import { unitCalendar } from './domain/calendar/unit-calendar.ts'
import type { CalendarSource } from './ports.ts'

const national = unitCalendar({ units: [], isSchool: false, today: LocalTime.in(MOROCCO).dayOf(new Date(0)) })

/** The national calendar everywhere: what units have that said nothing of their own. */
export const defaultCalendars: CalendarSource = {
  calendarFor: async () => national,
}
