import type { TicketHistory } from '../../domain/policy/dry-run/stays.ts'

/** One version of the national policy; versions are added and never changed. */
export type PolicyVersion = {
  /** 1, 2, 3 … */
  readonly version: number
  /** The file as it was written. */
  readonly text: string
  readonly changedAt: Date
  readonly changedBy: string
}

export interface PolicyStore {
  findNewest(): Promise<PolicyVersion | undefined>
  /** Newest first. */
  listVersions(): Promise<PolicyVersion[]>
  /** Throws `conflict` / `policy.changed_meanwhile` when there is a version of this number. */
  add(version: PolicyVersion): Promise<void>
}

/** The tickets of a time, one after the other: never all of them in memory. */
export interface TicketHistories {
  /** Opened from `from` on and before `to`. */
  openedBetween(from: Date, to: Date): AsyncIterable<TicketHistory>
}
