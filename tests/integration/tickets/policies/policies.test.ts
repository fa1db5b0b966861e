import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createMongoDirectory, demoUnits } from '../../../../src/directory/index.ts'
import { fixedClock } from '../../../../src/shared/index.ts'
import {
  createCalendars,
  createMongoCalendarStore,
  createMongoHistories,
  createMongoPolicyStore,
  createMongoTicketStore,
  createPolicies,
  dryRun,
  findDay,
  type Policy,
  readCandidate,
  readPolicy,
  setPolicy,
  type Ticket,
  withCandidates,
} from '../../../../src/tickets/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { local, on } from '../../../unit/tickets/support/instants.ts'
import { afterCommand, afterTimer, aTicket, place } from '../../../unit/tickets/support/tickets.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
const clock = fixedClock('2026-11-27T12:00:00Z')

beforeAll(async () => {
  database = await openTestDatabase()
  const units = demoUnits().map(({ id, ...unit }) => ({ _id: id as never, ...unit }))
  await database.connection.db!.collection('units').insertMany(units)
})
afterAll(() => database.drop())

const rule = (hours: number, conditions: object = {}) => ({
  acknowledgeWithin: { hours },
  resolveWithin: { hours: 100 },
  ...conditions,
})

const parts = () => ({
  store: createMongoPolicyStore(database.connection),
  directory: createMongoDirectory(database.connection),
  clock,
})

describe('the national policy', () => {
  it('has no rules before anybody has set one', async () => {
    expect(await createPolicies(parts().store).current()).toEqual({ rules: [] })
  })

  it('is the newest version; all are kept, with who and when', async () => {
    const { store } = parts()
    await setPolicy(parts(), { text: JSON.stringify({ rules: [rule(2)] }), by: 'operator-1' })
    await setPolicy(parts(), { text: JSON.stringify({ rules: [rule(3)] }), by: 'operator-2' })
    expect(await createPolicies(store).current()).toMatchObject({
      rules: [{ acknowledgeWithin: { hours: 3 } }],
    })
    expect(await store.listVersions()).toMatchObject([
      { version: 2, changedBy: 'operator-2', changedAt: clock.now() },
      { version: 1, text: JSON.stringify({ rules: [rule(2)] }) },
    ])
  })

  it('stays as it is when a file is refused, and says which line of it is wrong', async () => {
    const bad = `{"rules": [\n${JSON.stringify(rule(-1))},\n${JSON.stringify(rule(1, { tier: 'moon' }))}]}`
    const { faults } = await setPolicy(parts(), { text: bad, by: 'operator-1' })
    expect(faults.map(({ line, code }) => [line, code])).toEqual([
      [2, 'policy.fault.not_positive'],
      [3, 'file.wrong_value'],
    ])
    const elsewhere = JSON.stringify({ rules: [rule(1), rule(1, { unitId: 'DP-NOWHERE' })] })
    expect((await setPolicy(parts(), { text: elsewhere, by: 'operator-1' })).faults).toMatchObject([
      { entry: 'rules[1].unitId', code: 'policy.fault.unknown_unit', params: { unit: 'DP-NOWHERE' } },
    ])
    expect(await parts().store.findNewest()).toMatchObject({ version: 2 })
  })

  it('refuses the second of two changes made at the same time', async () => {
    const { store } = parts()
    const version = { version: 2, text: '{"rules": []}', changedAt: clock.now(), changedBy: 'operator-1' }
    await expect(store.add(version)).rejects.toMatchObject({ code: 'policy.changed_meanwhile' })
  })
})

const policyOf = (...rules: object[]): Policy => {
  const read = readPolicy(JSON.stringify({ rules }))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.value
}

/** As if it had been opened at a school of Fès. */
const inFes = (ticket: Ticket): Ticket => ({
  ...ticket,
  originUnitId: '20101J',
  originPath: ['MEN', 'AREF-FM', 'DP-FES', '20101J'],
  unitId: '20101J',
  timeline: ticket.timeline.map((event) =>
    event.type === 'opened' ? { ...event, unitId: '20101J' } : event,
  ),
})

