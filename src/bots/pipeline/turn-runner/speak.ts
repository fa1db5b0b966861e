import type { OutboundMessage } from '../../../notifications/index.ts'
import type { ConversationMemory } from '../memory.ts'

export type Spoken = { readonly replies: readonly OutboundMessage[]; readonly memory: ConversationMemory }

/** What the bot says to what it has been told, and what it remembers then. */
export type Speak = (memory: ConversationMemory) => Promise<Spoken>
