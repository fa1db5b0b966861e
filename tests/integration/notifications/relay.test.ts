import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aReport, aTicket, climbsTo, lastEvent, NOW, toProvince } from '../../unit/notifications/builders.ts'
import { Desk, telegram } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await Desk.open()
  for (const id of ['director', 'teacher', 'supervisor', 'member']) desk.addresses.set(id, [telegram(id)])
})
afterEach(() => desk.close())

const ids = async () =>
  (await desk.collection.find().sort({ sequence: 1 }).toArray()).map(({ _id }) => _id).sort()

describe('the relay', () => {
  it('makes one delivery for each person told, in that person’s language', async () => {
    const node = desk.node()
    desk.save(aTicket([toProvince], { tier: 'province', unitId: 'province' }), ['k1:2'])
    expect(await node.relayOnce()).toBe(1)
    expect(await ids()).toEqual(['k1:2:member:act', 'k1:2:supervisor:act', 'k1:2:teacher:own'])
    expect((await desk.find('k1:2:member:act')).message.text).toMatch(/^طلب محال/)
    expect((await desk.find('k1:2:supervisor:act')).message.text).toMatch(/^Demande/)
    expect(await node.relayOnce()).toBe(0)
  })

  it('tells who has to act what stands there: the equipment of the room, the line of the school', async () => {
    const node = desk.node()
    desk.save(aTicket())
    const report = aReport({ category: 'connectivity' })
    desk.save(aTicket([], { id: 'k2', reference: 'SN-2', report }))
    await node.relayOnce()
    expect((await desk.find('k1:1:director:act')).message.text).toMatch(/LaserJet.*Oriental Bureautique/)
    expect((await desk.find('k2:1:director:act')).message.text).toContain('contrat IN-4471')
  })

  it('tells who has to act that the fault keeps coming back', async () => {
    desk.chronic.add('k1')
    desk.save(aTicket())
    desk.save(aTicket([], { id: 'k2', reference: 'SN-2' }))
    await desk.node().relayOnce()
    const told = async (id: string) =>
      (await desk.find(`${id}:1:director:act`)).message.text.replace(/\p{Cf}/gu, '')
    expect(await told('k1')).toContain('3 fois en 60 jours au même endroit')
    expect(await told('k2')).not.toContain('60 jours')
  })

  it('tells the tier above as well that it keeps coming back, and nobody else', async () => {
    desk.chronic.add('k1')
    desk.save(aTicket([toProvince], { tier: 'province', unitId: 'province' }), ['k1:2'])
    await desk.node().relayOnce()
    expect((await desk.find('k1:2:supervisor:act')).message.text).toContain('60 jours')
    expect((await desk.find('k1:2:teacher:own')).message.text).not.toContain('60')
  })

  it('tells nobody twice when it dies between inserting and marking', async () => {
    const node = desk.node()
    desk.save(aTicket())
    desk.markFails = true
    expect(await node.relayOnce()).toBe(0)
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(1)

    desk.markFails = false
    expect(await desk.node({ owner: 'node-2' }).relayOnce()).toBe(1)
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(1)
    expect(await ids()).toEqual(['k1:1:director:act'])
  })

  it('makes the same deliveries when several nodes relay at once', async () => {
    const nodes = [1, 2, 3].map((n) => desk.node({ owner: `node-${n}` }))
    for (let n = 1; n <= 20; n += 1) desk.save(aTicket([], { id: `k${n}`, reference: `SN-${n}` }))
    await Promise.all(nodes.map((node) => node.relayOnce()))
    expect(await desk.collection.countDocuments()).toBe(20)
  })

  it('comes late and still tells those whom the event concerned then', async () => {
    desk.save(
      aTicket([{ type: 'taken', by: 'director' }, climbsTo('province', 'school')], {
        tier: 'province',
        unitId: 'province',
      }),
    )
    await desk.node().relayOnce()
    expect(await ids()).toEqual([
      'k1:1:director:act',
      'k1:2:teacher:own',
      'k1:3:director:follow',
      'k1:3:member:act',
      'k1:3:supervisor:act',
      'k1:3:teacher:own',
    ])
  })

  it('keeps the order of a ticket’s events in each chat', async () => {
    const node = desk.node()
    desk.save(
      aTicket([{ type: 'taken', by: 'director' }, toProvince], { tier: 'province', unitId: 'province' }),
    )
    await node.relayOnce()
    await node.drainOnce()
    expect(desk.telegram.texts('teacher').map((text) => /عهدة|إحالة/.exec(text)?.[0])).toEqual([
      'عهدة',
      'إحالة',
    ])
  })

  it('is not held up by a ticket that cannot be told', async () => {
    const broken = { ...aTicket([], { id: 'broken' }), timeline: undefined as never }
    desk.unrelayed.set('broken', { ticket: broken, eventIds: ['broken:1'] })
    desk.save(aTicket())
    expect(await desk.node().relayOnce()).toBe(1)
    expect(await ids()).toEqual(['k1:1:director:act'])
  })

  it('is woken by a saved change: the alert is there within a second', async () => {
    const node = desk.node({ realTime: true })
    const stop = new AbortController()
    const running = node.start(stop.signal)
    try {
      await new Promise((resolve) => setTimeout(resolve, 400))
      const ticket = aTicket()
      desk.save(ticket)
      const giveUpAt = Date.now() + 1_000
      while (desk.telegram.shown.length === 0 && Date.now() < giveUpAt)
        await new Promise((resolve) => setTimeout(resolve, 10))
      expect(desk.telegram.shown.map(({ deliveryId }) => deliveryId)).toEqual([
        `${lastEvent(ticket).id}:director:act`,
      ])
    } finally {
      stop.abort()
      await running
    }
  })
})

