import type { Directory, Inventory, Person } from '../../../directory/index.ts'
import type { Clock } from '../../../shared/index.ts'
import {
  effective,
  type Incidents,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
  type TicketStore,
  type Tickets,
} from '../../../tickets/index.ts'
import type { Concerned, Recipient } from '../../domain/audience.ts'
import type { Facts } from '../../domain/compose/facts.ts'
import { type OnSite, questionOnSite } from '../../domain/compose/on-site/on-site.ts'
import { asOf, type Standing, standingsAt } from '../../domain/standing.ts'

export type SourceDirectory = Pick<
  Directory,
  'listPeople' | 'listUnits' | 'listUnitsWithin' | 'listMembers'
> &
  Pick<Inventory, 'listLines' | 'listEquipment'>

export type Sources = {
  readonly tickets: Pick<Tickets, 'listHolders' | 'findChronic'>
  readonly ticketFeed: Pick<TicketStore, 'findByReference'>
  readonly directory: SourceDirectory
  readonly clock: Clock
  /** Absent where no incidents are declared. */
  readonly incidents?: Pick<Incidents, 'findFor'>
}

const ids = (people: readonly Person[]): string[] => people.map(({ id }) => id)
const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

/** Of these, whoever had the ticket until then has to hear. */
const ASKS_WHO_HAD_IT: readonly TicketEventType[] = [
  'amended',
  'qualified',
  'forwarded',
  'returned',
  'escalated',
  'asked',
  'resolved',
  'merged',
]

/** Those who get it by these have not had it before: what keeps coming back is news to them. */
const COMES_TO_A_TIER: readonly TicketEventType[] = ['opened', 'forwarded', 'escalated']

/**
 * The unit whose head hears that a clock ran out: the one that let it. A school has no head but the director, who has
 * the ticket: where it stays there all the same, that is for the head of the province to know.
 */
const lateUnitOf = (event: TicketEvent, stands: Standing, { originPath }: Ticket): string | undefined => {
  if (event.type === 'escalated') return event.fromUnitId
  if (event.type !== 'breached') return undefined
  const above = originPath[originPath.indexOf(stands.unitId) - 1]
  return stands.tier === 'school' ? above : stands.unitId
}

/** Of a merge: who had the other ticket when it took this one in. */
const listHoldersOfOther = async (
  { tickets, ticketFeed }: Sources,
  { reference }: Ticket,
  event: TicketEvent,
): Promise<Person[]> => {
  const other = event.type === 'merged' ? await ticketFeed.findByReference(event.intoReference) : undefined
  const absorbed = other?.timeline.findLast(
    (theirs) => theirs.type === 'absorbed' && theirs.reference === reference,
  )
  return other && absorbed ? tickets.listHolders(asOf(other, standingsAt(other, absorbed).after)) : []
}

/** Who stands around the ticket at the instant of the event. */
export const gatherConcerned = async (
  sources: Sources,
  ticket: Ticket,
  event: TicketEvent,
): Promise<Concerned> => {
  const { tickets, directory, clock } = sources
  const { before, after } = standingsAt(ticket, event)
  const at = clock.now()
  const late = lateUnitOf(event, after, ticket)
  const resolved = effective(ticket.timeline).findLast(({ type }) => type === 'resolved')
  const [holders, queue, heldBefore, holdOther, directors, heads] = await Promise.all([
    tickets.listHolders(asOf(ticket, after)),
    tickets.listHolders(asOf(ticket, after, { queue: true })),
    ASKS_WHO_HAD_IT.includes(event.type) ? tickets.listHolders(asOf(ticket, before)) : [],
    listHoldersOfOther(sources, ticket, event),
    directory.listMembers({ unitIds: [ticket.originUnitId], roles: ['director'], at }),
    late === undefined ? [] : directory.listMembers({ unitIds: [late], roles: ['delegate'], at }),
  ])
  return {
    holders: ids(holders),
    queue: ids(queue),
    heldBefore: ids(heldBefore),
    holdOther: ids(holdOther),
    directors: ids(directors),
    heads: ids(heads),
    resolvers: resolved?.by ? [resolved.by] : [],
  }
}

/** What stands in the place of the fault, for those who have to act. */
const gatherOnSite = async (
  { directory }: Sources,
  ticket: Ticket,
  recipients: readonly Recipient[],
): Promise<OnSite | undefined> => {
  const question = questionOnSite(ticket, recipients)
  if (!question) return undefined
  const unitIds = [question.unitId]
  const [lines, equipment] = await Promise.all([
    question.lines ? directory.listLines({ unitIds }) : [],
    question.equipment ? directory.listEquipment({ unitIds, ...question.equipment }) : [],
  ])
  return { lines, equipment }
}

/** Names of everybody and every unit that the messages mention. */
export const gatherFacts = async (
  sources: Sources,
  ticket: Ticket,
  event: TicketEvent,
  recipients: readonly Recipient[],
): Promise<Facts> => {
  const { directory, tickets, clock } = sources
  const standing = standingsAt(ticket, event).after
  const personIds = [
    ticket.requesterId,
    ...(event.by ? [event.by] : []),
    ...(event.type === 'given' ? [event.to] : []),
    ...recipients.map((r) => r.personId),
  ]
  const [people, units, onSite, chronic, incident] = await Promise.all([
    directory.listPeople([...new Set(personIds)]),
    directory.listUnits([
      ...new Set([
        ticket.originUnitId,
        standing.unitId,
        ...(event.type === 'opened' && event.emptyPost ? [event.emptyPost] : []),
      ]),
    ]),
    gatherOnSite(sources, ticket, recipients),
    COMES_TO_A_TIER.includes(event.type) ? tickets.findChronic(ticket) : undefined,
    event.type === 'opened' ? sources.incidents?.findFor(ticket) : undefined,
  ])
  const facts = { people: byId(people), units: byId(units), standing, now: clock.now() }
  return {
    ...facts,
    ...(onSite ? { onSite } : {}),
    ...(chronic ? { chronic } : {}),
    ...(incident ? { incident } : {}),
  }
}
