import type { Tier } from '../../../directory/index.ts'
import { MOROCCO } from '../../../shared/index.ts'
import { LocalTime } from '../calendar/local-time.ts'
import type { Category } from '../category.ts'
import type { Priority } from '../priority.ts'
import { DEFAULT_POLICY } from './ladder-policy.ts'
import type { Policy, TargetRule, Targets } from './target-rule.ts'

/** Of what a ticket is asked when its targets are looked for. */
export type Standing = {
  readonly tier: Tier
  /** Null until a holder has qualified it: rules for a category do not apply yet. */
  readonly category: Category | null
  readonly priority?: Priority
  /** Of the unit where it stands: ids from the root, itself last. */
  readonly unitPath: readonly string[]
  readonly at: Date
}

const HOUR_MS = 3_600_000

/** A quarter of the time is left when the holder is warned. */
export const DEFAULT_WARNING = { share: 0.25 } as const

/** What holds where no rule does. */
export const defaultTargets = (tier: Tier): Targets => ({
  acknowledgeWithin: { hours: DEFAULT_POLICY.acknowledgeWithinMs / HOUR_MS },
  resolveWithin: { days: DEFAULT_POLICY.resolveWithinDays[tier] },
  warnBefore: DEFAULT_WARNING,
})

const applies = (rule: TargetRule, { tier, category, priority, unitPath }: Standing): boolean =>
  (rule.unitId === undefined || unitPath.includes(rule.unitId)) &&
  (rule.tier === undefined || rule.tier === tier) &&
  (rule.category === undefined || rule.category === category) &&
  (rule.priority === undefined || rule.priority === priority)

/** Compared from left to right: nearness of the unit, then whether priority, category and tier are named. */
const specificity = (rule: TargetRule, { unitPath }: Standing): number[] => [
  rule.unitId === undefined ? -1 : unitPath.indexOf(rule.unitId),
  Number(rule.priority !== undefined),
  Number(rule.category !== undefined),
  Number(rule.tier !== undefined),
  rule.validFrom,
]

const isAtLeast = (one: readonly number[], other: readonly number[]): boolean => {
  const place = one.findIndex((value, index) => value !== other[index])
  return place < 0 || (one[place] ?? 0) > (other[place] ?? 0)
}

/**
 * The targets of the most specific rule that applies and has begun to hold: first the nearest unit, then a named
 * priority, a named category, a named tier, then the rule that began latest. One rule gives all its targets;
 * without any, the defaults hold.
 */
export const targetsFor = (policy: Policy, standing: Standing): Targets => {
  const today = LocalTime.in(MOROCCO).dayOf(standing.at)
  const found = policy.rules
    .filter((rule) => rule.validFrom <= today && applies(rule, standing))
    .reduce<TargetRule | undefined>(
      (best, rule) =>
        !best || isAtLeast(specificity(rule, standing), specificity(best, standing)) ? rule : best,
      undefined,
    )
  if (!found) return defaultTargets(standing.tier)
  const { acknowledgeWithin, resolveWithin, warnBefore } = found
  return { acknowledgeWithin, resolveWithin, warnBefore }
}
