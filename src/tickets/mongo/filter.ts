import type { TicketQuery } from '../ports.ts'

export type TicketFilter = Record<string, unknown>

/** Values from outside are compared, never interpreted: everything is a string before it becomes part of a filter. */
const oneOf = (values: readonly string[]) => ({ $in: values.map(String) })

const openedBetween = ({ openedFrom, openedBefore }: Partial<TicketQuery>): TicketFilter => {
  const limits = {
    ...(openedFrom ? { $gte: openedFrom } : {}),
    ...(openedBefore ? { $lt: openedBefore } : {}),
  }
  return openedFrom || openedBefore ? { openedAt: limits } : {}
}

const conditions = (query: Omit<TicketQuery, 'limit'>): TicketFilter => ({
  ...(query.requesterId === undefined ? {} : { requesterId: String(query.requesterId) }),
  ...(query.originWithin && { originPath: oneOf(query.originWithin) }),
  ...(query.standsAt && { unitId: oneOf(query.standsAt) }),
  ...(query.tier && { tier: String(query.tier) }),
  ...(query.assignee === undefined ? {} : { assignee: String(query.assignee) }),
  ...(query.categories && { category: { $in: query.categories } }),
  ...(query.statuses && { 'state.status': oneOf(query.statuses) }),
  ...openedBetween(query),
})

const visible = ({ visibleTo, privateAt }: Omit<TicketQuery, 'limit'>): TicketFilter => {
  const person = String(visibleTo)
  const atTheirDesk = privateAt?.length ? [{ unitId: oneOf(privateAt) }] : []
  return { $or: [{ private: false }, { requesterId: person }, { assignee: person }, ...atTheirDesk] }
}

/**
 * Reported by the person, or within their units, is a union of complete filters: each has its own index, and both
 * come sorted out of it.
 */
export const filterOf = (query: Omit<TicketQuery, 'limit'>): TicketFilter => {
  const common = conditions(query)
  const scope = query.reportedByOrWithin
  if (!scope) return { ...common, $and: [visible(query)] }
  const own = { ...common, $and: [{ requesterId: String(scope.requesterId) }, visible(query)] }
  if (scope.unitIds.length === 0) return own
  return { $or: [own, { ...common, $and: [{ originPath: oneOf(scope.unitIds) }, visible(query)] }] }
}

export const unrelayedFilter: TicketFilter = { 'unrelayed.0': { $exists: true } }

/** Product time for what is due, machine time for who works on it. */
export const dueFilter = (now: Date, machineNow: Date): TicketFilter => ({
  dueAt: { $lte: now },
  $or: [{ leasedUntil: { $exists: false } }, { leasedUntil: { $lte: machineNow } }],
})
