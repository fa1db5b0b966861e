import type { Document } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Notifications } from '../../../src/notifications/index.ts'
import { newDocument } from '../../../src/notifications/mongo/document.ts'
import { aTicket, NOW } from '../../unit/notifications/builders.ts'
import { Desk, telegram } from './desk.ts'

let desk: Desk
let node: Notifications
beforeAll(async () => {
  desk = await Desk.open()
  node = desk.node()
  const message = { text: 'bonjour', choices: [] }
  const document = (n: number) =>
    newDocument(
      {
        id: `d${n}`,
        kind: 'reply',
        purpose: 'reply',
        to: telegram(String(n)),
        message,
        route: telegram(String(n)),
      },
      n,
      desk.now,
    )
  await desk.collection.insertMany(Array.from({ length: 200 }, (_, n) => document(n)))
})
afterAll(() => desk.close())

const stages = (plan: Document): string[] => [
  plan.stage,
  ...(plan.inputStage ? stages(plan.inputStage) : []),
  ...(plan.inputStages ?? []).flatMap(stages),
]

/** Runs what is given with the profiler on and returns the plans' summaries of every operation on deliveries. */
const plansOf = async (work: () => Promise<unknown>): Promise<{ plan: string; examined: number }[]> => {
  const db = desk.connection.getClient().db(desk.connection.name)
  await db.command({ profile: 2 })
  await work()
  await db.command({ profile: 0 })
  const operations = await db
    .collection('system.profile')
    .find({ ns: `${desk.connection.name}.deliveries`, planSummary: { $exists: true } })
    .toArray()
  await db.collection('system.profile').drop()
  return operations.map(({ planSummary, docsExamined }) => ({
    plan: planSummary,
    examined: docsExamined ?? 0,
  }))
}

describe('the hot queries', () => {
  it('claim, send and record by index, without looking through the rest', async () => {
    const plans = await plansOf(async () => {
      const id = await desk.reply(node, telegram('7'), 'bonjour')
      await node.deliveries.attemptNow([id])
      const found = await node.deliveries.findByProviderMessage(telegram('7'), 'm1')
      if (found) await node.deliveries.listChoicesAt({ ...found, purpose: 'act' }, new Date())
      await node.deliveries.findLastWithChoices(telegram('7'))
      await node.deliveries.markDelivered(telegram('7'), 'm1')
    })
    expect(plans.length).toBeGreaterThanOrEqual(6)
    expect(plans.filter(({ plan }) => !/^(IXSCAN|IDHACK|DISTINCT_SCAN)/.test(plan))).toEqual([])
    expect(Math.max(...plans.map(({ examined }) => examined))).toBeLessThanOrEqual(5)
  })

  it('find the last choices of many chats by one seek each, however much was said there', async () => {
    const chats = ['past-1', 'past-2', 'past-3']
    const choices = [{ id: 'a', title: 'Oui' }]
    for (const [n, chat] of chats.entries()) {
      const past = Array.from({ length: 30 }, (_none, at) => {
        const message = { text: `${chat} ${at}`, choices }
        const reply = { kind: 'reply', purpose: 'reply', message, route: telegram(chat) } as const
        const { open: _, ...document } = newDocument({ ...reply, id: `${chat}:${at}` }, n * 30 + at, desk.now)
        return { ...document, status: 'sent' as const, sentAt: new Date(desk.now.getTime() + at) }
      })
      await desk.collection.insertMany(past)
    }
    const last = { found: [] as (string | undefined)[] }
    const plans = await plansOf(async () => {
      const found = await Promise.all(
        chats.map((chat) => node.deliveries.findLastWithChoices(telegram(chat))),
      )
      last.found = found.map((delivery) => delivery?.id)
    })
    expect(last.found).toEqual(chats.map((chat) => `${chat}:29`))
    expect(plans).toHaveLength(1)
    expect(plans[0]?.examined).toBe(3)
  })

  it('find what is due, expired leases, problems and counts by index', async () => {
    const plans = await plansOf(async () => {
      await node.drainOnce()
      await node.counts()
      await node.listProblems()
      await node.fileSettled('a1', 'stored')
      await node.fileSettled('a1', 'lost')
      desk.save(aTicket())
      await node.relayOnce()
      await node.drainOnce()
      desk.written.set('director', new Date(NOW.getTime() + 1))
      expect(await node.retellOnce()).toBe(1)
    })
    expect(plans.filter(({ plan }) => !/^(IXSCAN|IDHACK|COUNT_SCAN)/.test(plan))).toEqual([])
  })

  it('claim in the order of the index, without sorting', async () => {
    const { queryPlanner } = await desk.collection
      .find({
        channel: 'telegram',
        status: 'pending',
        nextAttemptAt: { $lte: new Date() },
        lane: { $nin: ['x'] },
      })
      .sort({ nextAttemptAt: 1, sequence: 1 })
      .explain()
    expect(stages(queryPlanner.winningPlan)).toEqual(['FETCH', 'IXSCAN'])
  })
})
