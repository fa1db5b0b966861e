import type { Directory, Tier } from '../directory/index.ts'
import type { BusinessCalendar } from './domain/calendar/business-calendar.ts'
import type { Category, Queue } from './domain/category.ts'
import type { Policy } from './domain/policy/target-rule.ts'
import type { Reported } from './domain/similar.ts'
import type { Ticket, TicketStatus } from './domain/ticket.ts'

/** The calendar that counts for a unit: its own, else the nearest above it. */
export interface CalendarSource {
  calendarFor(unitId: string): Promise<BusinessCalendar>
}

/** Units and who holds a post in them, perhaps out of memory and some seconds old. */
export type RecentPosts = Pick<Directory, 'listUnits' | 'listMembers'>

/** Where a page ended: the last ticket it showed. */
export type TicketKey = Pick<Ticket, 'openedAt' | 'id'>

/** The targets that hold now, by unit, priority, category and tier; each rule says from which day on. */
export interface PolicySource {
  current(): Promise<Policy>
}

/** Where somebody handles private tickets; at the centre, of which services (null: of those that name none). */
export type Desk = { readonly unitId: string; readonly services?: readonly (Queue | null)[] }

/** Which tickets; all given parts must hold. */
export type TicketQuery = {
  readonly requesterId?: string
  /** The origin unit or any unit above it. */
  readonly originWithin?: readonly string[]
  /** In whose queue it is; to be asked with `statuses: ['unassigned']`, which is all that its index has. */
  readonly standsAt?: readonly string[]
  readonly tier?: Tier
  /** Reported by this person, or from these units or any unit below them. */
  readonly reportedByOrWithin?: { readonly requesterId: string; readonly unitIds: readonly string[] }
  /** Who has it in person. */
  readonly assignee?: string
  readonly categories?: readonly (Category | null)[]
  /** At the centre: for whom it is; null for tickets that name nobody. */
  readonly services?: readonly (Queue | null)[]
  readonly statuses?: readonly TicketStatus[]
  readonly openedFrom?: Date
  readonly openedBefore?: Date
  /** Leaves private tickets out unless this person is their requester or assignee. */
  readonly visibleTo: string
  /** Private tickets that stand there are shown too: this person handles them. */
  readonly privateAt?: readonly Desk[]
  readonly oldestFirst?: boolean
  /** Only what comes after this one, in the order asked for: the next page. */
  readonly after?: TicketKey
  readonly limit: number
}

/** What is looked for by words: tokens of `searchTokens`, all of which the report must have. */
export type TicketSearch = Omit<TicketQuery, 'oldestFirst' | 'after' | 'reportedByOrWithin'> & {
  readonly reportedByOrWithin: NonNullable<TicketQuery['reportedByOrWithin']>
  readonly tokens: readonly string[]
}

/** Where a page of late tickets ended. */
export type LateKey = { readonly dueAt: Date; readonly id: string }

/** What is past its deadline at `now`, reported from these units or below them; the longest overdue first. */
export type LateQuery = Pick<
  TicketQuery,
  'originWithin' | 'openedFrom' | 'openedBefore' | 'visibleTo' | 'privateAt' | 'limit'
> & {
  readonly within: readonly string[]
  readonly now: Date
  readonly after?: LateKey
}

/**
 * What can be counted without reading the tickets: everything in a scope, narrowed by units, states and period.
 * Without `reportedByOrWithin` the scope is everything; with it, its requester is `visibleTo`.
 */
export type CountQuery = Pick<
  TicketQuery,
  | 'visibleTo'
  | 'privateAt'
  | 'reportedByOrWithin'
  | 'originWithin'
  | 'statuses'
  | 'openedFrom'
  | 'openedBefore'
>

export type TicketCounts = {
  readonly byStatus: Readonly<Partial<Record<TicketStatus, number>>>
  /** By what is broken; `none` for what nobody has qualified. */
  readonly byCategory: Readonly<
    Partial<Record<Category | 'none', { readonly open: number; readonly total: number }>>
  >
  /** What requesters said once it was over: a second answer replaces the first. */
  readonly ratings: { readonly satisfied: number; readonly dissatisfied: number }
  /** Over by the quick advice alone, before anybody had to come. */
  readonly helped: number
  /** Resolved or closed without having been met, which its holder said; they count for no time of resolution. */
  readonly refused: number
  /** By the unit they were reported for; the fifty with most open tickets, or with most of a period's when one is asked. */
  readonly byUnit: readonly { readonly unitId: string; readonly open: number; readonly total: number }[]
  /** Past the resolve deadline of their tier now. */
  readonly late: number
  /** Mean time from opening to the first resolution, milliseconds of elapsed time; undefined without any. */
  readonly meanResolutionMs: number | undefined
}

/** Keeps tickets. Every write is one document, majority-committed. */
export interface TicketStore {
  /** Inserts, or returns the ticket that the same command id opened before. Throws `conflict` / `ticket.reference_taken`. */
  insert(ticket: Ticket): Promise<{ ticket: Ticket; inserted: boolean }>
  find(id: string): Promise<Ticket | undefined>
  findByReference(reference: string): Promise<Ticket | undefined>
  /** Those of these that tickets have. */
  listTakenReferences(references: readonly string[]): Promise<string[]>
  findByOpeningCommand(commandId: string): Promise<Ticket | undefined>
  /** Saves when the stored version is `ticket.version - 1`; false when somebody was faster. */
  save(ticket: Ticket): Promise<boolean>
  /** Newest first, unless asked otherwise; tickets of the same instant in the order of their ids. */
  list(query: TicketQuery): Promise<Ticket[]>
  /** The same, with no more of each than tells whether it is the same trouble as another. */
  listReported(query: TicketQuery): Promise<Reported[]>
  /** The longest overdue first; what runs out at the same instant in the order of the ids. */
  listLate(query: LateQuery): Promise<Ticket[]>
  /** Newest first; nothing without tokens. A new ticket is found from the next `foldCounts` on. */
  search(query: TicketSearch): Promise<Ticket[]>
  /** Exact: what a list of the same question would hold, counted. */
  count(query: CountQuery, now: Date): Promise<TicketCounts>
  /** Brings the counters and the words up to date with what was saved since; returns how many tickets that concerned. */
  foldCounts(): Promise<number>
  /** Up to `limit` tickets whose timer is due, oldest first, each leased to one node for `leaseMs` of machine time. */
  claimDue(now: Date, lease: { readonly leaseMs: number; readonly limit: number }): Promise<Ticket[]>
  /** Tickets with events that the relay has not copied yet, oldest first. */
  listUnrelayed(limit: number): Promise<{ ticket: Ticket; eventIds: string[] }[]>
  markRelayed(ticketId: string, eventIds: readonly string[]): Promise<void>
  /** Tickets that somebody has still to act on, by id, from behind this one: for a walk through all of them. */
  listActive(afterId: string, limit: number): Promise<Ticket[]>
  /** Deletes what is over and has not changed since `before`, and takes it out of the counters; says how many. */
  purge(before: Date): Promise<number>
}
