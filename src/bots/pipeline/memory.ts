import type { DialogState } from '../dialogs/turn.ts'
import type { InboundAttachment } from '../inbound.ts'

/** What a stranger said before linking, handled as soon as we know who it is. */
export type KeptReport = { readonly text: string; readonly attachments: readonly InboundAttachment[] }

/** Theoretical arrival time of the next message (GCRA), machine milliseconds; and whether it was said. */
export type FloodMemory = {
  readonly tat: number
  readonly told: boolean
  /** Of a chat: messages that have not been counted for the person who wrote them. */
  readonly uncounted?: number
}

/** One of the provider's messages that were answered together. */
export type Line = {
  readonly messageId: string
  /** Its own words, where they are only a part of what was said: of several lines, or of a report told in several messages. */
  readonly words?: string
  /** Of what it said: whether an edit changes it. */
  readonly print?: string
}

/** A message of the person's, and what it led to. */
export type RecentMessage = Line & {
  readonly inboxId: string
  /** The reference of the ticket that it opened or spoke of. */
  readonly ticket?: string
  /** It ended in a question of ours that is open still. */
  readonly isOpen: boolean
}

/** What a chat remembers from one turn to the next. */
export type ConversationMemory = {
  /** Whose dialog it is: another person in the same chat starts afresh. */
  readonly personId?: string
  readonly dialog?: DialogState
  readonly kept?: KeptReport
  readonly flood?: FloodMemory
  /** When this person was last answered; machine time, as what was offered to them is dated. */
  readonly answeredAt?: Date
  /** The last ones, oldest first: they may be edited or deleted yet. */
  readonly recent?: readonly RecentMessage[]
}
