import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoDirectory, demoUnits, directoryMigrations } from '../../../../src/directory/index.ts'
import { fixedClock } from '../../../../src/shared/index.ts'
import {
  calendarMigrations,
  createCalendars,
  createMongoCalendarStore,
  importCalendar,
  setCalendar,
} from '../../../../src/tickets/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
const clock = fixedClock('2026-04-01T09:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  const db = database.connection.db!
  for (const { up } of [...directoryMigrations, ...calendarMigrations, ...calendarMigrations]) await up(db)
  const units = demoUnits().map(({ id, ...unit }) => ({ _id: id as never, ...unit }))
  await db.collection('units').insertMany(units)
})
afterAll(() => database.drop())

/** One node of the service: what it remembers is its own. */
const node = () => {
  const directory = createMongoDirectory(database.connection)
  const store = createMongoCalendarStore(database.connection)
  const parts = { directory, store, clock }
  const calendars = createCalendars(parts)
  const ruleOn = async (unitId: string, date: string) =>
    (await calendars.calendarFor(unitId)).explain(date).rule
  const set = (unitId: string, file: object) =>
    setCalendar(parts, { unitId, text: JSON.stringify(file), by: 'operator-1' })
  return { ...parts, ruleOn, set }
}

const strike = { from: '2026-05-04', name: 'Grève', hours: [] }

