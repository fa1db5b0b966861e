import type { Person } from '../directory/index.ts'
import type { AppError } from '../shared/index.ts'
import type { PersonCommandType } from './domain/access/person-command.ts'
import type { Category, Queue } from './domain/category.ts'
import type { WaitingFor } from './domain/clocks/tier-clock.ts'
import type { Qualification } from './domain/commands.ts'
import type { History } from './domain/history/stays.ts'
import type { Attachment, Report, ReportDetails } from './domain/report.ts'
import type { Chronic, Reported } from './domain/similar.ts'
import type { Ticket, TicketStatus } from './domain/ticket.ts'
import type { LateKey, TicketCounts, TicketKey } from './ports.ts'

/** Who acts, by which way it came in (kept for the trail), and the id under which it is done at most once. */
export type Act = { readonly as: string; readonly commandId: string; readonly via?: string }

/** What a person may ask of a ticket; destinations and deadlines are found by the core. */
export type PersonCommand =
  | { readonly type: 'take' | 'resume' | 'confirm' | 'undo' }
  /** To a colleague, by person id. */
  | { readonly type: 'give'; readonly to: string }
  | ({ readonly type: 'qualify' } & Qualification)
  /** Confirms the qualification; `service` only from region to centre, by default the category's. */
  | {
      readonly type: 'forward'
      readonly reason: string
      readonly category?: Category
      readonly service?: Queue
    }
  | { readonly type: 'return' | 'reopen' | 'cancel'; readonly reason: string }
  /** Into the ticket with this reference, which goes on for both. */
  | { readonly type: 'merge'; readonly into: string }
  | { readonly type: 'self_help'; readonly article: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'rate'; readonly satisfied: boolean; readonly words?: string }
  | { readonly type: 'ask'; readonly question: string }
  | {
      readonly type: 'answer' | 'comment'
      readonly text: string
      readonly attachments: readonly Attachment[]
    }
  /** The words of the message that opened it, as they read now; until somebody has acted on them. */
  | { readonly type: 'amend'; readonly report: Report }
  /**
   * The room, the number, since when: as they are, whatever the report said. By its requester or whoever holds it.
   * `words`: what was said beside them.
   */
  | { readonly type: 'amend_details'; readonly details: ReportDetails; readonly words?: string }
  | { readonly type: 'wait'; readonly for: WaitingFor; readonly until?: Date; readonly note: string }
  | { readonly type: 'resolve'; readonly note?: string; readonly refused?: true }
  | { readonly type: 'press'; readonly text: string }

/** Why a ticket awaits a person. */
export type AwaitedAs = 'holder' | 'answer' | 'confirmation'
export type AwaitingTicket = {
  readonly ticket: Ticket
  readonly as: AwaitedAs
  /** False: this person may take it, but others are told that it waits, whose business it is. */
  readonly isTheirs: boolean
}

export type ScopeFilter = {
  /** Narrows to these units and everything below; outside the person's scope they are ignored. */
  readonly unitIds?: readonly string[]
  readonly statuses?: readonly TicketStatus[]
  readonly categories?: readonly Category[]
  /** In this person's hands. */
  readonly assignee?: string
  readonly openedFrom?: Date
  readonly openedBefore?: Date
  /** The last ticket of the page before this one. */
  readonly after?: TicketKey
  /** At most 100; 20 when absent. */
  readonly limit?: number
}

export type LateFilter = Omit<ScopeFilter, 'statuses' | 'categories' | 'assignee' | 'after'> & {
  readonly after?: LateKey
}

export type CountFilter = Omit<ScopeFilter, 'categories' | 'assignee' | 'limit' | 'after'> & {
  /** Only what this person reported. */
  readonly mine?: true
}

