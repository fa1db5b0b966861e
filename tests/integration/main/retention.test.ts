import { ObjectId } from 'mongodb'
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

it('deletes files with their smaller forms once no ticket carries them, and what became of fetching them', async () => {
  const db = database.connection.getClient().db(database.connection.name)
  const file = async (name: string, uploadDate: Date, variantOf?: string) => {
    const _id = new ObjectId()
    const metadata = { type: 'image/jpeg', ...(variantOf ? { variantOf } : {}) }
    await db.collection('attachments.files').insertOne({ _id, filename: name, uploadDate, metadata })
    await db.collection('attachments.chunks').insertOne({ files_id: _id, n: 0, data: Buffer.alloc(3) })
    return _id.toHexString()
  }
  const free = await file('free', old)
  await file('smaller', now, free)
  const [reported, commented] = [await file('reported', old), await file('commented', old)]
  await file('new', now)
  await db.collection<{ _id: string }>('tickets').insertMany([
    {
      _id: 'carries',
      state: { status: 'taken' },
      updatedAt: old,
      report: { attachments: [{ id: reported }] },
    },
    {
      _id: 'carries-later',
      state: { status: 'taken' },
      updatedAt: old,
      timeline: [{}, { attachments: [{ id: commented }] }],
    },
  ] as never)
  await db
    .collection<{ _id: string; endedAt?: Date }>('attachment_fetches')
    .insertMany([{ _id: 'ended', endedAt: old }, { _id: 'recent', endedAt: now }, { _id: 'pending' }])
  const kept = { db, ticketStore: createMongoTicketStore(database.connection) }
  await purgeExpired(kept, now, 30)
  const names = (await db.collection('attachments.files').find().toArray()).map(({ filename }) => filename)
  expect(names.sort()).toEqual(['commented', 'new', 'reported'])
  expect(await db.collection('attachments.chunks').countDocuments()).toBe(3)
  const fetches = (await db.collection('attachment_fetches').find().toArray()).map(({ _id }) => String(_id))
  expect(fetches.sort()).toEqual(['pending', 'recent'])
})

it('deletes incidents that ended long ago with what they counted, and none that still runs or is still to be told', async () => {
  const db = database.connection.getClient().db(database.connection.name)
  const closed = (at: Date) => ({ by: 'sup', at, commandId: 'c' })
  await db.collection<{ _id: string }>('incidents').insertMany([
    { _id: 'over', commandId: '1', declaredAt: old, closed: closed(old) },
    { _id: 'untold', commandId: '2', declaredAt: old, closed: closed(old), untold: ['closed'] },
    { _id: 'recent', commandId: '3', declaredAt: old, closed: closed(now) },
    { _id: 'running', commandId: '4', declaredAt: old, open: true },
  ] as never)
  const members = ['over', 'running'].map((incidentId) => ({ _id: `t-${incidentId}`, incidentId, at: old }))
  await db.collection<{ _id: string }>('incident_members').insertMany(members as never)
  const kept = { db, ticketStore: createMongoTicketStore(database.connection) }
  await purgeExpired(kept, now, 30)
  const left = async (name: string) =>
    (await db.collection(name).find().toArray()).map(({ _id }) => String(_id)).sort()
  expect(await left('incidents')).toEqual(['recent', 'running', 'untold'])
  expect(await left('incident_members')).toEqual(['t-running'])
})
