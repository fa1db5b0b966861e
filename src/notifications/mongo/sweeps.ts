import type { Channel } from '../../directory/index.ts'
import { GIVE_UP_AFTER_MS } from '../domain/backoff.ts'
import type { ConversationReference } from '../domain/delivery.ts'
import type { Deliveries } from './collection.ts'
import { type DeliveryDocument, laneOf } from './document.ts'

export type Sweeps = {
  /** Claims whose worker died or hung: that attempt is `unknown`, the delivery is due again. Returns how many. */
  recoverExpired(): Promise<number>
  /** What nobody could even attempt for 72 hours (a channel that is no longer served) ends visibly. */
  giveUpForgotten(): Promise<number>
  /** News that have been due on these channels since before then, and that nobody has taken. */
  listLeft(channels: readonly Channel[], before: Date): Promise<DeliveryDocument[]>
  /** Goes to another chat; false when somebody has taken it meanwhile. */
  passOn(left: DeliveryDocument, to: ConversationReference): Promise<boolean>
}

const LEFT_AT_MOST = 100

export const createSweeps = (collection: Deliveries, machineNow: () => Date): Sweeps => ({
  async recoverExpired() {
    const now = machineNow()
    const expired = { status: 'sending', 'lease.until': { $lte: now } } as const
    // a pipeline, since the attempt's address is taken from the document itself
    const { modifiedCount } = await collection.updateMany(expired, [
      {
        $set: {
          status: 'pending',
          nextAttemptAt: now,
          yields: { $ifNull: ['$givesWay', false] },
          attempts: {
            $cond: [
              // without a route nothing can have been sent
              { $eq: [{ $type: '$route' }, 'object'] },
              {
                $concatArrays: [
                  '$attempts',
                  [{ at: now, to: '$route', outcome: 'unknown', reason: 'lease_expired' }],
                ],
              },
              '$attempts',
            ],
          },
          // the worker that comes back late finds a newer token
          token: { $add: ['$token', 1] },
        },
      },
      { $unset: 'lease' },
    ])
    return modifiedCount
  },

  async giveUpForgotten() {
    // a little longer than the workers' own limit, so that these come first where they live
    const before = new Date(machineNow().getTime() - 1.1 * GIVE_UP_AFTER_MS)
    const { modifiedCount } = await collection.updateMany(
      { status: 'pending', createdAt: { $lt: before }, nextAttemptAt: { $lt: machineNow() } },
      { $set: { status: 'dead' }, $unset: { open: '' } },
    )
    return modifiedCount
  },

  listLeft: (channels, before) =>
    collection
      .find({
        status: 'pending',
        channel: { $in: [...channels] },
        nextAttemptAt: { $lt: before },
        ...{ personId: { $exists: true }, to: { $exists: false }, edits: { $exists: false } },
        ...{ fold: { $exists: false }, quiet: { $exists: false } },
      })
      .sort({ sequence: 1 })
      .limit(LEFT_AT_MOST)
      .toArray(),

  async passOn({ _id, token, route }, to) {
    const now = machineNow()
    const tried = { at: now, to: route ?? to, outcome: 'unreachable', reason: 'away' } as const
    const { matchedCount } = await collection.updateOne(
      { _id, token, status: 'pending' },
      {
        $set: { route: to, lane: laneOf(to), channel: to.channel, nextAttemptAt: now },
        ...(route ? { $push: { attempts: tried } } : {}),
      },
    )
    return matchedCount === 1
  },
})
