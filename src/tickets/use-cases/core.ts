import type { Directory } from '../../directory/index.ts'
import type { Clock, Logger } from '../../shared/index.ts'
import type { LadderPolicy } from '../domain/policy/ladder-policy.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { CalendarSource, PolicySource, RecentPosts, TicketStore } from '../ports.ts'

/** What every use case of the ticket core works with. */
export type Core = {
  readonly store: TicketStore
  readonly directory: Directory
  /** Units and posts as they were a moment ago: for where a report comes in and whom to tell, never for what somebody may do. */
  readonly recent: RecentPosts
  readonly calendars: CalendarSource
  readonly clock: Clock
  readonly policy: LadderPolicy
  readonly rules: PolicySource
  /** For a new ticket; the store refuses one that is taken all the same. */
  readonly drawReference: () => string
  readonly logger: Logger
  /** Whether an incident that runs explains it. */
  readonly isExplained: (ticket: Ticket) => Promise<boolean>
  /** Tells this process's listeners that events wait to be relayed. */
  readonly saved: () => void
}

/** The same, with units and posts as they were a moment ago. */
export const remembering = (core: Core): Core => {
  const { listUnits, listMembers } = core.recent
  const findUnit: Directory['findUnit'] = async (id) => (await listUnits([id]))[0]
  return { ...core, directory: { ...core.directory, findUnit, listUnits, listMembers } }
}
