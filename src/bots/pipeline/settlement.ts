import type { InboundMessage } from '../inbound.ts'
import type { StoredState } from './conversations/document.ts'
import type { Pace } from './floods/person-floods.ts'
import type { Failure } from './inbox/pending.ts'
import type { Reply } from './turn-runner/speak.ts'

/** What one turn comes to, to be saved with all others of its moment. */
export type Settlement = {
  readonly inboxId: string
  /** All the entries that this turn handles, `inboxId` first. */
  readonly inboxIds: readonly string[]
  readonly message: InboundMessage
  /** Undefined: as it was. */
  readonly state: StoredState | undefined
  readonly personId: string | undefined
  readonly replies: readonly Reply[]
  /** `postponed`: the entry stays pending (a flood); what is said is said under an id of its own. */
  readonly entry: 'processed' | 'postponed'
  readonly failure?: Failure
  /** Counts what the person has written in all their chats. */
  readonly pace?: Pace
  /** Nothing more waits in the conversation: it is given back. */
  readonly last: boolean
  /** Several messages waited: an answer says which one it is to. */
  readonly crowded?: boolean
}
