import type { Role } from '../../../directory/index.ts'
import { type Priority, priorityOf } from '../priority.ts'
import type { ReportDetails } from '../report.ts'
import type { Ticket } from '../ticket.ts'
import { assigneeOf } from '../ticket.ts'
import type { Deadlines, TicketEvent, TicketEventType } from './events.ts'
import { beginTicket, evolve } from './evolve.ts'

/** Where a ticket stood, in the words of the ladder. */
export type TrailPoint = Pick<Ticket, 'tier' | 'unitId' | 'category' | 'service'> & {
  readonly priority: Priority
  readonly status: Ticket['state']['status']
  readonly assignee?: string
}

/** Who did what, in which post, by which way, when, from what to what, and why. */
export type TrailEntry = {
  readonly at: Date
  readonly by: string | null
  readonly role?: Role
  readonly via?: string
  readonly what: TicketEventType
  readonly from?: TrailPoint
  readonly to: TrailPoint
  readonly why?: string
  /** What a correction of the details changed in the report. */
  readonly details?: { readonly from: ReportDetails; readonly to: ReportDetails }
  /** The deadlines that a change of rules, of calendar or of what is known of the fault moved. */
  readonly deadlines?: { readonly from: Deadlines; readonly to: Deadlines }
}

const pointOf = ({ tier, unitId, category, service, assessment, state }: Ticket): TrailPoint => {
  const assignee = assigneeOf(state)
  return {
    ...{ tier, unitId, category, service, priority: priorityOf(assessment), status: state.status },
    ...(assignee ? { assignee } : {}),
  }
}

const whyOf = (event: TicketEvent): string | undefined => {
  if ('reason' in event) return event.reason
  if ('note' in event) return event.note
  if ('question' in event) return event.question
  if ('text' in event) return event.text
  return 'words' in event ? event.words : undefined
}

const entryOf = (event: TicketEvent, from: Ticket | undefined, to: Ticket): TrailEntry => {
  const why = whyOf(event)
  return {
    at: event.at,
    by: event.by,
    ...(event.role ? { role: event.role } : {}),
    ...(event.via ? { via: event.via } : {}),
    what: event.type,
    ...(from ? { from: pointOf(from) } : {}),
    to: pointOf(to),
    ...(why ? { why } : {}),
    ...(event.type === 'details_amended' ? { details: { from: event.from, to: event.to } } : {}),
    ...(event.type === 'deadlines_moved' ? { deadlines: { from: event.from, to: event.to } } : {}),
  }
}

/** The audit trail of a ticket: its timeline, each step with what it changed. Nothing is ever taken out of it. */
export const trailOf = (ticket: Ticket): TrailEntry[] => {
  let now: Ticket | undefined
  return ticket.timeline.map((event) => {
    const before = now
    now = before ? evolve(before, event) : beginTicket(ticket, event)
    return entryOf(event, before, now)
  })
}
