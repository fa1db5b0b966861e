import type { Fault, FaultPath } from '../../../../shared/json/index.ts'
import { type Day, writeDay } from '../day.ts'
import { eraOf, erasOf } from '../rules/eras.ts'
import { NATIONAL } from '../rules/national.ts'
import { rulesOf } from '../rules/resolve.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import type { UnitRules } from '../unit-calendar.ts'
import { LONGEST_RANGE } from './dates.ts'

const lastDated = ({ units }: UnitRules, from: Day): Day => {
  const ends = units
    .flat()
    .flatMap(({ validFrom, rules }) => [
      validFrom,
      ...[rules.holidays, rules.schoolHolidays, rules.ramadan, rules.overrides].flat().map(({ to }) => to),
    ])
  return ends.reduce((latest, day) => Math.max(latest, day), from)
}

/** The first stretch of more than 366 closed days from a day on; undefined when there is none. */
export const findClosedYear = (rules: UnitRules, from: Day): { from: Day; to: Day } | undefined => {
  const eras = erasOf([[NATIONAL], ...rules.units]).map((era) => ({ ...era, of: rulesOf(era.chain, rules) }))
  const isOpen = (day: Day): boolean => {
    const strongest = eraOf(eras, day)?.of(day).next()
    return strongest?.done === false && strongest.value.windows.length > 0
  }
  const last = lastDated(rules, from) + LONGEST_RANGE + 1
  for (let day = from, closedSince = from; day <= last; day += 1) {
    if (isOpen(day)) closedSince = day + 1
    else if (day - closedSince >= LONGEST_RANGE) return { from: closedSince, to: day }
  }
  return undefined
}

/** The entry of these rules that closes the latest days of the stretch, when one of them does. */
const entryIn = (rules: RuleSet, closed: { from: Day; to: Day }): FaultPath => {
  for (let day = closed.to; day >= closed.from; day -= 1) {
    for (const kind of ['overrides', 'schoolHolidays', 'holidays'] as const) {
      const index = rules[kind].findIndex(({ from, to }) => from <= day && day <= to)
      if (index >= 0) return [kind, index]
    }
  }
  return []
}

/** A fault when a unit would be closed for more than a year; it names the entry of `changed` that does it. */
export const closedYearFault = (
  unit: UnitRules,
  { from, changed }: { readonly from: Day; readonly changed: RuleSet },
): Fault | undefined => {
  const closed = findClosedYear(unit, from)
  if (!closed) return undefined
  return {
    path: entryIn(changed, closed),
    code: 'calendar.fault.year_off',
    params: { from: writeDay(closed.from), to: writeDay(closed.to) },
  }
}
