import type { Role } from '../../../directory/index.ts'
import { startClock } from '../clocks/clock.ts'
import type { Destination } from '../commands.ts'
import { beginTicket, type TicketIdentity } from '../history/evolve.ts'
import type { Policy } from '../policy/target-rule.ts'
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
  readonly role?: Role
  readonly via?: string
  readonly rules: Policy
  /** The unit it would have entered at, had anybody held its post. */
  readonly emptyPost?: string
}

export const openTicket = ({ identity, report, at, now, rules, ...more }: Opening): Ticket => {
  const { emptyPost, ...trace } = more
  const context = { now, by: identity.requesterId, ...trace }
  const noticed = emptyPost ? { emptyPost } : {}
  const assessment = assess(report)
  const tierClock = startClock(now, { ...at, rules, category: report.category, assessment })
  const place = { tier: at.tier, unitId: at.unitId }
  const fact = { type: 'opened', report, ...place, assessment, ...noticed, tierClock } as const
  const [opened] = stamp({ id: identity.id, timeline: [] }, [fact], context)
  return beginTicket(identity, opened)
}
