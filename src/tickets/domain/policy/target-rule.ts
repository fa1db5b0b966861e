import type { Tier } from '../../../directory/index.ts'
import type { BusinessCalendar } from '../calendar/business-calendar.ts'
import type { Day } from '../calendar/day.ts'
import type { Category } from '../category.ts'
import type { Priority } from '../priority.ts'

/** Working time: hours, or working days of the calendar of the unit concerned. */
export type WorkingDuration = { readonly hours: number } | { readonly days: number }

/** How long before a deadline the holder is warned: working hours, or a share of the time that was given. */
export type Warning = { readonly hours: number } | { readonly share: number }

export type Targets = {
  readonly acknowledgeWithin: WorkingDuration
  readonly resolveWithin: WorkingDuration
  readonly warnBefore: Warning
}

/** Targets for the tickets that meet every condition given; without any, for all. */
export type TargetRule = Targets & {
  /** Tickets that stand in this unit or below it. */
  readonly unitId?: string
  readonly tier?: Tier
  readonly category?: Category
  readonly priority?: Priority
  /** `-Infinity` for a rule that has always held. */
  readonly validFrom: Day
}

export type Policy = { readonly rules: readonly TargetRule[] }

const HOUR_MS = 3_600_000

export const workingMs = (
  duration: WorkingDuration,
  calendar: Pick<BusinessCalendar, 'workingDayMs'>,
  since: Date,
): number => ('hours' in duration ? duration.hours * HOUR_MS : duration.days * calendar.workingDayMs(since))

/** Working time before the deadline; never more than was given. */
export const warningMs = (warning: Warning, givenMs: number): number =>
  'share' in warning ? warning.share * givenMs : Math.min(givenMs, warning.hours * HOUR_MS)