/** Monday 23 November 2026: untouched until 13:00, climbed, taken at the province at 14:00 and resolved at 15:00. */
const climbed = (): Ticket => {
  const up = afterTimer(aTicket(), on('monday', '13:00'), place('province'))
  const taken = afterCommand(up, { type: 'take' }, { at: on('monday', '14:00') })
  return afterCommand(taken, { type: 'resolve' }, { at: on('monday', '15:00') })
}
/** Taken after one hour, resolved after two. */
const quick = (): Ticket => {
  const taken = afterCommand(aTicket(), { type: 'take' }, { at: on('monday', '10:00') })
  return afterCommand(taken, { type: 'resolve' }, { at: on('monday', '11:00') })
}

describe('a dry run over the tickets in the database', () => {
  beforeAll(async () => {
    const store = createMongoTicketStore(database.connection)
    const early = aTicket({ at: local('2026-11-19T23:59') })
    const atTheEnd = aTicket({ at: local('2026-11-28T00:00') })
    for (const ticket of [climbed(), inFes(quick()), early, atTheEnd]) await store.insert(ticket)
  })

  const run = (present: Policy, proposed: Policy, candidate?: object) => {
    const directory = createMongoDirectory(database.connection)
    const kept = createMongoCalendarStore(database.connection)
    const calendars = createCalendars({ store: kept, directory })
    const period = { from: findDay('2026-11-20') ?? 0, to: findDay('2026-11-28') ?? 0 }
    const read = candidate && readCandidate({ unitId: 'MEN', text: JSON.stringify(candidate) }, period.from)
    const store = withCandidates(kept, read?.candidate ? [read.candidate] : [])
    return dryRun(
      {
        histories: createMongoHistories(database.connection),
        directory,
        present: { policy: present, calendars },
        proposed: { policy: proposed, calendars: createCalendars({ store, directory }) },
        now: clock.now(),
      },
      period,
    )
  }

  it('counts by tier, by province with its schools, and by region', async () => {
    const report = await run(policyOf(rule(4)), policyOf(rule(4), rule(1, { tier: 'school' })))
    expect(report).toMatchObject({ from: '2026-11-20', to: '2026-11-28', tickets: 2 })
    // present: warned at 3 h and missed at 4 h; the province took it after 1 h, the school of Fès too
    const one = { warnings: 1, breaches: 1, escalations: 1 }
    expect(report.present).toMatchObject({
      total: one,
      cutShort: 0,
      byTier: { school: one, province: { warnings: 0 } },
      byUnit: [
        { unitId: 'DP-FES', breaches: 0 },
        { unitId: 'DP-OUJDA', name: { fr: "Direction provinciale d'Oujda-Angad" }, ...one },
      ],
      byRegion: [
        { unitId: 'AREF-FM', breaches: 0 },
        { unitId: 'AREF-OR', ...one },
      ],
    })
    const two = { warnings: 2, breaches: 2, escalations: 2 }
    expect(report.proposed).toMatchObject({ total: two, byUnit: [one, one], byTier: { school: two } })
  })

  it('counts as cut short what was taken away before the proposed deadline', async () => {
    const { proposed } = await run(policyOf(), policyOf(rule(8)))
    expect(proposed).toMatchObject({ total: { breaches: 0, escalations: 0 }, cutShort: 1 })
  })

  it('tries out a calendar that nobody has set', async () => {
    const strike = { overrides: [{ from: '2026-11-23', name: 'Grève', hours: [] }] }
    const { present, proposed } = await run(policyOf(rule(4)), policyOf(rule(4)), strike)
    expect(present.total.breaches).toBe(1)
    expect(proposed).toMatchObject({ total: { breaches: 0 }, cutShort: 1 })
  })

  it('reads any number of tickets, each once', async () => {
    const store = createMongoTicketStore(database.connection)
    const day = local('2026-06-01T10:00')
    await Promise.all(Array.from({ length: 401 }, () => store.insert(aTicket({ at: day }))))
    const read: string[] = []
    const next = local('2026-06-02T00:00')
    for await (const { id } of createMongoHistories(database.connection).openedBetween(day, next))
      read.push(id)
    expect(read).toHaveLength(401)
    expect(new Set(read).size).toBe(401)
  })
})
