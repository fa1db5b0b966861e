import { describe, expect, it } from 'vitest'
import { TIERS } from '../../../../src/directory/index.ts'
import { DEFAULT_POLICY } from '../../../../src/tickets/domain/policy/ladder-policy.ts'
import { readPolicy } from '../../../../src/tickets/domain/policy/read-policy.ts'
import { type Policy, warningMs, workingMs } from '../../../../src/tickets/domain/policy/target-rule.ts'
import { type Standing, targetsFor } from '../../../../src/tickets/domain/policy/targets-for.ts'
import { calendar, local } from '../support/instants.ts'

const HOUR = 3_600_000
const GIVEN = { acknowledgeWithin: { hours: 1 }, resolveWithin: { days: 1 } }

const policy = (...rules: object[]): Policy => {
  const read = readPolicy(JSON.stringify({ rules }))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return read.value
}

const standing = (parts: Partial<Standing> = {}): Standing => ({
  tier: 'province',
  category: 'connectivity',
  priority: 'high',
  unitPath: ['MEN', 'AREF-OR', 'DP-OUJDA'],
  at: local('2026-11-23T10:00'),
  ...parts,
})

/** A rule that can be told by its hours. */
const rule = (hours: number, conditions: object = {}) => ({
  ...GIVEN,
  acknowledgeWithin: { hours },
  ...conditions,
})
const chosen = (rules: object[], parts: Partial<Standing> = {}) =>
  targetsFor(policy(...rules), standing(parts)).acknowledgeWithin

describe('the targets of a ticket', () => {
  it.each(TIERS)('are, without a policy, those of today at the %s', (tier) => {
    const targets = targetsFor({ rules: [] }, standing({ tier }))
    const since = local('2026-11-23T09:00')
    expect(workingMs(targets.acknowledgeWithin, calendar, since)).toBe(DEFAULT_POLICY.acknowledgeWithinMs)
    expect(workingMs(targets.resolveWithin, calendar, since)).toBe(
      DEFAULT_POLICY.resolveWithinDays[tier] * calendar.workingDayMs(since),
    )
  })

  it.each([
    ['the nearest unit before a far one', { unitId: 'MEN' }, { unitId: 'DP-OUJDA' }],
    ['a far unit before a priority', { priority: 'high' }, { unitId: 'MEN' }],
    ['a priority before a category', { category: 'connectivity' }, { priority: 'high' }],
    ['a category before a tier', { tier: 'province' }, { category: 'connectivity' }],
    ['a tier before nothing', {}, { tier: 'province' }],
    ['two conditions before one of them', { priority: 'high' }, { priority: 'high', tier: 'province' }],
    ['the later rule', { validFrom: '2026-01-01' }, { validFrom: '2026-11-23' }],
  ])('come from %s, in whatever order the rules stand', (_, weaker, stronger) => {
    expect(chosen([rule(1, weaker), rule(2, stronger)])).toEqual({ hours: 2 })
    expect(chosen([rule(2, stronger), rule(1, weaker)])).toEqual({ hours: 2 })
  })

  it.each([
    ['another unit', { unitId: 'DP-FES' }],
    ['another tier', { tier: 'school' }],
    ['another category', { category: 'printer' }],
    ['another priority', { priority: 'critical' }],
    ['a later date', { validFrom: '2026-11-24' }],
  ])('do not come from a rule for %s', (_, conditions) => {
    expect(chosen([rule(1, conditions)])).toEqual({ hours: 4 })
  })

  it('come from no rule for a category before the ticket is qualified', () => {
    expect(chosen([rule(1, { category: 'connectivity' })], { category: null })).toEqual({ hours: 4 })
  })

  it('begin to hold at midnight in Morocco', () => {
    const rules = [rule(1, { validFrom: '2026-11-24' })]
    expect(chosen(rules, { at: new Date('2026-11-23T23:59:00Z') })).toEqual({ hours: 4 })
    expect(chosen(rules, { at: new Date('2026-11-24T00:00:00Z') })).toEqual({ hours: 1 })
  })

  it('say when to warn, never before the time begins', () => {
    expect(warningMs({ share: 0.25 }, 8 * HOUR)).toBe(2 * HOUR)
    expect(warningMs({ hours: 3 }, 8 * HOUR)).toBe(3 * HOUR)
    expect(warningMs({ hours: 30 }, 8 * HOUR)).toBe(8 * HOUR)
  })
})

describe('a policy file', () => {
  const faultsIn = (rule_: object) => {
    const read = readPolicy(JSON.stringify({ rules: [rule_] }))
    return 'faults' in read ? read.faults.map(({ entry, code }) => `${entry} ${code}`) : []
  }

  it.each([
    [
      { ...GIVEN, acknowledgeWithin: { hours: -1 } },
      'rules[0].acknowledgeWithin.hours policy.fault.not_positive',
    ],
    [{ ...GIVEN, resolveWithin: { days: 0 } }, 'rules[0].resolveWithin.days policy.fault.not_positive'],
    [{ ...GIVEN, resolveWithin: { days: 5_000 } }, 'rules[0].resolveWithin.days policy.fault.too_long'],
    [{ acknowledgeWithin: { hours: 1 } }, 'rules[0].resolveWithin file.missing'],
    [{ ...GIVEN, resolveWithin: {} }, 'rules[0].resolveWithin policy.fault.one_of'],
    [{ ...GIVEN, resolveWithin: { days: 1, hours: 1 } }, 'rules[0].resolveWithin policy.fault.one_of'],
    [{ ...GIVEN, warnBefore: { share: 1.5 } }, 'rules[0].warnBefore.share policy.fault.bad_share'],
    [{ ...GIVEN, priority: 5 }, 'rules[0].priority file.wrong_value'],
    [{ ...GIVEN, category: 'coffee' }, 'rules[0].category file.wrong_value'],
    [{ ...GIVEN, validFrom: '2026-02-30' }, 'rules[0].validFrom policy.fault.bad_date'],
    [{ ...GIVEN, colour: 'red' }, 'rules[0].colour file.unknown_key'],
  ])('is refused for %j', (given, fault) => {
    expect(faultsIn(given)).toEqual([fault])
  })

  it('is refused when two rules have the same conditions', () => {
    const read = readPolicy(
      JSON.stringify({ rules: [rule(1, { tier: 'school' }), rule(2, { tier: 'school' })] }),
    )
    expect('faults' in read && read.faults).toMatchObject([
      { entry: 'rules[1]', code: 'policy.fault.twice', params: { other: 1 } },
    ])
  })

  it('is refused with the line of the fault', () => {
    const read = readPolicy(
      '{\n"rules": [\n{"acknowledgeWithin": {"hours": 1},\n"resolveWithin": {"hours": -2}}]}',
    )
    expect('faults' in read && read.faults.map(({ line }) => line)).toEqual([4])
  })
})
