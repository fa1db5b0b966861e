import type { LocalizedName } from '../../../../shared/index.ts'
import type { WorkingWindow } from '../working-week.ts'

/** The kinds of rules, strongest first: the order in which a day looks for its hours. */
export const RULE_KINDS = ['override', 'holiday', 'school_holiday', 'ramadan', 'week'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

/** What gives a day its hours. */
export type DayRule = {
  readonly kind: RuleKind
  /** The week has none. */
  readonly name?: LocalizedName
  /** The unit whose rule it is; null for the national default. */
  readonly unitId: string | null
  /** Computed, not yet entered by anybody: the moon may say otherwise. */
  readonly provisional: boolean
  readonly windows: readonly WorkingWindow[]
}
