export type ClockName = 'acknowledge' | 'resolve'

/** The clock of the tier where the ticket stands; a new tier starts a new one. */
export type TierClock = {
  readonly startedAt: Date
  /** Deadlines in product time; meaningless while `pausedAt` is set. */
  readonly acknowledgeDueAt: Date
  readonly resolveDueAt: Date
  readonly acknowledgedAt?: Date
  readonly pausedAt?: Date
  /** At the centre nobody is above: a breach alerts once per clock. */
  readonly breachesAlerted: readonly ClockName[]
}

/** For whom or what a ticket waits; its clock stands still meanwhile. */
export const WAITING_FOR = ['requester', 'supplier', 'telecom_operator', 'parts', 'other_team'] as const
export type WaitingFor = (typeof WAITING_FOR)[number]
