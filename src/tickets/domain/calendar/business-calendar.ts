import type { Interval } from './local-time.ts'
import type { DayRule } from './rules/day-rule.ts'

/**
 * Working time of one unit. Durations are milliseconds of working time. The two operations are inverse:
 * `workingTimeBetween(a, addWorkingTime(a, d)) === d` for every d ≥ 0.
 */
export interface BusinessCalendar {
  /**
   * The instant at which `ms` of working time have passed since `from`; `ms` ≥ 0. Throws `invalid` /
   * `calendar.never_open` when the calendar has closed for good, `calendar.too_far` beyond thirty years.
   */
  addWorkingTime(from: Date, ms: number): Date
  /** Working time from `from` to `to`; 0 when `to` is not after `from`. */
  workingTimeBetween(from: Date, to: Date): number
  /** Working time of an ordinary day as it is at that instant: what "2 working days" are counted in. */
  workingDayMs(at: Date): number
}

export type ExplainedDay = {
  /** `2026-03-20`, in the calendar's zone. */
  readonly date: string
  /** The rule that gave the day its hours. */
  readonly rule: DayRule
  /** Its hours as instants, in order; empty when closed. */
  readonly hours: readonly Interval[]
  /** What would have applied without it, strongest first. */
  readonly setAside: readonly DayRule[]
}

export type ExplainedInstant = ExplainedDay & { readonly working: boolean }

/** A calendar that can say why: for each day, which rule of which unit gave its hours. */
export interface UnitCalendar extends BusinessCalendar {
  /** `date` as in `2026-03-20`. */
  explain(date: string): ExplainedDay
  explainInstant(at: Date): ExplainedInstant
}
