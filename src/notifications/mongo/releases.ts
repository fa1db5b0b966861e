import type { Filter } from 'mongodb'
import type { ConversationReference } from '../domain/delivery.ts'
import type { Settlement } from '../domain/settle.ts'
import type { Deliveries } from './collection.ts'
import { type DeliveryDocument, laneOf } from './document.ts'

/** How a claim ends. Each is without effect once the claim was lost to somebody else. */
export type Releases = {
  /** Nothing was sent: pending again from that instant, and so is all that stands behind it. */
  giveBack(claimed: DeliveryDocument, nextAttemptAt: Date): Promise<void>
  /** Nothing was sent: goes to another chat next time. */
  reroute(claimed: DeliveryDocument, route: ConversationReference): Promise<void>
  /** Records the attempt; false when the claim was lost, and with it the right to say what happened. */
  settle(claimed: DeliveryDocument, settlement: Settlement): Promise<boolean>
}

const mine = ({ _id, token }: DeliveryDocument): Filter<DeliveryDocument> => ({
  _id,
  status: 'sending',
  token,
})

export const createReleases = (collection: Deliveries, machineNow: () => Date): Releases => ({
  async giveBack(claimed, nextAttemptAt) {
    await collection.updateOne(mine(claimed), {
      $set: { status: 'pending', nextAttemptAt },
      $unset: { lease: '' },
    })
    await collection.updateMany(
      {
        lane: claimed.lane,
        open: true,
        status: 'pending',
        sequence: { $gt: claimed.sequence },
        nextAttemptAt: { $lt: nextAttemptAt },
      },
      { $set: { nextAttemptAt } },
    )
  },

  async reroute(claimed, route) {
    const next = { route, lane: laneOf(route), channel: route.channel, nextAttemptAt: machineNow() }
    await collection.updateOne(mine(claimed), {
      $set: { status: 'pending', ...next },
      $unset: { lease: '' },
    })
  },

  async settle(claimed, { status, attempt, nextAttemptAt, yields }) {
    const over = status !== 'pending'
    const { matchedCount } = await collection.updateOne(mine(claimed), {
      $set: {
        status,
        yields,
        ...(nextAttemptAt ? { nextAttemptAt } : {}),
        ...(attempt?.outcome === 'sent' ? { sentAt: attempt.at } : {}),
      },
      $unset: over ? { lease: '', open: '' } : { lease: '' },
      ...(attempt ? { $push: { attempts: attempt } } : {}),
    })
    return matchedCount === 1
  },
})
