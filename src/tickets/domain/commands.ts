import type { Tier } from '../../directory/index.ts'
import type { BusinessCalendar } from './calendar/business-calendar.ts'
import type { Category, Queue } from './category.ts'
import type { WaitingFor } from './clocks/tier-clock.ts'
import type { Impact, Urgency } from './priority.ts'
import type { Attachment, Report, ReportDetails } from './report.ts'
import type { Ticket } from './ticket.ts'

/** Where a forward or an escalation leads: the nearest unit above that has somebody, and its working time. */
export type Destination = {
  readonly tier: Tier
  readonly unitId: string
  readonly unitPath: readonly string[]
  readonly calendar: BusinessCalendar
  /** At the centre, the service whose supervisor receives it. */
  readonly service?: Queue
}

/** Why a unit can be given nothing: it has closed, or nobody holds its post. */
export type Unfit = 'closed' | 'empty'

/** What a holder may correct about a ticket; at least one part. */
export type Qualification = {
  readonly category?: Category
  readonly impact?: Impact
  readonly urgency?: Urgency
}

/** What may be asked of a ticket that exists. Who may ask it is decided before (access.ts). */
export type TicketCommand =
  | { readonly type: 'take' }
  /** `to`: undefined when the person named cannot handle it there. */
  | { readonly type: 'give'; readonly to: string | undefined }
  | ({ readonly type: 'qualify' } & Qualification)
  /** Confirms the qualification: with a category when the ticket has none yet, or another one. */
  | {
      readonly type: 'forward'
      readonly to: Destination | undefined
      readonly reason: string
      readonly category?: Category
    }
  | {
      readonly type: 'return'
      readonly to: Destination | undefined
      readonly reason: string
      /** Why there is nowhere to return it to, when there is a unit below. */
      readonly unfit?: Unfit
    }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'answer'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'wait'; readonly for: WaitingFor; readonly until?: Date; readonly note: string }
  | { readonly type: 'resume' }
  /** `refused`: it is not met, and the note says why. */
  | { readonly type: 'resolve'; readonly note?: string; readonly refused?: true }
  | { readonly type: 'confirm' }
  /** The advice of this article was enough. */
  | { readonly type: 'self_help'; readonly article: string }
  /** `assignee`: who resolved it, when that person may still handle it. */
  | { readonly type: 'reopen'; readonly reason: string; readonly assignee?: string }
  | { readonly type: 'cancel'; readonly reason: string }
  /** The message that opened it has been edited. */
  | { readonly type: 'amend'; readonly report: Report }
  /** The details that are said anew; the others stay. */
  | { readonly type: 'amend_details'; readonly details: ReportDetails; readonly words?: string }
  | { readonly type: 'comment'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'note'; readonly text: string }
  /** The other ticket has taken this one's people in already; undefined when there is none such. */
  | { readonly type: 'merge'; readonly into: Pick<Ticket, 'id' | 'reference'> | undefined }
  | { readonly type: 'absorb'; readonly reference: string; readonly personIds: readonly string[] }
  | { readonly type: 'part'; readonly reference: string }
  | { readonly type: 'rate'; readonly satisfied: boolean; readonly words?: string }
  | { readonly type: 'undo' }
  | { readonly type: 'press'; readonly text: string; readonly escalateTo: Destination | undefined }
  /** A rule or a calendar has changed: the open deadlines that this moves, and no others. */
  | { readonly type: 'retarget'; readonly because: 'policy' | 'calendar' }
  /** The timer's own command: whatever is due now. */
  | {
      readonly type: 'timer'
      readonly escalateTo: Destination | undefined
      /** An incident that runs explains it: nobody here is late with it. */
      readonly isExplained?: boolean
    }

export type TicketCommandType = TicketCommand['type']
