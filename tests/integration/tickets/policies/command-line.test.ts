import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Connection } from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoUnits } from '../../../../src/directory/index.ts'
import { createMongoTicketStore } from '../../../../src/tickets/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, aTicket } from '../../../unit/tickets/support/tickets.ts'
import { sanad } from '../../main/command-line.ts'

const EXAMPLE = path.join(import.meta.dirname, '../../../../examples/policy.json')
const PERIOD = ['--from', '2026-11-01', '--to', '2026-12-01']

let folder: string
let database: Awaited<ReturnType<typeof openTestDatabase>>
let options: { env: Record<string, string>; cwd: string }

const fill = async (connection: Connection): Promise<void> => {
  const units = demoUnits().map(({ id, ...unit }) => ({ _id: id as never, ...unit }))
  await connection.collection('units').insertMany(units)
  const taken = afterCommand(aTicket(), { type: 'take' }, { at: on('monday', '11:00') })
  await createMongoTicketStore(connection).insert(
    afterCommand(taken, { type: 'resolve' }, { at: on('monday', '12:00') }),
  )
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-policy-'))
  database = await openTestDatabase()
  options = { env: { MONGODB_URI: database.uri }, cwd: folder }
  await fill(database.connection)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const hours = (acknowledge: number) => ({
  rules: [{ acknowledgeWithin: { hours: acknowledge }, resolveWithin: { days: 9 } }],
})

// each command is a process of its own, on a machine that may be busy with other tests
describe('the policy commands', { timeout: 120_000 }, () => {
  it('check, set and show the rules', async () => {
    const checked = await sanad(['policy', 'check', EXAMPLE, '--json'], options)
    expect([checked.code, JSON.parse(checked.stdout)]).toEqual([0, { rules: 5, faults: [] }])
    const before = await sanad(['policy', 'show', '--json'], options)
    expect(JSON.parse(before.stdout)).toMatchObject({ version: null, rules: [], history: [] })
    const set = await sanad(['policy', 'set', EXAMPLE, '--by', 'operator-1'], options)
    expect([set.code, set.stdout, set.stderr]).toEqual([
      0,
      'policy: version 1 is in force\n0 open tickets have other deadlines now\n',
      '',
    ])
    const shown = await sanad(['policy', 'show'], options)
    const lines = shown.stdout.split('\n')
    expect(lines).toContain('priority critical: acknowledge 1 h, resolve 4 h, warn 1 h before')
    expect(lines).toContain(
      'unit DP-BERKANE, tier province, from 2026-09-01: acknowledge 8 h, resolve 5 d, warn 25 % before',
    )
    expect(lines).toContain('without a rule, school: acknowledge 4 h, resolve 2 d, warn 25 % before')
    expect(shown.stdout).toMatch(/version 1, made \S+ by operator-1/)
  })

  it('say line by line what is wrong with a file, end with 1 and leave the old one in force', async () => {
    const broken =
      '{"rules": [\n{"acknowledgeWithin": {"hours": 0},\n"resolveWithin": {"days": 2}, "colour": 1},\n' +
      '{"tier": "school", "acknowledgeWithin": {"hours": -4},\n"resolveWithin": {"days": -2}},\n' +
      '{"tier": "region", "acknowledgeWithin": {"hours": 4}},\n{"tier": "centre"}]}'
    await writeFile(path.join(folder, 'bad.json'), broken)
    const { code, stdout, stderr } = await sanad(['policy', 'set', 'bad.json'], options)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr.trim().split('\n')).toEqual([
      'bad.json:2: rules[0].acknowledgeWithin.hours: 0 is no time that anybody could keep: it must be more than zero.',
      'bad.json:3: rules[0].colour: “colour” is not known here.',
      'bad.json:4: rules[1].acknowledgeWithin.hours: -4 is no time that anybody could keep: it must be more than zero.',
      'bad.json:5: rules[1].resolveWithin.days: -2 is no time that anybody could keep: it must be more than zero.',
      'bad.json:6: rules[2].resolveWithin: “resolveWithin” is missing.',
      'bad.json:7: rules[3].acknowledgeWithin: “acknowledgeWithin” is missing.',
      'bad.json:7: rules[3].resolveWithin: “resolveWithin” is missing.',
      'The file has errors (7) and nothing was changed: the policy in force stays as it is.',
    ])
    const shown = await sanad(['policy', 'show', '--json'], options)
    expect(JSON.parse(shown.stdout)).toMatchObject({ version: 1 })
  })
})

