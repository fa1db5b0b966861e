import { getDay } from '../../../../src/tickets/domain/calendar/day.ts'
import { readRules } from '../../../../src/tickets/domain/calendar/file/read-rules.ts'
import type { RuleVersion } from '../../../../src/tickets/domain/calendar/rules/rule-set.ts'
import { unitCalendar } from '../../../../src/tickets/domain/calendar/unit-calendar.ts'

/** A version of a unit's rules from what a file would hold. */
export const version = (unitId: string, file: object, validFrom = '2025-01-01'): RuleVersion => {
  const read = readRules(JSON.stringify(file))
  if ('faults' in read) throw new Error(JSON.stringify(read.faults))
  return { unitId, validFrom: getDay(validFrom), rules: read.value.rules }
}

export const calendarOf = (units: readonly RuleVersion[][], isSchool = false) =>
  unitCalendar({ units, isSchool })

/** What somebody reading the file is told: `line entry code`. */
export const faultsIn = (text: string): string[] => {
  const read = readRules(text)
  return 'faults' in read ? read.faults.map(({ line, entry, code }) => `${line} ${entry} ${code}`) : []
}
