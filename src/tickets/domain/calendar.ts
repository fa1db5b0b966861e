export type { BusinessCalendar } from './calendar/business-calendar.ts'
