import { describe, expect, it } from 'vitest'
import type { CloudApi } from '../../../../src/bots/whatsapp-cloud/api/index.ts'
import {
  CAREFUL_RATES,
  HIGH_RATES,
  STANDARD_RATES,
} from '../../../../src/bots/whatsapp-cloud/capabilities.ts'
import { OperatorProblems } from '../../../../src/bots/whatsapp-cloud/operator-problems.ts'
import { Standing } from '../../../../src/bots/whatsapp-cloud/standing.ts'
import type { RateRules } from '../../../../src/notifications/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'

const [FIRST, SECOND] = ['106540352242922', '106540352242923']
const FIELD = 'phone_number_quality_update'

/** Two numbers, and the pace that each was told last. */
const aStanding = (answer: object = {}) => {
  const rates = new Map<string, RateRules>()
  const gateOf = (account: string) => ({
    pass: async () => 0,
    pause: () => undefined,
    setRates: (next: RateRules) => void rates.set(account, next),
  })
  const gates = new Map([FIRST, SECOND].map((account) => [account, gateOf(account)]))
  const api = { get: async () => answer } as unknown as CloudApi
  const count = () => undefined
  const problems = new OperatorProblems(silentLogger, count)
  return { rates, standing: new Standing({ api, gates, problems, logger: silentLogger, count }) }
}

describe('the standing of a number', () => {
  it.each([
    [{ throughput: { level: 'STANDARD' } }, STANDARD_RATES],
    [{ throughput: { level: 'HIGH' } }, HIGH_RATES],
    [{ throughput: { level: 'HIGH' }, quality_rating: 'RED' }, CAREFUL_RATES],
  ])('sets its pace at the start: %j', async (answer, expected) => {
    const { rates, standing } = aStanding(answer)
    await standing.learn(FIRST, new AbortController().signal)
    expect(rates.get(FIRST)).toBe(expected)
  })

  it.each([
    [{ event: 'FLAGGED' }, CAREFUL_RATES],
    [{ event: 'DOWNGRADE', current_limit: 'TIER_10K' }, CAREFUL_RATES],
    [{ event: 'ONBOARDING', current_limit: 'TIER_250' }, CAREFUL_RATES],
    [{ event: 'UNFLAGGED', current_limit: 'TIER_10K' }, STANDARD_RATES],
    [{ event: 'THROUGHPUT_UPGRADE', current_limit: 'TIER_UNLIMITED' }, HIGH_RATES],
  ])('changes the pace of the number that a notice names, and of no other: %j', (notice, expected) => {
    const { rates, standing } = aStanding()
    standing.knows(SECOND, '+1 555-078-3881')
    standing.hear(FIELD, { display_phone_number: '15550783881', ...notice })
    expect([...rates]).toEqual([[SECOND, expected]])
  })

  it('knows the number itself once somebody has told it', () => {
    const { standing } = aStanding()
    expect(standing.numberOf(FIRST)).toBeUndefined()
    standing.knows(FIRST, '+1 555-078-3881')
    expect(standing.numberOf(FIRST)).toBe('15550783881')
    expect(standing.numberOf(SECOND)).toBeUndefined()
  })

  it('is left alone by a notice about a number that nobody knows yet', () => {
    const { rates, standing } = aStanding()
    standing.hear(FIELD, { display_phone_number: '15550783881', event: 'FLAGGED' })
    expect(rates.size).toBe(0)
  })
})
