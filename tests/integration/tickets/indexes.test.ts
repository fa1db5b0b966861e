import type { Collection, Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoTicketStore, type TicketQuery, ticketMigrations } from '../../../src/tickets/index.ts'
import { dueFilter, filterOf, unrelayedFilter } from '../../../src/tickets/mongo/filter.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { aTicket } from '../../unit/tickets/support/tickets.ts'

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
  for (let n = 0; n < 60; n += 1) {
    const { ticket } = await store.insert(
      aTicket({ requesterId: `teacher-${n}`, originUnitId: `school-${n}` }),
    )
    if (n > 2) await store.markRelayed(ticket.id, [`${ticket.id}:1`])
  }
})
afterAll(() => database.drop())

type Plan = { stage: string; inputStage?: Plan; inputStages?: Plan[]; indexName?: string }

const stagesOf = (plan: Plan): string[] => [
  plan.indexName ? `${plan.stage} ${plan.indexName}` : plan.stage,
  ...[plan.inputStage, ...(plan.inputStages ?? [])].flatMap((input) => (input ? stagesOf(input) : [])),
]

const planOf = async (filter: Document, sort: Document): Promise<string[]> => {
  const { queryPlanner } = await tickets.find(filter).sort(sort).limit(20).explain('queryPlanner')
  return stagesOf(queryPlanner.winningPlan as Plan)
}

const list = (query: Omit<TicketQuery, 'limit' | 'visibleTo'>) =>
  [filterOf({ ...query, visibleTo: 'x' }), { openedAt: query.oldestFirst ? 1 : -1 }] as const
const scope = { reportedByOrWithin: { requesterId: 'teacher-3', unitIds: ['DP-OUJDA', 'DP-FES'] } }

const QUERIES = {
  'by reference': [{ reference: 'SN-000000' }, {}, 'reference'],
  'by opening command': [{ openCommandId: 'x' }, {}, 'opening'],
  'one’s own': [...list({ requesterId: 'teacher-3' }), 'requester'],
  'a scope': [...list(scope), 'origin'],
  'a scope, by status': [...list({ ...scope, statuses: ['unassigned', 'taken'] }), 'origin'],
  'a queue': [...list({ standsAt: ['DP-OUJDA'], statuses: ['unassigned'], oldestFirst: true }), 'standing'],
  'what one holds': [
    ...list({ assignee: 'x', statuses: ['taken', 'waiting'], oldestFirst: true }),
    'assignee',
  ],
  'what is due': [dueFilter(new Date(), new Date()), { dueAt: 1 }, 'due'],
  'what is to be relayed': [unrelayedFilter, { updatedAt: 1 }, 'unrelayed'],
} as const

describe('every hot query of tickets', () => {
  it.each(Object.entries(QUERIES))(
    '%s comes out of an index, sorted',
    async (_name, [filter, sort, index]) => {
      const stages = await planOf(filter, sort)
      expect(stages).not.toContain('COLLSCAN')
      expect(stages).not.toContain('SORT')
      expect(stages).toContain(`IXSCAN ${index}`)
    },
  )
})
