import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownOf } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

type Thing = { _id: string; place: number; said?: unknown }

let database: Awaited<ReturnType<typeof openTestDatabase>>
const things = () => database.connection.getClient().db(database.connection.name).collection<Thing>('owners')
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await things().deleteMany({})
  await things().insertMany([1, 2, 3].map((place) => ({ _id: `t${place}`, place })))
})

const IDS = ['t3', 't1']

describe('what belongs to each document of one update', () => {
  it('goes to that document, in whatever order they are found, and to no other', async () => {
    await things().updateMany({ _id: { $in: IDS } }, [{ $set: { said: ownOf(IDS, ['three', 'one']) } }])
    const found = await things().find().sort({ _id: 1 }).toArray()
    expect(found.map(({ said }) => said)).toEqual(['one', undefined, 'three'])
  })

  it('is kept as it stands, whatever people have written', async () => {
    const said = [{ text: '$place', $sum: ['$$ROOT'] }, '$$NOW']
    await things().updateMany({ _id: { $in: IDS } }, [
      { $replaceWith: { $mergeObjects: ['$$ROOT', ownOf(IDS, [{ said: said[0] }, { said: said[1] }])] } },
    ])
    expect(await things().findOne({ _id: 't3' })).toEqual({ _id: 't3', place: 3, said: said[0] })
    expect(await things().findOne({ _id: 't1' })).toEqual({ _id: 't1', place: 1, said: said[1] })
  })

  it('guards each by its own', async () => {
    const guard = { $expr: { $eq: ['$place', ownOf(IDS, [3, 2])] } }
    const { matchedCount } = await things().updateMany({ _id: { $in: IDS }, ...guard }, [
      { $set: { said: 1 } },
    ])
    expect(matchedCount).toBe(1)
    expect(await things().findOne({ said: 1 })).toMatchObject({ _id: 't3' })
  })
})
