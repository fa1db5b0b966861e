import type { ConversationReference, OutboundMessage } from '../../../notifications/index.ts'
import type { ConversationMemory } from '../memory.ts'

export type Reply = OutboundMessage & {
  /** Another chat than the one that is answered: the group in which it was asked. */
  readonly elsewhere?: ConversationReference
  /** News for somebody else, wherever they can be reached. */
  readonly forPerson?: string
}

export type Spoken = { readonly replies: readonly Reply[]; readonly memory: ConversationMemory }

/** What the bot says to what it has been told, and what it remembers then. */
export type Speak = (memory: ConversationMemory) => Promise<Spoken>