describe('sla dry-run', { timeout: 120_000 }, () => {
  it('prints the figures as JSON and draws them', async () => {
    await writeFile(path.join(folder, 'strict.json'), JSON.stringify(hours(1)))
    const drawn = ['--picture', 'picture.png', '--language', 'ar']
    const { code, stdout, stderr } = await sanad(
      ['sla', 'dry-run', '--policy', 'strict.json', ...PERIOD, '--json', ...drawn],
      options,
    )
    expect([code, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      from: '2026-11-01',
      to: '2026-12-01',
      tickets: 1,
      present: { total: { warnings: 0, breaches: 0, escalations: 0 } },
      proposed: {
        total: { warnings: 1, breaches: 1, escalations: 1 },
        byTier: { school: { breaches: 1 }, centre: { breaches: 0 } },
        byUnit: [{ unitId: 'DP-OUJDA', escalations: 1 }],
      },
    })
    const png = await readFile(path.join(folder, 'picture.png'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBe(2400)
  })

  it('prints a table, and says when rules begin within the time that is looked at', async () => {
    const [rule] = hours(1).rules
    const later = { rules: [{ ...rule, validFrom: '2026-11-24' }] }
    await writeFile(path.join(folder, 'later.json'), JSON.stringify(later))
    const { code, stdout, stderr } = await sanad(
      ['sla', 'dry-run', '--policy', 'later.json', ...PERIOD],
      options,
    )
    expect([code, stderr.trim()]).toEqual([
      0,
      'Rules that begin after 2026-11-01: 1. They count for what came from their day on only; leave validFrom out to try them over the whole time.',
    ])
    const lines = stdout.split('\n')
    expect(lines[0]).toBe('tickets opened from 2026-11-01 on and before 2026-12-01: 1')
    expect(
      lines
        .find((line) => line.includes('Oujda-Angad'))
        ?.trim()
        .split(/\s{2,}/),
    ).toEqual(["Direction provinciale d'Oujda-Angad", ...['0', '0', '0', '0', '0', '0']])
  })

  it('looks at the last thirty days and at the rules in force when nothing is named', async () => {
    const { code, stdout, stderr } = await sanad(['sla', 'dry-run', '--json'], options)
    expect([code, stderr]).toEqual([0, expect.stringMatching(/--policy FILE, --calendar UNIT=FILE/)])
    const { from, to, present, proposed } = JSON.parse(stdout)
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * 86_400_000)
    expect(Date.parse(to)).toBeGreaterThan(Date.now() - 86_400_000)
    expect(proposed).toEqual(present)
  })

  it.each([
    [
      'with a period that ends before it begins',
      ['--from', '2026-12-01', '--to', '2026-11-01'],
      /2026-12-01/,
    ],
    ['with a date that is none', ['--from', '2026-13-01', '--to', '2026-11-01'], /2026-13-01 is no date/],
    ['with a calendar of no unit', [...PERIOD, '--calendar', 'rules.json'], /UNIT=FILE/],
    ['with an unknown language', [...PERIOD, '--policy', 'x', '--language', 'en'], /ar, fr/],
  ])('ends with 2 when used %s', async (_, args, why) => {
    const { code, stdout, stderr } = await sanad(['sla', 'dry-run', ...args], options)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(why)
  })

  it('explains itself', async () => {
    const { code, stdout } = await sanad(['sla', 'dry-run', '--help'], options)
    expect(code).toBe(0)
    for (const flag of ['--policy', '--calendar', '--from', '--to', '--json', '--picture', '--language'])
      expect(stdout).toContain(flag)
  })

  it('refuses a file with errors, and ends with 1', async () => {
    await writeFile(
      path.join(folder, 'nowhere.json'),
      JSON.stringify({ rules: [{ ...hours(1).rules[0], unitId: 'X' }] }),
    )
    const { code, stderr } = await sanad(['sla', 'dry-run', '--policy', 'nowhere.json', ...PERIOD], options)
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [
        'nowhere.json:1: rules[0].unitId: There is no unit X in the directory: this rule would never apply.',
        'The file has errors (1).',
      ],
    ])
  })
})
