import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMongoEquipmentStore,
  demoEquipment,
  directoryMigrations,
  type Equipment,
  type EquipmentStore,
  loadDemoDirectory,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { createMemoryEquipmentStore } from './memory-equipment.ts'

const NOW = new Date('2026-11-24T09:00:00Z')

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await loadDemoDirectory(database.connection, NOW)
  // as they were stored before numbers were looked up
  await db()
    .collection('equipment')
    .updateMany({}, { $unset: { numbers: '' } })
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
})
afterAll(() => database.drop())

const ids = (things: readonly Equipment[]) => things.map(({ id }) => id)
const moved = { what: 'moved', by: 'p', at: NOW, from: '10101A', to: '10102B', commandId: 'c1' } as const

describe.each<[string, () => EquipmentStore]>([
  ['in memory', () => createMemoryEquipmentStore(demoEquipment(NOW))],
  ['in MongoDB', () => createMongoEquipmentStore(database.connection)],
])('equipment kept %s', (_where, open) => {
  it('is found by its numbers, however they are spelt, and changed once', async () => {
    const store = open()
    expect(ids(await store.listByNumber('10101a 003'))).toEqual(['equipment-1-3'])
    expect(ids(await store.listByNumber('EQUIPMENT/1/3'))).toEqual(['equipment-1-3'])
    expect(await store.listByNumber('10101A-999')).toEqual([])
    const before = (await store.find('equipment-1-3')) as Equipment
    const { room: _, ...rest } = before
    const after: Equipment = { ...rest, unitId: '10102B', trail: [moved] }
    expect(await store.save(before, after)).toBe(true)
    expect(await store.save(before, { ...after, unitId: '10103C' })).toBe(false)
    expect(await store.find('equipment-1-3')).toEqual(after)
    expect(ids(await store.list({ unitIds: ['10101A'], kinds: ['projector'] }))).toEqual([])
  })

  it('stands in no list once it is written off, and again when that is taken back', async () => {
    const store = open()
    const before = (await store.find('equipment-2-1')) as Equipment
    const scrapped: Equipment = {
      ...before,
      scrappedAt: NOW,
      trail: [{ what: 'scrapped', by: 'p', at: NOW, commandId: 'c2' }],
    }
    await store.save(before, scrapped)
    expect(ids(await store.list({ unitIds: ['10102B'], kinds: ['printer'] }))).toEqual(['equipment-2-2'])
    const undone = { what: 'undone', by: 'p', at: NOW, undoes: 'c2', commandId: 'c3' } as const
    await store.save(scrapped, { ...before, trail: [...(scrapped.trail ?? []), undone] })
    const listed = await store.list({ unitIds: ['10102B'], kinds: ['printer'], room: 'القاعة 3' })
    expect(ids(listed)).toEqual(['equipment-2-1'])
  })
})

it('numbers come out of an index', async () => {
  const plan = await db().collection('equipment').find({ numbers: '10101a003' }).explain()
  expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('"indexName":"numbers"')
})
