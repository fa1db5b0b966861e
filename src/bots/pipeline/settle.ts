import type { ClientSession } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Deliveries, NewReply } from '../../notifications/index.ts'
import { inTransactionOf } from '../../shared/mongo/index.ts'
import { homeOf, type InboundMessage } from '../inbound.ts'
import type { ClaimedConversation, StoredState } from './conversations/document.ts'
import type { ConversationStore } from './conversations/store.ts'
import type { Failure, PendingEntries } from './inbox/pending.ts'
import type { Reply } from './turn-runner/speak.ts'

/** Another node has taken the conversation over: nothing of this turn was saved. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

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
  readonly pace?: (session: ClientSession) => Promise<void>
}

export type SettleParts = {
  readonly connection: Connection
  readonly conversations: ConversationStore
  readonly entries: PendingEntries
  readonly deliveries: Deliveries
}

const toReplies = ({ inboxId, message, personId, replies, entry }: Settlement): NewReply[] =>
  replies.map(({ elsewhere, forPerson, ...reply }, index) => ({
    id: entry === 'postponed' ? `${inboxId}:flood` : `${inboxId}:${index + 1}`,
    message: reply,
    ...(forPerson === undefined
      ? { to: elsewhere ?? homeOf(message), ...(personId === undefined ? {} : { personId }) }
      : { personId: forPerson }),
  }))

/**
 * Saves what came of a turn in ONE transaction: the conversation's state (guarded by lease token and eTag),
 * its replies as deliveries, its inbox entry as processed. Then the replies are attempted at once; the
 * promise of that is returned apart, so that a slow provider does not hold the conversation up.
 */
export const settle = async (
  { conversations, entries, deliveries }: SettleParts,
  claimed: ClaimedConversation,
  settlement: Settlement,
): Promise<{ claimed: ClaimedConversation; attempted: Promise<void> }> => {
  const replies = toReplies(settlement)
  const { session } = claimed
  const next = await inTransactionOf(session, async () => {
    const saved = await conversations.save(claimed, settlement.state)
    if (!saved) throw new LeaseLost()
    if (settlement.entry === 'processed') {
      const first = await entries.markProcessed(settlement.inboxIds, session, settlement.failure)
      if (!first) throw new LeaseLost()
    }
    await settlement.pace?.(session)
    if (replies.length > 0) await deliveries.saveReplies(replies, session)
    return saved
  })
  const attempted =
    replies.length > 0 ? deliveries.attemptNow(replies.map(({ id }) => id)) : Promise.resolve()
  return { claimed: next, attempted }
}
