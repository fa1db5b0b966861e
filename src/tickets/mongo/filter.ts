import type { TicketStatus } from '../domain/ticket.ts'
import type { Desk, LateQuery, TicketQuery, TicketSearch } from '../ports.ts'
import { unitWordKey, wordKey } from './search-keys.ts'

export type TicketFilter = Record<string, unknown>

/** Values from outside are compared, never interpreted: everything is a string before it becomes part of a filter. */
export const oneOf = (values: readonly string[]) => ({ $in: values.map(String) })

export const EVERY_STATUS = Object.keys({
  unassigned: true,
  taken: true,
  waiting: true,
  resolved: true,
  closed: true,
  cancelled: true,
  merged: true,
} satisfies Record<TicketStatus, true>)

type Conditions = Omit<TicketQuery, 'limit'>

/** The page's end is a bound of the index; what lies at that very instant and was shown already is left out. */
const openedBetween = ({ openedFrom, openedBefore, after, oldestFirst }: Conditions): TicketFilter => {
  const page = oldestFirst ? after?.openedAt : undefined
  const from = page && openedFrom && openedFrom > page ? openedFrom : (page ?? openedFrom)
  const limits = {
    ...(from ? { $gte: from } : {}),
    ...(openedBefore ? { $lt: openedBefore } : {}),
    ...(after && !oldestFirst ? { $lte: after.openedAt } : {}),
  }
  const shown = after && {
    openedAt: after.openedAt,
    _id: { [oldestFirst ? '$lte' : '$gte']: String(after.id) },
  }
  return {
    ...(Object.keys(limits).length > 0 ? { openedAt: limits } : {}),
    ...(shown ? { $nor: [shown] } : {}),
  }
}

/** The index on places has the state before the instant: without one asked for, every state is a range of its own. */
const statusesOf = ({ statuses, originWithin }: Conditions): TicketFilter =>
  statuses || originWithin ? { 'state.status': oneOf(statuses ?? EVERY_STATUS) } : {}

const conditions = (query: Conditions): TicketFilter => ({
  ...(query.requesterId === undefined ? {} : { requesterId: String(query.requesterId) }),
  ...(query.originWithin && { originPath: oneOf(query.originWithin) }),
  ...(query.standsAt && { unitId: oneOf(query.standsAt) }),
  ...(query.tier && { tier: String(query.tier) }),
  ...(query.assignee === undefined ? {} : { assignee: String(query.assignee) }),
  ...(query.categories && { category: { $in: query.categories } }),
  ...(query.services && { service: { $in: query.services } }),
  ...statusesOf(query),
  ...openedBetween(query),
})

/** What stands at a desk. */
export const standingAt = ({ unitId, services }: Desk): TicketFilter => ({
  unitId: String(unitId),
  ...(services ? { service: { $in: services } } : {}),
})

const visible = ({ visibleTo, privateAt }: Pick<Conditions, 'visibleTo' | 'privateAt'>): TicketFilter => {
  const person = String(visibleTo)
  const atTheirDesk = (privateAt ?? []).map(standingAt)
  return { $or: [{ private: false }, { requesterId: person }, { assignee: person }, ...atTheirDesk] }
}

/**
 * Reported by the person, or within their units, is a union of complete filters: each has its own index, and both
 * come sorted out of it.
 */
export const filterOf = (query: Conditions): TicketFilter => {
  const common = conditions(query)
  const scope = query.reportedByOrWithin
  if (!scope) return { ...common, $and: [visible(query)] }
  const own = { ...common, $and: [{ requesterId: String(scope.requesterId) }, visible(query)] }
  if (scope.unitIds.length === 0) return own
  const status = { 'state.status': oneOf(query.statuses ?? EVERY_STATUS) }
  return {
    $or: [own, { ...common, ...status, $and: [{ originPath: oneOf(scope.unitIds) }, visible(query)] }],
  }
}

/** A key of 48 bits says so too, but for a collision; as an expression, so that no index on places is considered. */
const liesWithin = (unitId: string): TicketFilter => ({
  $expr: { $in: [{ $literal: String(unitId) }, '$originPath'] },
})

/** One branch for each unit of the scope: each comes out of the index on words newest first, and they are merged. */
export const searchFilter = (query: TicketSearch): TicketFilter => {
  const { tokens, reportedByOrWithin: scope, originWithin, ...rest } = query
  const common = conditions(rest)
  const narrowed = originWithin ? [{ originPath: oneOf(originWithin) }] : []
  const own = {
    requesterId: String(scope.requesterId),
    words: { $all: tokens.map(wordKey) },
    ...common,
    $and: [visible(query), ...narrowed],
  }
  const within = scope.unitIds.map((unitId) => ({
    search: { $all: tokens.map((token) => unitWordKey(unitId, token)) },
    ...common,
    $and: [visible(query), liesWithin(unitId), ...narrowed],
  }))
  return within.length === 0 ? own : { $or: [own, ...within] }
}

/** What the index of late tickets has: one joins it as it is first counted, at most two seconds old. */
export const lateBy = (now: Date, from?: Date): TicketFilter => ({
  lateFrom: { $lt: now, ...(from ? { $gte: from } : {}) },
  counted: { $exists: true },
})

/** Narrower units are the better way into the index; the scope is then looked up in the tickets. */
export const lateFilter = (query: LateQuery): TicketFilter => {
  const { within, originWithin, now, after, openedFrom, openedBefore } = query
  const opened = {
    ...(openedFrom ? { $gte: openedFrom } : {}),
    ...(openedBefore ? { $lt: openedBefore } : {}),
  }
  return {
    originPath: oneOf(originWithin ?? within),
    ...lateBy(now, after?.dueAt),
    ...(after ? { $nor: [{ lateFrom: after.dueAt, _id: { $lte: String(after.id) } }] } : {}),
    ...(Object.keys(opened).length > 0 ? { openedAt: opened } : {}),
    $and: [visible(query), ...(originWithin ? [{ originPath: oneOf(within) }] : [])],
  }
}

export const unrelayedFilter: TicketFilter = { 'unrelayed.0': { $exists: true } }

/** Product time for what is due, machine time for who works on it. */
export const dueFilter = (now: Date, machineNow: Date): TicketFilter => ({
  dueAt: { $lte: now },
  $or: [{ leasedUntil: { $exists: false } }, { leasedUntil: { $lte: machineNow } }],
})
