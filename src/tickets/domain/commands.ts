import type { Tier } from '../../directory/index.ts'
import type { BusinessCalendar } from './calendar.ts'
import type { Category } from './category.ts'
import type { Attachment } from './report.ts'
import type { WaitingFor } from './tier-clock.ts'

/** Where a forward or an escalation leads: the nearest unit above that has somebody, and its working time. */
export type Destination = {
  readonly tier: Tier
  readonly unitId: string
  readonly calendar: BusinessCalendar
}

/** What may be asked of a ticket that exists. Who may ask it is decided before (access.ts). */
export type TicketCommand =
  | { readonly type: 'take' }
  | { readonly type: 'qualify'; readonly category: Category }
  | { readonly type: 'forward'; readonly to: Destination | undefined; readonly reason: string }
  | { readonly type: 'ask'; readonly question: string }
  | { readonly type: 'answer'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'wait'; readonly for: WaitingFor; readonly until?: Date; readonly note: string }
  | { readonly type: 'resume' }
  | { readonly type: 'resolve'; readonly note?: string }
  | { readonly type: 'confirm' }
  /** `assignee`: who resolved it, when that person may still handle it. */
  | { readonly type: 'reopen'; readonly reason: string; readonly assignee?: string }
  | { readonly type: 'cancel'; readonly reason: string }
  | { readonly type: 'comment'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'press'; readonly text: string; readonly escalateTo: Destination | undefined }
  /** The timer's own command: whatever is due now. */
  | { readonly type: 'timer'; readonly escalateTo: Destination | undefined }

export type TicketCommandType = TicketCommand['type']
