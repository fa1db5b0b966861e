import type { LocalizedName } from '../../../../shared/index.ts'
import type { Day } from '../day.ts'
import type { Week, WorkingWindow } from '../working-week.ts'

/** Feasts that follow the moon. */
export const MOON_FEASTS = ['muharram', 'mawlid', 'eid_al_fitr', 'eid_al_adha'] as const
export type MoonFeast = (typeof MOON_FEASTS)[number]

/** From one day to another, both included. */
export type DatedEntry = { readonly from: Day; readonly to: Day; readonly name: LocalizedName }

/** A closed day; `observes` says which computed feast it confirms or moves. */
export type Holiday = DatedEntry & { readonly observes?: MoonFeast }

export type YearlyHoliday = {
  /** `05-01` */
  readonly monthDay: string
  /** The first year in which it is kept. */
  readonly since?: number
  readonly name: LocalizedName
}

/** Other hours than any rule would give, or none: a strike, a flood, exam days. */
export type Override = DatedEntry & { readonly windows: readonly WorkingWindow[] }

/** What one unit says about working time; what it leaves unsaid comes from the units above. */
export type RuleSet = {
  readonly week?: Week
  readonly ramadanWeek?: Week
  readonly holidays: readonly Holiday[]
  readonly yearlyHolidays: readonly YearlyHoliday[]
  readonly schoolHolidays: readonly DatedEntry[]
  /** When Ramadan was announced; a year without an entry has the computed dates. */
  readonly ramadan: readonly DatedEntry[]
  readonly overrides: readonly Override[]
}

/** A rule set of a unit, in force from a day on until a later one of the same unit takes its place. */
export type RuleVersion = {
  /** Null: the national defaults, below every unit's rules. */
  readonly unitId: string | null
  /** `-Infinity` for what has always been. */
  readonly validFrom: Day
  readonly rules: RuleSet
}
