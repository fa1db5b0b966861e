import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { FakeSender } from '../../contract/notifications/fake-sender.ts'
import { aTicket } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  node = desk.node()
  desk.addresses.set('director', [telegram('director')])
})
afterEach(() => desk.close())

const ALERT = 'k1:1:director:act'
const alert = async (by = node) => {
  desk.save(aTicket())
  await by.relayOnce()
}

describe('a delivery', () => {
  it('is sent once, and says what became of it', async () => {
    await alert()
    expect(await node.drainOnce()).toBe(1)
    expect(await node.drainOnce()).toBe(0)
    const { status, attempts, open, lease } = await desk.find(ALERT)
    expect({ status, open, lease, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
      status: 'sent',
      open: undefined,
      lease: undefined,
      outcomes: ['sent'],
    })
    expect(await node.counts()).toMatchObject({ sent: 1, pending: 0, dead: 0 })
  })

  it('is retried with growing pauses while the provider is down, and loses nothing', async () => {
    desk.telegram.script.push(
      ...Array.from({ length: 3 }, () => ({ outcome: 'retry', reason: '502' }) as const),
    )
    await alert()
    const calls: number[] = []
    for (let second = 0; second < 12; second += 1) {
      await node.drainOnce()
      calls.push(desk.telegram.calls)
      desk.wait(1)
    }
    expect(calls).toEqual([1, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4])
    expect((await desk.find(ALERT)).status).toBe('sent')
    expect(desk.telegram.texts()[0]).toMatch(/^Nouvelle demande/)
  })

  it('waits as long as the provider asks', async () => {
    desk.telegram.script.push({ outcome: 'retry', reason: '429', afterMs: 20_000 })
    await alert()
    await node.drainOnce()
    desk.wait(19)
    await node.drainOnce()
    expect(desk.telegram.calls).toBe(1)
    desk.wait(1)
    await node.drainOnce()
    expect(desk.telegram.texts()).toHaveLength(1)
  })

  it('counts no failure while it is held back by our own pace', async () => {
    const held = { outcome: 'held', afterMs: 4_000 } as const
    desk.telegram.script.push(held, held, held, held, { outcome: 'retry', reason: '502' })
    await alert()
    for (let call = 1; call <= 5; call += 1) {
      await node.drainOnce()
      expect(desk.telegram.calls).toBe(call)
      desk.wait(3)
      await node.drainOnce()
      expect(desk.telegram.calls).toBe(call === 5 ? 6 : call)
      desk.wait(1)
    }
    const { status, attempts } = await desk.find(ALERT)
    expect(status).toBe('sent')
    expect(attempts.map(({ outcome }) => outcome)).toEqual(['retry', 'sent'])
  })

  it('tells that a chat is closed, and goes on elsewhere though nobody could take note of it', async () => {
    const closed: unknown[] = []
    const deaf = desk.node({
      onClosed: async (to) => {
        closed.push(to)
        throw new Error('the database is away')
      },
    })
    const blocked = { outcome: 'unreachable', reason: '403' } as const
    desk.telegram.script.push({ ...blocked, closed: true })
    desk.addresses.set('director', [telegram('director'), webchat('director')])
    await alert()
    await deaf.drainOnce()
    expect(desk.webchat.texts('director')).toHaveLength(1)
    expect(closed).toEqual([telegram('director')])
  })

  it('goes to the next chat when one is gone, and is visible as unreachable when none is left', async () => {
    desk.telegram.gone.add('director')
    desk.addresses.set('director', [telegram('director'), webchat('director')])
    await alert()
    await node.drainOnce()
    expect(desk.webchat.texts('director')).toHaveLength(1)
    expect((await desk.find(ALERT)).attempts.map(({ outcome, to }) => `${to.channel} ${outcome}`)).toEqual([
      'telegram unreachable',
      'webchat sent',
    ])

    desk.addresses.set('teacher', [telegram('teacher')])
    desk.telegram.gone.add('teacher')
    desk.save(aTicket([{ type: 'closed', how: 'unanswered' }], { id: 'k2' }), ['k2:2'])
    desk.save(aTicket([], { id: 'k3', tier: 'region' }), ['k3:1'])
    desk.addresses.delete('director')
    await node.relayOnce()
    await node.drainOnce()
    expect((await node.listProblems()).map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
      'k2:2:teacher:own unreachable',
      'k3:1:director:act unreachable',
    ])
    expect(JSON.stringify(await node.listProblems())).not.toContain('demande')
  })

  it('is dead at once when the message is refused, and the next one still goes out', async () => {
    desk.telegram.script.push({ outcome: 'dead', reason: '400: message is too long' })
    const first = await desk.reply(node, telegram('1'), 'refusé')
    await desk.reply(node, telegram('1'), 'accepté')
    await node.drainOnce()
    expect((await desk.find(first)).status).toBe('dead')
    expect(desk.telegram.texts()).toEqual(['accepté'])
  })

  it('whose worker died is recorded as unknown and comes again as a reminder', async () => {
    await alert()
    await desk.dieWhileSending(ALERT)
    await node.drainOnce()
    expect(desk.telegram.calls).toBe(0)
    desk.wait(31)
    await node.drainOnce()
    expect((await desk.find(ALERT)).attempts.map(({ outcome, reason }) => reason ?? outcome)).toEqual([
      'lease_expired',
      'sent',
    ])
    expect(desk.telegram.texts()[0]).toMatch(/^🔁 Rappel : Nouvelle demande/)
  })

  it('that may have arrived comes again as a reminder, but not on a channel that knows repetitions', async () => {
    desk.telegram.script.push('lost')
    desk.webchat.script.push('lost')
    await desk.reply(node, telegram('1'), 'bonjour')
    await desk.reply(node, webchat('1'), 'bonjour')
    await node.drainOnce()
    desk.wait(2)
    await node.drainOnce()
    expect(desk.telegram.texts()).toEqual(['bonjour', '🔁 Rappel : bonjour'])
    expect(desk.webchat.texts()).toEqual(['bonjour'])
  })

  it('survives a sender that throws, and is dead when it always does', async () => {
    desk.telegram.script.push('throw')
    const id = await desk.reply(node, telegram('1'), 'bonjour')
    await node.drainOnce()
    desk.wait(2)
    await node.drainOnce()
    expect((await desk.find(id)).status).toBe('sent')
    desk.telegram.script.push(...Array.from({ length: 9 }, () => 'throw' as const))
    const other = await desk.reply(node, telegram('2'), 'bonjour')
    for (let n = 0; n < 9; n += 1) {
      desk.wait(120)
      await node.drainOnce()
    }
    const { status, attempts } = await desk.find(other)
    expect([status, attempts.length]).toEqual(['dead', 5])
  })

  it('taken over from a worker that was thought dead is not settled by that worker', async () => {
    const id = await desk.reply(node, telegram('1'), 'bonjour')
    desk.telegram.latencyMs = 300
    const slow = node.drainOnce()
    await vi.waitFor(() => expect(desk.telegram.calls).toBe(1), { interval: 10, timeout: 5_000 })
    desk.wait(31)
    desk.telegram.script.push({ outcome: 'retry', reason: '502' })
    await desk.node({ owner: 'node-2' }).drainOnce()
    await slow
    // the slow worker's own answer is not among them: it had lost its claim
    const { attempts, status } = await desk.find(id)
    expect(attempts.map(({ outcome, reason }) => reason ?? outcome)).toEqual(['lease_expired', 'sent'])
    expect(status).toBe('sent')
  })

  it('goes to a chat that rings when its own channel is away for a quarter of an hour, not to a page that may be closed', async () => {
    const unlinked = Object.assign(new FakeSender('whatsapp-web'), { isReady: () => false })
    const page = Object.assign(desk.webchat, { waitsToBeSeen: true })
    const away = desk.node({ senders: { 'whatsapp-web': unlinked } })
    const whatsapp = { channel: 'whatsapp-web', account: 'w', chat: 'director' } as const
    desk.addresses.set('director', [whatsapp, webchat('director')])
    await alert(away)
    desk.wait(16 * 60)
    await away.drainOnce()
    expect(page.texts('director')).toHaveLength(0)
    desk.addresses.set('director', [whatsapp, telegram('director'), webchat('director')])
    desk.wait(-2 * 60)
    await away.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(0)
    desk.wait(2 * 60)
    await away.drainOnce()
    expect(desk.telegram.texts('director')).toHaveLength(1)
    expect((await desk.find(ALERT)).attempts.map(({ to, outcome }) => `${to.channel} ${outcome}`)).toEqual([
      'whatsapp-web unreachable',
      'telegram sent',
    ])
  })

  it('is left to others, and costs no attempt, while this node cannot send to its channel', async () => {
    let ready = false
    Object.assign(desk.telegram, { isReady: () => ready })
    await alert()
    const reply = await desk.reply(node, telegram('director'), 'bonjour')
    await node.deliveries.attemptNow([reply])
    expect(await node.drainOnce()).toBe(0)
    ready = true
    expect(await node.drainOnce()).toBe(2)
    expect((await desk.find(reply)).attempts).toHaveLength(1)
  })

  it('that nobody could attempt for days ends visibly', async () => {
    const id = await desk.reply(node, { channel: 'whatsapp-web', account: 'x', chat: '1' }, 'bonjour')
    const stop = new AbortController()
    desk.wait(80 * 3_600)
    const running = node.start(stop.signal)
    await new Promise((resolve) => setTimeout(resolve, 300))
    stop.abort()
    await running
    expect((await desk.find(id)).status).toBe('dead')
    expect((await node.listProblems()).map((problem) => problem.id)).toEqual([id])
  })
})
