import type { Tier } from '../../directory/index.ts'
import type { Category } from './category.ts'
import type { Attachment, Report } from './report.ts'
import type { ClockName, TierClock, WaitingFor } from './tier-clock.ts'

/** What happened to a ticket. Facts in the past tense; `evolve` turns them into state. */
export type TicketEventBody =
  | { readonly type: 'opened'; readonly report: Report; readonly tier: Tier; readonly unitId: string }
  | { readonly type: 'taken'; readonly previousAssignee?: string }
  | { readonly type: 'qualified'; readonly category: Category }
  | {
      readonly type: 'forwarded'
      readonly fromTier: Tier
      readonly toTier: Tier
      readonly toUnitId: string
      readonly reason: string
    }
  | {
      readonly type: 'escalated'
      readonly clock: ClockName
      readonly fromTier: Tier
      readonly fromUnitId: string
      readonly toTier: Tier
      readonly toUnitId: string
    }
  /** A clock ran out at the centre, above which nobody stands. */
  | { readonly type: 'breached'; readonly clock: ClockName }
  /** The holder put a question to the requester; the clock stands still. */
  | { readonly type: 'asked'; readonly question: string; readonly until: Date }
  | { readonly type: 'answered'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'set_waiting'; readonly for: WaitingFor; readonly until: Date; readonly note: string }
  /** It goes on: a holder said so, or the waiting time simply ended. */
  | { readonly type: 'resumed'; readonly because: 'holder' | 'date_reached' }
  /** The requester is reminded once and, without an answer, the ticket closes. */
  | { readonly type: 'resolved'; readonly note?: string; readonly remindAt: Date; readonly closeAt: Date }
  | { readonly type: 'confirmation_reminded' }
  | { readonly type: 'closed'; readonly how: 'confirmed' | 'unanswered' }
  /** Back to the person who resolved it; to the whole queue when that person is no longer there. */
  | { readonly type: 'reopened'; readonly reason: string; readonly assignee?: string }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'commented'; readonly text: string; readonly attachments: readonly Attachment[] }
  /** The requester, or the school's director, complained of the delay. */
  | { readonly type: 'pressed'; readonly text: string }

export type TicketEvent = TicketEventBody & {
  /** `<ticket id>:<ordinal>`, ordinals from 1 without gaps. */
  readonly id: string
  readonly at: Date
  /** Person id, or null for the service itself. */
  readonly by: string | null
  /** The inbox entry and ordinal, or the timer, that caused it: a replay changes nothing. */
  readonly commandId: string
  /** The tier's clock after this event, when the event set it: the timeline alone gives every deadline. */
  readonly tierClock?: TierClock
}

export type TicketEventType = TicketEventBody['type']
