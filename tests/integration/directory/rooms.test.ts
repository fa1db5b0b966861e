import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoRoomStore, directoryMigrations, type Room } from '../../../src/directory/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of directoryMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())

const chat = (id: string) => ({ channel: 'telegram', account: 'bot', chat: id }) as const
const room = (id: string, unitId: string): Room => ({
  ...chat(id),
  unitId,
  title: 'Profs',
  language: 'fr',
  registeredBy: 'director-1',
  registeredAt: new Date('2026-11-24T09:00:00Z'),
})

describe('the staff rooms', () => {
  it('are kept by chat, several of one school, and found by school through an index', async () => {
    const store = createMongoRoomStore(database.connection)
    for (const one of [room('-1', 's1'), room('-2', 's1'), room('-3', 's2')]) await store.save(one)
    await store.save(room('-1', 's1'))
    expect(await store.listOf(['s1'])).toEqual([room('-1', 's1'), room('-2', 's1')])
    expect(await store.find(chat('-3'))).toEqual(room('-3', 's2'))
    const plan = await database.connection.db!.collection('staff_rooms').find({ unitId: 's1' }).explain()
    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('IXSCAN')
  })

  it('follow a group to its new id, however often that is told, and are gone when removed', async () => {
    const store = createMongoRoomStore(database.connection)
    await store.save(room('-9', 's9'))
    await store.move(chat('-9'), chat('-1009'))
    await store.move(chat('-9'), chat('-1009'))
    await store.move(chat('-1009'), chat('-1009'))
    expect(await store.listOf(['s9'])).toEqual([room('-1009', 's9')])
    await store.remove(chat('-1009'))
    expect(await store.listOf(['s9'])).toEqual([])
  })
})
