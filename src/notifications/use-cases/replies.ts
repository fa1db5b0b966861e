import { type Logger, messageOf } from '../../shared/index.ts'
import type { DeliveryDocument } from '../mongo/document.ts'
import type { Inserts } from '../mongo/inserts.ts'
import type { Lookups } from '../mongo/lookups.ts'
import type { Deliveries } from '../ports.ts'
import type { Lanes } from './sending/lanes.ts'
import type { Receipts } from './sending/receipts.ts'

export type DeliveryParts = {
  readonly inserts: Inserts
  readonly lookups: Lookups
  readonly receipts: Receipts
  readonly lanes: Lanes
  /** Channels that this node sends to. */
  readonly isServed: (channel: DeliveryDocument['channel']) => boolean
  readonly wake: () => void
  readonly logger: Logger
}

/** The bots' side of the deliveries. */
export const createDeliveries = (parts: DeliveryParts): Deliveries => {
  const { inserts, lookups, receipts, lanes, isServed, wake, logger } = parts
  return {
    saveReplies: (replies, session) =>
      inserts.insertInTransaction(
        replies.map((reply) =>
          reply.to
            ? { ...reply, kind: 'reply', purpose: 'reply', route: reply.to }
            : { ...reply, kind: 'notification', purpose: 'follow', route: undefined },
        ),
        session,
      ),

    async attemptNow(ids) {
      try {
        const open = (await lookups.listByIds(ids)).filter(({ open, channel }) => open && isServed(channel))
        const until = new Map(open.map(({ lane, sequence }) => [lane, sequence]))
        await Promise.all([...until].map(([lane, sequence]) => lanes.hurry(lane, sequence)))
      } catch (error) {
        logger.warn({ reason: messageOf(error) }, 'replies are left to the workers')
      }
      wake()
    },

    findByProviderMessage: (to, providerMessageId) => lookups.findByProviderMessage(to, providerMessageId),
    findLastWithChoices: (to) => lookups.findLastWithChoices(to),
    markDelivered: (to, providerMessageId) => receipts.markDelivered(to, providerMessageId),
  }
}
