import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { aTicket, NOW } from '../../unit/notifications/builders.ts'
import { Desk, telegram, webchat } from './desk.ts'

const ALERT = 'k1:1:director:act'
const director = telegram('director')
const gone = { outcome: 'unreachable', reason: '131026' } as const
const again = { outcome: 'retry', reason: '131047' } as const

let desk: Desk
let node: Notifications
beforeEach(async () => {
  desk = await Desk.open()
  node = desk.node()
  desk.addresses.set('director', [director])
  desk.save(aTicket())
  await node.relayOnce()
  await node.drainOnce()
})
afterEach(() => desk.close())

describe('a message that was accepted and did not arrive', () => {
  it('is sent again, once, however often the failure is told', async () => {
    expect(await node.markFailed(director, 'm1', again)).toBe('recorded')
    expect(await node.markFailed(director, 'm1', again)).toBe('too_late')
    expect((await desk.find(ALERT)).status).toBe('pending')
    desk.wait(2)
    await node.drainOnce()
    expect(desk.telegram.texts()).toHaveLength(2)
    expect(await node.markFailed(director, 'm1', again)).toBe('too_late')
    const { status, attempts } = await desk.find(ALERT)
    expect({ status, outcomes: attempts.map(({ outcome }) => outcome) }).toEqual({
      status: 'sent',
      outcomes: ['sent', 'retry', 'sent'],
    })
  })

  it('goes to another chat when the first cannot be reached', async () => {
    desk.addresses.set('director', [director, webchat('director')])
    expect(await node.markFailed(director, 'm1', gone)).toBe('recorded')
    await node.drainOnce()
    expect(desk.webchat.texts('director')).toHaveLength(1)
  })

  it('closes the chat when nothing arrives there any more, as of the moment at which it was sent', async () => {
    const closed: unknown[] = []
    const hearing = desk.node({ onClosed: async (to, at) => void closed.push([to, at]) })
    desk.wait(90)
    expect(await hearing.markFailed(director, 'm1', gone)).toBe('recorded')
    expect(closed).toEqual([])
    desk.addresses.set('teacher', [telegram('teacher')])
    const id = await desk.reply(hearing, telegram('teacher'), 'bonjour')
    await hearing.deliveries.attemptNow([id])
    desk.wait(90)
    expect(await hearing.markFailed(telegram('teacher'), 'm2', { ...gone, closed: true })).toBe('recorded')
    expect(closed).toEqual([[telegram('teacher'), new Date(NOW.getTime() - 90_000)]])
  })

  it('ends visibly when there is no other chat', async () => {
    expect(await node.markFailed(director, 'm1', gone)).toBe('recorded')
    expect(await node.listProblems()).toMatchObject([{ id: ALERT, status: 'unreachable' }])
  })

  it('never takes back what has arrived', async () => {
    await node.deliveries.markDelivered(director, 'm1')
    expect(await node.markFailed(director, 'm1', gone)).toBe('too_late')
    expect((await desk.find(ALERT)).status).toBe('delivered')
  })

  it('keeps a reply in the chat that it answers', async () => {
    desk.addresses.set('director', [director, webchat('director')])
    const id = await desk.reply(node, director, 'bonjour', { personId: 'director' })
    await node.deliveries.attemptNow([id])
    expect(await node.markFailed(director, 'm2', gone)).toBe('recorded')
    expect((await desk.find(id)).status).toBe('unreachable')
  })

  it('is not known when nothing of ours was sent under that name', async () => {
    expect(await node.markFailed(director, 'somebody else', gone)).toBe('not_known')
  })
})
