import { describe, expect, it } from 'vitest'
import { createIncidents, type Ticket } from '../../../../src/tickets/index.ts'
import { createMemoryIncidentStore, noTickets } from '../../../contract/tickets/memory-incidents.ts'
import { getUnit, smallDirectory } from '../../dialogs/fakes/people.ts'

const AT = new Date('2026-11-24T09:00:00Z')

const desk = () => {
  const store = createMemoryIncidentStore()
  let machine = 0
  const incidents = createIncidents({
    store,
    tickets: noTickets,
    directory: smallDirectory,
    clock: { now: () => AT },
    machineNow: () => machine,
  })
  const declare = (as: string, unitId: string, more: object = {}) =>
    incidents.declare({
      ...{ as, unitId, category: 'connectivity', text: 'plus d’internet', commandId: `${as}:${unitId}` },
      ...more,
    } as Parameters<typeof incidents.declare>[0])
  const ticket = (id: string, schoolId: string, category: Ticket['category'] = 'connectivity') =>
    ({ id, category, originPath: getUnit(schoolId).path, openedAt: AT }) as unknown as Ticket
  const wait = (ms: number) => {
    machine += ms
  }
  return { store, incidents, declare, ticket, wait }
}

describe('a mass incident', () => {
  it.each([
    ['supervisor', 'oujda'],
    ['supervisor', '01234A'],
    ['regional', 'oujda'],
    ['regional', 'oriental'],
    ['central', 'oriental'],
  ])('is declared by %s over %s', async (as, unitId) => {
    expect(await desk().declare(as, unitId)).toMatchObject({ unitId, declaredBy: as, declaredAt: AT })
  })

  it.each([
    ['supervisor', 'oriental', 'a unit above'],
    ['supervisor', '02234C', 'a school of another province'],
    ['coordinator', 'oujda', 'who coordinates'],
    ['fatima', 'oujda', 'a member of the coordination'],
    ['director', '01234A', 'a director'],
    ['teacher-fr', '01234A', 'a teacher'],
  ])('is not for %s to declare over %s (%s), nor to look at whom it would reach', async (as, unitId) => {
    const { declare, incidents, store } = desk()
    await expect(declare(as, unitId)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'incident.outside_scope',
    })
    await expect(incidents.reachOf({ as, unitId })).rejects.toMatchObject({ code: 'incident.outside_scope' })
    expect(store.all.size).toBe(0)
  })

  it('needs words, and is one however often its command comes', async () => {
    const { declare, store } = desk()
    await expect(declare('supervisor', 'oujda', { text: ' \n ' })).rejects.toMatchObject({
      code: 'incident.words_missing',
    })
    const first = await declare('supervisor', 'oujda')
    expect(await declare('supervisor', 'oujda')).toEqual(first)
    await expect(declare('supervisor', 'oujda', { commandId: 'other' })).rejects.toMatchObject({
      code: 'incident.open_already',
    })
    expect(store.all.size).toBe(1)
  })

  it('reaches the schools below its unit', async () => {
    const { incidents } = desk()
    expect((await incidents.reachOf({ as: 'regional', unitId: 'oriental' })).schoolIds).toEqual([
      '01234A',
      '01235B',
      '02234C',
    ])
    expect((await incidents.reachOf({ as: 'regional', unitId: 'oujda' })).schoolIds).toEqual([
      '01234A',
      '01235B',
    ])
  })

  it('takes in new reports of its kind from its place, the nearest incident first', async () => {
    const { incidents, declare, ticket, store } = desk()
    const region = await declare('regional', 'oriental')
    const province = await declare('supervisor', 'oujda')
    expect(await incidents.join(ticket('t1', '01234A'))).toEqual(province)
    expect(await incidents.join(ticket('t2', '02234C'))).toEqual(region)
    expect(await incidents.join(ticket('t3', '01234A', 'printer'))).toBeUndefined()
    expect(await incidents.join(ticket('t4', '01234A', null))).toBeUndefined()
    expect([...store.members]).toEqual([
      ['t1', province.id],
      ['t2', region.id],
    ])
  })

  it('is known to a node within a second, and asked of the database no more often', async () => {
    const { incidents, declare, ticket, wait, store } = desk()
    const other = createIncidents({
      store,
      tickets: noTickets,
      directory: smallDirectory,
      clock: { now: () => AT },
      machineNow: () => 0,
    })
    expect(await incidents.join(ticket('t1', '01234A'))).toBeUndefined()
    await other.declare({
      ...{ as: 'supervisor', unitId: 'oujda', category: 'connectivity', text: 'x', commandId: 'c' },
    })
    expect(await incidents.join(ticket('t2', '01234A'))).toBeUndefined()
    wait(1_000)
    expect(await incidents.join(ticket('t3', '01234A'))).toBeDefined()
    await declare('regional', 'oriental')
  })

  it('runs for those at and below its place, for those who supervise above it, and for nobody else', async () => {
    const { incidents, declare } = desk()
    const { id } = await declare('supervisor', 'oujda')
    for (const as of ['teacher-fr', 'director', 'coordinator', 'supervisor', 'regional', 'central'])
      expect(await incidents.listRunning(as)).toMatchObject([{ id }])
    const berkane = await declare('regional', 'berkane')
    for (const as of ['teacher-fr', 'supervisor'])
      expect(await incidents.listRunning(as)).toMatchObject([{ id }])
    await incidents.close({ as: 'regional', incidentId: id, commandId: 'c' })
    expect(await incidents.listRunning('central')).toMatchObject([{ id: berkane.id }])
  })

  it('is closed by a supervisor of its place or above, once; then it takes in no more', async () => {
    const { incidents, declare, ticket } = desk()
    const { id: incidentId } = await declare('supervisor', 'oujda')
    await incidents.join(ticket('t1', '01234A'))
    for (const as of ['director', 'coordinator'])
      await expect(incidents.close({ as, incidentId, commandId: 'x' })).rejects.toMatchObject({
        code: 'incident.outside_scope',
      })
    expect(await incidents.listClosable('director')).toEqual([])
    expect(await incidents.listClosable('regional')).toMatchObject([{ id: incidentId }])
    const closed = await incidents.close({ as: 'regional', incidentId, commandId: 'c1' })
    expect(closed).toMatchObject({ members: 1, incident: { closed: { by: 'regional' } } })
    expect(await incidents.close({ as: 'regional', incidentId, commandId: 'c1' })).toEqual(closed)
    await expect(incidents.close({ as: 'supervisor', incidentId, commandId: 'c2' })).rejects.toMatchObject({
      code: 'incident.closed_already',
    })
    await expect(
      incidents.close({ as: 'supervisor', incidentId: 'nothing', commandId: 'c3' }),
    ).rejects.toMatchObject({ code: 'incident.none' })
    expect(await incidents.join(ticket('t2', '01234A'))).toBeUndefined()
    expect(await incidents.listClosable('regional')).toEqual([])
  })
})
