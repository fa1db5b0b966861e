import type { Ticket } from '../ticket.ts'
import { type ClockName, DUE, type TierClock } from './tier-clock.ts'

type Due = { readonly name: ClockName; readonly at: Date }

/** The clocks that run now: while nobody has it both, afterwards only the resolution's. */
const running = ({ state }: Ticket): readonly ClockName[] => {
  if (state.status === 'unassigned') return ['acknowledge', 'resolve']
  return state.status === 'taken' ? ['resolve'] : []
}

const WARN = { acknowledge: 'acknowledgeWarnAt', resolve: 'resolveWarnAt' } as const

const breaches = (ticket: Ticket): Due[] =>
  running(ticket)
    .filter((name) => !ticket.clock.breachesAlerted.includes(name))
    .map((name) => ({ name, at: ticket.clock[DUE[name]] }))

/** A clock whose deadline was passed and alerted warns no more; neither does one that has warned. */
const isSilent = ({ warned = [], breachesAlerted }: TierClock, name: ClockName): boolean =>
  warned.includes(name) || breachesAlerted.includes(name)

const warnings = (ticket: Ticket): Due[] =>
  running(ticket).flatMap((name) => {
    const at = isSilent(ticket.clock, name) ? undefined : ticket.clock[WARN[name]]
    return at ? [{ name, at }] : []
  })

const firstDue = (due: readonly Due[], now: Date): ClockName | undefined =>
  due.find(({ at }) => at <= now)?.name

/** The clock that has run out and has not been acted on. */
export const expiredClock = (ticket: Ticket, now: Date): ClockName | undefined =>
  firstDue(breaches(ticket), now)

/** The clock that is about to run out, of which the holder has not been warned. */
export const endingClock = (ticket: Ticket, now: Date): ClockName | undefined =>
  firstDue(warnings(ticket), now)

/** When it becomes late, or became so; undefined while its clock does not run. A paused deadline means nothing. */
export const lateFrom = (ticket: Ticket): Date | undefined =>
  running(ticket).includes('resolve') ? ticket.clock.resolveDueAt : undefined

const earliest = (due: readonly Due[]): Date | undefined =>
  due.length === 0 ? undefined : new Date(Math.min(...due.map(({ at }) => at.getTime())))

/** The next deadline that would run out, while a clock runs. */
export const nextBreachAt = (ticket: Ticket): Date | undefined => earliest(breaches(ticket))

/** When the service has next to do something about the ticket by itself; undefined when never. */
export const nextTimerAt = (ticket: Ticket): Date | undefined => {
  const { state } = ticket
  switch (state.status) {
    case 'unassigned':
    case 'taken':
      return earliest([...breaches(ticket), ...warnings(ticket)])
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
