import { afterAll, beforeAll, expect, it } from 'vitest'
import { ticketMigrations } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  database = await openTestDatabase()
})
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
