import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoUnits } from '../../../../src/directory/index.ts'
import { createMongoTicketStore } from '../../../../src/tickets/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import { aTicket } from '../../../unit/tickets/support/tickets.ts'
import { sanad } from '../../main/command-line.ts'

let folder: string
let options: { env: Record<string, string>; cwd: string }
let database: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-calendar-'))
  database = await openTestDatabase()
  options = { env: { MONGODB_URI: database.uri }, cwd: folder }
  const units = demoUnits().map(({ id, ...unit }) => ({ _id: id as never, ...unit }))
  await database.connection.collection('units').insertMany(units)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

// each command is a process of its own, on a machine that may be busy with other tests
describe('the calendar commands', { timeout: 120_000 }, () => {
  it('set, show and explain the rules of a unit', async () => {
    const rules = {
      validFrom: '2026-01-01',
      overrides: [{ from: '2026-05-01', to: '2026-05-04', name: 'Examens', hours: ['08:00-12:00'] }],
    }
    await writeFile(path.join(folder, 'rules.json'), JSON.stringify(rules))
    const set = await sanad(['calendar', 'set', 'DP-OUJDA', 'rules.json', '--by', 'operator-1'], options)
    expect([set.code, set.stdout, set.stderr]).toEqual([
      0,
      'rules of DP-OUJDA: version 1, in force from 2026-01-01\n0 open tickets have other deadlines now\n',
      '',
    ])
    const range = ['--from', '2026-04-30', '--to', '2026-05-02']
    const show = await sanad(['calendar', 'show', '10102B', ...range], options)
    expect(show.stdout.split('\n')).toEqual([
      '2026-04-30  08:30-16:30  week (national)',
      '2026-05-01  08:00-12:00  override "Examens" (of DP-OUJDA)',
      '2026-05-02  08:00-12:00  override "Examens" (of DP-OUJDA)',
      '',
    ])
    const explained = await sanad(['calendar', 'explain', '10102B', '2026-05-01', '--json'], options)
    expect(JSON.parse(explained.stdout)).toMatchObject({
      of: '10102B',
      kind: 'override',
      unitId: 'DP-OUJDA',
      hours: [{ from: '2026-05-01T07:00:00.000Z', to: '2026-05-01T11:00:00.000Z' }],
      setAside: [{ kind: 'holiday', name: { fr: 'Fête du travail' } }, { kind: 'week' }],
      versions: [{ unitId: 'DP-OUJDA', version: 1, changedBy: 'operator-1' }],
    })
  })

  it('say line by line what is wrong with a file, end with 1 and change nothing', async () => {
    await writeFile(path.join(folder, 'bad.json'), '{\n"week": {"monday": ["12:00-08:00"]},\n"colour": 1\n}')
    const { code, stdout, stderr } = await sanad(['calendar', 'set', 'MEN', 'bad.json'], options)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toEqual([
      'bad.json:2: week.monday[0]: “12:00-08:00” ends before it begins.',
      'bad.json:3: colour: “colour” is not known here.',
      'The file has errors (2) and nothing was changed: the rules in force stay as they are.',
    ])
    expect(await database.connection.collection('calendars').countDocuments({ unitId: 'MEN' })).toBe(0)
  })

  it('refuse windows that overlap, days that end before they begin and a year off; the old rules stay', async () => {
    const before = await database.connection.collection('calendars').countDocuments()
    const days = '{"from": "2026-05-05", "to": "2026-05-01", "name": "Fermé", "hours": []}'
    await writeFile(
      path.join(folder, 'days.json'),
      `{"week": {\n"monday": ["08:30-12:30",\n"12:00-14:00"]},\n"overrides": [\n${days}]}`,
    )
    const wrong = await sanad(['calendar', 'set', 'DP-OUJDA', 'days.json'], options)
    expect([wrong.code, wrong.stdout]).toEqual([1, ''])
    expect(wrong.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^days\.json:3: week\.monday\[1\]: /),
      expect.stringMatching(/^days\.json:5: overrides\[0\]\.to: /),
      'The file has errors (2) and nothing was changed: the rules in force stay as they are.',
    ])
    const year = (n: number) => `{"from": "${n}-01-01", "to": "${n}-12-31", "name": "Fermé", "hours": []}`
    await writeFile(path.join(folder, 'year.json'), `{"overrides": [\n${year(2030)},\n${year(2031)}]}`)
    const off = await sanad(['calendar', 'set', 'DP-OUJDA', 'year.json'], options)
    expect([off.code, off.stderr.split('\n')[0]]).toEqual([
      1,
      expect.stringMatching(/^year\.json:3: overrides\[1\]: /),
    ])
    expect(await database.connection.collection('calendars').countDocuments()).toBe(before)
  })

  it('say how many open tickets have other deadlines now, and each ticket says so', async () => {
    const store = createMongoTicketStore(database.connection)
    const opened = await store.insert(aTicket({ at: on('monday', '09:00') }))
    const closing = { overrides: [{ from: '2026-11-24', name: 'Inondation', hours: [] }] }
    const rules = JSON.stringify({ validFrom: '2026-01-01', ...closing })
    await writeFile(path.join(folder, 'flood.json'), rules)
    const set = await sanad(['calendar', 'set', '10102B', 'flood.json', '--json'], options)
    expect([set.code, JSON.parse(set.stdout)]).toMatchObject([0, { unitId: '10102B', moved: 1 }])
    const stored = await store.find(opened.ticket.id)
    expect(stored?.timeline.at(-1)).toMatchObject({
      ...{ type: 'deadlines_moved', because: 'calendar', by: null },
      to: { resolveDueAt: on('thursday', '09:00') },
    })
    const trail = await sanad(['tickets', 'trail', opened.ticket.reference], options)
    const [wednesday, thursday] = (['wednesday', 'thursday'] as const).map((day) =>
      on(day, '09:00').toISOString(),
    )
    expect(trail.stdout.split('\n').slice(0, 2)).toEqual([
      `${on('monday', '09:00').toISOString()}  teacher-3  opened  school 10102B unassigned`,
      expect.stringMatching(
        `sanad {2}deadlines_moved {2}school 10102B unassigned {2}resolveDueAt ${wednesday} → ${thursday}$`,
      ),
    ])
  })

  it('import an iCalendar file', async () => {
    const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'DTSTART;VALUE=DATE:20300520', 'SUMMARY:Férié']
    await writeFile(path.join(folder, 'days.ics'), [...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'))
    const done = await sanad(['calendar', 'import', 'AREF-OR', 'days.ics', '--json'], options)
    expect([done.code, JSON.parse(done.stdout)]).toMatchObject([0, { added: 1, version: 1, faults: [] }])
    const broken = await sanad(['calendar', 'import', 'AREF-OR', 'rules.json'], options)
    expect([broken.code, broken.stdout]).toEqual([1, ''])
    expect(broken.stderr).toContain('not an iCalendar file')
  })

  it('know the units of the directory only', async () => {
    const { code, stderr } = await sanad(['calendar', 'explain', 'nowhere', '2026-05-01'], options)
    expect([code, stderr.trim()]).toEqual([1, 'There is no unit nowhere in the directory.'])
  })
})
