import { DateTime } from 'luxon'
import { ZONE } from '../../../../src/shared/index.ts'
import { MOROCCAN_WEEK } from '../../../../src/tickets/domain/calendar/working-week.ts'
import { weeklyCalendar } from './weekly-calendar.ts'

export const calendar = weeklyCalendar(MOROCCAN_WEEK)

/** An instant in Moroccan time: `local('2026-11-23T09:00')`. */
export const local = (text: string): Date => DateTime.fromISO(text, { zone: ZONE }).toJSDate()

/** The week of Monday 23 November 2026. */
const WEEK = { monday: 23, tuesday: 24, wednesday: 25, thursday: 26, friday: 27 } as const

export const on = (day: keyof typeof WEEK, time: string): Date => local(`2026-11-${WEEK[day]}T${time}`)
