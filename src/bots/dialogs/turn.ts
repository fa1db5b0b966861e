import type { Person } from '../../directory/index.ts'
import type { Understanding } from '../../nlu/index.ts'
import type { Choice, OutboundMessage } from '../../notifications/index.ts'
import type { Language } from '../../shared/index.ts'
import type { Category, Report } from '../../tickets/index.ts'
import type { InboundMessage } from '../inbound.ts'

/** A question the bot has put and not yet had answered; whatever the person says next answers it (guarantee 8). */
export type OpenQuestion =
  /** "Is it this?" about a report that was not clear enough to open at once. */
  | {
      readonly kind: 'confirm_report'
      readonly report: Report
      readonly asked: number
      /** What was offered as buttons. */
      readonly readings?: readonly Category[]
      /** The other fault of the same message, offered once this one is a ticket. */
      readonly second?: Report
    }
  /** "You also speak of the Wi-Fi; a ticket for it too?" */
  | {
      readonly kind: 'second_report'
      readonly report: Report
      /** The first ticket, when its room is still to be asked. */
      readonly roomFor?: string
    }
  /** "What is wrong?" asked openly; what was said before, kept so that no words are lost. */
  | { readonly kind: 'describe_fault'; readonly asked: number; readonly report?: Report }
  /** "This is not for us; shall I open a ticket all the same?" */
  | { readonly kind: 'report_anyway'; readonly report: Report }
  /** "Which ticket?", and what to do with it. */
  | { readonly kind: 'which_ticket'; readonly pending: PendingCommand }
  /** The words that a command needs: the reason of a forward, the question to the requester, a note. */
  | { readonly kind: 'words_for'; readonly pending: PendingCommand; readonly reference: string }
  | { readonly kind: 'confirm_cancel'; readonly reference: string; readonly words?: string }

export type PendingCommandType =
  | 'take'
  | 'resolve'
  | 'forward'
  | 'ask'
  | 'wait'
  | 'resume'
  | 'comment'
  | 'confirm'
  | 'reopen'
  | 'cancel'
  | 'press'
  | 'status'
export type PendingCommand = { readonly type: PendingCommandType; readonly words?: string }

/** What one conversation remembers. Small: everything else is in the ticket core. */
export type DialogState = {
  readonly question?: OpenQuestion
  /** The ticket last talked about here. */
  readonly focus?: { readonly reference: string; readonly at: Date }
  /** The language of the last message that had one; one-word answers, emoji and references do not change it. */
  readonly language?: Language
  /** The language asked for in words ("speak French with me"); it counts before the stored one. */
  readonly chosenLanguage?: Language
  /** The privacy notice was given. */
  readonly privacyNoticeAt?: Date
  /** How often in a row the bot did not understand. */
  readonly misunderstood?: number
}

export type Turn = {
  readonly message: InboundMessage
  readonly person: Person
  /** The words (cleaned, the choice's title for a choice); '' when there are none. */
  readonly text: string
  /** Present when there are words to understand. */
  readonly understanding?: Understanding
  /** A choice of ours, pressed or typed by number or title. */
  readonly choice?: Choice
  /** The reference of the ticket that the answered message was about. */
  readonly repliedTicket?: string
  readonly now: Date
  readonly state: DialogState
  /** `<inbox id>:<ordinal>`, a new ordinal at each call, the same sequence when the turn is played again. */
  readonly nextCommandId: () => string
}

export type TurnResult = { readonly replies: readonly OutboundMessage[]; readonly state: DialogState }

/** All that the bot says to a known person. Throws AppError only for `unavailable` and `bug`. */
export interface Dialogs {
  handle(turn: Turn): Promise<TurnResult>
}
