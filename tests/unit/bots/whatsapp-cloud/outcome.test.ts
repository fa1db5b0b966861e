import { describe, expect, it } from 'vitest'
import { CloudFailure } from '../../../../src/bots/whatsapp-cloud/api/index.ts'
import { toRefusal } from '../../../../src/bots/whatsapp-cloud/api/read-error.ts'
import { meaningOf, outcomeOf } from '../../../../src/bots/whatsapp-cloud/sending/outcome.ts'

describe('what a refusal means', () => {
  it.each([
    [[4, 80007, 130429], 'rate'],
    [[131056], 'pair_rate'],
    [[470, 131047], 'window_closed'],
    [[130472, 131049, 131050], 'unreachable'],
    [[131026, 131030, 131021, 130497], 'closed'],
    [[10, 190, 200, 299, 131031, 131042, 368], 'operator'],
    [[1, 131000, 131016], 'away'],
    [[100, 131008, 131051, 132000, 132001, 132005, 132015, 132068], 'refused'],
  ] as const)('%j: %s', (codes, meaning) => {
    for (const code of codes) expect(meaningOf(code)).toBe(meaning)
  })

  it.each([
    [400, 'refused'],
    [401, 'operator'],
    [429, 'rate'],
    [500, 'away'],
    [503, 'away'],
  ] as const)('without a code, HTTP %i: %s', (status, meaning) => {
    expect(meaningOf(undefined, status)).toBe(meaning)
  })
})

describe('what becomes of a message', () => {
  it('is not known once its request had left, and is tried again when it had not', () => {
    expect(outcomeOf(new CloudFailure('broken', 'ECONNRESET'))).toMatchObject({ outcome: 'unknown' })
    expect(outcomeOf(new CloudFailure('unsent', 'ECONNREFUSED'))).toMatchObject({ outcome: 'retry' })
  })

  it.each([
    [502, undefined, 'unknown'],
    [504, undefined, 'unknown'],
    [503, undefined, 'retry'],
    [502, { error: { code: 131016 } }, 'retry'],
  ] as const)('HTTP %i with %j: %s', (status, body, outcome) => {
    expect(outcomeOf(toRefusal(status, {}, body))).toMatchObject({ outcome })
  })

  it('waits as long as the provider asks, or as long as makes sense', () => {
    const refused = (code: number, retryAfterMs?: number) =>
      outcomeOf(
        new CloudFailure('answered', 'x', { status: 400, code, ...(retryAfterMs ? { retryAfterMs } : {}) }),
      )
    expect(refused(130429)).toMatchObject({ afterMs: 5_000 })
    expect(refused(130429, 60_000)).toMatchObject({ afterMs: 60_000 })
    expect(refused(131056)).toMatchObject({ afterMs: 6_000 })
    expect(refused(190)).toMatchObject({ afterMs: 600_000 })
  })

  it('closes the chat where nothing arrives any more, and not for one message that is not wanted', () => {
    const refused = (code: number) => outcomeOf(new CloudFailure('answered', 'x', { status: 400, code }))
    expect(refused(131026)).toEqual({ outcome: 'unreachable', reason: 'x', closed: true })
    expect(refused(131049)).toEqual({ outcome: 'unreachable', reason: 'x' })
  })

  it('is told without phone numbers', () => {
    const { message } = new CloudFailure('answered', '131026 +212 600 000 101 is not on WhatsApp')
    expect(message).not.toContain('600')
  })
})
