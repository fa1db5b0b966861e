import type { CountQuery } from '../../ports.ts'
import { ALL_TIME, monthOf } from './cells.ts'

type Instants = { readonly from?: Date; readonly before?: Date }

/** A period as months that are counted whole, and what is left over at its ends. */
export type Periods = {
  /** Undefined when the period holds no whole month. */
  readonly months: { readonly $gte?: string; readonly $lt?: string; readonly $eq?: string } | undefined
  readonly edges: readonly Instants[]
}

const beginningOf = (month: string): Date => new Date(`${month}-01T00:00:00Z`)

const monthAfter = (month: string): string => {
  const next = beginningOf(month)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return monthOf(next)
}

const isBeginning = (at: Date): boolean => beginningOf(monthOf(at)).getTime() === at.getTime()

/** Whether a part of the time is asked for. */
export const isPeriod = ({ openedFrom, openedBefore }: CountQuery): boolean =>
  openedFrom !== undefined || openedBefore !== undefined

export const periodsOf = ({ openedFrom: from, openedBefore: before }: CountQuery): Periods => {
  if (!from && !before) return { months: { $eq: ALL_TIME }, edges: [] }
  if (from && before && from >= before) return { months: undefined, edges: [] }
  const first = from && (isBeginning(from) ? monthOf(from) : monthAfter(monthOf(from)))
  const end = before ? monthOf(before) : ALL_TIME
  if (from && before && first && first > end) return { months: undefined, edges: [{ from, before }] }
  const edges: Instants[] = []
  if (from && first && !isBeginning(from)) edges.push({ from, before: beginningOf(first) })
  if (before && !isBeginning(before)) edges.push({ from: beginningOf(end), before })
  // "all" sorts after every month
  return { months: { ...(first ? { $gte: first } : {}), $lt: end }, edges }
}
