import { MOROCCO } from '../../../shared/index.ts'

/** Minutes since midnight, local time; `to` does not belong to it and may be 24 × 60. */
export type WorkingWindow = { readonly from: number; readonly to: number }

/** The windows of each weekday, Monday first; in order, without overlap. */
export type Week = readonly (readonly WorkingWindow[])[]

export type WorkingWeek = {
  /** An IANA zone: its offset changes, and the zone database knows when. */
  readonly zone: string
  readonly week: Week
}

const mondayToFriday = (from: number, to: number): Week =>
  [0, 1, 2, 3, 4, 5, 6].map((weekday) => (weekday < 5 ? [{ from, to }] : []))

/** The administration's continuous hours, Monday to Friday (decree 2-05-916 of 2005). */
export const MOROCCAN_WEEK: WorkingWeek = { zone: MOROCCO, week: mondayToFriday(8 * 60 + 30, 16 * 60 + 30) }

/** From 9 to 15 (order 05.1899 of 2005); what a year's circular says otherwise is for an administrator to enter. */
export const RAMADAN_WEEK: Week = mondayToFriday(9 * 60, 15 * 60)

const lengthOf = (windows: readonly WorkingWindow[]): number =>
  windows.reduce((sum, { from, to }) => sum + (to - from) * 60_000, 0)

/** The length that most working days of the week have; of two that are as frequent, the longer. */
export const ordinaryDayMs = (week: Week): number => {
  const lengths = week.map(lengthOf).filter((length) => length > 0)
  const frequency = (length: number) => lengths.filter((other) => other === length).length
  return lengths.toSorted((a, b) => frequency(b) - frequency(a) || b - a)[0] ?? 0
}
