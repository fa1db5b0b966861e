import { type Day, daysFrom } from '../day.ts'
import type { Week, WorkingWindow } from '../working-week.ts'
import type { DayRule, RuleKind } from './day-rule.ts'
import { type MoonEvent, type Occurrence, occurrenceNear } from './moon.ts'
import type { DatedEntry, RuleVersion, YearlyHoliday } from './rule-set.ts'

type UnitWeek = { readonly unitId: string | null; readonly week: Week }

/** The entries of a chain of rule sets by day, so that a day is looked up and not searched for. */
export type DayEntries = {
  readonly overrides: ReadonlyMap<Day, DayRule>
  readonly holidays: ReadonlyMap<Day, DayRule>
  readonly schoolHolidays: ReadonlyMap<Day, DayRule>
  readonly ramadan: ReadonlyMap<Day, DayRule>
  readonly yearly: ReadonlyMap<string, readonly { holiday: YearlyHoliday; unitId: string | null }[]>
  /** Computed occurrences for which somebody has entered a date: who is nearest, and the first day. */
  readonly announced: ReadonlyMap<string, Announcement>
  readonly week: UnitWeek
  readonly ramadanWeek: UnitWeek
}

type Announcement = { readonly unitId: string | null; readonly from: Day }

const NOBODY: UnitWeek = { unitId: null, week: [] }

export const occurrenceKey = ({ event, from }: Occurrence): string => `${event}:${from}`

const keyNear = (event: MoonEvent, from: Day): string | undefined => {
  const occurrence = occurrenceNear(event, from)
  return occurrence && occurrenceKey(occurrence)
}

/** Root first: what a nearer unit says about a day takes the place of what a farther one said. */
export const layOut = (chain: readonly RuleVersion[]): DayEntries => {
  const announced = nearestAnnouncements(chain)
  const isCurrent = (unitId: string | null, event: MoonEvent, from: Day): boolean => {
    const key = keyNear(event, from)
    return key === undefined || announced.get(key)?.unitId === unitId
  }
  return {
    overrides: byDay(chain, 'override', ({ rules }) => rules.overrides),
    holidays: byDay(chain, 'holiday', ({ rules, unitId }) =>
      rules.holidays.filter(({ observes, from }) => !observes || isCurrent(unitId, observes, from)),
    ),
    schoolHolidays: byDay(chain, 'school_holiday', ({ rules }) => rules.schoolHolidays),
    ramadan: byDay(chain, 'ramadan', ({ rules, unitId }) =>
      rules.ramadan.filter(({ from }) => isCurrent(unitId, 'ramadan', from)),
    ),
    yearly: yearlyByDate(chain),
    announced,
    week: nearestWeek(chain, ({ rules }) => rules.week),
    ramadanWeek: nearestWeek(chain, ({ rules }) => rules.ramadanWeek),
  }
}

const nearestAnnouncements = (chain: readonly RuleVersion[]): Map<string, Announcement> => {
  const found = new Map<string, Announcement>()
  for (const { unitId, rules } of chain) {
    const dated = [
      ...rules.holidays.flatMap(({ observes, from }) => (observes ? [{ event: observes, from }] : [])),
      ...rules.ramadan.map(({ from }) => ({ event: 'ramadan' as const, from })),
    ]
    for (const { event, from } of dated) {
      const key = keyNear(event, from)
      if (key === undefined) continue
      const known = found.get(key)
      // the second day of a feast may have an entry of its own
      const begins = known?.unitId === unitId ? Math.min(known.from, from) : from
      found.set(key, { unitId, from: begins })
    }
  }
  return found
}

type Entry = DatedEntry & { readonly windows?: readonly WorkingWindow[] }

const byDay = (
  chain: readonly RuleVersion[],
  kind: RuleKind,
  entriesOf: (version: RuleVersion) => readonly Entry[],
): Map<Day, DayRule> => {
  const found = new Map<Day, DayRule>()
  for (const version of chain) {
    for (const { from, to, name, windows = [] } of entriesOf(version)) {
      const rule = { kind, name, unitId: version.unitId, provisional: false, windows }
      for (const day of daysFrom(from, to)) found.set(day, rule)
    }
  }
  return found
}

/** Nearest first. */
const yearlyByDate = (chain: readonly RuleVersion[]): DayEntries['yearly'] => {
  const found = new Map<string, { holiday: YearlyHoliday; unitId: string | null }[]>()
  for (const { unitId, rules } of chain) {
    for (const holiday of rules.yearlyHolidays) {
      found.set(holiday.monthDay, [{ holiday, unitId }, ...(found.get(holiday.monthDay) ?? [])])
    }
  }
  return found
}

const nearestWeek = (
  chain: readonly RuleVersion[],
  weekOf: (version: RuleVersion) => Week | undefined,
): UnitWeek => {
  const version = chain.findLast((candidate) => weekOf(candidate) !== undefined)
  const week = version && weekOf(version)
  return week ? { unitId: version.unitId, week } : NOBODY
}
