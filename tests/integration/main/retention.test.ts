import { afterAll, beforeAll, expect, it } from 'vitest'
import { purgeExpired } from '../../../src/main/serve/retention.ts'
import { createMongoTicketStore } from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
const now = new Date('2026-11-24T10:00:00Z')
const old = new Date('2026-10-01T10:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())

it('deletes what is older than promised, and no ticket that is still open', async () => {
  const db = database.connection.getClient().db(database.connection.name)
  await db.collection<{ _id: string; at: Date }>('webchat_messages').insertMany([
    { _id: 'old', at: old },
    { _id: 'new', at: now },
  ])
  await db.collection<{ _id: string; at: Date }>('nlu_suggestions').insertMany([
    { _id: 'old', at: old },
    { _id: 'new', at: now },
  ])
  const ticket = (_id: string, status: string, updatedAt: Date) => ({ _id, state: { status }, updatedAt })
  await db
    .collection<{ _id: string; state: object; updatedAt: Date }>('tickets')
    .insertMany([
      ticket('closed', 'closed', old),
      ticket('open', 'taken', old),
      ticket('recent', 'closed', now),
    ])
  const kept = { db, ticketStore: createMongoTicketStore(database.connection) }
  expect(await purgeExpired(kept, now, 30)).toBe(3)
  const left = async (name: string) =>
    (await db.collection(name).find().toArray()).map(({ _id }) => String(_id))
  expect(await left('webchat_messages')).toEqual(['new'])
  expect(await left('nlu_suggestions')).toEqual(['new'])
  expect(await left('tickets')).toEqual(['open', 'recent'])
  expect(await purgeExpired(kept, now, 30)).toBe(0)
})
