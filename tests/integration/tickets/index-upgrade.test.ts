import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMongoTicketStore, ticketMigrations } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { on } from '../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  database = await openTestDatabase()
})
beforeEach(() => database.connection.db!.collection('tickets').drop())
afterAll(() => database.drop())

const upgrade = async (id: string): Promise<void> => {
  const migration = ticketMigrations.find((one) => one.id === id)
  expect(migration).toBeDefined()
  await migration?.up(database.connection.db!)
}

it('an index that earlier versions had over all of history shrinks to what is asked of it', async () => {
  const tickets = database.connection.db!.collection('tickets')
  await tickets.createIndexes([
    { key: { unitId: 1, 'state.status': 1, openedAt: 1, _id: 1 }, name: 'standing' },
    { key: { unitId: 1 }, name: 'queue' },
  ])

  await upgrade('0450-tickets-lean-indexes')

  const byName = new Map((await tickets.indexes()).map((index) => [index.name, index]))
  expect(byName.has('standing')).toBe(false)
  expect(byName.get('queue')?.partialFilterExpression).toEqual({ 'state.status': 'unassigned' })
})

it('a ticket enters the indexes on holders and lateness when it has a holder and was counted', async () => {
  const db = database.connection.db!
  const tickets = db.collection('tickets')
  const keysIn = async () => {
    const { keysPerIndex } = await db.command({ validate: 'tickets' })
    return { assignee: keysPerIndex.assignee, late: keysPerIndex.late }
  }
  await tickets.createIndexes([
    { key: { assignee: 1, 'state.status': 1, openedAt: 1, _id: 1 }, name: 'assignee', sparse: true },
    {
      key: { originPath: 1, lateFrom: 1, _id: 1 },
      name: 'late',
      partialFilterExpression: { lateFrom: { $exists: true } },
    },
  ])
  const store = createMongoTicketStore(database.connection)
  const opened = aTicket()
  await store.insert(opened)
  expect(await keysIn()).toEqual({ assignee: 1, late: 4 })

  await upgrade('0480-tickets-open-with-fewer-keys')

  expect(await keysIn()).toEqual({ assignee: 0, late: 0 })
  await store.save(afterCommand(opened, { type: 'take' }, { at: on('monday', '10:00') }))
  await store.foldCounts()
  expect(await keysIn()).toEqual({ assignee: 1, late: 4 })
})
