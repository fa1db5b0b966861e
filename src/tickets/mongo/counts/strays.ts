import type { CountQuery } from '../../ports.ts'
import { EVERY_STATUS, oneOf, standingAt, type TicketFilter } from '../filter.ts'
import type { CountCollections } from './fold.ts'
import type { Periods } from './periods.ts'
import { type CountScope, counted, ticketsIn } from './scope.ts'
import { SCANNED, type ScannedTicket } from './tally.ts'

const opened = (from: Date | undefined, before: Date | undefined): TicketFilter =>
  from || before ? { openedAt: { ...(from ? { $gte: from } : {}), ...(before ? { $lt: before } : {}) } } : {}

export const asked = ({ statuses, openedFrom, openedBefore }: CountQuery): TicketFilter => ({
  ...(statuses ? { 'state.status': oneOf(statuses) } : {}),
  ...opened(openedFrom, openedBefore),
})

const anywhereIn = ({ within, narrow }: CountScope, parts: { narrowOnly?: true }): TicketFilter[] => [
  ...(within && !parts.narrowOnly ? [{ originPath: oneOf(within) }] : []),
  ...(narrow ? [{ originPath: oneOf(narrow) }] : []),
]

/**
 * What this person sees beyond the cells: their own reports from elsewhere, their own private ones, and private
 * tickets they have in hand without standing at that desk. As many as one person has, never more.
 */
const personal = (query: CountQuery, scope: CountScope): readonly [TicketFilter, hint: string][] => {
  const person = String(query.visibleTo)
  const inCells = { $and: [...anywhereIn(scope, {}), counted(scope)] }
  const own = {
    requesterId: person,
    ...asked(query),
    $nor: [inCells],
    $and: [{}, ...anywhereIn(scope, { narrowOnly: true })],
  }
  const inHand = {
    assignee: person,
    requesterId: { $ne: person },
    private: true,
    ...(scope.privateAt.length > 0 ? { $nor: scope.privateAt.map(standingAt) } : {}),
    ...asked(query),
    $and: [{}, ...anywhereIn(scope, {})],
  }
  return [
    [own, 'requester'],
    [inHand, 'assignee'],
  ]
}

const read = async (
  { tickets }: CountCollections,
  filters: readonly (readonly [TicketFilter, hint: string])[],
): Promise<ScannedTicket[]> => {
  const found = await Promise.all(
    filters.map(([filter, hint]) =>
      tickets.find<ScannedTicket>(filter, { projection: SCANNED, hint }).toArray(),
    ),
  )
  return found.flat()
}

export const findPersonal = (collections: CountCollections, query: CountQuery, scope: CountScope) =>
  read(collections, personal(query, scope))

/** What the cells would hold, had they been cut at the period's ends: the tickets of two months at most. */
export const findAtEdges = (
  collections: CountCollections,
  query: CountQuery,
  { scope, periods }: { scope: CountScope; periods: Periods },
): Promise<ScannedTicket[]> => {
  if (scope.units.length === 0) return Promise.resolve([])
  const status = { 'state.status': oneOf(query.statuses ?? EVERY_STATUS) }
  const filters = periods.edges.map(({ from, before }) => {
    const place = { ...ticketsIn(scope), ...status, ...opened(from, before) }
    return [{ $and: [place, counted(scope)] }, 'origin'] as const
  })
  return read(collections, filters)
}
