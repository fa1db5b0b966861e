import { startClock } from '../clock.ts'
import type { Destination } from '../commands.ts'
import { beginTicket, type TicketIdentity } from '../evolve.ts'
import type { LadderPolicy } from '../policy.ts'
import type { Report } from '../report.ts'
import type { Ticket } from '../ticket.ts'
import { stamp } from './decision.ts'

export type Opening = {
  readonly identity: TicketIdentity
  readonly report: Report
  /** Where it enters the ladder. */
  readonly at: Destination
  readonly now: Date
  readonly commandId: string
  readonly policy: LadderPolicy
}

export const openTicket = ({ identity, report, at, now, commandId, policy }: Opening): Ticket => {
  const context = { now, by: identity.requesterId, commandId }
  const tierClock = startClock(now, { ...at, policy })
  const fact = { type: 'opened', report, tier: at.tier, unitId: at.unitId, tierClock } as const
  const [opened] = stamp({ id: identity.id, timeline: [] }, [fact], context)
  return beginTicket(identity, opened)
}
