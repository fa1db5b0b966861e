import type { Model, PipelineStage } from 'mongoose'
import type { TicketCounts, TicketQuery } from '../ports.ts'
import type { TicketDocument } from './documents.ts'
import { filterOf } from './filter.ts'

const ACTIVE = ['unassigned', 'taken', 'waiting']

type Facets = {
  readonly byStatus: readonly { readonly _id: string; readonly n: number }[]
  readonly byUnit: readonly { readonly _id: string; readonly open: number; readonly total: number }[]
  readonly late: readonly { readonly n: number }[]
  readonly resolution: readonly { readonly mean: number | null }[]
}

const countOf = { $sum: 1 }
const ifActive = { $cond: [{ $in: ['$state.status', ACTIVE] }, 1, 0] }

const facets = (now: Date) => ({
  byStatus: [{ $group: { _id: '$state.status', n: countOf } }],
  byUnit: [
    { $group: { _id: '$originUnitId', open: { $sum: ifActive }, total: countOf } },
    { $sort: { open: -1, total: -1, _id: 1 } } as const,
  ],
  late: [
    {
      // a paused clock does not run, and its deadline means nothing meanwhile
      $match: { 'state.status': { $in: ['unassigned', 'taken'] }, 'clock.resolveDueAt': { $lt: now } },
    },
    { $count: 'n' },
  ],
  resolution: [
    { $match: { firstResolvedAt: { $exists: true } } },
    { $group: { _id: null, mean: { $avg: { $subtract: ['$firstResolvedAt', '$openedAt'] } } } },
  ],
})

/** Only what the figures need is carried on: timelines stay where they are. */
const NEEDED = {
  originUnitId: 1,
  'state.status': 1,
  'clock.resolveDueAt': 1,
  openedAt: 1,
  firstResolvedAt: 1,
} as const

export const countTickets = async (
  model: Model<TicketDocument>,
  query: Omit<TicketQuery, 'limit'>,
  now: Date,
): Promise<TicketCounts> => {
  const stages: PipelineStage[] = [{ $match: filterOf(query) }, { $project: NEEDED }, { $facet: facets(now) }]
  const [found] = await model.aggregate<Facets>(stages)
  return {
    byStatus: Object.fromEntries((found?.byStatus ?? []).map(({ _id, n }) => [_id, n])),
    byUnit: (found?.byUnit ?? []).map(({ _id, open, total }) => ({ unitId: _id, open, total })),
    late: found?.late[0]?.n ?? 0,
    meanResolutionMs: found?.resolution[0]?.mean ?? undefined,
  }
}