describe('the calendars of units', () => {
  it('are the national one where nobody has said anything, or for a unit that has gone', async () => {
    const { ruleOn } = node()
    expect(await ruleOn('20101J', '2026-05-01')).toMatchObject({ kind: 'holiday', unitId: null })
    expect(await ruleOn('gone', '2026-05-04')).toMatchObject({ kind: 'week', unitId: null })
  })

  it('inherit what is set above them, and keep every version with who made it', async () => {
    const one = node()
    await one.set('DP-OUJDA', { overrides: [strike] })
    await one.set('DP-OUJDA', { validFrom: '2026-06-01', overrides: [] })
    expect(await one.ruleOn('10102B', '2026-05-04')).toMatchObject({ kind: 'override', unitId: 'DP-OUJDA' })
    expect(await one.ruleOn('20101J', '2026-05-04')).toMatchObject({ kind: 'week' })
    expect(await one.store.listVersions(['DP-OUJDA'])).toMatchObject([
      { version: 1, validFrom: '2026-04-01', changedBy: 'operator-1', changedAt: clock.now() },
      { version: 2, validFrom: '2026-06-01' },
    ])
  })

  it('give school holidays to schools only', async () => {
    const { set, ruleOn } = node()
    await set('AREF-FM', { schoolHolidays: [{ from: '2026-05-11', to: '2026-05-15', name: 'Pause' }] })
    expect((await ruleOn('20101J', '2026-05-12')).kind).toBe('school_holiday')
    expect((await ruleOn('DP-FES', '2026-05-12')).kind).toBe('week')
  })

  it('leave the rules in force as they are when a file is refused', async () => {
    const { set, ruleOn, store } = node()
    await set('10103C', { overrides: [strike] })
    const refused = await set('10103C', { overrides: [{ ...strike, to: '2026-05-01' }] })
    expect(refused).toEqual({
      faults: [
        {
          line: 1,
          entry: 'overrides[0].to',
          code: 'calendar.fault.range_backwards',
          params: { from: '2026-05-04' },
        },
      ],
    })
    expect(await store.listVersions(['10103C'])).toHaveLength(1)
    expect((await ruleOn('10103C', '2026-05-04')).kind).toBe('override')
  })

  it('refuse what would close a unit below for more than a year', async () => {
    const { set } = node()
    const closed = (from: string, to: string) => ({ from, to, name: 'Fermé', hours: [] })
    expect((await set('10201F', { overrides: [closed('2027-01-04', '2027-12-30')] })).faults).toEqual([])
    const { faults } = await set('DP-BERKANE', { overrides: [closed('2027-12-31', '2028-06-30')] })
    expect(faults).toMatchObject([
      { entry: 'overrides[0]', code: 'calendar.fault.year_off_below', params: { unit: '10201F' } },
    ])
  })

  it('refuse the slower of two changes made at the same time', async () => {
    const { store } = node()
    const version = {
      unitId: '10104D',
      version: 1,
      validFrom: '2026-04-01',
      rules: {},
      changedAt: clock.now(),
      changedBy: 'x',
    }
    const results = await Promise.allSettled([store.add(version), store.add(version)])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(store.add(version)).rejects.toMatchObject({ code: 'calendar.changed_meanwhile' })
  })

  it('count on another node after some seconds, without a restart', { timeout: 20_000 }, async () => {
    const [here, there] = [node(), node()]
    expect((await there.ruleOn('10101A', '2026-05-05')).kind).toBe('week')
    await here.set('10101A', { overrides: [{ ...strike, from: '2026-05-05' }] })
    await expect
      .poll(async () => (await there.ruleOn('10101A', '2026-05-05')).kind, { timeout: 15_000, interval: 500 })
      .toBe('override')
  })

  it('take days off from an iCalendar file once, however often it is imported', async () => {
    const { store, directory, ruleOn } = node()
    const text = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20260528',
      'DTEND;VALUE=DATE:20260530',
      'SUMMARY:Aïd Al-Adha',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n')
    const request = { unitId: 'MEN', text, by: 'operator-1', kind: 'holiday' } as const
    expect(await importCalendar({ store, directory, clock }, request)).toMatchObject({ added: 1, faults: [] })
    expect(await importCalendar({ store, directory, clock }, request)).toEqual({
      added: 0,
      past: 0,
      skipped: 0,
      faults: [],
    })
    expect(await ruleOn('20101J', '2026-05-27')).toMatchObject({ kind: 'week' })
    expect(await ruleOn('20101J', '2026-05-29')).toMatchObject({ kind: 'holiday', provisional: false })
  })

  it('refuse an iCalendar file that closes more than a year, with the line of the event', async () => {
    const { store, directory } = node()
    const text = [
      'BEGIN:VCALENDAR',
      ...[
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20270101',
        'DTEND;VALUE=DATE:20280101',
        'SUMMARY:Un',
        'END:VEVENT',
      ],
      ...[
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20280101',
        'DTEND;VALUE=DATE:20280301',
        'SUMMARY:Deux',
        'END:VEVENT',
      ],
      'END:VCALENDAR',
    ].join('\r\n')
    const before = (await store.listVersions(['DP-FES'])).length
    const request = { unitId: 'DP-FES', text, by: 'operator-1', kind: 'holiday' } as const
    const result = await importCalendar({ store, directory, clock }, request)
    expect(result).toMatchObject({
      added: 0,
      faults: [{ line: 7, entry: 'VEVENT 2', code: 'calendar.fault.year_off' }],
    })
    expect(result.version).toBeUndefined()
    expect(await store.listVersions(['DP-FES'])).toHaveLength(before)
  })

  it('are found by an index, the newest version numbers in the index alone', async () => {
    const collection = database.connection.db!.collection('calendars')
    const { queryPlanner } = await collection
      .find({ unitId: { $in: ['MEN', 'DP-OUJDA'] } })
      .sort({ unitId: 1, version: 1 })
      .explain('queryPlanner')
    const plan = JSON.stringify(queryPlanner.winningPlan)
    expect(plan).toContain('IXSCAN')
    expect(plan).not.toMatch(/COLLSCAN|"SORT"/)
    const heads = await collection
      .aggregate([
        { $sort: { unitId: 1, version: 1 } },
        { $group: { _id: '$unitId', version: { $max: '$version' } } },
      ])
      .explain('queryPlanner')
    expect(JSON.stringify(heads)).not.toMatch(/COLLSCAN|"FETCH"|"SORT"/)
  })
})
