import { AppError } from '../../../src/shared/index.ts'
import { lateFrom, nextTimerAt } from '../../../src/tickets/domain/clocks/due.ts'
import { tokensOfReport } from '../../../src/tickets/domain/search/words.ts'
import {
  assigneeOf,
  effective,
  isActive,
  isFinal,
  type Reported,
  type Ticket,
  type TicketCounts,
  type TicketKey,
  type TicketQuery,
  type TicketStore,
} from '../../../src/tickets/index.ts'

const MOST_UNITS = 50

type Kept = { ticket: Ticket; unrelayed: string[]; leasedUntil: number }

const all = (...conditions: (boolean | undefined)[]): boolean => conditions.every((holds) => holds !== false)

const isVisible = (ticket: Ticket, { visibleTo, privateAt }: Omit<TicketQuery, 'limit'>): boolean =>
  !ticket.private ||
  ticket.requesterId === visibleTo ||
  assigneeOf(ticket.state) === visibleTo ||
  (privateAt ?? []).some(
    ({ unitId, services }) =>
      unitId === ticket.unitId && (services === undefined || services.includes(ticket.service)),
  )

const matches = (ticket: Ticket, query: Omit<TicketQuery, 'limit'>): boolean => {
  const within = (unitIds: readonly string[]) => ticket.originPath.some((id) => unitIds.includes(id))
  const scope = query.reportedByOrWithin
  return all(
    isVisible(ticket, query),
    query.requesterId === undefined || query.requesterId === ticket.requesterId,
    query.originWithin && within(query.originWithin),
    query.standsAt?.includes(ticket.unitId),
    query.tier === undefined || query.tier === ticket.tier,
    query.assignee === undefined || query.assignee === assigneeOf(ticket.state),
    query.categories?.includes(ticket.category),
    query.services?.includes(ticket.service),
    query.statuses?.includes(ticket.state.status),
    query.openedFrom === undefined || query.openedFrom <= ticket.openedAt,
    query.openedBefore === undefined || ticket.openedAt < query.openedBefore,
    scope && (scope.requesterId === ticket.requesterId || within(scope.unitIds)),
  )
}

const byKey = (a: TicketKey, b: TicketKey): number =>
  a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const categoriesOf = (tickets: readonly Ticket[]): TicketCounts['byCategory'] => {
  const counted: Record<string, { open: number; total: number }> = {}
  for (const { category, state } of tickets) {
    const { open, total } = counted[category ?? 'none'] ?? { open: 0, total: 0 }
    counted[category ?? 'none'] = { open: open + (isActive(state) ? 1 : 0), total: total + 1 }
  }
  return counted
}

const ratingsOf = (tickets: readonly Ticket[]): TicketCounts['ratings'] => {
  const last = tickets.map(({ timeline }) => effective(timeline).findLast(({ type }) => type === 'rated'))
  const satisfied = last.flatMap((event) => (event?.type === 'rated' ? [event.satisfied] : []))
  const well = satisfied.filter((one) => one).length
  return { satisfied: well, dissatisfied: satisfied.length - well }
}

const figures = (tickets: readonly Ticket[], now: Date, most: 'open' | 'total'): TicketCounts => {
  const then = most === 'open' ? 'total' : 'open'
  const byStatus: Record<string, number> = {}
  const byUnit = new Map<string, { open: number; total: number }>()
  const resolutions: number[] = []
  for (const { state, originUnitId, timeline, openedAt } of tickets) {
    byStatus[state.status] = (byStatus[state.status] ?? 0) + 1
    const unit = byUnit.get(originUnitId) ?? { open: 0, total: 0 }
    byUnit.set(originUnitId, { open: unit.open + (isActive(state) ? 1 : 0), total: unit.total + 1 })
    const resolved = effective(timeline).find((event) => event.type === 'resolved' && !event.refused)
    if (resolved) resolutions.push(resolved.at.getTime() - openedAt.getTime())
  }
  const late = ({ state, clock }: Ticket) =>
    isActive(state) && state.status !== 'waiting' && clock.resolveDueAt < now
  return {
    byStatus,
    byCategory: categoriesOf(tickets),
    ratings: ratingsOf(tickets),
    helped: tickets.filter(({ state }) => state.status === 'closed' && state.how === 'self_help').length,
    refused: tickets.filter(({ state }) => 'refused' in state).length,
    byUnit: [...byUnit]
      .map(([unitId, counts]) => ({ unitId, ...counts }))
      .sort((a, b) => b[most] - a[most] || b[then] - a[then] || (a.unitId < b.unitId ? -1 : 1))
      .slice(0, MOST_UNITS),
    late: tickets.filter(late).length,
    meanResolutionMs:
      resolutions.length === 0 ? undefined : resolutions.reduce((a, b) => a + b, 0) / resolutions.length,
  }
}

/** What the real store reads, and nothing else: whoever compares more finds nothing there. */
export const asReported = ({ state, report, ...ticket }: Ticket): Reported => ({
  id: ticket.id,
  reference: ticket.reference,
  requesterId: ticket.requesterId,
  originUnitId: ticket.originUnitId,
  category: ticket.category,
  private: ticket.private,
  openedAt: ticket.openedAt,
  state: { status: state.status },
  report: {
    text: report.text,
    category: report.category,
    ...(report.room === undefined ? {} : { room: report.room }),
  },
})

