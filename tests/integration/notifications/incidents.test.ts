import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { IncidentFeed } from '../../../src/notifications/index.ts'
import type { Incident, IncidentStore } from '../../../src/tickets/index.ts'
import { createMemoryIncidentStore } from '../../contract/tickets/memory-incidents.ts'
import { NOW, UNITS } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

const province = UNITS.find(({ kind }) => kind === 'province')!
const school = UNITS.find(({ kind, path }) => kind === 'school' && path.includes(province.id))!
const room = { ...telegram('-100'), language: 'ar' } as const

const incident: Incident = {
  id: 'i1',
  unitId: province.id,
  unitPath: province.path,
  category: 'connectivity',
  text: 'Plus de réseau depuis 8 h',
  declaredBy: 'supervisor',
  declaredAt: NOW,
  commandId: 'c1',
}

let desk: Desk
let store: IncidentStore
let feed: IncidentFeed
let settled: string[]
beforeEach(async () => {
  desk = await Desk.open()
  store = createMemoryIncidentStore()
  settled = []
  feed = {
    ...store,
    listRooms: async (unitIds) => (unitIds.includes(school.id) ? [room] : []),
    onSaved: () => undefined,
    findFor: async () => undefined,
    listRequesters: async () => ['teacher'],
    settleMembers: async ({ id }, note) => void settled.push(`${id}: ${note}`),
  }
  desk.addresses.set('director', [webchat('director')])
})
afterEach(() => desk.close())

const all = async (node: ReturnType<Desk['node']>) => {
  await node.relayOnce()
  await node.drainOnce()
  // whose chat had to be found first is sent in the next round
  await node.drainOnce()
}

describe('the news of an incident', () => {
  it('go to the staff rooms and the directors of the schools concerned, in their language, and its end too', async () => {
    const node = desk.node({ incidents: feed })
    await store.insert(incident)
    await all(node)
    expect(desk.telegram.texts('-100')).toEqual([
      expect.stringMatching(/^عطل عام: .*Plus de réseau depuis 8 h.*\n/),
    ])
    expect(desk.webchat.texts('director')).toEqual([expect.stringMatching(/Plus de réseau depuis 8 h/)])
    await store.close('i1', { by: 'supervisor', at: NOW, commandId: 'c2' })
    await all(node)
    expect(desk.telegram.texts('-100')).toEqual([
      expect.anything(),
      expect.stringMatching(/^انتهى العطل العام/),
    ])
    expect(desk.webchat.texts('director')).toHaveLength(2)
    expect(settled).toEqual(['i1: انتهى العطل العام.'])
  })

  it('told while it runs, go to the directors and to whoever reported it, once', async () => {
    desk.addresses.set('teacher', [webchat('teacher')])
    const node = desk.node({ incidents: feed })
    await store.insert(incident)
    await all(node)
    const update = { text: 'Orange annonce 18 h', by: 'supervisor', at: NOW, commandId: 'c9' }
    expect(await store.update('i1', update)).toBe(true)
    expect(await store.update('i1', update)).toBe(true)
    await all(node)
    await all(node)
    for (const reader of ['teacher', 'director'])
      expect(desk.webchat.texts(reader).filter((text) => text.includes('Orange annonce 18 h'))).toHaveLength(
        1,
      )
    expect(desk.telegram.texts('-100').at(-1)).toContain('Orange annonce 18 h')
  })

  it('go to whoever declared it, when somebody else has ended it', async () => {
    desk.addresses.set('centre', [webchat('centre')])
    const node = desk.node({ incidents: feed })
    await store.insert({ ...incident, declaredBy: 'centre' })
    await all(node)
    expect(desk.webchat.texts('centre')).toEqual([])
    await store.close('i1', { by: 'supervisor', at: NOW, commandId: 'c2' })
    await all(node)
    expect(desk.webchat.texts('centre')).toEqual([expect.stringMatching(/Plus de réseau depuis 8 h/)])
  })

  it('say that it was declared by mistake', async () => {
    const node = desk.node({ incidents: feed })
    await store.insert(incident)
    await store.close('i1', { by: 'supervisor', at: NOW, commandId: 'c2', retracted: true })
    await all(node)
    expect(desk.telegram.texts('-100')).toEqual([
      expect.stringMatching(/^عطل عام/),
      expect.stringMatching(/^سُحب العطل العام.*\n.*\n.*بالخطأ/),
    ])
  })

  it('are told once, though a node died before it could say so, or two tell them at the same time', async () => {
    await store.insert(incident)
    const dying = desk.node({
      incidents: {
        ...feed,
        markTold: async () => {
          throw new Error('the node died here')
        },
      },
    })
    expect(await dying.relayOnce()).toBe(0)
    const [one, two] = [desk.node({ incidents: feed }), desk.node({ owner: 'node-2', incidents: feed })]
    await Promise.all([one.relayOnce(), two.relayOnce()])
    await all(one)
    expect(desk.telegram.texts('-100')).toHaveLength(1)
    expect(desk.webchat.texts('director')).toHaveLength(1)
    expect(await store.listUntold(5)).toEqual([])
  })
})
