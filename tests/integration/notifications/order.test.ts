import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { aTicket } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  node = desk.node()
})
afterEach(() => desk.close())

const until = async (done: () => boolean, ms = 15_000) => {
  const giveUpAt = Date.now() + ms
  while (!done() && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 20))
}

describe('the order in a chat', () => {
  it('holds while an earlier message waits to be tried again', async () => {
    desk.telegram.script.push({ outcome: 'retry', reason: '502' })
    for (const text of ['un', 'deux', 'trois']) await desk.reply(node, telegram('1'), text)
    await desk.reply(node, telegram('2'), 'ailleurs')
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual(['ailleurs'])
    desk.wait(1)
    await node.drainOnce()
    expect(desk.telegram.texts('1')).toEqual(['un', 'deux', 'trois'])
  })

  it('gives way when the earlier one waits for a long retry_after', async () => {
    desk.telegram.script.push({ outcome: 'retry', reason: '429', afterMs: 60_000 })
    await desk.reply(node, telegram('1'), 'un')
    await node.drainOnce()
    await desk.reply(node, telegram('1'), 'deux')
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual(['deux'])
    desk.wait(60)
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual(['deux', 'un'])
  })

  it('is common to replies and notifications', async () => {
    desk.addresses.set('director', [telegram('7')])
    desk.telegram.script.push({ outcome: 'retry', reason: '502' })
    desk.save(aTicket())
    await node.relayOnce()
    await node.drainOnce()
    await desk.reply(node, telegram('7'), 'réponse')
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual([])
    desk.wait(1)
    await node.drainOnce()
    expect(desk.telegram.texts('7').map((text) => text.slice(0, 8))).toEqual(['Nouvelle', 'réponse'])
  })

  it('holds, and each message goes out once, when three nodes work at the same time', async () => {
    const nodes = [1, 2, 3].map((n) => desk.node({ owner: `node-${n}`, realTime: true }))
    const stop = new AbortController()
    desk.telegram.latencyMs = 3
    const running = Promise.all(nodes.map((one) => one.start(stop.signal)))
    try {
      for (let n = 0; n < 90; n += 1) {
        const saver = nodes[n % 3] as Notifications
        const id = await desk.reply(saver, telegram(`chat-${n % 5}`), String(n).padStart(3, '0'))
        if (n % 4 === 0) void saver.deliveries.attemptNow([id])
      }
      await until(() => desk.telegram.shown.length >= 90)
      await new Promise((resolve) => setTimeout(resolve, 300))
    } finally {
      stop.abort()
      await running
    }
    expect(desk.telegram.shown).toHaveLength(90)
    expect(new Set(desk.telegram.shown.map(({ deliveryId }) => deliveryId)).size).toBe(90)
    for (let chat = 0; chat < 5; chat += 1) {
      const texts = desk.telegram.texts(`chat-${chat}`)
      expect(texts).toEqual([...texts].sort())
    }
  })

  it('of one channel is not disturbed by another that hangs', async () => {
    const live = desk.node({ realTime: true })
    const stop = new AbortController()
    desk.telegram.latencyMs = 1_500
    for (let n = 0; n < 40; n += 1) await desk.reply(live, telegram(String(n)), 'lent')
    const running = live.start(stop.signal)
    try {
      await new Promise((resolve) => setTimeout(resolve, 150))
      await desk.reply(live, webchat('1'), 'rapide')
      const startedAt = Date.now()
      await until(() => desk.webchat.shown.length === 1)
      expect(Date.now() - startedAt).toBeLessThan(1_000)
      await until(() => desk.telegram.calls >= 16, 1_000)
      expect(desk.telegram.calls).toBe(16)
    } finally {
      stop.abort()
      await running
    }
  })
})
