import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GIVE_UP_AFTER_MS, nextDelay } from '../../../src/notifications/domain/backoff.ts'
import type { Attempt, AttemptOutcome } from '../../../src/notifications/domain/delivery.ts'
import { mayRepeat, SENDER_THREW, settle } from '../../../src/notifications/domain/settle.ts'
import type { Tried } from '../../../src/notifications/index.ts'
import { NOW } from './builders.ts'

const TO = { channel: 'telegram', account: 'bot', chat: '1' } as const
const WEB = { channel: 'webchat', account: 'web', chat: 'teacher' } as const
const HOUR = 3_600_000

const tried = (outcome: AttemptOutcome, to: Attempt['to'] = TO, reason = ''): Attempt => ({
  at: NOW,
  to,
  outcome,
  reason,
})
const become = (
  outcome: Tried,
  attempts: Attempt[] = [],
  options: { canFailOver?: boolean; canStandIn?: boolean; ageMs?: number } = {},
) =>
  settle({ attempts, createdAt: new Date(NOW.getTime() - (options.ageMs ?? 0)) }, outcome, {
    to: TO,
    now: NOW,
    chance: 0.5,
    canFailOver: options.canFailOver ?? false,
    canStandIn: options.canStandIn ?? false,
  })
const inMs = (at: Date | undefined) => (at ? at.getTime() - NOW.getTime() : undefined)

describe('the pauses between attempts', () => {
  it('grow from a second to an hour and end after 72 hours', () => {
    const middle = (failures: number) => nextDelay({ failures, ageMs: 0, chance: 0.5 })
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 60].map(middle)).toEqual(
      [1, 2, 5, 15, 60, 300, 900, 3600, 3600, 3600].map((seconds) => seconds * 1_000),
    )
    expect(nextDelay({ failures: 80, ageMs: GIVE_UP_AFTER_MS, chance: 0.5 })).toBeUndefined()
  })

  it('are never shorter than the provider asked, and end in a bounded number of tries', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }),
        fc.nat(7_200_000),
        (chances, afterMs) => {
          let ageMs = 0
          let failures = 0
          for (;;) {
            failures += 1
            const delay = nextDelay({
              failures,
              ageMs,
              chance: chances[failures % chances.length] ?? 0,
              afterMs,
            })
            if (delay === undefined) break
            expect(delay).toBeGreaterThanOrEqual(afterMs)
            ageMs += Math.max(delay, 1)
          }
          expect(failures).toBeLessThan(110)
          expect(ageMs).toBeGreaterThanOrEqual(GIVE_UP_AFTER_MS)
        },
      ),
      { seed: 20261124, numRuns: 200 },
    )
  })
})

describe('what becomes of a delivery', () => {
  it('ends as sent, with the provider’s id', () => {
    expect(become({ outcome: 'sent', providerMessageId: 'm1' })).toEqual({
      status: 'sent',
      yields: false,
      attempt: { at: NOW, to: TO, outcome: 'sent', providerMessageId: 'm1' },
    })
  })

  it('is dead at once when the message is refused', () => {
    expect(become({ outcome: 'dead', reason: 'too long' }).status).toBe('dead')
  })

  it('goes to the next address when one provider will not have the message', () => {
    const refused = { outcome: 'dead', reason: '132001 template does not exist' } as const
    expect(become(refused, [], { canFailOver: true })).toMatchObject({
      status: 'pending',
      nextAttemptAt: NOW,
      attempt: { outcome: 'dead' },
    })
  })

  it('leaves a chat that has been away for a quarter of an hour, when another one would ring', () => {
    const down = { outcome: 'retry', reason: 'connect ECONNREFUSED' } as const
    const since = (minutes: number, to = TO as Attempt['to']): Attempt[] => [
      { ...tried('retry', to), at: new Date(NOW.getTime() - minutes * 60_000) },
    ]
    const both = { canFailOver: true, canStandIn: true }
    const left = become(down, since(15), both)
    expect(left).toMatchObject({ status: 'pending', nextAttemptAt: NOW, attempt: { outcome: 'unreachable' } })
    expect(become(down, since(14), both).attempt?.outcome).toBe('retry')
    expect(become(down, since(15, WEB), both).attempt?.outcome).toBe('retry')
    expect(become(down, since(15), { canFailOver: true }).attempt?.outcome).toBe('retry')
    expect(become({ outcome: 'unknown', reason: 'cut' }, since(15), both).attempt?.outcome).toBe('unknown')
    // a file on its way to us would be as late anywhere else
    expect(become({ ...down, yields: true }, since(15), both).attempt?.outcome).toBe('retry')
  })

  it('goes to the next address when the chat is gone, and is unreachable without one', () => {
    const gone = { outcome: 'unreachable', reason: 'blocked' } as const
    expect(become(gone, [], { canFailOver: true })).toMatchObject({ status: 'pending', nextAttemptAt: NOW })
    expect(become(gone).status).toBe('unreachable')
  })

  it('counts earlier failures, waits at least as long as asked, and yields to others only when that is long', () => {
    const failed = [tried('retry'), tried('unknown')]
    expect(inMs(become({ outcome: 'retry', reason: '502' }, failed).nextAttemptAt)).toBe(5_000)
    const short = become({ outcome: 'retry', reason: '429', afterMs: 20_000 })
    expect([inMs(short.nextAttemptAt), short.yields]).toEqual([20_000, false])
    const long = become({ outcome: 'retry', reason: '429', afterMs: 31_000 })
    expect([inMs(long.nextAttemptAt), long.yields]).toEqual([31_000, true])
  })

  it('is given up after 72 hours, or when the sender itself is broken', () => {
    const down = { outcome: 'retry', reason: '502' } as const
    expect(become(down, [], { ageMs: 71 * HOUR }).status).toBe('pending')
    expect(become(down, [], { ageMs: 72 * HOUR }).status).toBe('dead')
    const threw = { outcome: 'unknown', reason: `${SENDER_THREW}: TypeError` } as const
    const earlier = (times: number) => Array.from({ length: times }, () => tried('unknown', TO, threw.reason))
    expect(become(threw, earlier(3)).status).toBe('pending')
    expect(become(threw, earlier(4)).status).toBe('dead')
  })

  it('is marked as a reminder only where the person may see it twice', () => {
    expect(mayRepeat([tried('unknown')], TO, false)).toBe(true)
    expect(mayRepeat([tried('retry')], TO, false)).toBe(false)
    expect(mayRepeat([tried('unknown', WEB)], WEB, true)).toBe(false)
    expect(mayRepeat([tried('unknown', TO)], WEB, true)).toBe(true)
  })
})
