import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { createMongoTicketStore, type TicketStore, ticketMigrations } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { startCore } from '../../unit/tickets/support/core.ts'
import { local, on } from '../../unit/tickets/support/instants.ts'
import { aTicket, typesOf } from '../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of ticketMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.connection.collection('tickets').deleteMany({})
})

const MANY = 300
const minute = 60_000
const dueOneAfterAnother = async (store: TicketStore): Promise<void> => {
  const first = on('monday', '09:00').getTime()
  // inserted in no order of their deadlines
  const minutes = Array.from({ length: MANY }, (_, n) => (n * 7) % MANY)
  await Promise.all(minutes.map((n) => store.insert(aTicket({ at: new Date(first + n * minute) }))))
}

/** The store, which also says in which order timers were saved. */
const watched = (order: Date[]): TicketStore => {
  const store = createMongoTicketStore(database.connection)
  return {
    ...store,
    save: async (ticket) => {
      const saved = await store.save(ticket)
      if (saved) order.push(ticket.openedAt)
      return saved
    },
  }
}

it('drains what is due at once on two nodes: each once, the oldest first', async () => {
  const order: Date[] = []
  const store = watched(order)
  await dueOneAfterAnother(store)
  const late = on('friday', '16:00')
  const done = await Promise.all([startCore({ store }).runTimers(late), startCore({ store }).runTimers(late)])
  expect(done[0] + done[1]).toBe(MANY)
  expect(order).toHaveLength(MANY)
  // two nodes with a batch of 64 each: nobody is overtaken by more than what is in hand
  const rank = new Map(order.toSorted((a, b) => a.getTime() - b.getTime()).map((at, n) => [at.getTime(), n]))
  const overtaken = order.map((at, n) => Math.abs((rank.get(at.getTime()) ?? MANY) - n))
  expect(Math.max(...overtaken)).toBeLessThanOrEqual(2 * 64)
})

it('does the oldest although newer ones keep falling due, and some keep failing', async () => {
  const order: Date[] = []
  const store = watched(order)
  await dueOneAfterAnother(store)
  const tickets = database.connection.collection<{ _id: string }>('tickets')
  const oldest = await tickets
    .find({}, { projection: { _id: 1 } })
    .sort({ dueAt: 1 })
    .limit(70)
    .toArray()
  // a whole batch that cannot be done stands before all others
  await tickets.updateMany(
    { _id: { $in: oldest.map(({ _id }) => _id) } },
    { $set: { unitId: 'gone', originPath: null } },
  )
  expect(await startCore({ store }).runTimers(on('friday', '16:00'))).toBe(MANY - oldest.length)
})

it('after a week off does for each ticket the one step that still means something', async () => {
  const store = createMongoTicketStore(database.connection)
  const core = startCore({ store })
  const ticket = await core.open('teacher-3')
  // a week in which it would have gone up three times
  expect(await core.runTimers(local('2026-12-01T09:00'))).toBe(1)
  const stored = await store.find(ticket.id)
  expect(stored && typesOf(stored)).toEqual(['opened', 'escalated'])
  expect(stored?.clock.startedAt).toEqual(local('2026-12-01T09:00'))
  expect(stored?.tier).toBe('province')
})
