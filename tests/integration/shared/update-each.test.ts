import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inTransaction, type SingleUpdate, updateEach } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

type Thing = { _id: string; place: number; note?: string }

let database: Awaited<ReturnType<typeof openTestDatabase>>
const things = () => database.connection.getClient().db(database.connection.name).collection<Thing>('things')
beforeAll(async () => {
  database = await openTestDatabase()
  await things().createIndex({ place: 1 }, { unique: true })
})
afterAll(() => database.drop())
beforeEach(async () => {
  await things().deleteMany({})
  await things().insertMany([1, 2, 3].map((place) => ({ _id: `t${place}`, place })))
})

const update = (updates: readonly SingleUpdate[]) =>
  inTransaction(database.connection.getClient(), (session) => updateEach(things(), updates, session))
const kept = () => things().find().sort({ _id: 1 }).toArray()

describe('single updates as one command', () => {
  it('tells how many it found, and which were new', async () => {
    const outcome = await update([
      { q: { _id: 't1' }, u: { $set: { note: 'a', other: undefined } } },
      { q: { _id: 'none' }, u: { $set: { note: 'b' } } },
      { q: { _id: 't4' }, u: { $setOnInsert: { place: 4 } }, upsert: true },
      { q: { _id: 't2' }, u: { $setOnInsert: { place: 9 } }, upsert: true },
      { q: { _id: 't3' }, u: [{ $set: { place: { $add: ['$place', 30] } } }] },
    ])
    expect(outcome).toEqual({ matched: 3, inserted: [2] })
    expect(await kept()).toEqual([
      { _id: 't1', place: 1, note: 'a' },
      { _id: 't2', place: 2 },
      { _id: 't3', place: 33 },
      { _id: 't4', place: 4 },
    ])
  })

  it('changes nothing at all when one of them is refused', async () => {
    const before = await kept()
    const refused = update([
      { q: { _id: 't1' }, u: { $set: { note: 'a' } } },
      { q: { _id: 't2' }, u: { $set: { place: 3 } } },
      { q: { _id: 't3' }, u: { $set: { note: 'c' } } },
    ])
    await expect(refused).rejects.toMatchObject({ code: 11_000 })
    expect(await kept()).toEqual(before)
  })
})
