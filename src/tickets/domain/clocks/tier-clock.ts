export type ClockName = 'acknowledge' | 'resolve'

/** Where each deadline stands. */
export const DUE = { acknowledge: 'acknowledgeDueAt', resolve: 'resolveDueAt' } as const

/** The clock of the tier where the ticket stands; a new tier starts a new one. */
export type TierClock = {
  readonly startedAt: Date
  /** Deadlines in product time; meaningless while `pausedAt` is set. */
  readonly acknowledgeDueAt: Date
  readonly resolveDueAt: Date
  /** When the holder is warned of each; absent from tickets older than warnings. */
  readonly acknowledgeWarnAt?: Date
  readonly resolveWarnAt?: Date
  readonly acknowledgedAt?: Date
  readonly pausedAt?: Date
  /** Working time spent waiting at this tier: it moves the deadline, whatever the target becomes. */
  readonly pausedMs?: number
  readonly warned?: readonly ClockName[]
  /** At the centre nobody is above: a breach alerts once per clock. */
  readonly breachesAlerted: readonly ClockName[]
}

/** For whom or what a ticket waits; its clock stands still meanwhile. */
export const WAITING_FOR = ['requester', 'supplier', 'telecom_operator', 'parts', 'other_team'] as const
export type WaitingFor = (typeof WAITING_FOR)[number]
