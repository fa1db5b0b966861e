import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RateLimits } from '../../../src/notifications/domain/rate-limits.ts'
import type {
  ChannelSender,
  ConversationReference,
  Notifications,
  RateRules,
} from '../../../src/notifications/index.ts'
import { Desk, telegram } from './desk.ts'

const CHATS = 10
const EACH = 3
/** So narrow that ten chats fill it. */
const PACE: RateRules = {
  global: { perSecond: 4, burst: 1, repliesToo: true },
  perChat: { perSecond: 1, burst: 2 },
}
const DOWN_MS = 10 * 60_000

type Call = { readonly at: number; readonly chat: string; readonly text: string; readonly ok: boolean }

/** A provider that is away for ten minutes of the desk's time, and a sender that keeps Telegram's pace. */
class Away implements ChannelSender {
  readonly channel = 'telegram'
  readonly idempotent = false
  readonly calls: Call[] = []
  readonly #limits = new RateLimits(PACE)
  readonly #now: () => number
  readonly backAt: number

  constructor(now: () => number) {
    this.#now = now
    this.backAt = now() + DOWN_MS
  }

  async send({ chat }: ConversationReference, { text }: { text: string }) {
    const at = this.#now()
    const afterMs = this.#limits.tryTake({ chat, kind: 'notification' }, at)
    if (afterMs > 0) return { outcome: 'held', afterMs } as const
    const ok = at >= this.backAt
    this.calls.push({ at: at - this.backAt, chat, text, ok })
    return ok
      ? ({ outcome: 'sent', providerMessageId: `${chat}:${text}` } as const)
      : ({ outcome: 'retry', reason: 'connect ECONNREFUSED' } as const)
  }
}

let desk: Desk
let node: Notifications
let provider: Away
beforeEach(async () => {
  desk = await Desk.open()
  provider = new Away(() => desk.now.getTime())
  node = desk.node({ senders: { telegram: provider } })
})
afterEach(() => desk.close())

/** From one instant at which something is due to the next, until nothing waits any more. */
const liveThrough = async (): Promise<void> => {
  for (;;) {
    await node.drainOnce()
    const next = await desk.collection.findOne({ status: 'pending' }, { sort: { nextAttemptAt: 1 } })
    if (!next) return
    desk.now = new Date(Math.max(next.nextAttemptAt.getTime(), desk.now.getTime() + 1))
  }
}

/** The most calls within one second, wherever it begins. */
const busiestSecond = (calls: readonly Call[]): number =>
  Math.max(...calls.map(({ at }) => calls.filter((one) => one.at >= at && one.at < at + 1_000).length))

describe('a provider that is away for ten minutes', () => {
  it('gets everything afterwards, once, in the order of each chat, at its pace, and is not stormed before', async () => {
    const chats = Array.from({ length: CHATS }, (_, n) => `chat-${n}`)
    for (let ordinal = 1; ordinal <= EACH; ordinal += 1)
      for (const chat of chats) await desk.reply(node, telegram(chat), String(ordinal))
    await liveThrough()

    const arrived = provider.calls.filter(({ ok }) => ok)
    const expected = Array.from({ length: EACH }, (_, n) => String(n + 1))
    for (const chat of chats)
      expect(arrived.filter((call) => call.chat === chat).map(({ text }) => text)).toEqual(expected)
    expect(arrived).toHaveLength(CHATS * EACH)

    // only the first of each chat is tried meanwhile, with growing pauses
    const inVain = provider.calls.filter(({ ok }) => !ok)
    expect(new Set(inVain.map(({ text }) => text))).toEqual(new Set(['1']))
    for (const chat of chats) expect(inVain.filter((call) => call.chat === chat).length).toBeLessThan(10)

    expect(busiestSecond(provider.calls)).toBeLessThanOrEqual(PACE.global.perSecond + PACE.global.burst)
    for (const chat of chats)
      expect(busiestSecond(provider.calls.filter((call) => call.chat === chat))).toBeLessThanOrEqual(
        PACE.perChat.perSecond + PACE.perChat.burst,
      )
    // nobody waits longer than it had lasted, and some
    expect(Math.max(...arrived.map(({ at }) => at))).toBeLessThan(1.5 * DOWN_MS)
    expect((await node.counts()).dead).toBe(0)
  })
})

it('what waits for the provider is tried as soon as anything goes out to it', async () => {
  await desk.reply(node, telegram('early'), 'the answer')
  const dueAt = async () => (await desk.collection.findOne({ status: 'pending' }))?.nextAttemptAt ?? desk.now
  while ((await dueAt()).getTime() < provider.backAt) {
    desk.now = new Date(await dueAt())
    await node.drainOnce()
  }
  expect((await dueAt()).getTime()).toBeGreaterThan(provider.backAt + 60_000)
  desk.now = new Date(provider.backAt + 1_000)
  await desk.reply(node, telegram('late'), 'an alert')
  await node.drainOnce()
  // the pace that we keep ourselves
  desk.now = new Date(desk.now.getTime() + 1_000)
  await node.drainOnce()
  expect(provider.calls.filter(({ ok }) => ok).map(({ chat }) => chat)).toEqual(['late', 'early'])
})