/** Keeps tickets in memory, for tests without a database; passes the same contract as the real store. */
export const createMemoryTicketStore = (): TicketStore => {
  const kept = new Map<string, Kept>()
  const find = (suits: (ticket: Ticket) => boolean) =>
    [...kept.values()].find(({ ticket }) => suits(ticket))?.ticket
  const opening = ({ timeline }: Ticket) => timeline[0]?.commandId
  const select = (query: Omit<TicketQuery, 'limit'>) =>
    [...kept.values()].map(({ ticket }) => ticket).filter((ticket) => matches(ticket, query))

  const list = (query: TicketQuery): Ticket[] => {
    const direction = query.oldestFirst ? 1 : -1
    const { after } = query
    return select(query)
      .filter((ticket) => !after || direction * byKey(ticket, after) > 0)
      .sort((a, b) => direction * byKey(a, b))
      .slice(0, query.limit)
  }

  return {
    async insert(ticket) {
      const existing = find((other) => opening(other) === opening(ticket))
      if (existing) return { ticket: existing, inserted: false }
      if (find(({ reference }) => reference === ticket.reference))
        throw new AppError('conflict', 'ticket.reference_taken')
      kept.set(ticket.id, { ticket, unrelayed: ticket.timeline.map(({ id }) => id), leasedUntil: 0 })
      return { ticket, inserted: true }
    },
    find: async (id) => kept.get(id)?.ticket,
    findByReference: async (reference) => find((ticket) => ticket.reference === reference),
    listTakenReferences: async (references) =>
      [...kept.values()].map(({ ticket }) => ticket.reference).filter((taken) => references.includes(taken)),
    findByOpeningCommand: async (commandId) => find((ticket) => opening(ticket) === commandId),
    async save(ticket) {
      const before = kept.get(ticket.id)
      if (before?.ticket.version !== ticket.version - 1) return false
      const fresh = ticket.timeline.slice(before.ticket.timeline.length)
      kept.set(ticket.id, {
        ticket: { ...ticket, timeline: [...before.ticket.timeline, ...fresh] },
        unrelayed: [...before.unrelayed, ...fresh.map(({ id }) => id)],
        leasedUntil: 0,
      })
      return true
    },
    list: async (query) => list(query),
    listReported: async (query) => list(query).map(asReported),
    async listLate({ within, now, after, ...query }) {
      const keyOf = (ticket: Ticket) => ({ openedAt: lateFrom(ticket) ?? now, id: ticket.id })
      const before = after && { openedAt: after.dueAt, id: after.id }
      return select(query)
        .filter(
          (ticket) => keyOf(ticket).openedAt < now && ticket.originPath.some((id) => within.includes(id)),
        )
        .filter((ticket) => !before || byKey(keyOf(ticket), before) > 0)
        .sort((a, b) => byKey(keyOf(a), keyOf(b)))
        .slice(0, query.limit)
    },
    async search(query) {
      const has = (ticket: Ticket) => {
        const found = tokensOfReport(ticket.report)
        return query.tokens.every((token) => found.includes(token))
      }
      return query.tokens.length === 0
        ? []
        : (await this.list({ ...query, limit: 1e6 })).filter(has).slice(0, query.limit)
    },
    count: async (query, now) =>
      figures(select(query), now, query.openedFrom || query.openedBefore ? 'total' : 'open'),
    foldCounts: async () => 0,
    async claimDue(now, { leaseMs, limit }) {
      const machineNow = Date.now()
      const dueAt = ({ ticket }: Kept) => nextTimerAt(ticket)?.getTime() ?? Number.POSITIVE_INFINITY
      const due = [...kept.values()]
        .filter((entry) => dueAt(entry) <= now.getTime() && entry.leasedUntil <= machineNow)
        .sort((a, b) => dueAt(a) - dueAt(b))
        .slice(0, limit)
      for (const entry of due) entry.leasedUntil = machineNow + leaseMs
      return due.map(({ ticket }) => ticket)
    },
    async purge(before) {
      const gone = [...kept.values()].filter(
        ({ ticket }) => isFinal(ticket.state) && ticket.updatedAt < before,
      )
      for (const { ticket } of gone) kept.delete(ticket.id)
      return gone.length
    },
    async listUnrelayed(limit) {
      return [...kept.values()]
        .filter(({ unrelayed }) => unrelayed.length > 0)
        .sort((a, b) => a.ticket.updatedAt.getTime() - b.ticket.updatedAt.getTime())
        .slice(0, limit)
        .map(({ ticket, unrelayed }) => ({ ticket, eventIds: [...unrelayed] }))
    },
    async listActive(afterId, limit) {
      return [...kept.values()]
        .map(({ ticket }) => ticket)
        .filter(({ id, state }) => id > afterId && isActive(state))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .slice(0, limit)
    },
    async markRelayed(ticketId, eventIds) {
      const entry = kept.get(ticketId)
      if (entry) entry.unrelayed = entry.unrelayed.filter((id) => !eventIds.includes(id))
    },
  }
}
