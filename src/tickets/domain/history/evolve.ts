import { AppError } from '../../../shared/index.ts'
import { isPrivateCategory } from '../category.ts'
import { assess, raisedBy } from '../priority.ts'
import { withDetails } from '../report.ts'
import { isRefused, type Ticket, type TicketState } from '../ticket.ts'
import type { TicketEvent } from './events.ts'
import { effective } from './timeline.ts'

/** What never changes about a ticket and is not told by its timeline. */
export type TicketIdentity = Pick<Ticket, 'id' | 'reference' | 'requesterId' | 'originUnitId' | 'originPath'>

/** The state of affairs after an event, from the ticket before it and nothing else. */
export const evolve = (ticket: Ticket, event: TicketEvent): Ticket =>
  event.type === 'undone'
    ? takenBack(ticket, event)
    : {
        ...ticket,
        ...changesBy(ticket, event),
        ...(event.tierClock ? { clock: event.tierClock } : {}),
        updatedAt: event.at,
        timeline: [...ticket.timeline, event],
      }

/** As if the command that is taken back had never been given: the clock goes on as it ran before. */
const takenBack = (ticket: Ticket, event: TicketEvent): Ticket => {
  const timeline = [...ticket.timeline, event]
  const [opened, ...rest] = effective(timeline)
  const restored = rest.reduce(evolve, beginTicket(ticket, opened))
  return { ...restored, version: ticket.version, updatedAt: event.at, timeline }
}

/** One saved change: the events of one command. */
export const append = (ticket: Ticket, events: readonly TicketEvent[]): Ticket => ({
  ...events.reduce(evolve, ticket),
  version: ticket.version + 1,
})

type Changes = Partial<
  Pick<
    Ticket,
    'report' | 'state' | 'tier' | 'unitId' | 'category' | 'private' | 'assessment' | 'service' | 'followers'
  >
>

const changesBy = (ticket: Ticket, event: TicketEvent): Changes => {
  switch (event.type) {
    case 'qualified':
      return qualifiedBy(ticket, event)
    case 'amended':
      return amendedBy(ticket, event)
    case 'details_amended':
      return {
        report: withDetails(ticket.report, event.to),
        assessment: raisedBy(ticket.assessment, event.to),
      }
    case 'forwarded':
    case 'escalated':
    case 'returned':
      return {
        tier: event.toTier,
        unitId: event.toUnitId,
        state: { status: 'unassigned' },
        service: serviceOf(event),
      }
    case 'absorbed':
      return { followers: [...new Set([...ticket.followers, ...event.personIds])] }
    case 'parted':
      return { followers: ticket.followers.filter((id) => !event.personIds.includes(id)) }
    case 'opened':
    case 'breached':
    case 'warned':
    case 'deadlines_moved':
    case 'commented':
    case 'noted':
    case 'rated':
    case 'pressed':
    case 'undone':
      return {}
    default:
      return { state: stateAfter(ticket, event) }
  }
}

const qualifiedBy = (ticket: Ticket, event: Extract<TicketEvent, { type: 'qualified' }>): Changes => {
  const { category = ticket.category, impact, urgency } = event
  return {
    category,
    private: isPrivateCategory(category),
    assessment: {
      impact: impact ?? ticket.assessment.impact,
      urgency: urgency ?? ticket.assessment.urgency,
    },
  }
}

const amendedBy = (
  { assessment }: Ticket,
  { report }: Extract<TicketEvent, { type: 'amended' }>,
): Changes => ({
  report,
  assessment: raisedBy(assessment, report),
  category: report.category,
  private: isPrivateCategory(report.category),
})

const serviceOf = (event: TicketEvent): Ticket['service'] =>
  'service' in event ? (event.service ?? null) : null

type StateEvent = Extract<
  TicketEvent,
  {
    type:
      | 'taken'
      | 'given'
      | 'asked'
      | 'set_waiting'
      | 'answered'
      | 'resumed'
      | 'resolved'
      | 'confirmation_reminded'
      | 'closed'
      | 'reopened'
      | 'cancelled'
      | 'merged'
  }
>

const stateAfter = ({ state }: Ticket, event: StateEvent): TicketState => {
  const { at } = event
  const by = event.by ?? ''
  switch (event.type) {
    case 'taken':
      return heldBy(state, by, at)
    case 'given':
      return heldBy(state, event.to, at)
    case 'asked':
      return { status: 'waiting', for: 'requester', by, at, until: event.until, question: event.question }
    case 'set_waiting':
      return { status: 'waiting', for: event.for, by, at, until: event.until }
    case 'answered':
    case 'resumed':
      return state.status === 'waiting' ? { status: 'taken', by: state.by, at } : state
    case 'resolved':
      return resolvedBy(event)
    case 'confirmation_reminded':
      return state.status === 'resolved' ? remindedBy(state, event.closeAt) : state
    case 'closed':
      return { status: 'closed', at, how: event.how, ...(isRefused(state) ? { refused: true } : {}) }
    case 'reopened':
      return event.assignee ? { status: 'taken', by: event.assignee, at } : { status: 'unassigned' }
    case 'cancelled':
      return { status: 'cancelled', at, by }
    case 'merged':
      return { status: 'merged', at, into: event.into, intoReference: event.intoReference }
    default:
      return event satisfies never
  }
}

/** A question that is out keeps waiting for its answer, whoever has the ticket. */
const heldBy = (state: TicketState, by: string, at: Date): TicketState =>
  state.status === 'waiting' ? { ...state, by } : { status: 'taken', by, at }

const resolvedBy = (event: Extract<TicketEvent, { type: 'resolved' }>): TicketState => ({
  status: 'resolved',
  by: event.by ?? '',
  at: event.at,
  remindAt: event.remindAt,
  closeAt: event.closeAt,
  reminded: false,
  ...(event.note ? { note: event.note } : {}),
  ...(event.refused ? { refused: true } : {}),
})

const remindedBy = (
  state: Extract<TicketState, { status: 'resolved' }>,
  closeAt: Date | undefined,
): TicketState => ({
  ...state,
  reminded: true,
  ...(closeAt ? { closeAt } : {}),
})

/** A ticket from its first event. */
export const beginTicket = (identity: TicketIdentity, opened: TicketEvent | undefined): Ticket => {
  if (opened?.type !== 'opened' || !opened.tierClock) throw new AppError('bug', 'ticket.broken_timeline')
  const { report, tier, unitId } = opened
  const { id, reference, requesterId, originUnitId, originPath } = identity
  return {
    ...{ id, reference, requesterId, originUnitId, originPath },
    version: 1,
    tier,
    unitId,
    report,
    category: report.category,
    private: isPrivateCategory(report.category),
    assessment: opened.assessment ?? assess(report),
    service: null,
    followers: [],
    openedAt: opened.at,
    updatedAt: opened.at,
    state: { status: 'unassigned' },
    clock: opened.tierClock,
    timeline: [opened],
  }
}

/** The ticket as its timeline tells it: equal to the stored one, or something is wrong. */
export const replay = (identity: TicketIdentity, timeline: readonly TicketEvent[]): Ticket => {
  const [opened, ...rest] = timeline
  const commands = new Set(timeline.map(({ commandId }) => commandId))
  return { ...rest.reduce(evolve, beginTicket(identity, opened)), version: commands.size }
}
