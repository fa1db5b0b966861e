import type { Tier } from '../../../directory/index.ts'
import type { BusinessCalendar } from '../calendar/business-calendar.ts'
import type { Category } from '../category.ts'
import type { Policy } from '../policy/target-rule.ts'
import { warningMs, workingMs } from '../policy/target-rule.ts'
import { targetsFor } from '../policy/targets-for.ts'
import { type Assessment, priorityOf } from '../priority.ts'
import { type ClockName, DUE, type TierClock } from './tier-clock.ts'

/** Where a clock runs, and for what: all that its targets depend on beside its beginning. */
export type ClockPlace = {
  readonly tier: Tier
  /** Ids from the root to the unit where it stands. */
  readonly unitPath: readonly string[]
  readonly calendar: BusinessCalendar
  readonly rules: Policy
  readonly category: Category | null
  readonly assessment: Assessment
}

type Deadlines = Pick<TierClock, 'acknowledgeDueAt' | 'resolveDueAt' | 'acknowledgeWarnAt' | 'resolveWarnAt'>

/** What holds is the policy of the instant at which the clock began: a later rule moves no earlier ticket. */
const deadlinesFrom = (startedAt: Date, pausedMs: number, place: ClockPlace): Deadlines => {
  const { tier, unitPath, calendar, rules, category, assessment } = place
  const standing = { tier, unitPath, category, priority: priorityOf(assessment), at: startedAt }
  const targets = targetsFor(rules, standing)
  const acknowledgeMs = workingMs(targets.acknowledgeWithin, calendar, startedAt)
  const resolveMs = workingMs(targets.resolveWithin, calendar, startedAt)
  const after = (ms: number) => calendar.addWorkingTime(startedAt, ms)
  return {
    acknowledgeDueAt: after(acknowledgeMs),
    acknowledgeWarnAt: after(acknowledgeMs - warningMs(targets.warnBefore, acknowledgeMs)),
    resolveDueAt: after(resolveMs + pausedMs),
    resolveWarnAt: after(resolveMs + pausedMs - warningMs(targets.warnBefore, resolveMs)),
  }
}

/** A tier's own clock, from the instant at which the ticket came to it. */
export const startClock = (at: Date, place: ClockPlace): TierClock => ({
  startedAt: at,
  ...deadlinesFrom(at, 0, place),
  pausedMs: 0,
  warned: [],
  breachesAlerted: [],
})

export const acknowledge = (clock: TierClock, at: Date): TierClock =>
  clock.acknowledgedAt ? clock : { ...clock, acknowledgedAt: at }

export const pauseClock = (clock: TierClock, at: Date): TierClock =>
  clock.pausedAt ? clock : { ...clock, pausedAt: at }

/** Goes on with the working time that was left; a deadline that had passed before the pause stays passed. */
export const resumeClock = (clock: TierClock, at: Date, calendar: BusinessCalendar): TierClock => {
  const { pausedAt, ...running } = clock
  if (!pausedAt || running.resolveDueAt <= pausedAt) return running
  const put = (due: Date) =>
    due <= pausedAt ? due : calendar.addWorkingTime(at, calendar.workingTimeBetween(pausedAt, due))
  return {
    ...running,
    resolveDueAt: put(running.resolveDueAt),
    ...(running.resolveWarnAt ? { resolveWarnAt: put(running.resolveWarnAt) } : {}),
    pausedMs: (running.pausedMs ?? 0) + calendar.workingTimeBetween(pausedAt, at),
  }
}

/**
 * The same clock under other targets or another calendar; undefined when no deadline moves. Of a deadline that is put
 * off whoever has the ticket is warned again, and told again when it has passed.
 */
export const retargetClock = (clock: TierClock, place: ClockPlace): TierClock | undefined => {
  const moved = deadlinesFrom(clock.startedAt, clock.pausedMs ?? 0, place)
  const by = (name: ClockName) => moved[DUE[name]].getTime() - clock[DUE[name]].getTime()
  if (by('acknowledge') === 0 && by('resolve') === 0) return undefined
  const said = (names: readonly ClockName[]) => names.filter((name) => by(name) <= 0)
  const { warned, breachesAlerted } = clock
  return {
    ...{ ...clock, ...moved, breachesAlerted: said(breachesAlerted) },
    ...(warned ? { warned: said(warned) } : {}),
  }
}