/**
 * The ticket core's front door. Every call takes the person and enforces scope; somebody who has just been looked up
 * is not looked up again where a person may be given. Refusals are AppErrors:
 * `forbidden` / `ticket.outside_scope`, `not_found` / `ticket.unknown`, `conflict` / `ticket.not_possible_now`
 * (params: reference, status), `invalid` / `ticket.reason_missing` and the like.
 */
export interface Tickets {
  /** Opens at the tier that the person's role enters at; the same command id again returns the same ticket. */
  open(act: Act & { readonly report: Report }): Promise<Ticket>
  /** Loads, decides, saves; repeated under the same command id it changes nothing. */
  act(act: Act & { readonly ticketId: string; readonly command: PersonCommand }): Promise<Ticket>
  /** Undefined both for a reference that does not exist and for one this person may not see. */
  findVisible(person: string | Person, reference: string): Promise<Ticket | undefined>
  /**
   * Of a personal matter that it was once for this person to take, and that they see no more: the unit that it went on to,
   * which they were told. Undefined for everybody and everything else.
   */
  findPassedOn(person: Person, reference: string): Promise<Pick<Ticket, 'reference' | 'unitId'> | undefined>
  /**
   * Open tickets of the requester's own unit, a colleague's too, that look like the same fault; newest first, at most
   * three. Only to be joined: nothing of a colleague's ticket but its reference is for the requester to read.
   */
  listSimilar(personId: string, ticket: Ticket): Promise<Reported[]>
  /**
   * Whether this trouble, with this report, has become a habit of its place. Looked for when it is told and not when
   * it is reported: nobody's report waits for it.
   */
  findChronic(ticket: Ticket): Promise<Chronic | undefined>
  /** Commands that this person could give on this ticket now. */
  listPossible(person: string | Person, ticket: Ticket): Promise<PersonCommandType[]>
  /** Why this person could not give this command on this ticket now; undefined when it would be accepted. */
  findRefusal(person: string | Person, ticket: Ticket, type: PersonCommandType): Promise<AppError | undefined>
  /** What this person reported, newest first. */
  listMine(personId: string, filter?: Omit<ScopeFilter, 'unitIds'>): Promise<Ticket[]>
  /** What waits for this person: to be handled, answered or confirmed; oldest first, at most 50. */
  listAwaiting(person: string | Person): Promise<AwaitingTicket[]>
  /** What this person's roles let them see, newest first (their own reports included). */
  listInScope(personId: string, filter?: ScopeFilter): Promise<Ticket[]>
  /** Of that, what is past the deadline of its tier; the longest overdue first. */
  listLate(personId: string, filter?: LateFilter): Promise<Ticket[]>
  /**
   * What this person may see and was reported in these words, in any script, newest first. Nothing for words that
   * say nothing ("in the"). A new report is found a second later.
   */
  search(personId: string, words: string, filter?: Omit<ScopeFilter, 'after'>): Promise<Ticket[]>
  /** Exact, and not dearer where there is more: counters that follow each saved change. */
  count(personId: string, filter?: CountFilter): Promise<TicketCounts>
  /** Who has the ticket where it stands now: its assignee, or whoever of the queue hears that it waits. */
  listHolders(ticket: Ticket): Promise<Person[]>
  /** "Why is it late?": where it stood, how long in working time, what it waited for, what comes next; if this person may see it. */
  explain(personId: string, ticket: Ticket): Promise<History>
  /**
   * After a change of policy or calendar: moves the open deadlines that it concerns, each told by its ticket's own
   * timeline. Returns how many tickets that were; again, it moves nothing.
   */
  retarget(because: 'policy' | 'calendar'): Promise<number>
  /** Does what is due now (escalations, reminders, closings), each once whatever the number of nodes. */
  runDueTimers(signal: AbortSignal): Promise<number>
  /** Keeps counters and words close behind what is saved; a count catches up by itself. Any number of nodes may do it. */
  foldCounts(): Promise<number>
  /** Called in this process after each saved change, so that the relay need not wait for its next round. */
  onSaved(listener: () => void): void
}
