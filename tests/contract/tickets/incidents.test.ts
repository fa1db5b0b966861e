import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createMongoIncidentStore,
  type Incident,
  type IncidentStore,
  incidentMigrations,
} from '../../../src/tickets/index.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { createMemoryIncidentStore } from './memory-incidents.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  for (const { up } of incidentMigrations) await up(database.connection.db!)
})
afterAll(() => database.drop())

const AT = new Date('2026-11-24T09:00:00Z')
const incident = (id: string, more: Partial<Incident> = {}): Incident => ({
  id,
  unitId: `unit-${id}`,
  unitPath: ['men', `unit-${id}`],
  category: 'connectivity',
  text: 'plus d’internet',
  declaredBy: 'supervisor',
  declaredAt: AT,
  commandId: `c-${id}`,
  ...more,
})
const closing = { by: 'supervisor', at: AT, commandId: 'c-close' }

describe.each<[string, () => IncidentStore]>([
  ['MongoDB', () => createMongoIncidentStore(database.connection)],
  ['memory', createMemoryIncidentStore],
])('the incidents in %s', (_name, open) => {
  it('are inserted once by one command, and one of a kind at a place while it is open', async () => {
    const store = open()
    await store.insert(incident('a'))
    expect(await store.insert(incident('a2', { commandId: 'c-a' }))).toEqual(incident('a'))
    const same = incident('a3', { unitId: 'unit-a' })
    await expect(store.insert(same)).rejects.toMatchObject({ code: 'incident.open_already' })
    await store.insert(incident('a4', { unitId: 'unit-a', category: 'power' }))
    expect(await store.close('a', closing)).toBe(true)
    expect(await store.close('a', closing)).toBe(false)
    expect(await store.find('a')).toEqual({ ...incident('a'), closed: closing })
    expect(await store.insert(same)).toEqual(same)
    const ids = (await store.listOpen()).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['a3', 'a4']))
    expect(ids).not.toContain('a')
  })

  it('keep what was told while they ran, each once, and nothing after their end', async () => {
    const store = open()
    await store.insert(incident('u'))
    const update = { text: 'retour à 18 h', by: 'supervisor', at: AT, commandId: 'c-u1' }
    expect(await store.update('u', update)).toBe(true)
    expect(await store.update('u', update)).toBe(true)
    expect((await store.find('u'))?.updates).toEqual([update])
    const news = (await store.listUntold(50)).find((one) => one.incident.id === 'u')?.news
    expect(news).toEqual(['declared', 'updated:c-u1'])
    await store.close('u', closing)
    expect(await store.update('u', { ...update, commandId: 'c-u2' })).toBe(false)
  })

  it('hold what is to be told until it has been told', async () => {
    const store = open()
    await store.insert(incident('b'))
    const untold = async () => (await store.listUntold(50)).find((one) => one.incident.id === 'b')?.news
    expect(await untold()).toEqual(['declared'])
    await store.close('b', closing)
    expect(await untold()).toEqual(['declared', 'closed'])
    await store.markTold('b', ['declared'])
    expect(await untold()).toEqual(['closed'])
    await store.markTold('b', ['closed'])
    expect(await untold()).toBeUndefined()
  })

  it('count each of their tickets once', async () => {
    const store = open()
    await store.addMember('m', 't1', AT)
    await store.addMember('m', 't1', AT)
    await store.addMember('m', 't2', AT)
    expect(await store.countMembers('m')).toBe(2)
    expect((await store.listMembers('m')).sort()).toEqual(['t1', 't2'])
  })

  it('count a ticket with the last that it was added to', async () => {
    const store = open()
    await store.addMember('n', 'u1', AT)
    await store.addMember('o', 'u1', AT)
    expect([await store.countMembers('n'), await store.countMembers('o')]).toEqual([0, 1])
    expect(await store.findOfMember('u1')).toBe('o')
    expect(await store.findOfMember('nothing')).toBeUndefined()
  })
})

it('every question about incidents is served by an index', async () => {
  const db = database.connection.db!
  const plans = await Promise.all([
    db.collection('incidents').find({ open: true }).sort({ declaredAt: 1, _id: 1 }).explain(),
    db
      .collection('incidents')
      .find({ 'untold.0': { $exists: true } })
      .sort({ declaredAt: 1 })
      .explain(),
    db.collection('incidents').find({ commandId: 'x' }).explain(),
    db.collection('incident_members').find({ incidentId: 'x' }).explain(),
  ])
  for (const plan of plans) expect(JSON.stringify(plan.queryPlanner.winningPlan)).toMatch(/IXSCAN/)
  for (const plan of plans) expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toContain('"SORT"')
})
