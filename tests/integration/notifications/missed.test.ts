import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { aTicket, NOW } from '../../unit/notifications/builders.ts'
import { Desk, telegram } from './desk.ts'

const DAY_MS = 86_400_000
const director = telegram('director')

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  node = desk.node()
  desk.addresses.set('director', [director])
  desk.telegram.gone.add('director')
})
afterEach(() => desk.close())

const report = async (ordinal: number, parts: Parameters<typeof aTicket>[1] = {}) => {
  const id = `k${ordinal}`
  desk.save(aTicket([], { id, reference: `SN-00000${ordinal}`, ...parts }), [`${id}:1`])
  await node.relayOnce()
  await node.drainOnce()
}

const forward = (ordinal: number, steps: Parameters<typeof aTicket>[0], parts = {}) =>
  desk.kept.set(
    `SN-00000${ordinal}`,
    aTicket(steps, { id: `k${ordinal}`, reference: `SN-00000${ordinal}`, ...parts }),
  )

const comesBack = async (afterMs = 60_000): Promise<void> => {
  desk.productMs += afterMs
  desk.wait(afterMs / 1_000)
  desk.written.set('director', new Date(NOW.getTime() + desk.productMs))
  desk.telegram.gone.delete('director')
}

const retell = async (): Promise<number> => {
  // whoever was looked at before is looked at again behind the last one
  const told = (await node.retellOnce()) + (await node.retellOnce())
  await node.drainOnce()
  return told
}

