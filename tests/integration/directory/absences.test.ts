import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  type Absence,
  createAbsences,
  createMongoDirectory,
  directoryMigrations,
  loadDemoDirectory,
  MongoAbsenceStore,
  setClosed,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

const day = (n: number) => new Date(Date.UTC(2026, 10, n))

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
  await loadDemoDirectory(database.connection, day(1))
})
afterAll(() => database.drop())
beforeEach(async () => {
  await db().collection('absences').deleteMany({})
})

const absences = () =>
  createAbsences({
    directory: createMongoDirectory(database.connection),
    store: new MongoAbsenceStore(database.connection),
  })

let count = 0
const absence = (personId: string, [from, until]: readonly [number, number], deputyId?: string): Absence => {
  count += 1
  const dates = { from: day(from), until: day(until) }
  return { id: `c${count}:1`, personId, ...dates, ...(deputyId === undefined ? {} : { deputyId }) }
}
const [SUPERVISOR, MEMBER, COORDINATOR] = [
  'province-oujda-1',
  'province-oujda-2',
  'province-oujda-5',
] as const

const back = (n: number) => ({ personId: SUPERVISOR, at: day(n), commandId: `back-${n}` })

describe('absences in MongoDB', () => {
  it('are given back while they last', async () => {
    const declared = absence(SUPERVISOR, [3, 8], MEMBER)
    expect(await absences().declare(declared)).toEqual(declared)
    const alone = absence('director-1', [3, 4])
    await absences().declare(alone)
    const active = (at: Date) => absences().listActive({ personIds: [SUPERVISOR, 'director-1', 'none'], at })
    expect(await active(day(3))).toEqual([alone, declared])
    expect(await active(day(4))).toEqual([declared])
    expect(await active(day(8))).toEqual([])
    expect(await absences().deputyOf(SUPERVISOR, day(3))).toBe(MEMBER)
    expect(await absences().deputyOf('director-1', day(3))).toBeUndefined()
    expect(await absences().deputyOf(MEMBER, day(3))).toBeUndefined()
  })

  it('lead from deputy to deputy to somebody who is there', async () => {
    await absences().declare(absence(SUPERVISOR, [3, 8], MEMBER))
    await absences().declare(absence(MEMBER, [5, 8], COORDINATOR))
    expect(await absences().deputyOf(SUPERVISOR, day(4))).toBe(MEMBER)
    expect(await absences().deputyOf(SUPERVISOR, day(5))).toBe(COORDINATOR)
  })

  it('change nothing when they are declared again, by the same command', async () => {
    const first = absence(SUPERVISOR, [3, 8], MEMBER)
    await absences().declare(first)
    await absences().end(back(4))
    expect(await absences().declare(first)).toEqual({ ...first, until: day(4), endedBy: 'back-4' })
    expect(await db().collection('absences').countDocuments()).toBe(1)
  })

  it('take the place of what the same person said before', async () => {
    await absences().declare(absence(SUPERVISOR, [3, 8], MEMBER))
    const newer = absence(SUPERVISOR, [5, 12], COORDINATOR)
    await absences().declare(newer)
    expect(await absences().deputyOf(SUPERVISOR, day(4))).toBe(MEMBER)
    expect(await absences().listActive({ personIds: [SUPERVISOR], at: day(6) })).toEqual([newer])
  })

  it('are given back for a period, of some or of all, but not what was taken back before it began', async () => {
    const [first, second] = [absence(SUPERVISOR, [3, 8], MEMBER), absence('director-1', [6, 9])]
    const never = absence(MEMBER, [7, 9])
    for (const one of [first, second, never]) await absences().declare(one)
    await absences().end({ personId: MEMBER, at: day(2), commandId: 'back', upcoming: true })
    const period = { from: day(5), until: day(8) }
    expect(await absences().listBetween(period)).toEqual([second, first])
    expect(await absences().listBetween({ ...period, personIds: [SUPERVISOR] })).toEqual([first])
    expect(await absences().listBetween({ from: day(8), until: day(9) })).toEqual([second])
  })

  it('know what they have taken the place of', async () => {
    const older = absence(SUPERVISOR, [3, 8], MEMBER)
    await absences().declare(older)
    const newer = absence(SUPERVISOR, [5, 12], COORDINATOR)
    await absences().declare(newer)
    const cut = { ...older, until: day(5), replacedBy: newer.id }
    expect(await absences().listReplaced(newer)).toEqual([cut])
    expect(await absences().listReplaced(older)).toEqual([])
  })

  it('end when the person is back, and cannot end when nobody was away', async () => {
    await absences().declare(absence(SUPERVISOR, [3, 8]))
    await absences().end(back(5))
    expect(await absences().listActive({ personIds: [SUPERVISOR], at: day(5) })).toEqual([])
    expect(await absences().listActive({ personIds: [SUPERVISOR], at: day(4) })).toHaveLength(1)
    await expect(absences().end(back(6))).rejects.toMatchObject({ code: 'absence.none' })
  })

  it('that have not begun end only where that is asked for: the next one, and it never begins', async () => {
    const [next, later] = [absence(SUPERVISOR, [6, 8], MEMBER), absence(SUPERVISOR, [12, 15])]
    await absences().declare(later)
    await absences().declare(next)
    await expect(absences().end(back(4))).rejects.toMatchObject({ code: 'absence.none' })
    const ended = { ...next, until: day(6), endedBy: 'back-4' }
    expect(await absences().end({ ...back(4), upcoming: true })).toEqual([ended])
    expect(await absences().end({ ...back(4), upcoming: true })).toEqual([ended])
    const active = (at: Date) => absences().listActive({ personIds: [SUPERVISOR], at })
    expect(await active(day(6))).toEqual([])
    expect(await active(day(12))).toEqual([later])
  })

  it('are refused with the reason, and the old ones stay', async () => {
    const kept = absence(SUPERVISOR, [3, 8], MEMBER)
    await absences().declare(kept)
    const refused: [Absence, string][] = [
      [absence(SUPERVISOR, [8, 3]), 'absence.ends_before_start'],
      [absence(SUPERVISOR, [4, 6], SUPERVISOR), 'absence.own_deputy'],
      [absence(SUPERVISOR, [4, 6], 'director-1'), 'absence.deputy_outside'],
      [absence(SUPERVISOR, [4, 6], 'province-fes-1'), 'absence.deputy_outside'],
      [absence(MEMBER, [7, 9], SUPERVISOR), 'absence.circle'],
      [absence(SUPERVISOR, [4, 6], 'none'), 'directory.unknown_person'],
      [absence('none', [4, 6]), 'directory.unknown_person'],
    ]
    for (const [given, code] of refused)
      await expect(absences().declare(given), code).rejects.toMatchObject({ code })
    await absences().declare(absence('director-1', [3, 8], SUPERVISOR))
    expect(await absences().listActive({ personIds: [SUPERVISOR], at: day(5) })).toEqual([kept])
  })

  it('make no circle when two people name each other at the same instant', async () => {
    for (let round = 0; round < 5; round += 1) {
      await db().collection('absences').deleteMany({})
      const outcomes = await Promise.allSettled([
        absences().declare(absence(SUPERVISOR, [3, 8], MEMBER)),
        absences().declare(absence(MEMBER, [3, 8], SUPERVISOR)),
      ])
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const refused = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult
      expect(refused.reason).toMatchObject({ code: 'absence.circle' })
    }
  })

  it('are found by index, without a sort of their own', async () => {
    await absences().declare(absence(SUPERVISOR, [3, 8], MEMBER))
    await db().command({ profile: 2 })
    await absences().deputyOf(SUPERVISOR, day(5))
    await absences().listActive({ personIds: [SUPERVISOR, MEMBER], at: day(5) })
    await db().command({ profile: 0 })
    const seen = await db()
      .collection('system.profile')
      .find({ op: 'query', ns: /\.absences$/ })
      .toArray()
    expect(seen.length).toBeGreaterThanOrEqual(3)
    for (const { command, planSummary, hasSortStage } of seen) {
      expect(planSummary, JSON.stringify(command)).toMatch(/^IXSCAN/)
      expect(hasSortStage, JSON.stringify(command)).toBeUndefined()
    }
  })
})

describe('a closed unit in MongoDB', () => {
  it('says when it closed and is still listed; open again, it says nothing', async () => {
    const directory = createMongoDirectory(database.connection)
    await setClosed(database.connection, '10102B', day(3))
    expect((await directory.getUnit('10102B')).closedAt).toEqual(day(3))
    expect((await directory.listUnitsWithin(['DP-OUJDA'])).map(({ id }) => id)).toContain('10102B')
    await setClosed(database.connection, '10102B', undefined)
    expect(await directory.getUnit('10102B')).not.toHaveProperty('closedAt')
    await expect(setClosed(database.connection, 'none', day(3))).rejects.toMatchObject({ kind: 'not_found' })
  })
})
