import type { Role } from '../../../directory/index.ts'
import { AppError, type ErrorKind, type ErrorParams } from '../../../shared/index.ts'
import type { BusinessCalendar } from '../calendar/business-calendar.ts'
import type { ClockPlace } from '../clocks/clock.ts'
import type { TierClock } from '../clocks/tier-clock.ts'
import type { TicketCommand, TicketCommandType } from '../commands.ts'
import type { TicketEvent, TicketEventBody } from '../history/events.ts'
import type { LadderPolicy } from '../policy/ladder-policy.ts'
import type { Policy } from '../policy/target-rule.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'

/** What a decision may know beside the ticket and the command. */
export type DecisionContext = {
  readonly now: Date
  /** Person id, or null for the service itself. */
  readonly by: string | null
  readonly role?: Role
  /** How it came in, in the edge's own word; kept, never read. */
  readonly via?: string
  readonly commandId: string
  /** Of the unit where the ticket stands; its path, ids from the root. */
  readonly calendar: BusinessCalendar
  readonly unitPath: readonly string[]
  /** Targets by unit, priority, category and tier. */
  readonly rules: Policy
  readonly policy: LadderPolicy
}

export type Decision = { readonly events: readonly TicketEvent[] } | { readonly refusal: AppError }

/** An event before it has its id, instant and author. */
export type Fact = TicketEventBody & { readonly tierClock?: TierClock }

export type Outcome = readonly Fact[] | AppError

export type Decider<T extends TicketCommandType> = (
  ticket: Ticket,
  command: Extract<TicketCommand, { type: T }>,
  context: DecisionContext,
) => Outcome

/**
 * A refusal is an answer and no defect: nobody reads where it was made, and to find out what may be done with a ticket
 * makes a dozen of them. Without its stack it costs a tenth.
 */
export const refusal = (kind: ErrorKind, code: string, params: ErrorParams): AppError => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  const refused = new AppError(kind, code, params)
  Error.stackTraceLimit = stackTraceLimit
  return refused
}

/** The ticket is not in a state for this; the params let a dialog say what it is now. */
export const notPossibleNow = ({ reference, state }: Ticket): AppError => {
  const by = assigneeOf(state)
  const params = { reference, status: state.status, ...(by === undefined ? {} : { by }) }
  return refusal('conflict', 'ticket.not_possible_now', params)
}

export const invalid = (code: string, { reference }: Ticket): AppError =>
  refusal('invalid', code, { reference })

/** Where the ticket stands, as its clock needs it. */
export const placeOf = (
  { tier, category, assessment }: Pick<Ticket, 'tier' | 'category' | 'assessment'>,
  { unitPath, calendar, rules }: Pick<DecisionContext, 'unitPath' | 'calendar' | 'rules'>,
): ClockPlace => ({ tier, unitPath, calendar, rules, category, assessment })

/** Events of one command, numbered on from the timeline. */
export const stamp = (
  before: { readonly id: string; readonly timeline: readonly TicketEvent[] },
  facts: readonly Fact[],
  { now, by, role, via, commandId }: Pick<DecisionContext, 'now' | 'by' | 'role' | 'via' | 'commandId'>,
): TicketEvent[] =>
  facts.map((fact, index) => ({
    ...fact,
    id: `${before.id}:${before.timeline.length + index + 1}`,
    at: now,
    by,
    ...(role ? { role } : {}),
    ...(via ? { via } : {}),
    commandId,
  }))
