import type { Directory, Person } from '../../../directory/index.ts'
import type { Clock } from '../../../shared/index.ts'
import {
  effective,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
  type Tickets,
} from '../../../tickets/index.ts'
import type { Concerned, Recipient } from '../../domain/audience.ts'
import type { Facts } from '../../domain/compose/facts.ts'
import { asOf, standingsAt } from '../../domain/standing.ts'

export type Sources = {
  readonly tickets: Pick<Tickets, 'listHolders'>
  readonly directory: Pick<Directory, 'listPeople' | 'listUnits' | 'listMembers'>
  readonly clock: Clock
}

const ids = (people: readonly Person[]): string[] => people.map(({ id }) => id)
const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** Of these, whoever had the ticket until then has to hear. */
const ASKS_WHO_HAD_IT: readonly TicketEventType[] = [
  'qualified',
  'forwarded',
  'returned',
  'escalated',
  'asked',
  'resolved',
  'merged',
]

/** Who stands around the ticket at the instant of the event. */
export const gatherConcerned = async (
  { tickets, directory, clock }: Sources,
  ticket: Ticket,
  event: TicketEvent,
): Promise<Concerned> => {
  const { before, after } = standingsAt(ticket, event)
  const at = clock.now()
  const resolved = effective(ticket.timeline).findLast(({ type }) => type === 'resolved')
  const [holders, queue, heldBefore, directors, heads] = await Promise.all([
    tickets.listHolders(asOf(ticket, after)),
    tickets.listHolders(asOf(ticket, after, { queue: true })),
    ASKS_WHO_HAD_IT.includes(event.type) ? tickets.listHolders(asOf(ticket, before)) : [],
    directory.listMembers({ unitIds: [ticket.originUnitId], roles: ['director'], at }),
    event.type === 'escalated'
      ? directory.listMembers({ unitIds: [event.fromUnitId], roles: ['delegate'], at })
      : [],
  ])
  return {
    holders: ids(holders),
    queue: ids(queue),
    heldBefore: ids(heldBefore),
    directors: ids(directors),
    heads: ids(heads),
    resolvers: resolved?.by ? [resolved.by] : [],
  }
}

/** Names of everybody and every unit that the messages mention. */
export const gatherFacts = async (
  { directory, clock }: Sources,
  ticket: Ticket,
  event: TicketEvent,
  recipients: readonly Recipient[],
): Promise<Facts> => {
  const standing = standingsAt(ticket, event).after
  const personIds = [
    ticket.requesterId,
    ...(event.by ? [event.by] : []),
    ...(event.type === 'given' ? [event.to] : []),
    ...recipients.map((r) => r.personId),
  ]
  const [people, units] = await Promise.all([
    directory.listPeople([...new Set(personIds)]),
    directory.listUnits([
      ...new Set([
        ticket.originUnitId,
        standing.unitId,
        ...(event.type === 'opened' && event.emptyPost ? [event.emptyPost] : []),
      ]),
    ]),
  ])
  return { people: byId(people), units: byId(units), standing, now: clock.now() }
}
