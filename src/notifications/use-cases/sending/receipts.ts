import type { ConversationReference } from '../../domain/delivery.ts'
import { laneOf } from '../../mongo/document.ts'
import type { Lookups } from '../../mongo/lookups.ts'

const REMEMBERED_AT_MOST = 1_000

export type Receipts = {
  markDelivered(to: ConversationReference, providerMessageId: string): Promise<void>
  /** To be called once an attempt is recorded as sent. */
  sent(to: ConversationReference, providerMessageId: string): Promise<void>
}

/** A receipt may overtake the record that the message was sent (the web chat's reader is quick): it is kept until then. */
export const createReceipts = (lookups: Pick<Lookups, 'markDelivered'>): Receipts => {
  const early = new Set<string>()
  const keyOf = (to: ConversationReference, id: string) => `${laneOf(to)}#${id}`
  return {
    async markDelivered(to, providerMessageId) {
      const key = keyOf(to, providerMessageId)
      // noted before it is looked for: `sent` may come at any instant in between
      early.add(key)
      if (await lookups.markDelivered(to, providerMessageId)) early.delete(key)
      for (const oldest of early) {
        if (early.size <= REMEMBERED_AT_MOST) break
        early.delete(oldest)
      }
    },
    async sent(to, providerMessageId) {
      if (early.delete(keyOf(to, providerMessageId))) await lookups.markDelivered(to, providerMessageId)
    },
  }
}
