/**
 * Working time of one unit. Durations are milliseconds of working time. The two operations are inverse:
 * `workingTimeBetween(a, addWorkingTime(a, d)) === d` for every d ≥ 0.
 */
export interface BusinessCalendar {
  /** The instant at which `ms` of working time have passed since `from`; `ms` ≥ 0. */
  addWorkingTime(from: Date, ms: number): Date
  /** Working time from `from` to `to`; 0 when `to` is not after `from`. */
  workingTimeBetween(from: Date, to: Date): number
  /** Working time of an ordinary day: what "2 working days" are counted in. */
  readonly workingDayMs: number
}
