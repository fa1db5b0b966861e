import type { Collection } from 'mongodb'
import { lateFrom, nextTimerAt } from '../domain/clocks/due.ts'
import { effective } from '../domain/history/timeline.ts'
import { assess } from '../domain/priority.ts'
import { tokensOfReport } from '../domain/search/words.ts'
import { assigneeOf, type Ticket } from '../domain/ticket.ts'
import { type Contribution, contributionOf, type Rating } from './counts/contribution.ts'
import { unitWordKeys, wordKey } from './search-keys.ts'

/** What queries need beside the ticket itself; all of it follows from the ticket. */
type Derived = {
  readonly openCommandId: string
  readonly assignee?: string
  /** The earliest timer: absent when nothing will happen by itself. */
  readonly dueAt?: Date
  readonly firstResolvedAt?: Date
  readonly rated?: Rating
  /** When it becomes late, or became so; absent while its clock does not run. */
  readonly lateFrom?: Date
}

/** What a saved change does not touch, or touches in its own way. */
type Kept = {
  readonly _id: string
  /** Ids of events that the relay has not copied yet. */
  readonly unrelayed: readonly string[]
  /** Machine time: until then one node works on what is due; and which claim that was. */
  readonly leasedUntil?: Date
  readonly leasedBy?: string
  /**
   * The report's words, alone and with each unit on the origin's path (search-keys.ts).
   * Absent until the ticket is counted, and again when the report is amended: thirty index keys are no part of opening it.
   */
  readonly words?: readonly number[]
  readonly search?: readonly number[]
  /** What the counters hold of this ticket, and whether that is no longer what it should be. */
  readonly counted?: Contribution
  readonly uncounted?: true
}

export type TicketDocument = Omit<Ticket, 'id'> & Derived & Kept

/** The names that a saved change may remove. */
export const OPTIONAL_FIELDS = ['assignee', 'dueAt', 'firstResolvedAt', 'rated', 'lateFrom'] as const

type StoredTicket = Omit<Ticket, 'id'> & Derived & Pick<Kept, '_id'>

const firstResolvedAt = ({ timeline }: Ticket): Date | undefined =>
  effective(timeline).find((event) => event.type === 'resolved' && !event.refused)?.at

/** The last word counts: who was not satisfied at first may be in the end. */
export const ratingOf = ({ timeline }: Pick<Ticket, 'timeline'>): Rating | undefined => {
  const last = effective(timeline).findLast(({ type }) => type === 'rated')
  return last?.type === 'rated' ? (last.satisfied ? 'good' : 'bad') : undefined
}

/** What every saved change writes anew. */
export const fromTicket = ({ id, ...rest }: Ticket): StoredTicket => {
  const ticket = { id, ...rest }
  // absent where undefined: the collection leaves undefined fields out
  return {
    ...rest,
    _id: id,
    openCommandId: rest.timeline[0]?.commandId ?? id,
    assignee: assigneeOf(rest.state),
    dueAt: nextTimerAt(ticket),
    firstResolvedAt: firstResolvedAt(ticket),
    rated: ratingOf(ticket),
    lateFrom: lateFrom(ticket),
  } as StoredTicket
}

export const searchFields = ({ report, originPath }: Pick<Ticket, 'report' | 'originPath'>) => {
  const tokens = tokensOfReport(report)
  return { words: tokens.map(wordKey), search: unitWordKeys(originPath, tokens) }
}

/** A ticket that has just been opened: nothing of it has been relayed or counted, no word of it is found. */
export const newDocument = (ticket: Ticket): TicketDocument => ({
  ...fromTicket(ticket),
  unrelayed: ticket.timeline.map(({ id }) => id),
  uncounted: true,
})

export const contributionOfTicket = (ticket: Ticket): Contribution => {
  const resolvedAt = firstResolvedAt(ticket)
  const rated = ratingOf(ticket)
  return contributionOf({
    ...ticket,
    ...(resolvedAt ? { firstResolvedAt: resolvedAt } : {}),
    ...(rated ? { rated } : {}),
  })
}

/** What only indexes and counters need is not sent to whoever reads a ticket: forty numbers, and a sixth of the rest. */
export const WITHOUT_KEYS = {
  words: 0,
  search: 0,
  openCommandId: 0,
  dueAt: 0,
  lateFrom: 0,
  counted: 0,
  uncounted: 0,
} as const
export const READ = { projection: WITHOUT_KEYS } as const

export type TicketDocuments = Collection<TicketDocument>

/** Field by field: an object to which two dozen fields were added by name is slow for all who read it. */
export const toTicket = (document: TicketDocument): Ticket => ({
  id: document._id,
  reference: document.reference,
  version: document.version,
  requesterId: document.requesterId,
  originUnitId: document.originUnitId,
  tier: document.tier,
  unitId: document.unitId,
  originPath: document.originPath,
  report: document.report,
  category: document.category,
  private: document.private,
  // what tickets stored by earlier versions lack
  assessment: document.assessment ?? assess(document.report),
  service: document.service ?? null,
  followers: document.followers ?? [],
  openedAt: document.openedAt,
  updatedAt: document.updatedAt,
  state: document.state,
  clock: document.clock,
  timeline: document.timeline,
})
