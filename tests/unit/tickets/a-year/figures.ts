import { DateTime } from 'luxon'
import { historyOf, type Stay } from '../../../../src/tickets/domain/history/stays.ts'
import type { Ticket, TicketEvent } from '../../../../src/tickets/index.ts'
import { calendarFor, END_OF_YEAR } from './replay.ts'

const HOUR = 3_600_000

export const written = (at: Date | undefined): string =>
  at === undefined
    ? ''
    : DateTime.fromJSDate(at, { zone: 'Africa/Casablanca' }).setLocale('en').toFormat('ccc yyyy-MM-dd HH:mm')

/** `57:30`, hours and minutes of working time. */
export const hours = (ms: number): string =>
  `${Math.floor(ms / HOUR)}:${String(Math.round((ms % HOUR) / 60_000)).padStart(2, '0')}`

const historyIn = (ticket: Ticket) => historyOf(ticket, { now: END_OF_YEAR, calendarOf: calendarFor })

const isWithin = (stay: Stay, at: Date): boolean => stay.from <= at && (!stay.until || at <= stay.until)

/** The events of a stay: its first set the clock, its last ended it. */
const eventsOf = ({ timeline }: Ticket, stay: Stay): TicketEvent[] =>
  timeline.filter(({ at }) => isWithin(stay, at))

const startsClock = ({ type }: TicketEvent): boolean =>
  ['opened', 'forwarded', 'escalated', 'returned', 'reopened'].includes(type)

/** A row for each stay, as the document has it. */
export const stayRows = (number: string, ticket: Ticket): string[][] => {
  const { stays, waits } = historyIn(ticket)
  return stays.map((stay) => {
    const events = eventsOf(ticket, stay)
    const begun = events.findIndex(
      (event) => startsClock(event) && event.at.getTime() === stay.from.getTime(),
    )
    const own = events.slice(begun)
    const clocks = own
      .filter((event, index) => index === 0 || !startsClock(event))
      .flatMap(({ tierClock }) => tierClock ?? [])
    const dues = [clocks[0]?.resolveDueAt, clocks.at(-1)?.resolveDueAt].map(written)
    const ranOut = own.flatMap((event, index) => {
      if (event.type === 'breached') return [event.clock]
      return event.type === 'escalated' && index > 0 ? [event.clock] : []
    })
    const waited = waits
      .filter(({ from }) => isWithin(stay, from))
      .reduce((sum, wait) => sum + wait.workingMs, 0)
    return [
      number,
      stay.tier,
      written(stay.from),
      written(clocks[0]?.acknowledgeDueAt),
      [...new Set(dues)].join(' → '),
      ranOut.join(', '),
      stay.until ? `${stay.endedBy} ${written(stay.until)}` : 'open',
      hours(stay.workingMs),
      waited === 0 ? '' : hours(waited),
    ]
  })
}

/** How it ended and when, and the working time from the report to the last resolution. */
export const endOf = (ticket: Ticket): { ended: string; resolvedIn: number | undefined } => {
  const { state, timeline } = ticket
  const ended =
    state.status === 'closed'
      ? `${state.how} ${written(state.at)}`
      : state.status === 'cancelled' || state.status === 'merged'
        ? `${state.status} ${written(state.at)}`
        : 'open'
  const isResolved = timeline.some(({ type }) => type === 'resolved')
  const sum = historyIn(ticket).stays.reduce((total, { workingMs }) => total + workingMs, 0)
  return { ended, resolvedIn: isResolved ? sum : undefined }
}

/** Clocks that ran out and escalations, by tier. */
export const ranOutBy = (
  tickets: readonly Ticket[],
  tier: string,
): { breaches: number; escalations: number } => {
  const rows = tickets.flatMap((ticket) => stayRows('', ticket)).filter(([, at]) => at === tier)
  return {
    breaches: rows.flatMap((row) => row[5]?.split(', ').filter(Boolean) ?? []).length,
    escalations: rows.filter((row) => row[6]?.startsWith('escalated')).length,
  }
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}
