import type { Tier } from '../../../directory/index.ts'
import type { BusinessCalendar } from '../calendar/business-calendar.ts'
import type { LadderPolicy } from '../policy/ladder-policy.ts'
import type { Ticket } from '../ticket.ts'
import type { ClockName, TierClock } from './tier-clock.ts'

export type Targets = {
  readonly tier: Tier
  readonly calendar: BusinessCalendar
  readonly policy: LadderPolicy
}

/** A tier's own clock, from the instant at which the ticket came to it. */
export const startClock = (at: Date, { tier, calendar, policy }: Targets): TierClock => ({
  startedAt: at,
  acknowledgeDueAt: calendar.addWorkingTime(at, policy.acknowledgeWithinMs),
  resolveDueAt: calendar.addWorkingTime(at, policy.resolveWithinDays[tier] * calendar.workingDayMs),
  breachesAlerted: [],
})

export const acknowledge = (clock: TierClock, at: Date): TierClock =>
  clock.acknowledgedAt ? clock : { ...clock, acknowledgedAt: at }

export const pauseClock = (clock: TierClock, at: Date): TierClock =>
  clock.pausedAt ? clock : { ...clock, pausedAt: at }

/** Goes on with the working time that was left; a deadline that had passed before the pause stays passed. */
export const resumeClock = (clock: TierClock, at: Date, calendar: BusinessCalendar): TierClock => {
  const { pausedAt, ...running } = clock
  if (!pausedAt || running.resolveDueAt <= pausedAt) return running
  const left = calendar.workingTimeBetween(pausedAt, running.resolveDueAt)
  return { ...running, resolveDueAt: calendar.addWorkingTime(at, left) }
}

/** Deadlines that count now, with their names: while nobody has it both, afterwards only the resolution's. */
const runningDeadlines = ({ state, clock }: Ticket): { name: ClockName; dueAt: Date }[] => {
  const resolve = { name: 'resolve', dueAt: clock.resolveDueAt } as const
  const running =
    state.status === 'unassigned'
      ? [{ name: 'acknowledge', dueAt: clock.acknowledgeDueAt } as const, resolve]
      : state.status === 'taken'
        ? [resolve]
        : []
  return running.filter(({ name }) => !clock.breachesAlerted.includes(name))
}

/** The clock that has run out and has not been acted on. */
export const expiredClock = (ticket: Ticket, now: Date): ClockName | undefined =>
  runningDeadlines(ticket).find(({ dueAt }) => dueAt <= now)?.name

const earliest = (instants: readonly Date[]): Date | undefined =>
  instants.length === 0 ? undefined : new Date(Math.min(...instants.map((at) => at.getTime())))

/** When the service has next to do something about the ticket by itself; undefined when never. */
export const nextTimerAt = (ticket: Ticket): Date | undefined => {
  const { state } = ticket
  switch (state.status) {
    case 'unassigned':
    case 'taken':
      return earliest(runningDeadlines(ticket).map(({ dueAt }) => dueAt))
    case 'waiting':
      return state.until
    case 'resolved':
      return state.reminded ? state.closeAt : state.remindAt
    case 'closed':
    case 'cancelled':
    case 'merged':
      return undefined
    default:
      return state satisfies never
  }
}
