import { MOROCCO } from '../../../shared/index.ts'
import { Arithmetic } from './arithmetic.ts'
import type { ExplainedDay, UnitCalendar } from './business-calendar.ts'
import { type Day, getDay, writeDay } from './day.ts'
import { LocalTime } from './local-time.ts'
import type { DayRule } from './rules/day-rule.ts'
import { eraOf, erasOf } from './rules/eras.ts'
import { NATIONAL } from './rules/national.ts'
import { rulesOf } from './rules/resolve.ts'
import type { RuleVersion } from './rules/rule-set.ts'
import { ordinaryDayMs } from './working-week.ts'

/** Midnight in Morocco. */
export const beginningOfDay = (day: Day): Date => new Date(LocalTime.in(MOROCCO).startOf(day))

export type UnitRules = {
  /** The versions of each unit from the root down to the unit itself; within a unit, in the order they were made. */
  readonly units: readonly (readonly RuleVersion[])[]
  /** School holidays count for schools only. */
  readonly isSchool: boolean
}

/** The calendar of one unit from the rules of all units above it, on top of the national ones. */
export const unitCalendar = ({ units, isSchool }: UnitRules): UnitCalendar => {
  const eras = erasOf([[NATIONAL], ...units]).map((era) => ({
    ...era,
    rules: rulesOf(era.chain, { isSchool }),
    ordinaryDayMs: ordinaryDayMs(era.chain.findLast(({ rules }) => rules.week)?.rules.week ?? []),
  }))
  const rulesOn = (day: Day): Iterable<DayRule> => eraOf(eras, day)?.rules(day) ?? []
  const hoursOf = (day: Day) => first(rulesOn(day))?.windows ?? []
  const time = LocalTime.in(MOROCCO)
  const arithmetic = new Arithmetic(time, hoursOf)
  const explainDay = (day: Day): ExplainedDay => {
    const [rule, ...setAside] = rulesOn(day)
    const hours = time.intervalsOf([{ day, windows: hoursOf(day) }])
    return { date: writeDay(day), rule: rule as DayRule, hours, setAside }
  }
  return {
    workingDayMs: (at) => eraOf(eras, time.dayOf(at))?.ordinaryDayMs ?? 0,
    addWorkingTime: (from, ms) => arithmetic.add(from, ms),
    workingTimeBetween: (from, to) => arithmetic.between(from, to),
    explain: (date) => explainDay(getDay(date)),
    explainInstant: (at) => {
      const day = explainDay(time.dayOf(at))
      const instant = at.getTime()
      return { ...day, working: day.hours.some(({ start, end }) => start <= instant && instant < end) }
    },
  }
}

const first = <T>(items: Iterable<T>): T | undefined => {
  for (const item of items) return item
  return undefined
}
