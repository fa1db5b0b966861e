import type { Role, Tier } from '../../../directory/index.ts'
import type { Category, Queue } from '../category.ts'
import type { ClockName, TierClock, WaitingFor } from '../clocks/tier-clock.ts'
import type { Assessment, Impact, Urgency } from '../priority.ts'
import type { Attachment, Report, ReportDetails } from '../report.ts'

/** What happened to a ticket. Facts in the past tense; `evolve` turns them into state. */
export type TicketEventBody =
  | {
      readonly type: 'opened'
      readonly report: Report
      readonly tier: Tier
      readonly unitId: string
      /** Absent from tickets older than priorities. */
      readonly assessment?: Assessment
      /** The unit it would have entered at, had anybody held its post. */
      readonly emptyPost?: string
    }
  /** The requester changed the words that it was reported in, before anybody had acted on them. */
  | { readonly type: 'amended'; readonly report: Report }
  /** Only what differs: what is missing in `from` had not been said. */
  | {
      readonly type: 'details_amended'
      readonly from: ReportDetails
      readonly to: ReportDetails
      readonly words?: string
    }
  | { readonly type: 'taken'; readonly previousAssignee?: string }
  /** A holder gave it to a colleague of the same unit. */
  | { readonly type: 'given'; readonly to: string; readonly previousAssignee?: string }
  | {
      readonly type: 'qualified'
      readonly category?: Category
      readonly impact?: Impact
      readonly urgency?: Urgency
    }
  | {
      readonly type: 'forwarded'
      readonly fromTier: Tier
      readonly toTier: Tier
      readonly toUnitId: string
      readonly reason: string
      /** The qualification that the forward confirms, and at the centre the competent service. */
      readonly category?: Category
      readonly service?: Queue
    }
  /** Back to a tier below. */
  | {
      readonly type: 'returned'
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
      readonly service?: Queue
    }
  /** The holder has still a little time. */
  | { readonly type: 'warned'; readonly clock: ClockName; readonly dueAt: Date }
  /** An open deadline is another one now. */
  | {
      readonly type: 'deadlines_moved'
      readonly because: 'qualification' | 'report' | 'policy' | 'calendar' | 'incident'
      readonly from: Deadlines
      readonly to: Deadlines
    }
  /** A clock ran out at the centre, above which nobody stands. */
  | { readonly type: 'breached'; readonly clock: ClockName }
  /** The holder put a question to the requester; the clock stands still. */
  | { readonly type: 'asked'; readonly question: string; readonly until: Date }
  | { readonly type: 'answered'; readonly text: string; readonly attachments: readonly Attachment[] }
  | { readonly type: 'set_waiting'; readonly for: WaitingFor; readonly until: Date; readonly note: string }
  /** It goes on: a holder said so, or the waiting time simply ended. */
  | { readonly type: 'resumed'; readonly because: 'holder' | 'date_reached' }
  /** The requester is reminded once and, without an answer, the ticket closes. `refused`: nothing was done, and the note says why. */
  | {
      readonly type: 'resolved'
      readonly note?: string
      readonly refused?: true
      readonly remindAt: Date
      readonly closeAt: Date
    }
  /** `closeAt`: when the reminder itself came late, so that there is still time to answer it. */
  | { readonly type: 'confirmation_reminded'; readonly closeAt?: Date }
  /** `self_help`: the requester mended it with the advice of this article, before anybody had to come. */
  | { readonly type: 'closed'; readonly how: ClosedHow; readonly article?: string }
  /** Back to the person who resolved it; to the whole queue when that person is no longer there. */
  | { readonly type: 'reopened'; readonly reason: string; readonly assignee?: string }
  | { readonly type: 'cancelled'; readonly reason: string }
  | { readonly type: 'commented'; readonly text: string; readonly attachments: readonly Attachment[] }
  /** Among those who handle tickets; the requester never sees it. */
  | { readonly type: 'noted'; readonly text: string }
  /** It is the same fault as another ticket, which goes on for both. */
  | { readonly type: 'merged'; readonly into: string; readonly intoReference: string }
  /** Another ticket became part of this one; its people follow this one. */
  | { readonly type: 'absorbed'; readonly reference: string; readonly personIds: readonly string[] }
  | { readonly type: 'parted'; readonly reference: string; readonly personIds: readonly string[] }
  | { readonly type: 'rated'; readonly satisfied: boolean; readonly words?: string }
  /** Its author took a command back; `what` is that command's last event. */
  | { readonly type: 'undone'; readonly undoes: string; readonly what: TicketEventType }
  /** The requester, or the school's director, complained of the delay. */
  | { readonly type: 'pressed'; readonly text: string }

export type ClosedHow = 'confirmed' | 'unanswered' | 'self_help'

export type Deadlines = Pick<TierClock, 'acknowledgeDueAt' | 'resolveDueAt'>

export type TicketEvent = TicketEventBody & {
  /** `<ticket id>:<ordinal>`, ordinals from 1 without gaps. */
  readonly id: string
  readonly at: Date
  /** Person id, or null for the service itself. */
  readonly by: string | null
  /** The post in which it was done, and by which way it came in: both absent for the service itself. */
  readonly role?: Role
  readonly via?: string
  /** The inbox entry and ordinal, or the timer, that caused it: a replay changes nothing. */
  readonly commandId: string
  /** The tier's clock after this event, when the event set it: the timeline alone gives every deadline. */
  readonly tierClock?: TierClock
}

export type TicketEventType = TicketEventBody['type']
