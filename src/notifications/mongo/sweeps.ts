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
  /**
   * What was tried in vain for this account since then, and would wait for long yet, is due now with all that stands
   * behind it. Returns how many.
   */
  recall(account: Account, failedSince: Date): Promise<number>
}

export type Account = Pick<ConversationReference, 'channel' | 'account'>

/** A shorter pause may be one that the provider has asked for, and is over soon. */
const SHORT_MS = 30_000
const RECALLED_AT_MOST = 5_000

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

  async recall({ channel, account }, failedSince) {
    const now = machineNow()
    // what waits by its own nature (a file, quiet hours) holds nobody up, and is none of these
    const waiting = {
      status: 'pending',
      open: true,
      yields: { $ne: true },
      nextAttemptAt: { $gt: now },
    } as const
    const failed = await collection
      .find(
        {
          ...{ ...waiting, channel, nextAttemptAt: { $gt: new Date(now.getTime() + SHORT_MS) } },
          ...{ 'route.account': account, 'attempts.at': { $gt: failedSince } },
        },
        { projection: { lane: 1 } },
      )
      .limit(RECALLED_AT_MOST)
      .toArray()
    if (failed.length === 0) return 0
    const lanes = [...new Set(failed.map(({ lane }) => lane))]
    const due = { $set: { nextAttemptAt: now } }
    return (await collection.updateMany({ ...waiting, lane: { $in: lanes } }, due)).modifiedCount
  },
})
