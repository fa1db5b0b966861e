import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMongoDirectory,
  createMongoIdentities,
  demoPeople,
  demoUnits,
  directoryMigrations,
  type Identity,
  loadDemoDirectory,
  removeDemoDirectory,
} from '../../../src/directory/index.ts'
import { migrate, NamedLeases } from '../../../src/shared/mongo/index.ts'
import { openTestDatabase } from '../../setup/database.ts'

const NOW = new Date('2026-11-24T09:00:00Z')
const MINUTE_MS = 60_000

let database: Awaited<ReturnType<typeof openTestDatabase>>
const db = () => database.connection.getClient().db(database.connection.name)
beforeAll(async () => {
  database = await openTestDatabase()
  await migrate(db(), directoryMigrations, new NamedLeases(db().collection('leases'), 'test'))
  await loadDemoDirectory(database.connection, NOW)
})
afterAll(() => database.drop())
const directory = () => createMongoDirectory(database.connection)
const identities = () => createMongoIdentities(database.connection)

describe('the directory in MongoDB', () => {
  it('gives back units and people as they were put in', async () => {
    for (const unit of demoUnits()) expect(await directory().getUnit(unit.id)).toEqual(unit)
    const people = demoPeople(NOW)
    expect(await directory().listPeople(people.map(({ id }) => id))).toEqual(
      people.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
  })

  it('throws for an unknown id where it promises an answer, and has none where it may not', async () => {
    await expect(directory().getUnit('none')).rejects.toMatchObject({ kind: 'not_found' })
    await expect(directory().getPerson('none')).rejects.toMatchObject({ kind: 'not_found' })
    expect(await directory().findUnit('none')).toBeUndefined()
    expect(await directory().findUnitByCode('none')).toBeUndefined()
  })

  it('lists units in the order asked for, without the unknown ones', async () => {
    const units = await directory().listUnits(['10102B', 'none', 'MEN', '10101A'])
    expect(units.map(({ id }) => id)).toEqual(['10102B', 'MEN', '10101A'])
  })

  it('lists a whole subtree, itself included, each unit once, at most so many', async () => {
    const ids = async (unitIds: string[], limit?: number) =>
      (await directory().listUnitsWithin(unitIds, limit ? { limit } : {})).map(({ id }) => id)
    expect(await ids(['DP-BERKANE'])).toEqual(['10201F', '10202G', '10203H', 'DP-BERKANE'])
    expect(await ids(['DP-BERKANE', 'AREF-OR', '10201F'])).toHaveLength(11)
    expect(await ids(['MEN'], 5)).toHaveLength(5)
    expect(await ids([])).toEqual([])
  })

  it('lists the units of some kinds within a unit', async () => {
    const kinds = ['province'] as const
    const found = await directory().listUnitsWithin(['AREF-OR'], { kinds })
    expect(found.map(({ id }) => id)).toEqual(['DP-BERKANE', 'DP-OUJDA'])
  })

  it('takes ids for ids, whatever they look like', async () => {
    const operator = { $ne: '' } as unknown as string
    expect(await directory().findPerson(operator)).toBeUndefined()
    expect(await directory().findPersonByPhone(operator)).toBeUndefined()
    expect(await directory().findUnitByCode(operator)).toBeUndefined()
  })

  it('knows a person by a number that is theirs alone', async () => {
    const { phone } = await directory().getPerson('teacher-1')
    expect((await directory().findPersonByPhone(phone!))?.id).toBe('teacher-1')
    expect(await directory().findPersonByPhone('+212699999999')).toBeUndefined()
    await db()
      .collection('people')
      .updateOne({ _id: 'teacher-24' as never }, { $set: { phone: phone! } })
    expect(await directory().findPersonByPhone(phone!)).toBeUndefined()
  })

  it('lists members by unit, role and axis, while their membership runs', async () => {
    const members = async (filter: object, at = NOW) =>
      (await directory().listMembers({ unitIds: ['DP-FES'], at, ...filter })).map(({ id }) => id)
    expect(await members({ roles: ['member'], axis: 'training' })).toEqual(['province-fes-4'])
    expect(await members({ roles: ['supervisor', 'delegate'] })).toEqual(['province-fes-1', 'province-fes-6'])
    const centre = { unitIds: ['MEN'], roles: ['supervisor'], service: 'training' }
    expect(await members(centre)).toEqual(['centre-3'])
    expect(await members({}, new Date('2020-01-01'))).toEqual([])
    const ended = { $set: { 'memberships.0.until': NOW } }
    await db()
      .collection('people')
      .updateOne({ _id: 'province-fes-6' as never }, ended)
    expect(await members({ roles: ['delegate'] })).toEqual([])
    expect(await members({ roles: ['delegate'] }, new Date(NOW.getTime() - 1))).toEqual(['province-fes-6'])
  })

  it('tells each of those who ask for members at the same time their own', async () => {
    const asking = directory()
    const filters = [
      { unitIds: ['DP-FES'], roles: ['member'], axis: 'training' },
      { unitIds: ['DP-FES', '10101A'], roles: ['supervisor', 'director'] },
      { unitIds: ['10101A'] },
      { unitIds: ['MEN'], roles: ['supervisor'], service: 'training' },
      { unitIds: [] },
    ] as const
    const alone = await Promise.all(filters.map((one) => directory().listMembers({ ...one, at: NOW })))
    const together = await Promise.all(filters.map((one) => asking.listMembers({ ...one, at: NOW })))
    expect(together).toEqual(alone)
    expect(together.map(({ length }) => length > 0)).toEqual([true, true, true, true, false])
    const [now, then] = await Promise.all(
      [NOW, new Date('2020-01-01')].map((at) => asking.listMembers({ unitIds: ['DP-FES'], at })),
    )
    expect([now?.length === 0, then]).toEqual([false, []])
  })

  it('loads the demonstration again without undoing what was changed since', async () => {
    await db()
      .collection('people')
      .updateOne({ _id: 'director-1' as never }, { $set: { language: 'fr' } })
    await db()
      .collection('people')
      .deleteOne({ _id: 'director-2' as never })
    await loadDemoDirectory(database.connection, NOW)
    expect((await directory().getPerson('director-1')).language).toBe('fr')
    expect((await directory().getPerson('director-2')).language).toBe('fr')
    expect(await db().collection('people').countDocuments()).toBe(demoPeople(NOW).length)
  })
})

describe('the chat addresses in MongoDB', () => {
  const identity = (address: string, more: Partial<Identity> = {}): Identity => ({
    channel: 'telegram',
    account: 'bot-1',
    address,
    personId: 'teacher-1',
    proof: 'contact',
    verifiedAt: NOW,
    lastSeenAt: NOW,
    ...more,
  })

  it('belong to one person at a time, and to one account', async () => {
    await identities().link(identity('100'))
    await identities().link(identity('100', { personId: 'teacher-2' }))
    expect(await identities().findByAddress('telegram', 'bot-1', '100')).toEqual(
      identity('100', { personId: 'teacher-2' }),
    )
    expect(await identities().findByAddress('telegram', 'bot-2', '100')).toBeUndefined()
    expect(await identities().listByPerson('teacher-1')).toEqual([])
    await identities().unlink('telegram', 'bot-1', '100')
    expect(await identities().findByAddress('telegram', 'bot-1', '100')).toBeUndefined()
  })

  it('are linked once when two nodes link them at the same time', async () => {
    await Promise.all(Array.from({ length: 10 }, () => identities().link(identity('300'))))
    expect(await db().collection('identities').countDocuments({ address: '300' })).toBe(1)
  })

  it('are listed with the one last written from first; an earlier sighting changes nothing', async () => {
    const later = new Date(NOW.getTime() + MINUTE_MS)
    await identities().link(identity('201', { personId: 'teacher-3' }))
    await identities().link(identity('202', { personId: 'teacher-3' }))
    await identities().touch('telegram', 'bot-1', '202', later)
    await identities().touch('telegram', 'bot-1', '202', NOW)
    const listed = await identities().listByPerson('teacher-3')
    expect(listed.map(({ address, lastSeenAt }) => [address, lastSeenAt])).toEqual([
      ['202', later],
      ['201', NOW],
    ])
  })

  it('are closed until the person writes again, and never by what was seen before they wrote', async () => {
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS)
    const closedAt = async () => (await identities().findByAddress('telegram', 'bot-1', '401'))?.closedAt
    await identities().link(identity('401'))
    await identities().close('telegram', 'bot-1', '401', at(2))
    expect(await closedAt()).toEqual(at(2))
    await identities().touch('telegram', 'bot-1', '401', at(5))
    expect(await closedAt()).toBeUndefined()
    // told late: the person has written since
    await identities().close('telegram', 'bot-1', '401', at(4))
    expect(await closedAt()).toBeUndefined()
    await identities().close('telegram', 'bot-1', 'nobody', at(4))
    expect(await identities().findByAddress('telegram', 'bot-1', 'nobody')).toBeUndefined()
    await identities().close('telegram', 'bot-1', '401', at(6))
    await identities().link(identity('401', { personId: 'teacher-2' }))
    expect(await closedAt()).toBeUndefined()
    await identities().unlink('telegram', 'bot-1', '401')
  })
})

