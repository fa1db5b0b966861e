import type { ConversationReference } from '../domain/delivery.ts'
import type { Settlement } from '../domain/settle.ts'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument } from './document.ts'
import { carriedBy } from './lookups.ts'
import { missedOf } from './releases.ts'

/** Messages that were accepted, and failed afterwards. */
export type LateFailures = {
  find(to: ConversationReference, providerMessageId: string): Promise<DeliveryDocument | undefined>
  /** False when it arrived, or was attempted again, in the meantime. */
  record(sent: DeliveryDocument, settlement: Settlement, triedAt: Date): Promise<boolean>
}

export const createLateFailures = (collection: Deliveries): LateFailures => ({
  async find(to, providerMessageId) {
    const found = await collection.findOne(carriedBy(to, { providerMessageId: String(providerMessageId) }))
    return found ?? undefined
  },

  async record(sent, settlement, triedAt) {
    const { _id, token } = sent
    const { status, attempt, nextAttemptAt, yields } = settlement
    const { matchedCount } = await collection.updateOne(
      { _id, token, status: 'sent' },
      {
        $set: {
          status,
          yields,
          ...(nextAttemptAt ? { nextAttemptAt } : {}),
          ...(status === 'pending' ? { open: true as const } : {}),
          ...missedOf(sent, settlement, triedAt),
        },
        ...(attempt ? { $push: { attempts: attempt } } : {}),
      },
    )
    return matchedCount === 1
  },
})
