import type { Person } from '../../directory/index.ts'
import type { Understanding } from '../../nlu/index.ts'
import type { Choice, OutboundMessage } from '../../notifications/index.ts'
import type { Language } from '../../shared/index.ts'
import type { Category, LateKey, Queue, Report, ScopeFilter, TicketKey } from '../../tickets/index.ts'
import type { InboundMessage } from '../inbound.ts'
import type { AskedFigures } from './reading/narrowing/asked-figures.ts'

/** The second fault of a message, and the third. */
export type OtherReport = Report & { readonly third?: Report }

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
      readonly second?: OtherReport
      /** Put again behind something else: a third time would be a nuisance. */
      readonly recalled?: true
    }
  /** "You also speak of the Wi-Fi; a ticket for it too?", or for each of two. */
  | {
      readonly kind: 'second_report'
      readonly report: OtherReport
      /** The first ticket, when its room is still to be asked. */
      readonly roomFor?: string
    }
  /** "Is it the same fault as these?", of the ticket just opened. */
  | { readonly kind: 'same_fault'; readonly reference: string; readonly into: readonly string[] }
  /** "Is it one of these that came back, or a new fault?"; a report that is not yet a ticket. */
  | {
      readonly kind: 'came_back'
      readonly report: Report
      readonly among: readonly string[]
      /** They are in the hands of whoever told it: what it says may be of the work on one of them. */
      readonly held?: true
      /** Reported by whoever told it a moment ago, and open: what it says may be more of one of them. */
      readonly own?: true
      /** Another fault told in the same message, to be offered next. */
      readonly second?: OtherReport
    }
  /** "What is wrong?" asked openly; what was said before, kept so that no words are lost. */
  | { readonly kind: 'describe_fault'; readonly asked: number; readonly report?: Report }
  /** "This is not for us; shall I open a ticket all the same?" */
  | {
      readonly kind: 'report_anyway'
      readonly report: Report
      /** Put a second time, as a plain question: now "ok" is a yes. */
      readonly isPlain?: true
    }
  /** "Which ticket?", and what to do with it. */
  | {
      readonly kind: 'which_ticket'
      readonly pending: PendingCommand
      /** What was ordered before it, while the same was asked: it is all of one ticket. */
      readonly also?: readonly PendingCommand[]
      /** "Did you mean this one?": a yes means it. */
      readonly only?: string
    }
  /** The words that a command needs: the reason of a forward, the question to the requester, a note. */
  | {
      readonly kind: 'words_for'
      readonly pending: PendingCommand
      readonly reference: string
      /** The detail that a remark is expected to give. */
      readonly asks?: 'room'
      /** Put a second time: a third would be a nuisance. */
      readonly again?: true
    }
  | {
      readonly kind: 'confirm_cancel'
      readonly reference: string
      readonly words?: string
      /** Those that are to be cancelled with it. */
      readonly others?: readonly string[]
      /** Because the trouble is said to be over. */
      readonly over?: true
    }
  /** "Shall the clock stand still until then?", of what was announced to the requester. */
  | { readonly kind: 'wait_too'; readonly reference: string; readonly words: string }
  /** "What is it about?", before a ticket that nobody has qualified goes up. */
  | { readonly kind: 'category_for'; readonly pending: PendingCommand; readonly reference: string }
  /** "To whom?": the people offered, in the order of the buttons. */
  | { readonly kind: 'colleague_for'; readonly reference: string; readonly among: readonly string[] }
  /** "Was it good?", and once that is said, one sentence about it; anything else is no answer. */
  | { readonly kind: 'rating'; readonly reference: string; readonly satisfied?: boolean }
  /** "Until when are you away?"; what was said already, which may name who stands in. */
  | {
      readonly kind: 'absence_until'
      readonly words: string
      /** Put a second time: a third would be a nuisance. */
      readonly again?: true
    }
  /** "Who stands in for you?": the absence as declared, and the people offered, in the order of the buttons. */
  | {
      readonly kind: 'absence_deputy'
      /** The absence that was noted; of an older conversation it is not known. */
      readonly id?: string
      readonly from: Date
      readonly until: Date
      readonly among: readonly string[]
      /** Put a second time: a third would be a nuisance. */
      readonly again?: true
    }
  /** "Your work in hand as well?", for whom, and the references that were counted. */
  | {
      readonly kind: 'absence_hand_over'
      readonly id?: string
      readonly to: string
      readonly references: readonly string[]
    }
  /** "All that this person has in hand, to that one?", and the references that were counted. */
  | {
      readonly kind: 'give_all'
      readonly from: string
      readonly to: string
      readonly references: readonly string[]
    }
  /** "Shall each get these?": what is shared out among several. */
  | {
      readonly kind: 'share_out'
      readonly shares: readonly { readonly reference: string; readonly to: string }[]
    }
  /** An absence was noted and nothing is asked: "annule" takes it back, whatever else is said is a new message. */
  | { readonly kind: 'absence_noted'; readonly id: string }
  /** "Really not write to you here any more?", or anywhere else but here. */
  | { readonly kind: 'confirm_unlink'; readonly others?: true }
  /** "Whom do you vouch for?": the people offered, in the order of the buttons. */
  | { readonly kind: 'vouch_for'; readonly among: readonly string[] }
  /** "Shall so many schools be told?", or what it is, when the words did not say. */
  | {
      readonly kind: 'declare_incident'
      readonly unitId: string
      readonly words: string
      readonly category: Category | null
    }
  /** "Which incident is over?": those offered, in the order of the buttons. */
  | { readonly kind: 'close_incident'; readonly among: readonly string[] }
  /** "Shall this be told of it?", to everybody who heard of it; those that may be meant, in the order of the buttons. */
  | { readonly kind: 'update_incident'; readonly among: readonly string[]; readonly words: string }
  /** It was declared or ended and nothing is asked: "annule" is about this, whatever else is said is a new message. */
  | { readonly kind: 'incident_told'; readonly incidentId: string; readonly was: 'declared' | 'ended' }
  /** "Really move it there?", "really write it off?" (without `toUnitId`). */
  | { readonly kind: 'equipment_change'; readonly equipmentId: string; readonly toUnitId?: string }
  /** It was done and nothing is asked: "annule" takes it back, whatever else is said is a new message. */
  | { readonly kind: 'equipment_changed'; readonly equipmentId: string }

