import type { Tier } from '../../directory/index.ts'
import { type Category, effective, type Queue, type Ticket, type TicketEvent } from '../../tickets/index.ts'

/** Where a ticket stood, and with whom. */
export type Standing = {
  readonly tier: Tier
  readonly unitId: string
  readonly assignee: string | undefined
  readonly category: Category | null
  readonly service: Queue | null
}

const NOWHERE: Standing = { tier: 'school', unitId: '', assignee: undefined, category: null, service: null }

const moved = ({ toTier, toUnitId }: { readonly toTier: Tier; readonly toUnitId: string }) => ({
  tier: toTier,
  unitId: toUnitId,
  assignee: undefined,
})

const step = (standing: Standing, event: TicketEvent): Standing => {
  switch (event.type) {
    case 'opened':
      return {
        tier: event.tier,
        unitId: event.unitId,
        assignee: undefined,
        category: event.report.category,
        service: null,
      }
    case 'forwarded':
    case 'escalated':
      return { ...standing, ...moved(event), service: event.service ?? null }
    case 'returned':
      return { ...standing, ...moved(event), service: null }
    case 'given':
      return { ...standing, assignee: event.to }
    case 'taken':
    case 'asked':
    case 'set_waiting':
    case 'resolved':
      return { ...standing, assignee: event.by ?? standing.assignee }
    case 'reopened':
      return { ...standing, assignee: event.assignee }
    case 'amended':
      return { ...standing, category: event.report.category }
    case 'qualified':
      return { ...standing, category: event.category ?? standing.category }
    default:
      return standing
  }
}

/**
 * The ticket just before and just after an event. The relay may come late, when the ticket has moved on: who is
 * told of an event depends on where the ticket stood then, so that the same event always tells the same people.
 */
export const standingsAt = (ticket: Ticket, event: TicketEvent): { before: Standing; after: Standing } => {
  const index = ticket.timeline.findIndex(({ id }) => id === event.id)
  const upTo = (end: number) => effective(ticket.timeline.slice(0, Math.max(0, end))).reduce(step, NOWHERE)
  return { before: upTo(index), after: upTo(index + 1) }
}

/** The ticket as if it stood there still; without an assignee, as the whole queue sees it. */
export const asOf = (ticket: Ticket, standing: Standing, options: { queue?: boolean } = {}): Ticket => ({
  ...ticket,
  tier: standing.tier,
  unitId: standing.unitId,
  category: standing.category,
  service: standing.service,
  state:
    standing.assignee === undefined || options.queue
      ? { status: 'unassigned' }
      : { status: 'taken', by: standing.assignee, at: ticket.updatedAt },
})
