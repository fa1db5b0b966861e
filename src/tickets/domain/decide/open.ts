import { startClock } from '../clock.ts'
import type { Destination } from '../commands.ts'
import type { Chronic } from '../events.ts'
import { beginTicket, type TicketIdentity } from '../evolve.ts'
import type { LadderPolicy } from '../policy.ts'
import { assess } from '../priority.ts'
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
  /** The unit it would have entered at, had anybody held its post. */
  readonly emptyPost?: string
  readonly chronic?: Chronic
}

export const openTicket = ({ identity, report, at, now, commandId, policy, ...noticed }: Opening): Ticket => {
  const context = { now, by: identity.requesterId, commandId }
  const tierClock = startClock(now, { ...at, policy })
  const assessment = assess(report)
  const place = { tier: at.tier, unitId: at.unitId }
  const fact = { type: 'opened', report, ...place, assessment, ...noticed, tierClock } as const
  const [opened] = stamp({ id: identity.id, timeline: [] }, [fact], context)
  return beginTicket(identity, opened)
}