describe('a bad rating', () => {
  const events = [
    { type: 'taken', by: 'director' },
    { type: 'resolved', by: 'director', remindAt: NOW, closeAt: NOW },
    { type: 'closed', how: 'confirmed', by: 'teacher' },
    { type: 'rated', satisfied: false, by: 'teacher' },
  ] as const
  const withWords = [
    ...events,
    { type: 'rated', satisfied: false, words: 'Trop long', by: 'teacher' },
  ] as const
  const rated = 'k1:5'

  it('and the sentence after it reach the resolver as one message', async () => {
    const node = desk.node()
    desk.save(aTicket(events), [rated])
    await node.relayOnce()
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toEqual([])
    desk.wait(15)
    desk.save(aTicket(withWords), ['k1:6'])
    await node.relayOnce()
    await node.drainOnce()
    desk.wait(60)
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toEqual([expect.stringContaining('Trop long')])
    expect((await desk.find(`${rated}:director:follow`)).status).toBe('withdrawn')
  })

  it('without a sentence is told a little later, and holds nothing else up meanwhile', async () => {
    const node = desk.node()
    desk.save(aTicket(events), [rated])
    await node.relayOnce()
    desk.save(aTicket([]), ['k1:1'])
    await node.relayOnce()
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(1)
    desk.wait(20)
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(2)
  })

  it('that the requester takes back by a second tap is not told at all', async () => {
    const node = desk.node()
    desk.save(aTicket(events), [rated])
    await node.relayOnce()
    desk.save(aTicket([...events, { type: 'rated', satisfied: true, by: 'teacher' }]), ['k1:6'])
    await node.relayOnce()
    desk.wait(60)
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toEqual([])
  })
})

describe('an alert whose ticket is over', () => {
  const selfHelped = { type: 'closed', how: 'self_help', article: 'printer_jam', by: 'teacher' } as const

  it('is withdrawn while nobody has begun to send it, and its reader hears nothing at all', async () => {
    const node = desk.node()
    desk.save(aTicket([selfHelped]))
    await node.relayOnce()
    expect((await desk.find('k1:1:director:act')).status).toBe('withdrawn')
    expect(await ids()).toEqual(['k1:1:director:act'])
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toEqual([])
  })

  it('that has gone out is followed by the news, once, also when the relay dies in between', async () => {
    const node = desk.node()
    desk.save(aTicket([selfHelped]), ['k1:1'])
    await node.relayOnce()
    await node.drainOnce()
    desk.save(aTicket([selfHelped]), ['k1:2'])
    desk.markFails = true
    await node.relayOnce()
    desk.markFails = false
    await node.relayOnce()
    await node.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(2)
    expect(await ids()).toEqual(['k1:1:director:act', 'k1:2:director:follow'])
  })
})
