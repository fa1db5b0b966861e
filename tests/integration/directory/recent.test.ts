import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createRecentDirectory,
  type Directory,
  directoryMigrations,
  loadDemoDirectory,
  SUPERVISING_ROLES,
  setClosed,
} from '../../../src/directory/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

const NOW = new Date('2026-11-23T09:00:00Z')
const SECOND = 1_000

let database: Awaited<ReturnType<typeof openTestDatabase>>
let recent: Directory
let machineNow = 0

const people = () => database.connection.db!.collection<{ _id: string }>('people')

beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of directoryMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())
beforeEach(async () => {
  await people().deleteMany({})
  await loadDemoDirectory(database.connection, NOW)
  machineNow = 0
  recent = createRecentDirectory(database.connection, () => machineNow)
})

const supervising = async (unitId: string, roles = SUPERVISING_ROLES) =>
  (await recent.listMembers({ unitIds: [unitId], roles, at: NOW })).map(({ id }) => id)

describe('the directory as it was a moment ago', () => {
  it('answers as the database does', async () => {
    expect(await supervising('10102B')).toEqual(['director-2'])
    expect(await supervising('10102B', ['staff'])).toEqual(['teacher-3', 'teacher-4'])
    expect((await recent.listUnits(['nowhere', '10102B', 'MEN'])).map(({ id }) => id)).toEqual([
      '10102B',
      'MEN',
    ])
    expect((await recent.findUnit('DP-OUJDA'))?.kind).toBe('province')
    const some = await recent.listPeople(['teacher-3', 'director-2', 'nobody'])
    expect(some.map(({ id }) => id)).toEqual(['director-2', 'teacher-3'])
  })

  it('sees what was announced after a second, and not before', async () => {
    expect((await recent.findUnit('10102B'))?.closedAt).toBeUndefined()
    await setClosed(database.connection, '10102B', NOW)
    machineNow += SECOND - 1
    expect((await recent.findUnit('10102B'))?.closedAt).toBeUndefined()
    machineNow += 1
    expect((await recent.findUnit('10102B'))?.closedAt).toEqual(NOW)
    await setClosed(database.connection, '10102B', undefined)
  })

  it('sees what was not announced after a minute', async () => {
    expect(await supervising('10102B')).toEqual(['director-2'])
    await people().deleteOne({ _id: 'director-2' })
    machineNow += 2 * SECOND
    expect(await supervising('10102B')).toEqual(['director-2'])
    machineNow += 60 * SECOND
    await supervising('10102B')
    // nobody waits for that look: it is made beside the answer
    await expect.poll(() => supervising('10102B')).toEqual([])
  })
})
