import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMongoDirectory,
  demoEquipment,
  demoLines,
  directoryMigrations,
  loadDemoDirectory,
  removeDemoDirectory,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

const NOW = new Date('2026-11-24T09:00:00Z')

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
  await loadDemoDirectory(database.connection, NOW)
})
afterAll(() => database.drop())
const directory = () => createMongoDirectory(database.connection)
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id)

describe('equipment and lines in MongoDB', () => {
  it('come back as they were put in', async () => {
    for (const one of demoEquipment(NOW)) expect(await directory().findEquipment(one.id)).toEqual(one)
    for (const line of demoLines(NOW)) expect(await directory().findLine(line.id)).toEqual(line)
    expect(await directory().findEquipment('none')).toBeUndefined()
    expect(await directory().findLine('none')).toBeUndefined()
  })

  it('are listed by unit; equipment by room, whoever names it, and by kind', async () => {
    const unitIds = ['10101A']
    expect(await directory().listEquipment({ unitIds })).toHaveLength(8)
    expect(ids(await directory().listEquipment({ unitIds, room: 'القاعة ٣' }))).toEqual(['equipment-1-1'])
    expect(ids(await directory().listEquipment({ unitIds, room: 'salle info', kinds: ['ups'] }))).toEqual([
      'equipment-1-8',
    ])
    expect(await directory().listEquipment({ unitIds, room: 'salle 3', kinds: ['ups'] })).toEqual([])
    expect(await directory().listEquipment({ unitIds, limit: 2 })).toHaveLength(2)
    expect(await directory().listEquipment({ unitIds: [] })).toEqual([])
    expect(ids(await directory().listLines({ unitIds: ['20104M', '10101A'] }))).toEqual([
      'line-1',
      'line-12',
      'line-12-spare',
    ])
    expect(await directory().listLines({ unitIds: ['MEN'] })).toEqual([])
  })

  it('are the same when many ask at the same time', async () => {
    const one = directory()
    const filters = [
      { unitIds: ['10101A'] },
      { unitIds: ['10101A'], room: 'salle 3' },
      { unitIds: ['20104M', '10101A'], kinds: ['printer' as const], limit: 1 },
      { unitIds: ['10101A'], room: 'salle info', kinds: ['ups' as const] },
      { unitIds: [] },
    ]
    const alone = []
    for (const filter of filters) alone.push(await one.listEquipment(filter))
    expect(await Promise.all(filters.map((filter) => one.listEquipment(filter)))).toEqual(alone)
    expect(alone.map(({ length }) => length)).toEqual([8, 1, 1, 1, 0])
    const places = [
      { unitIds: ['10101A'] },
      { unitIds: ['20104M', '10101A'], limit: 2 },
      { unitIds: ['MEN'] },
    ]
    const together = await Promise.all(places.map((place) => one.listLines(place)))
    expect(together.map(ids)).toEqual([['line-1'], ['line-1', 'line-12'], []])
  })

  it('are found by index, without a sort of their own', async () => {
    await db().command({ profile: 2 })
    await directory().findEquipment('equipment-1-1')
    await directory().findLine('line-1')
    await directory().listEquipment({ unitIds: ['10101A', '10102B'] })
    await directory().listEquipment({ unitIds: ['10101A'], room: 'salle 3', kinds: ['printer'] })
    const one = directory()
    const rooms = ['salle 3', 'salle 4', undefined]
    await Promise.all(
      rooms.map((room) => one.listEquipment({ unitIds: ['10101A'], ...(room ? { room } : {}) })),
    )
    await directory().listLines({ unitIds: ['10101A', '10102B'] })
    await db().command({ profile: 0 })
    const seen = await db()
      .collection('system.profile')
      .find({ op: 'query', ns: /\.(equipment|lines)$/ })
      .toArray()
    expect(seen).toHaveLength(6)
    for (const { command, planSummary, hasSortStage, docsExamined, nreturned } of seen) {
      expect(planSummary, JSON.stringify(command)).toMatch(/^(IXSCAN|IDHACK|EXPRESS)/)
      expect(hasSortStage, JSON.stringify(command)).toBeUndefined()
      expect(docsExamined).toBe(nreturned)
    }
  })

  it('go with the demonstration; what an administrator brought stays, also over a demonstration unit', async () => {
    await db()
      .collection('equipment')
      .insertOne({ _id: 'q-9' as never, unitId: '10101A', kind: 'printer', label: 'Brother' })
    await db()
      .collection('lines')
      .insertOne({ _id: 'l-9' as never, unitId: '10101A', operator: 'inwi', contract: 'X', kind: 'fibre' })
    await removeDemoDirectory(database.connection)
    expect(await db().collection('equipment').distinct('_id')).toEqual(['q-9'])
    expect(await db().collection('lines').distinct('_id')).toEqual(['l-9'])
  })
})
