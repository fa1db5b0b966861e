import type { Filter } from 'mongodb'
import { newToken } from '../../shared/index.ts'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument } from './document.ts'

/** How long a claimed delivery stays with its worker; longer than any sender may take. */
export const LEASE_MS = 30_000

/** What is expected to be open in a lane in which somebody is answered; more is looked through one by one. */
const OPEN_IN_A_LANE = 16

export type Claims = {
  /** The longest due delivery of a channel outside these lanes. */
  claimDue(
    channel: DeliveryDocument['channel'],
    busyLanes: readonly string[],
  ): Promise<DeliveryDocument | undefined>
  /** The first of a lane that is not waiting; with `until` also those that wait, up to that sequence. */
  claimNext(lane: string, until?: number): Promise<DeliveryDocument | undefined>
  /** Of these, as they were saved and in the order of their creation, all that nobody has taken, on these channels. */
  claimFresh(
    ids: readonly string[],
    channels: readonly DeliveryDocument['channel'][],
  ): Promise<DeliveryDocument[]>
  /** Which of these have an earlier one of their lane to wait for, by their ids. */
  listBehind(claimed: readonly DeliveryDocument[]): Promise<ReadonlySet<string>>
  /** An earlier delivery of the lane that has to go first, if there is one. */
  findAhead(claimed: DeliveryDocument): Promise<DeliveryDocument | undefined>
}

/** Claims on deliveries: one `findOneAndUpdate` each, fenced by a token that grows. Machine time. */
export const createClaims = (collection: Deliveries, owner: string, machineNow: () => Date): Claims => {
  const claim = async (filter: Filter<DeliveryDocument>, sort: Record<string, 1>) => {
    const until = new Date(machineNow().getTime() + LEASE_MS)
    const claimed = await collection.findOneAndUpdate(
      { ...filter, status: 'pending' },
      { $set: { status: 'sending', lease: { owner, until }, yields: false }, $inc: { token: 1 } },
      { sort, returnDocument: 'after' },
    )
    return claimed ?? undefined
  }

  return {
    claimDue: (channel, busyLanes) =>
      claim(
        { channel, nextAttemptAt: { $lte: machineNow() }, lane: { $nin: [...busyLanes] } },
        { nextAttemptAt: 1, sequence: 1 },
      ),

    claimNext(lane, until) {
      // what failed before or is held back keeps its pause, unless somebody wrote from this chat and is waited for
      const waiting: Filter<DeliveryDocument> =
        until === undefined
          ? {
              $or: [
                { 'attempts.0': { $exists: false }, yields: { $ne: true } },
                { nextAttemptAt: { $lte: machineNow() } },
              ],
            }
          : { sequence: { $lte: until }, yields: { $ne: true } }
      return claim({ lane, open: true, ...waiting }, { sequence: 1 })
    },

    async claimFresh(ids, channels) {
      const lease = { owner, until: new Date(machineNow().getTime() + LEASE_MS), claim: newToken() }
      const fresh = { _id: { $in: [...ids] }, status: 'pending', channel: { $in: [...channels] } } as const
      const { modifiedCount } = await collection.updateMany(
        { ...fresh, 'attempts.0': { $exists: false } },
        { $set: { status: 'sending', lease, yields: false }, $inc: { token: 1 } },
      )
      if (modifiedCount === 0) return []
      const claimed = collection.find({ _id: { $in: [...ids] }, 'lease.claim': lease.claim })
      return claimed.sort({ sequence: 1 }).toArray()
    },

    async listBehind(claimed) {
      const most = OPEN_IN_A_LANE * claimed.length
      const open = await collection
        .find({ lane: { $in: claimed.map(({ lane }) => lane) }, open: true, yields: { $ne: true } })
        .project<Pick<DeliveryDocument, '_id' | 'lane' | 'sequence'>>({ lane: 1, sequence: 1 })
        .limit(most)
        .toArray()
      const first = new Map<string, number>()
      for (const { lane, sequence } of open) first.set(lane, Math.min(sequence, first.get(lane) ?? sequence))
      // a lane too long to be looked through has something ahead
      const behind = claimed.filter(
        ({ lane, sequence }) => open.length === most || (first.get(lane) ?? sequence) < sequence,
      )
      return new Set(behind.map(({ _id }) => _id))
    },

    async findAhead({ lane, sequence, _id }) {
      const ahead = await collection.findOne(
        { lane, open: true, sequence: { $lt: sequence }, yields: { $ne: true }, _id: { $ne: _id } },
        { sort: { sequence: 1 } },
      )
      return ahead ?? undefined
    },
  }
}