describe('what somebody could not be told', () => {
  it('is told, once, when they write again, and not before', async () => {
    await report(1)
    expect(await retell()).toBe(0)
    await comesBack()
    expect(await retell()).toBe(1)
    expect(await retell()).toBe(0)
    expect(desk.telegram.texts('director')).toEqual([
      expect.stringMatching(/^Ce message n’avait pas pu vous parvenir :\nNouvelle demande SN-000001/),
    ])
    expect(desk.telegram.shown[0]?.message.choices[0]?.id).toBe('t:take:SN-000001')
  })

  it('is missed from the first for whoever has no chat at all, and told once they have one', async () => {
    desk.addresses.set('director', [])
    desk.save(aTicket([], { id: 'k1', reference: 'SN-000001' }), ['k1:1'])
    await node.relayOnce()
    expect(await desk.find('k1:1:director:act')).toMatchObject({
      status: 'unreachable',
      missedAt: NOW,
      attempts: [],
      token: 0,
    })
    // there is nothing to be attempted, and it is never told twice
    expect(await node.drainOnce()).toBe(0)
    desk.addresses.set('director', [director])
    await comesBack()
    expect(await retell()).toBe(1)
    expect(await retell()).toBe(0)
    expect(desk.telegram.texts('director')).toHaveLength(1)
  })

  it('is one message when there are many', async () => {
    for (const ordinal of [1, 2, 3, 4]) await report(ordinal)
    await comesBack()
    expect(await retell()).toBe(1)
    const [text, ...others] = desk.telegram.texts('director')
    expect(others).toEqual([])
    expect(text?.split('\n')).toEqual([
      '4 demandes vous attendaient pendant que vous n’étiez pas joignable :',
      ...[1, 2, 3, 4].map((ordinal) => `• Nouvelle demande SN-00000${ordinal}, Unité school.`),
    ])
    expect(desk.telegram.shown[0]?.message.choices[3]).toEqual({
      id: 't:status:SN-000004',
      title: 'SN-000004',
    })
  })

  it('is not told when the ticket is in other hands, or over', async () => {
    await report(1)
    await report(2)
    forward(1, [], { unitId: 'province', tier: 'province' })
    forward(2, [], { state: { status: 'closed', at: NOW, how: 'confirmed' } })
    await comesBack()
    expect(await retell()).toBe(0)
    expect(desk.telegram.texts()).toEqual([])
    expect(await desk.collection.countDocuments({ missedAt: { $exists: true } })).toBe(0)
  })

  it('leaves out a reminder of a week ago', async () => {
    desk.telegram.gone.delete('director')
    await report(1)
    desk.telegram.gone.add('director')
    const warned = aTicket([{ type: 'warned', clock: 'acknowledge' } as never], {
      id: 'k1',
      reference: 'SN-000001',
    })
    desk.save(warned, ['k1:2'])
    await node.relayOnce()
    await node.drainOnce()
    expect((await desk.find('k1:2:director:act')).status).toBe('unreachable')
    await comesBack(7 * DAY_MS)
    expect(await retell()).toBe(0)
    expect(desk.telegram.texts('director')).toHaveLength(1)
  })

  it('is told once by two nodes that look at the same time', async () => {
    for (const ordinal of [1, 2, 3, 4]) await report(ordinal)
    await comesBack()
    const nodes = [node, desk.node({ owner: 'node-2' }), desk.node({ owner: 'node-3' })]
    const told = await Promise.all(nodes.map((one) => one.retellOnce()))
    expect(told.toSorted()).toEqual([0, 0, 1])
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(1)
  })

  it('is missed once more when the chat closes again, with all that it folded', async () => {
    for (const ordinal of [1, 2, 3, 4]) await report(ordinal)
    await comesBack()
    desk.telegram.gone.add('director')
    expect(await retell()).toBe(1)
    expect(await retell()).toBe(0)
    for (const ordinal of [1, 2])
      forward(ordinal, [], { state: { status: 'closed', at: NOW, how: 'confirmed' } })
    await comesBack()
    expect(await retell()).toBe(2)
    expect(desk.telegram.texts('director').map((text) => /SN-\d+/.exec(text)?.[0])).toEqual([
      'SN-000003',
      'SN-000004',
    ])
  })

  it('also when the provider said afterwards that it had not arrived', async () => {
    desk.telegram.gone.delete('director')
    await report(1)
    await node.markFailed(director, 'm1', { outcome: 'unreachable', reason: '131026' })
    await comesBack()
    expect(await retell()).toBe(1)
  })

  it('reaches somebody who had no chat at all until they link one', async () => {
    desk.addresses.delete('director')
    await report(1)
    desk.addresses.set('director', [director])
    await comesBack()
    expect(await retell()).toBe(1)
    expect(desk.telegram.texts('director')).toHaveLength(1)
  })

  it('asks the requester again only while an answer is awaited', async () => {
    desk.addresses.set('teacher', [telegram('teacher')])
    desk.telegram.gone.add('teacher')
    const asked = { type: 'asked', question: 'Quelle salle ?', by: 'director' } as never
    const waiting = { status: 'waiting', for: 'requester', by: 'director', at: NOW, until: NOW } as const
    const parts = { state: { ...waiting, question: 'Quelle salle ?' } }
    desk.save(aTicket([asked], { id: 'k1', reference: 'SN-000001', ...parts }), ['k1:2'])
    await node.relayOnce()
    await node.drainOnce()
    desk.telegram.gone.delete('teacher')
    desk.productMs = 60_000
    desk.written.set('teacher', new Date(NOW.getTime() + 60_000))
    expect(await retell()).toBe(1)
    expect(desk.telegram.texts('teacher')[0]).toContain('Quelle salle ?')
  })

  it('is found behind a thousand people whom nobody can reach', async () => {
    await report(1)
    const original = await desk.find('k1:1:director:act')
    const others = Array.from({ length: 1_200 }, (_, n) => ({
      ...original,
      _id: `k0:1:a-${n}:act`,
      personId: `a-${String(n).padStart(4, '0')}`,
      missedAt: NOW,
    }))
    await desk.collection.insertMany(others)
    await comesBack()
    const told = [await node.retellOnce(), await node.retellOnce(), await node.retellOnce()]
    expect(told).toEqual([0, 1, 0])
    expect(await desk.collection.countDocuments({ missedAt: { $exists: true } })).toBe(1_200)
  })
})
