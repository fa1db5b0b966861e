import type { Category } from '../domain/category.ts'
import { CHRONIC, chronicAmong, looksTheSame } from '../domain/similar.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { TicketQuery } from '../ports.ts'
import type { Tickets } from '../tickets.ts'
import type { Core } from './core.ts'

const DAY_MS = 24 * 3_600_000
/** A school reports far less of one kind within sixty days; more would say nothing new. */
const LOOKED_AT = 50
const OFFERED = 3

const ofThisKind = ({ originUnitId, requesterId }: Ticket, category: Category, until: Date): TicketQuery => ({
  originWithin: [originUnitId],
  categories: [category],
  openedFrom: new Date(until.getTime() - CHRONIC.withinDays * DAY_MS),
  visibleTo: requesterId,
  limit: LOOKED_AT,
})

export const findChronicFor =
  (core: Core): Tickets['findChronic'] =>
  async (ticket) => {
    const { report, openedAt } = ticket
    if (report.category === null) return undefined
    const before = { ...ofThisKind(ticket, report.category, openedAt), after: ticket }
    return chronicAmong(report, await core.store.list(before))
  }

export const listSimilarFor =
  (core: Core): Tickets['listSimilar'] =>
  async (personId, ticket) => {
    if (ticket.category === null || ticket.private || ticket.requesterId !== personId) return []
    const found = await core.store.list(ofThisKind(ticket, ticket.category, core.clock.now()))
    return found.filter((other) => looksTheSame(ticket, other)).slice(0, OFFERED)
  }