describe('every query of the directory', () => {
  const stagesOf = (plan: Document | undefined): string[] =>
    plan ? [plan.stage, ...stagesOf(plan.inputStage), ...(plan.inputStages ?? []).flatMap(stagesOf)] : []

  it('is served by an index, as the server explains it', async () => {
    await db().command({ profile: 2 })
    const { phone } = await directory().getPerson('teacher-2')
    await directory().getUnit('MEN')
    await directory().findUnitByCode('10101A')
    await directory().listUnits(['MEN', '10101A'])
    await directory().listUnitsWithin(['MEN', 'AREF-OR'])
    await directory().listPeople(['teacher-1', 'teacher-2'])
    await directory().findPersonByPhone(phone!)
    await directory().listMembers({ unitIds: ['DP-FES'], roles: ['member'], axis: 'training', at: NOW })
    await identities().findByAddress('telegram', 'bot-1', '202')
    await identities().listByPerson('teacher-3')
    await identities().touch('telegram', 'bot-1', '202', NOW)
    await identities().close('telegram', 'bot-1', '202', NOW)
    await db().command({ profile: 0 })
    const seen = await db()
      .collection('system.profile')
      .find({ op: { $in: ['query', 'update'] }, ns: /\.(units|people|identities)$/ })
      .toArray()
    expect(seen.length).toBeGreaterThanOrEqual(12)
    for (const { command, execStats, planSummary } of seen) {
      expect(planSummary, JSON.stringify(command)).toMatch(/^(IXSCAN|IDHACK)/)
      expect(stagesOf(execStats), JSON.stringify(command)).not.toContain('COLLSCAN')
    }
  })
})

describe('the end of the demonstration', () => {
  it('takes its units, people and addresses away, and what was only chosen; nothing else', async () => {
    const more = { channel: 'telegram', account: 'bot-1', verifiedAt: NOW, lastSeenAt: NOW } as const
    await db()
      .collection('people')
      .insertOne({ _id: 'p-9' as never, name: { ar: 'م', fr: 'M' }, memberships: [] })
    await identities().link({ ...more, address: '900', personId: 'p-9', proof: 'code' })
    await identities().link({ ...more, address: '901', personId: 'p-9', proof: 'demonstration' })
    await identities().link({ ...more, address: '902', personId: 'teacher-1', proof: 'contact' })
    await removeDemoDirectory(database.connection)
    await removeDemoDirectory(database.connection)
    expect(await db().collection('units').countDocuments()).toBe(0)
    expect(await db().collection('people').distinct('_id')).toEqual(['p-9'])
    expect(await db().collection('identities').distinct('address')).toEqual(['900'])
  })
})
