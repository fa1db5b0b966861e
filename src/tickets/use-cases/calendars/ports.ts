import type { RulesFile } from '../../domain/calendar/file/schema.ts'

/** One version of a unit's rules; versions are added and never changed. */
export type CalendarVersion = {
  readonly unitId: string
  /** 1, 2, 3 … within the unit. */
  readonly version: number
  /** `2026-09-01`: the day from which it takes the place of earlier ones. */
  readonly validFrom: string
  readonly rules: RulesFile
  readonly changedAt: Date
  readonly changedBy: string
}

export interface CalendarStore {
  /** The newest version of each unit that has rules of its own. */
  listHeads(): Promise<ReadonlyMap<string, number>>
  /** All versions of these units, in the order in which they were made. */
  listVersions(unitIds: readonly string[]): Promise<CalendarVersion[]>
  /** Throws `conflict` / `calendar.changed_meanwhile` when the unit has a version of this number. */
  add(version: CalendarVersion): Promise<void>
}
