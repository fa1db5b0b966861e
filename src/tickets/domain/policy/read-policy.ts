import { z } from 'zod'
import { TIERS } from '../../../directory/index.ts'
import { type ReadResult, readJson } from '../../../shared/json/index.ts'
import { findDay } from '../calendar/day.ts'
import { CATEGORIES } from '../category.ts'
import { PRIORITIES } from '../priority.ts'
import type { Policy, TargetRule } from './target-rule.ts'
import { DEFAULT_WARNING } from './targets-for.ts'

const MOST_HOURS = 10_000
const MOST_DAYS = 1_000
const MOST_RULES = 2_000

const refuse = (
  context: z.RefinementCtx,
  fault: string,
  rest: { path?: (string | number)[]; params?: Record<string, string | number> } = {},
): void => {
  const params = { code: `policy.fault.${fault}`, ...rest.params }
  context.addIssue({ code: 'custom', path: rest.path ?? [], params, message: fault })
}

const positive = (most: number) =>
  z.number().superRefine((value, context) => {
    if (value <= 0) refuse(context, 'not_positive', { params: { value } })
    else if (value > most) refuse(context, 'too_long', { params: { value, most } })
  })

/** One of two ways to say it; an object with neither or both has a fault of its own. */
const oneOf = <A extends string, B extends string>(
  one: A,
  other: B,
  schemas: Record<A | B, z.ZodType<number>>,
) =>
  z
    .strictObject({ [one]: schemas[one].optional(), [other]: schemas[other].optional() })
    .superRefine((given, context) => {
      const count = Object.values(given).filter((value) => value !== undefined).length
      if (count !== 1) refuse(context, 'one_of', { params: { one, other } })
    })

const hoursOrDays = oneOf('hours', 'days', {
  hours: positive(MOST_HOURS),
  days: positive(MOST_DAYS),
}).transform(({ hours, days }) => (hours === undefined ? { days: days ?? 0 } : { hours }))

const share = z.number().superRefine((value, context) => {
  if (value <= 0 || value >= 1) refuse(context, 'bad_share', { params: { value } })
})

const hoursOrShare = oneOf('hours', 'share', { hours: positive(MOST_HOURS), share }).transform(
  ({ hours, share: part }) => (hours === undefined ? { share: part ?? 0 } : { hours }),
)

const validFrom = z.string().transform((written, context) => {
  const day = findDay(written)
  if (day === undefined) refuse(context, 'bad_date', { params: { written } })
  return day ?? 0
})

const rule = z
  .strictObject({
    unitId: z.string().trim().min(1).max(64).optional(),
    tier: z.enum(TIERS).optional(),
    category: z.enum(CATEGORIES).optional(),
    priority: z.enum(PRIORITIES).optional(),
    acknowledgeWithin: hoursOrDays,
    resolveWithin: hoursOrDays,
    warnBefore: hoursOrShare.default(DEFAULT_WARNING),
    validFrom: validFrom.optional(),
  })
  .transform(
    ({ unitId, tier, category, priority, validFrom: from, ...targets }): TargetRule => ({
      ...targets,
      ...(unitId === undefined ? {} : { unitId }),
      ...(tier === undefined ? {} : { tier }),
      ...(category === undefined ? {} : { category }),
      ...(priority === undefined ? {} : { priority }),
      validFrom: from ?? Number.NEGATIVE_INFINITY,
    }),
  )

const conditions = ({ unitId, tier, category, priority, validFrom: from }: TargetRule): string =>
  JSON.stringify([unitId, tier, category, priority, String(from)])

const policyFile = z.strictObject({
  rules: z
    .array(rule)
    .max(MOST_RULES)
    .superRefine((rules, context) => {
      const seen = new Map<string, number>()
      rules.forEach((each, index) => {
        const other = seen.get(conditions(each))
        if (other !== undefined) refuse(context, 'twice', { path: [index], params: { other: other + 1 } })
        else seen.set(conditions(each), index)
      })
    }),
})

/** The policy in a JSON text that somebody wrote, or what is wrong with it, entry by entry. */
export const readPolicy = (text: string): ReadResult<Policy> => readJson<Policy>(text, policyFile)
