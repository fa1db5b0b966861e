import { GIVE_UP_AFTER_MS } from '../domain/backoff.ts'
import type { Deliveries } from './collection.ts'

export type Sweeps = {
  /** Claims whose worker died or hung: that attempt is `unknown`, the delivery is due again. Returns how many. */
  recoverExpired(): Promise<number>
  /** What nobody could even attempt for 72 hours (a channel that is no longer served) ends visibly. */
  giveUpForgotten(): Promise<number>
}

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
})