export type PendingCommandType =
  | 'take'
  | 'give'
  | 'qualify'
  | 'resolve'
  | 'forward'
  | 'return'
  | 'ask'
  | 'wait'
  | 'resume'
  | 'note'
  | 'comment'
  | 'confirm'
  | 'reopen'
  | 'cancel'
  | 'press'
  | 'merge'
  | 'helped'
  | 'undo'
  | 'rate_good'
  | 'rate_bad'
  | 'status'
  | 'explain'
  | 'more'
  /** What will happen, told to the requester. */
  | 'announce'

export type PendingCommand = {
  readonly type: PendingCommandType
  readonly words?: string
  /** The colleague it is given to, by person id. */
  readonly to?: string
  /** The qualification that was said with it. */
  readonly category?: Category
  readonly service?: Queue
  /** The article of self-help that was enough. */
  readonly article?: string
  /** The reference of the ticket to become part of. */
  readonly into?: string
  /** A colleague has it in hand, which was said. */
  readonly anyway?: true
  /** It will not be met: the words say why. */
  readonly refused?: true
}

/** What was listed last, so that "the rest" can be asked for. */
export type ListedPage = {
  readonly of: 'mine' | 'scope'
  readonly filter: ScopeFilter
  /** Only those past their deadline. */
  readonly late?: true
  /** Present when they were searched by these words. */
  readonly words?: string
  /** The last ticket shown: the next page begins after it. */
  readonly after: TicketKey & LateKey
  /** How many have been shown so far. */
  readonly shown: number
  readonly at: Date
}

/** What one conversation remembers. Small: everything else is in the ticket core. */
export type DialogState = {
  readonly question?: OpenQuestion
  /** When it was put; of an older conversation it is not known. */
  readonly questionAt?: Date
  /** The ticket last talked about here. */
  readonly focus?: { readonly reference: string; readonly at: Date; readonly refused?: true }
  /** The tickets last shown here, in their order. */
  readonly listed?: { readonly references: readonly string[]; readonly at: Date }
  readonly page?: ListedPage
  /** Figures were the last thing shown: what is said next may go on from them. */
  readonly figures?: AskedFigures
  /** The language of the last message that had one; one-word answers, emoji and references do not change it. */
  readonly language?: Language
  /** The language asked for in words ("speak French with me"); it counts before the stored one. */
  readonly chosenLanguage?: Language
  /** The privacy notice was given. */
  readonly privacyNoticeAt?: Date
  /** How often in a row the bot did not understand. */
  readonly misunderstood?: number
}

export type Revised = {
  readonly inboxId: string
  readonly ticket?: string
  /** It ended in a question that is open still. */
  readonly isOpen: boolean
  /** All that was said with it, as it read before; of what made no part of a report it is not known. */
  readonly before?: string
}

export type Turn = {
  readonly message: InboundMessage
  readonly person: Person
  /** The words (cleaned, the choice's title for a choice); '' when there are none. */
  readonly text: string
  /** The words letter by letter, when they were typed under another keyboard layout than they were meant for: `text` is what was meant. */
  readonly typed?: string
  /** Present when there are words to understand. */
  readonly understanding?: Understanding
  /** A choice of ours, pressed or typed by number or title. */
  readonly choice?: Choice
  /** The reference of the ticket that the answered message was about. */
  readonly repliedTicket?: string
  /** Of an edit or a deletion: what the message that it is about had led to. */
  readonly revises?: Revised
  /** What other words than these would mean: a report of several messages, of which one reads otherwise now. */
  readonly understand?: (text: string) => Understanding
  readonly now: Date
  readonly state: DialogState
  /** `<inbox id>:<ordinal>`, a new ordinal at each call, the same sequence when the turn is played again. */
  readonly nextCommandId: () => string
}

/** For somebody else, wherever they can be reached. */
export type News = { readonly personId: string; readonly message: OutboundMessage }

export type TurnResult = {
  readonly replies: readonly OutboundMessage[]
  readonly state: DialogState
  /** The ticket that this turn opened, unless it is private. */
  readonly opened?: string
  /** For everybody in the group in which it was said. */
  readonly inGroup?: string
  /** Of an edit: what the message was before still counts. */
  readonly isBeside?: true
  /** What others have to hear of it. */
  readonly news?: readonly News[]
}

/** All that the bot says to a known person. Throws AppError only for `unavailable` and `bug`. */
export interface Dialogs {
  handle(turn: Turn): Promise<TurnResult>
  /** Whether somebody who handles a ticket of this person's has asked them something since, and waits for it. */
  isAskedSince(person: Person, at: Date): Promise<boolean>
}
