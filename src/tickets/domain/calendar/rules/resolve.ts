import { type Day, monthDayOf, weekdayOf, yearOf } from '../day.ts'
import type { Week } from '../working-week.ts'
import type { DayRule } from './day-rule.ts'
import { type DayEntries, layOut, occurrenceKey } from './lay-out.ts'
import { type Occurrence, occurrencesAround } from './moon.ts'
import { MOON_NAMES } from './national.ts'
import type { RuleVersion } from './rule-set.ts'

/** Every rule that speaks about the day, strongest first; the week is always the last. */
export type RulesOf = (day: Day) => Generator<DayRule, void>

/**
 * The rules of a unit: those of its own, of each unit above it and the national ones, root first. Kinds come
 * before nearness, except that the strongest kind is the override: an override of any unit beats every other rule,
 * and the nearest override beats the others.
 */
export const rulesOf = (chain: readonly RuleVersion[], { isSchool }: { isSchool: boolean }): RulesOf => {
  const entries = layOut(chain)
  return function* rulesOfDay(day) {
    const override = entries.overrides.get(day)
    if (override) yield override
    yield* holidaysOf(entries, day)
    const school = isSchool ? entries.schoolHolidays.get(day) : undefined
    if (school) yield school
    const ramadan = ramadanOf(entries, day)
    if (ramadan) yield withWeek({ ...ramadan, kind: 'ramadan' }, entries.ramadanWeek, day)
    yield withWeek({ kind: 'week', unitId: entries.week.unitId, provisional: false }, entries.week, day)
  }
}

type UnitWeek = { readonly unitId: string | null; readonly week: Week }

const withWeek = (rule: Omit<DayRule, 'windows'>, { week }: UnitWeek, day: Day): DayRule => ({
  ...rule,
  windows: week[weekdayOf(day)] ?? [],
})

function* holidaysOf(entries: DayEntries, day: Day): Generator<DayRule, void> {
  const dated = entries.holidays.get(day)
  if (dated) yield dated
  for (const { holiday, unitId } of entries.yearly.get(monthDayOf(day)) ?? []) {
    if (yearOf(day) < (holiday.since ?? 0)) continue
    yield { kind: 'holiday', name: holiday.name, unitId, provisional: false, windows: [] }
  }
  for (const { event } of computedOn(entries, day)) {
    if (event === 'ramadan') continue
    yield { kind: 'holiday', name: MOON_NAMES[event], unitId: null, provisional: true, windows: [] }
  }
}

/** What the computed calendar has on a day and nobody has dated otherwise. */
const computedOn = ({ announced }: DayEntries, day: Day): Occurrence[] =>
  occurrencesAround(day)
    .filter((occurrence) => !announced.has(occurrenceKey(occurrence)))
    .map((occurrence) => untilAnnouncedFeast(announced, occurrence))
    .filter(({ from, to }) => from <= day && day <= to)

/** Ramadan lasts until the eve of its feast: whoever dates the feast dates its last day. */
const untilAnnouncedFeast = (announced: DayEntries['announced'], occurrence: Occurrence): Occurrence => {
  if (occurrence.event !== 'ramadan') return occurrence
  const feast = announced.get(occurrenceKey({ ...occurrence, event: 'eid_al_fitr', from: occurrence.to + 1 }))
  return feast ? { ...occurrence, to: feast.from - 1 } : occurrence
}

const ramadanOf = (
  entries: DayEntries,
  day: Day,
): Pick<DayRule, 'name' | 'unitId' | 'provisional'> | undefined => {
  const dated = entries.ramadan.get(day)
  if (dated) return { name: MOON_NAMES.ramadan, unitId: dated.unitId, provisional: false }
  const computed = computedOn(entries, day).find(({ event }) => event === 'ramadan')
  return computed && { name: MOON_NAMES.ramadan, unitId: null, provisional: true }
}
