import type { DialogState } from '../dialogs/turn.ts'
import type { InboundAttachment } from '../inbound.ts'

/** What a stranger said before linking, handled as soon as we know who it is. */
export type KeptReport = { readonly text: string; readonly attachments: readonly InboundAttachment[] }

/** Theoretical arrival time of the next message (GCRA), machine milliseconds; and whether it was said. */
export type FloodMemory = { readonly tat: number; readonly told: boolean }

/** What a chat remembers from one turn to the next. */
export type ConversationMemory = {
  /** Whose dialog it is: another person in the same chat starts afresh. */
  readonly personId?: string
  readonly dialog?: DialogState
  readonly kept?: KeptReport
  readonly flood?: FloodMemory
}
