import type { Tier } from '../../../directory/index.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/** The ladder's deadlines. Days are working days of the calendar of the unit concerned. */
export type LadderPolicy = {
  /** Working time. */
  readonly acknowledgeWithinMs: number
  readonly resolveWithinDays: Readonly<Record<Tier, number>>
  /** How long a question waits for the requester, and a wait without a date lasts. */
  readonly answerWithinDays: number
  readonly remindAfterDays: number
  readonly closeAfterDays: number
  readonly reopenWithinDays: number
  /** Elapsed time: a wait is a date to ask again, not a way to put a ticket aside. */
  readonly longestWaitMs: number
  /** Elapsed time: two people who press "take" on the same alert mean the same, not to take it from each other. */
  readonly takeOverAfterMs: number
}

export const DEFAULT_POLICY: LadderPolicy = {
  acknowledgeWithinMs: 4 * HOUR_MS,
  resolveWithinDays: { school: 2, province: 3, region: 5, centre: 5 },
  answerWithinDays: 3,
  remindAfterDays: 1.5,
  closeAfterDays: 3,
  reopenWithinDays: 7,
  longestWaitMs: 90 * 24 * HOUR_MS,
  takeOverAfterMs: 2 * MINUTE_MS,
}
