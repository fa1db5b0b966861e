import type { Tier } from '../../../../directory/index.ts'
import type { BusinessCalendar } from '../../calendar/business-calendar.ts'
import { type Policy, type Targets, warningMs, workingMs } from '../target-rule.ts'
import { targetsFor } from '../targets-for.ts'
import type { Stay, Stretch } from './stays.ts'

/** What a policy is laid over a stay with. */
export type Measure = {
  readonly policy: Policy
  /** Of the unit of the stay. */
  readonly calendar: BusinessCalendar
  /** Of the unit of the stay: ids from the root, itself last. */
  readonly unitPath: readonly string[]
}

export type Figures = {
  readonly warnings: number
  readonly breaches: number
  readonly escalations: number
}

export type Outcome = Figures & {
  /** The service took it away before any of these deadlines came: what would have become of it is not known. */
  readonly cutShort: boolean
}

type ClockTargets = { readonly givenMs: number; readonly warnedAfterMs: number }

/** Whether the working time of these stretches came up to a limit while the limit counted. */
const reaches = (
  stretches: readonly Stretch[],
  limitOf: (stretch: Stretch) => number,
  { calendar }: Measure,
): boolean => {
  let worked = 0
  return stretches.some((stretch) => {
    worked += calendar.workingTimeBetween(stretch.from, stretch.until)
    return worked >= limitOf(stretch)
  })
}

/** A policy counts by the day on which the ticket came; how it is qualified counts from when it was. */
const targetsIn = (stay: Stay, { policy, unitPath }: Measure) => {
  const known = new Map<Stretch, Targets>()
  return (stretch: Stretch): Targets => {
    const { category, priority } = stretch
    const targets =
      known.get(stretch) ??
      targetsFor(policy, { tier: stay.tier, category, priority, unitPath, at: stay.arrivedAt })
    known.set(stretch, targets)
    return targets
  }
}

const judgeClock = (
  stretches: readonly Stretch[],
  measure: Measure,
  limits: (stretch: Stretch) => ClockTargets,
): { warnings: number; breaches: number } => ({
  warnings: Number(reaches(stretches, (stretch) => limits(stretch).warnedAfterMs, measure)),
  breaches: Number(reaches(stretches, (stretch) => limits(stretch).givenMs, measure)),
})

/** The two clocks of one stay, as the policy would have them. Each warns once and is missed once. */
export const judgeStay = (stay: Stay, measure: Measure): { warnings: number; breaches: number } => {
  const targetsOf = targetsIn(stay, measure)
  const limits =
    (name: 'acknowledgeWithin' | 'resolveWithin') =>
    (stretch: Stretch): ClockTargets => {
      const targets = targetsOf(stretch)
      const givenMs = Math.ceil(workingMs(targets[name], measure.calendar, stay.arrivedAt))
      return { givenMs, warnedAfterMs: Math.ceil(givenMs - warningMs(targets.warnBefore, givenMs)) }
    }
  const untaken = stay.stretches.filter(({ acknowledged }) => !acknowledged)
  const acknowledge = judgeClock(untaken, measure, limits('acknowledgeWithin'))
  const resolve = judgeClock(stay.stretches, measure, limits('resolveWithin'))
  return {
    warnings: acknowledge.warnings + resolve.warnings,
    breaches: acknowledge.breaches + resolve.breaches,
  }
}

/**
 * What targets would have meant for a ticket, stay by stay. The stays are as they happened: a policy under which the
 * ticket would have gone elsewhere does not change where it went. A tier loses a ticket to its clock once.
 */
export const judgeStays = (stays: readonly Stay[], measureOf: (stay: Stay) => Measure): Outcome[] => {
  const lost = new Set<Tier>(['centre'])
  return stays.map((stay) => {
    const { warnings, breaches } = judgeStay(stay, measureOf(stay))
    const escalations = Number(breaches > 0 && !lost.has(stay.tier))
    if (escalations > 0) lost.add(stay.tier)
    return { warnings, breaches, escalations, cutShort: stay.escalated && breaches === 0 }
  })
}
