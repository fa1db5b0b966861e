import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMongoTicketStore,
  type LateQuery,
  type TicketQuery,
  ticketMigrations,
} from '../../../src/tickets/index.ts'
import {
  dueFilter,
  filterOf,
  lateFilter,
  searchFilter,
  unrelayedFilter,
} from '../../../src/tickets/mongo/filter.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { afterCommand, aTicket } from '../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let tickets: Collection<Document>

beforeAll(async () => {
  database = await openTestDatabase()
  const db = database.connection.db!
  for (const { up } of ticketMigrations) await up(db)
  // migrations are safe to run twice
  for (const { up } of ticketMigrations) await up(db)
  tickets = db.collection('tickets')
  const store = createMongoTicketStore(database.connection)
  // most of a scope is closed long ago, so that an index without the state would read all of it
  for (let n = 0; n < 400; n += 1) {
    const opened = aTicket({ requesterId: `teacher-${n % 60}`, originUnitId: `school-${n}` })
    const over = afterCommand(opened, { type: 'cancel', reason: 'x' }, { at: opened.openedAt })
    await store.insert(n % 10 === 0 ? opened : over)
  }
  await tickets.updateMany({}, { $set: { unrelayed: [] } })
  await store.foldCounts()
})
afterAll(() => database.drop())

type Plan = { stage: string; inputStage?: Plan; inputStages?: Plan[]; indexName?: string }

const stagesOf = (plan: Plan): string[] => [
  plan.indexName ? `${plan.stage} ${plan.indexName}` : plan.stage,
  ...[plan.inputStage, ...(plan.inputStages ?? [])].flatMap((input) => (input ? stagesOf(input) : [])),
]

type Explained = { readonly stages: string[]; readonly keys: number; readonly documents: number }

const ONLY_REFERENCE = { _id: 0, reference: 1 }

const explain = async (filter: Document, sort: Document, projection: Document = {}): Promise<Explained> => {
  const found = await tickets.find(filter, { projection }).sort(sort).limit(20).explain('executionStats')
  const { totalKeysExamined, totalDocsExamined } = found.executionStats
  const stages = stagesOf(found.queryPlanner.winningPlan as Plan)
  return { stages, keys: totalKeysExamined, documents: totalDocsExamined }
}

const list = (query: Omit<TicketQuery, 'limit' | 'visibleTo'>) => {
  const direction = query.oldestFirst ? 1 : -1
  return [filterOf({ ...query, visibleTo: 'x' }), { openedAt: direction, _id: direction }] as const
}
const scope = { reportedByOrWithin: { requesterId: 'teacher-3', unitIds: ['DP-OUJDA', 'DP-FES'] } }
const after = { openedAt: new Date(), id: 'x' }
const search = (tokens: string[], unitIds: string[]) =>
  [
    searchFilter({
      visibleTo: 'x',
      reportedByOrWithin: { requesterId: 'teacher-3', unitIds },
      tokens,
      limit: 20,
    }),
    { openedAt: -1 },
  ] as const
const late = (query: Partial<LateQuery>) =>
  [
    lateFilter({ visibleTo: 'x', within: ['MEN'], now: new Date('2030-01-01'), limit: 20, ...query }),
    { lateFrom: 1, _id: 1 },
  ] as const
const queue = { standsAt: ['10102B'], statuses: ['unassigned'], oldestFirst: true } as const

const QUERIES = {
  'by reference': [{ reference: 'SN-000000' }, {}, 'reference'],
  'by opening command': [{ openCommandId: 'x' }, {}, 'opening'],
  'one’s own': [...list({ requesterId: 'teacher-3' }), 'requester'],
  'one’s own, by status, next page': [
    ...list({ requesterId: 'teacher-3', statuses: ['unassigned'], after }),
    'requester',
  ],
  'a scope': [...list(scope), 'origin'],
  'a scope, next page': [...list({ ...scope, after }), 'origin'],
  'a scope, by status': [...list({ ...scope, statuses: ['unassigned', 'taken'] }), 'origin'],
  'a scope that hardly has any': [...list({ ...scope, statuses: ['resolved'] }), 'origin'],
  'a scope, narrowed': [...list({ ...scope, originWithin: ['10102B'] }), 'origin'],
  'what is like it in a unit': [
    ...list({ originWithin: ['10102B'], categories: ['projector'], openedFrom: new Date(0) }),
    'origin',
  ],
  'a queue': [...list(queue), 'queue'],
  'a queue, next page': [...list({ ...queue, after: { ...after, openedAt: new Date(0) } }), 'queue'],
  'what one holds': [
    ...list({ assignee: 'x', statuses: ['taken', 'waiting'], oldestFirst: true }),
    'assignee',
  ],
  'what several hold': [
    { assignee: { $in: ['x', 'y'] }, 'state.status': { $in: ['taken'] } },
    {},
    'assignee',
  ],
  'what is late': [...late({}), 'late'],
  'what is late in several units, next page': [
    ...late({ within: ['DP-OUJDA', 'DP-FES'], after: { dueAt: new Date(0), id: 'x' } }),
    'late',
  ],
  'what is late in one unit': [...late({ originWithin: ['DP-OUJDA'] }), 'late'],
  'a word': [...search(['~mslt'], ['DP-OUJDA']), 'search'],
  'words in several units': [...search(['~mslt', '~$tGl'], ['DP-OUJDA', 'DP-FES', 'AREF-OR']), 'search'],
  'what is due': [dueFilter(new Date('2030-01-01'), new Date()), { dueAt: 1 }, 'due'],
  'what is to be relayed': [unrelayedFilter, { updatedAt: 1 }, 'unrelayed'],
  'what is to be counted': [{ uncounted: true }, {}, 'uncounted'],
} as const

/** A page, and what each of a few merged ranges reads ahead of it. */
const BOUND = 60

describe('every hot query of tickets', () => {
  it('which references are taken is read from the index alone', async () => {
    const { stages } = await explain({ reference: { $in: ['SN-000000', 'SN-111111'] } }, {}, ONLY_REFERENCE)
    expect(stages).toContain('IXSCAN reference')
    expect(stages).not.toContain('FETCH')
  })

  it.each(Object.entries(QUERIES))(
    '%s comes out of an index, sorted, and no further than its page',
    async (_name, [filter, sort, index]) => {
      const { stages, keys, documents } = await explain(filter, sort)
      expect(stages).not.toContain('COLLSCAN')
      expect(stages).not.toContain('SORT')
      expect(stages).toContain(`IXSCAN ${index}`)
      expect(keys).toBeLessThanOrEqual(BOUND)
      expect(documents).toBeLessThanOrEqual(BOUND)
    },
  )
})
