import { fold } from '../../../shared/text/index.ts'
import { effective } from '../history/timeline.ts'
import type { Report } from '../report.ts'
import type { Ticket } from '../ticket.ts'

/** Time without service on a unit's line, as its ticket tells it; without an end it lasts. */
export type Outage = {
  readonly ticketId: string
  readonly reference: string
  readonly unitId: string
  readonly from: Date
  readonly until?: Date
  /** As it was reported. */
  readonly operator?: string
}

const SLOW =
  /(?:^| )(?:lent\p{L}*|ralenti\p{L}*|debit|rame|بطي\p{L}*|تقيل\p{L}*|ثقيل\p{L}*|كتقطع\p{L}*|t9il\p{L}*|tqil\p{L}*|thaqil|bati2?)(?: |$)/u

/** One room without Wi-Fi, or a slow connection, is no cut of the line: unless the operator had to mend it. */
const isOfLine = ({ room, text }: Report): boolean => room === undefined && !SLOW.test(fold(text))

const operatorWasWaitedFor = ({ timeline }: Ticket): boolean =>
  effective(timeline).some((event) => event.type === 'set_waiting' && event.for === 'telecom_operator')

/** When it was mended: a repair that did not hold is none. */
const endOf = ({ state, timeline }: Ticket): Date | undefined => {
  if (state.status !== 'resolved' && state.status !== 'closed') return undefined
  const ended = effective(timeline).findLast(({ type }) => type === 'resolved' || type === 'reopened')
  return ended?.type === 'resolved' ? ended.at : state.at
}

/**
 * The cut of a line that this ticket tells of; undefined where it tells of something else, was withdrawn, or became part
 * of another ticket, which tells of it.
 */
export const outageOf = (ticket: Ticket): Outage | undefined => {
  const { category, state, report, openedAt } = ticket
  if (category !== 'connectivity' || state.status === 'cancelled' || state.status === 'merged')
    return undefined
  if (!isOfLine(report) && !operatorWasWaitedFor(ticket)) return undefined
  const from = report.sinceAt && report.sinceAt < openedAt ? report.sinceAt : openedAt
  const until = endOf(ticket)
  return {
    ticketId: ticket.id,
    reference: ticket.reference,
    unitId: ticket.originUnitId,
    from,
    ...(until ? { until } : {}),
    ...(report.operator ? { operator: report.operator } : {}),
  }
}

export type Span = { readonly from: Date; readonly until: Date }

/** What of it lies within a time; undefined when nothing does. What lasts ends where the time does. */
export const withinSpan = (outage: Outage, { from, until }: Span): Span | undefined => {
  const begins = outage.from > from ? outage.from : from
  const ends = outage.until && outage.until < until ? outage.until : until
  return begins < ends ? { from: begins, until: ends } : undefined
}

/** Two reports of one cut are not twice as long. */
export const lengthOf = (spans: readonly Span[]): number => {
  const sorted = [...spans].sort((a, b) => a.from.getTime() - b.from.getTime())
  let length = 0
  let end = Number.NEGATIVE_INFINITY
  for (const { from, until } of sorted) {
    length += Math.max(0, until.getTime() - Math.max(end, from.getTime()))
    end = Math.max(end, until.getTime())
  }
  return length
}
