import type { Tier } from '../../../directory/index.ts'
import type { BusinessCalendar } from '../calendar/business-calendar.ts'
import { nextBreachAt, nextTimerAt } from '../clocks/due.ts'
import type { WaitingFor } from '../clocks/tier-clock.ts'
import type { Ticket } from '../ticket.ts'
import type { TicketEvent, TicketEventType } from './events.ts'
import { effective } from './timeline.ts'

/** A stretch of time; without `until` it goes on. */
type Stretch = {
  readonly from: Date
  readonly until?: Date
  /** Working time of the unit where the ticket stood. */
  readonly workingMs: number
}

/** How long it stood somewhere, and what ended that. */
export type Stay = Stretch & {
  readonly tier: Tier
  readonly unitId: string
  /** An ordinary working day there: what long times are counted in. */
  readonly workingDayMs: number
  readonly endedBy?: TicketEventType
}

/** How long it waited, and for whom. */
export type Wait = Stretch & { readonly for: WaitingFor; readonly workingDayMs: number }

/** What happens by itself if nobody does anything. */
export type NextStep = 'acknowledge_breach' | 'resolve_breach' | 'wait_ends' | 'closes'

/** Where the time went, for "why is it late?". */
export type History = {
  readonly stays: readonly Stay[]
  readonly waits: readonly Wait[]
  readonly next?: NextStep
  readonly nextAt?: Date
}

export type HistoryContext = {
  readonly now: Date
  readonly calendarOf: (unitId: string) => BusinessCalendar
}

type Place = { readonly tier: Tier; readonly unitId: string }
type Begun<T> = T & { readonly from: Date }
type Ended<T> = Begun<T> & { readonly until?: Date; readonly endedBy?: TicketEventType }

const ENDS: readonly TicketEventType[] = ['resolved', 'closed', 'cancelled', 'merged']
const MOVES: readonly TicketEventType[] = ['forwarded', 'escalated', 'returned']
const ENDS_WAIT: readonly TicketEventType[] = [
  ...ENDS,
  ...MOVES,
  'answered',
  'resumed',
  'asked',
  'set_waiting',
]

const placeAfter = (event: TicketEvent): Place | undefined => {
  if (event.type === 'opened') return { tier: event.tier, unitId: event.unitId }
  return 'toUnitId' in event ? { tier: event.toTier, unitId: event.toUnitId } : undefined
}

/** The stays one after another; between a resolution and a reopening it stood nowhere. */
const staysIn = (events: readonly TicketEvent[]): Ended<Place>[] => {
  const stays: Ended<Place>[] = []
  let place: Place | undefined
  let open: Begun<Place> | undefined
  for (const event of events) {
    const { at, type } = event
    const moved = placeAfter(event)
    if (open && (moved || ENDS.includes(type))) {
      stays.push({ ...open, until: at, endedBy: type })
      open = undefined
    }
    place = moved ?? place
    if (place && (moved || type === 'reopened')) open = { ...place, from: at }
  }
  return open ? [...stays, open] : stays
}

type WaitingAt = { readonly for: WaitingFor; readonly unitId: string }

const waitsIn = (events: readonly TicketEvent[]): Ended<WaitingAt>[] => {
  const waits: Ended<WaitingAt>[] = []
  let unitId = ''
  let open: Begun<WaitingAt> | undefined
  for (const event of events) {
    if (open && ENDS_WAIT.includes(event.type)) {
      waits.push({ ...open, until: event.at })
      open = undefined
    }
    unitId = placeAfter(event)?.unitId ?? unitId
    if (event.type === 'asked') open = { for: 'requester', unitId, from: event.at }
    if (event.type === 'set_waiting') open = { for: event.for, unitId, from: event.at }
  }
  return open ? [...waits, open] : waits
}

const nextStepOf = ({ state, clock }: Ticket, at: Date): NextStep => {
  if (state.status === 'waiting') return 'wait_ends'
  if (state.status === 'resolved') return 'closes'
  const isAcknowledge = state.status === 'unassigned' && at.getTime() === clock.acknowledgeDueAt.getTime()
  return isAcknowledge ? 'acknowledge_breach' : 'resolve_breach'
}

const comingUp = (ticket: Ticket): Pick<History, 'next' | 'nextAt'> => {
  const { state } = ticket
  const nextAt = state.status === 'resolved' ? state.closeAt : (nextBreachAt(ticket) ?? nextTimerAt(ticket))
  return nextAt ? { next: nextStepOf(ticket, nextAt), nextAt } : {}
}

/** Told by the timeline alone: where the ticket stood and how long, what it waited for, what comes next and when. */
export const historyOf = (ticket: Ticket, { now, calendarOf }: HistoryContext): History => {
  const events = effective(ticket.timeline)
  const measured = <T extends { readonly unitId: string; readonly from: Date; readonly until?: Date }>(
    stretch: T,
  ) => {
    const calendar = calendarOf(stretch.unitId)
    return {
      ...stretch,
      workingMs: calendar.workingTimeBetween(stretch.from, stretch.until ?? now),
      workingDayMs: calendar.workingDayMs(stretch.from),
    }
  }
  return {
    stays: staysIn(events).map(measured),
    waits: waitsIn(events)
      .map(measured)
      .map(({ unitId: _, ...wait }) => wait),
    ...comingUp(ticket),
  }
}
