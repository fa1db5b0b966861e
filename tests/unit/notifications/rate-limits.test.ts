import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RateLimits, TELEGRAM_RATES } from '../../../src/notifications/domain/rate-limits.ts'
import { createRateGate } from '../../../src/notifications/index.ts'

/** The most that fell into any half-open window of this length. */
const mostIn = (times: readonly number[], windowMs: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length))

const steps = fc.array(
  fc.record({
    after: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(5_000)),
    chat: fc.nat(3).map(String),
    kind: fc.constantFrom('reply', 'notification'),
  }),
  { maxLength: 300 },
)

describe('the rate limits', () => {
  it('never let more through than the limit in any sliding window', () => {
    const rates = fc.record({
      perSecond: fc.integer({ min: 1, max: 40 }),
      burst: fc.integer({ min: 1, max: 6 }),
    })
    fc.assert(
      fc.property(
        rates,
        rates,
        steps,
        fc.constantFrom(250, 1_000, 3_000),
        (global, perChat, asked, windowMs) => {
          const limits = new RateLimits({ global: { ...global, repliesToo: true }, perChat })
          const passed: { at: number; chat: string }[] = []
          let now = 1_000_000
          for (const { after, chat, kind } of asked) {
            now += after
            if (limits.tryTake({ chat, kind }, now) === 0) passed.push({ at: now, chat })
          }
          const bound = (rate: { perSecond: number; burst: number }) =>
            rate.burst + Math.ceil((windowMs / 1_000) * rate.perSecond) - 1
          expect(
            mostIn(
              passed.map(({ at }) => at),
              windowMs,
            ),
          ).toBeLessThanOrEqual(bound(global))
          for (const chat of ['0', '1', '2', '3']) {
            const inChat = passed.filter((one) => one.chat === chat).map(({ at }) => at)
            expect(mostIn(inChat, windowMs)).toBeLessThanOrEqual(bound(perChat))
          }
        },
      ),
      { seed: 20261124, numRuns: 300 },
    )
  })

  it('say truly how long to wait: then it passes, a millisecond earlier it does not', () => {
    fc.assert(
      fc.property(steps, (asked) => {
        const limits = new RateLimits(TELEGRAM_RATES)
        let now = 1_000_000
        for (const { chat, kind } of asked) {
          const wait = limits.tryTake({ chat, kind }, now)
          if (wait === 0) continue
          expect(limits.tryTake({ chat, kind }, now + wait - 1)).toBeGreaterThan(0)
          now += wait
          expect(limits.tryTake({ chat, kind }, now)).toBe(0)
        }
      }),
      { seed: 20261124, numRuns: 100 },
    )
  })

  it('use what is allowed: thirty notifications to thirty chats take one second', () => {
    const limits = new RateLimits(TELEGRAM_RATES)
    let now = 0
    for (let chat = 0; chat < 31; chat += 1) {
      const request = { chat: String(chat), kind: 'notification' } as const
      now += limits.tryTake(request, now)
      if (chat > 0) limits.tryTake(request, now)
    }
    expect(now).toBeGreaterThanOrEqual(1_000)
    expect(now).toBeLessThan(1_050)
  })

  it('let a reply through while notifications wait, and five at once to one chat', () => {
    const limits = new RateLimits(TELEGRAM_RATES)
    expect(limits.tryTake({ chat: 'a', kind: 'notification' }, 0)).toBe(0)
    expect(limits.tryTake({ chat: 'b', kind: 'notification' }, 0)).toBeGreaterThan(0)
    const replies = Array.from({ length: 6 }, () => limits.tryTake({ chat: 'c', kind: 'reply' }, 0))
    expect(replies.map((wait) => wait === 0)).toEqual([true, true, true, true, true, false])
  })

  it('pass nothing during a pause, of the chat or of the account', () => {
    const limits = new RateLimits(TELEGRAM_RATES)
    limits.pause(5_000, 'a')
    expect(limits.tryTake({ chat: 'a', kind: 'reply' }, 1_000)).toBe(4_000)
    expect(limits.tryTake({ chat: 'b', kind: 'reply' }, 1_000)).toBe(0)
    limits.pause(3_000)
    expect(limits.tryTake({ chat: 'b', kind: 'reply' }, 1_000)).toBe(2_000)
    expect(limits.tryTake({ chat: 'a', kind: 'reply' }, 5_000)).toBe(0)
  })

  it('forget idle chats', () => {
    const limits = new RateLimits({
      ...TELEGRAM_RATES,
      global: { perSecond: 1e6, burst: 1e6, repliesToo: false },
    })
    for (let chat = 0; chat < 50_000; chat += 1)
      limits.tryTake({ chat: String(chat), kind: 'notification' }, chat * 100)
    expect(limits.size).toBeLessThan(3_000)
  })
})

describe('the gate of a sender', () => {
  it('serves waiting replies before notifications that waited longer', async () => {
    const gate = createRateGate({
      global: { perSecond: 20, burst: 1, repliesToo: true },
      perChat: { perSecond: 100, burst: 10 },
    })
    const order: string[] = []
    const ask = (name: string, kind: 'reply' | 'notification') =>
      gate.pass({ chat: name, kind }, { maxWaitMs: 5_000 }).then((wait) => order.push(`${name} ${wait}`))
    await Promise.all([
      ask('n1', 'notification'),
      ask('n2', 'notification'),
      ask('n3', 'notification'),
      ask('r1', 'reply'),
    ])
    expect(order).toEqual(['n1 0', 'r1 0', 'n2 0', 'n3 0'])
  })

  it('gives the wait back when it is longer than the sender wants, or the signal is aborted', async () => {
    const gate = createRateGate(TELEGRAM_RATES)
    gate.pause(60_000, 'a')
    const wait = await gate.pass({ chat: 'a', kind: 'reply' }, { maxWaitMs: 1_000 })
    expect(wait).toBeGreaterThan(59_000)
    const aborted = gate.pass(
      { chat: 'a', kind: 'reply' },
      { maxWaitMs: 90_000, signal: AbortSignal.timeout(30) },
    )
    expect(await aborted).toBeGreaterThan(0)
  })
})
