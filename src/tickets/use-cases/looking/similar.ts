import type { Category } from '../../domain/category.ts'
import { devicesNamedIn } from '../../domain/named-devices.ts'
import { CHRONIC, chronicAmong, looksTheSame, onceAnHour, type Reported } from '../../domain/similar.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { TicketQuery } from '../../ports.ts'
import type { Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'

const DAY_MS = 24 * 3_600_000
/** A school reports far less of one kind within sixty days; more would say nothing new. */
const LOOKED_AT = 50
/** Of every kind, for a device that fails in one way today and in another tomorrow. */
const LOOKED_AT_IN_ALL = 200
const OFFERED = 3

const lately = ({ originUnitId, requesterId }: Ticket, until: Date) => ({
  originWithin: [originUnitId],
  openedFrom: new Date(until.getTime() - CHRONIC.withinDays * DAY_MS),
  visibleTo: requesterId,
})

const ofThisKind = (ticket: Ticket, category: Category, until: Date): TicketQuery => ({
  ...lately(ticket, until),
  categories: [category],
  limit: LOOKED_AT,
})

/** What may be the same trouble: of the same kind; or of any, where a device is named. */
const toCompare = (ticket: Ticket): TicketQuery | undefined => {
  const { report, openedAt } = ticket
  if (devicesNamedIn(report.text).length > 0) return { ...lately(ticket, openedAt), limit: LOOKED_AT_IN_ALL }
  return report.category === null ? undefined : ofThisKind(ticket, report.category, openedAt)
}

/** A place has its own troubles: a province's are not those of its schools. */
const isOfItsUnit =
  ({ originUnitId }: Ticket) =>
  (other: Reported): boolean =>
    other.originUnitId === originUnitId

/** What is told of a ticket to its holder counts no personal matter of its requester, whose holder is another. */
const isNoSecretOf =
  (ticket: Ticket) =>
  (other: Reported): boolean =>
    ticket.private || !other.private

export const findChronicFor =
  (core: Core): Tickets['findChronic'] =>
  async (ticket) => {
    const query = toCompare(ticket)
    if (!query) return undefined
    const found = await core.store.listReported({ ...query, after: ticket })
    const before = found.filter(isOfItsUnit(ticket)).filter(isNoSecretOf(ticket))
    return chronicAmong(ticket.report, onceAnHour(ticket, before))
  }

export const listSimilarFor =
  (core: Core): Tickets['listSimilar'] =>
  async (personId, ticket) => {
    if (ticket.category === null || ticket.private || ticket.requesterId !== personId) return []
    const found = await core.store.listReported(ofThisKind(ticket, ticket.category, core.clock.now()))
    return found
      .filter(isOfItsUnit(ticket))
      .filter((other) => looksTheSame(ticket, other))
      .slice(0, OFFERED)
  }
