import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { isAppError } from '../../../src/shared/index.ts'
import { createMongoTicketStore, ticketMigrations } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { startCore } from '../../unit/tickets/support/core.ts'
import { local, on } from '../../unit/tickets/support/instants.ts'
import { typesOf } from '../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of ticketMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())
beforeEach(async () => {
  for (const name of ['tickets', 'ticket_counts']) await database.connection.collection(name).deleteMany({})
})

/** Two instances of the core on one database. */
const twoNodes = () => {
  const store = createMongoTicketStore(database.connection)
  return [startCore({ store }), startCore({ store })] as const
}

describe('two nodes on one database', () => {
  it('of two people who take it at once one has it, and the other is told who', async () => {
    const [one, other] = twoNodes()
    for (let round = 0; round < 10; round += 1) {
      const ticket = await one.open('director-2')
      const outcomes = await Promise.allSettled([
        one.act('province-oujda-1', ticket, { type: 'take' }),
        other.act('province-oujda-5', ticket, { type: 'take' }),
      ])
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
      const stored = await one.store.find(ticket.id)
      const holder = stored?.state.status === 'taken' ? stored.state.by : undefined
      expect(refused).toHaveLength(1)
      expect(isAppError(refused[0], 'conflict') && refused[0].params).toEqual({
        reference: ticket.reference,
        status: 'taken',
        by: holder,
      })
      expect(stored && typesOf(stored)).toEqual(['opened', 'taken'])
    }
  })

  it('keep every word that is said at once', async () => {
    const [one, other] = twoNodes()
    const ticket = await one.open('teacher-3')
    const words = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
    const say = (text: string, index: number) => {
      const node = index % 2 === 0 ? one : other
      return node.act('teacher-3', ticket, { type: 'comment', text, attachments: [] }, `inbox-${text}:1`)
    }
    await Promise.all([...words, ...words].map(say))
    const stored = await one.store.find(ticket.id)
    const said = stored?.timeline.flatMap((event) => (event.type === 'commented' ? [event.text] : []))
    expect(said?.toSorted()).toEqual(words)
    expect(stored?.version).toBe(1 + words.length)
  })

  it('open one ticket for a report that both play', async () => {
    const [one, other] = twoNodes()
    const opened = await Promise.all(
      [one, other, one, other].map((node) => node.open('teacher-3', {}, 'inbox-1:1')),
    )
    expect(new Set(opened.map(({ id }) => id)).size).toBe(1)
    expect(await database.connection.collection('tickets').countDocuments()).toBe(1)
  })

  it('do each timer once', async () => {
    const [one, other] = twoNodes()
    const opened = await Promise.all(Array.from({ length: 12 }, () => one.open('teacher-3')))
    const late = on('tuesday', '16:00')
    const done = await Promise.all([one.runTimers(late), other.runTimers(late), one.runTimers(late)])
    expect(done.reduce((sum, n) => sum + n, 0)).toBe(opened.length)
    for (const { id } of opened) {
      const stored = await one.store.find(id)
      expect(stored && typesOf(stored)).toEqual(['opened', 'escalated'])
    }
  })

  it('leave a ticket that fails for later, and do the others', async () => {
    const [one] = twoNodes()
    const broken = await one.open('teacher-3')
    await one.open('teacher-3')
    await database.connection
      .collection<{ _id: string }>('tickets')
      .updateOne({ _id: broken.id }, { $set: { unitId: 'gone', originPath: null } })
    expect(await one.runTimers(local('2026-11-24T16:00'))).toBe(1)
  })
})
