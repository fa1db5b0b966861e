import type { Tier } from '../../../../directory/index.ts'
import type { Category } from '../../category.ts'
import type { TicketEvent, TicketEventType } from '../../history/events.ts'
import { beginTicket, evolve, type TicketIdentity } from '../../history/evolve.ts'
import { effective } from '../../history/timeline.ts'
import { type Priority, priorityOf } from '../../priority.ts'
import type { Ticket } from '../../ticket.ts'

/** All that a dry run needs of a ticket. */
export type TicketHistory = TicketIdentity & { readonly timeline: readonly TicketEvent[] }

/** A time in which a clock ran for a ticket that was qualified in one way. */
export type Stretch = {
  readonly from: Date
  readonly until: Date
  /** Somebody had it: only the resolution's clock ran. */
  readonly acknowledged: boolean
  readonly category: Category | null
  readonly priority: Priority
}

/** One run of a tier's clock: from its arrival there, or its reopening, until it was resolved or went elsewhere. */
export type Stay = {
  readonly tier: Tier
  readonly unitId: string
  readonly arrivedAt: Date
  /** In order; what was waited for lies between them. */
  readonly stretches: readonly Stretch[]
  /** The service took it away because a deadline of that time had passed. */
  readonly escalated: boolean
}

const STARTS_A_CLOCK: readonly TicketEventType[] = [
  'opened',
  'forwarded',
  'escalated',
  'returned',
  'reopened',
]

/** The ticket after an event, until the next one. */
type Point = { readonly event: TicketEvent; readonly ticket: Ticket; readonly until: Date }

const pointsOf = (history: TicketHistory, now: Date): Point[] => {
  const [opened, ...rest] = effective(history.timeline)
  let ticket = beginTicket(history, opened)
  const tickets = [ticket]
  for (const event of rest) {
    ticket = evolve(ticket, event)
    tickets.push(ticket)
  }
  return [opened, ...rest].flatMap((event, index) => {
    const reached = tickets[index]
    return event && reached ? [{ event, ticket: reached, until: rest[index]?.at ?? now }] : []
  })
}

const stretchOf = ({ event, ticket, until }: Point): Stretch[] => {
  const { state, category, assessment } = ticket
  const runs = state.status === 'unassigned' || state.status === 'taken'
  if (!runs || until <= event.at) return []
  const acknowledged = state.status === 'taken'
  return [{ from: event.at, until, acknowledged, category, priority: priorityOf(assessment) }]
}

const isSame = (one: Stretch, other: Stretch): boolean =>
  one.until.getTime() === other.from.getTime() &&
  one.acknowledged === other.acknowledged &&
  one.category === other.category &&
  one.priority === other.priority

/** What was only said in between does not cut a stretch in two. */
const joined = (stretches: readonly Stretch[]): Stretch[] => {
  const found: Stretch[] = []
  for (const next of stretches) {
    const last = found.at(-1)
    if (last && isSame(last, next)) found[found.length - 1] = { ...last, until: next.until }
    else found.push(next)
  }
  return found
}

/** Where a ticket stood, one stay after the other; what was taken back never happened. Open ones last until now. */
export const staysOf = (history: TicketHistory, now: Date): Stay[] => {
  const groups: Point[][] = []
  for (const point of pointsOf(history, now)) {
    if (STARTS_A_CLOCK.includes(point.event.type)) groups.push([])
    groups.at(-1)?.push(point)
  }
  return groups.flatMap((points, index) => {
    const [arrival] = points
    if (!arrival) return []
    const { tier, unitId } = arrival.ticket
    return [
      {
        tier,
        unitId,
        arrivedAt: arrival.event.at,
        stretches: joined(points.flatMap(stretchOf)),
        escalated: groups[index + 1]?.[0]?.event.type === 'escalated',
      },
    ]
  })
}
