import { roomKey } from '../../directory/index.ts'
import type { Report } from './report.ts'
import { isActive, type Ticket } from './ticket.ts'

const isSameRoom = (a: Report, b: Report): boolean =>
  a.room !== undefined && b.room !== undefined && roomKey(a.room) === roomKey(b.room)

const knowsNoRoom = ({ room }: Report): boolean => room === undefined

/** Still open, and most likely the same fault: same kind, and no two different rooms. */
export const looksTheSame = (ticket: Ticket, other: Ticket): boolean =>
  other.id !== ticket.id &&
  isActive(other.state) &&
  other.category !== null &&
  other.category === ticket.category &&
  other.originUnitId === ticket.originUnitId &&
  (isSameRoom(ticket.report, other.report) || knowsNoRoom(ticket.report) || knowsNoRoom(other.report))

/** Sixty days back, and from the third time on: now and then things break, this is another matter. */
export const CHRONIC = { withinDays: 60, times: 3 } as const

/** The same trouble at the same place, again and again; `count` includes this time. */
export type Chronic = { readonly count: number; readonly withinDays: number }

/**
 * How often this trouble has come, this time included; undefined while it is not yet chronic. `before`: what the
 * same unit reported of the same category within those days. What turned out to be one fault counts once.
 */
export const chronicAmong = (report: Report, before: readonly Ticket[]): Chronic | undefined => {
  const again = before.filter(
    ({ state, report: earlier }) =>
      state.status !== 'merged' &&
      state.status !== 'cancelled' &&
      (isSameRoom(report, earlier) || (knowsNoRoom(report) && knowsNoRoom(earlier))),
  )
  const count = again.length + 1
  return count >= CHRONIC.times ? { count, withinDays: CHRONIC.withinDays } : undefined
}
