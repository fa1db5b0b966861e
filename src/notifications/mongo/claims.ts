import type { Filter } from 'mongodb'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument } from './document.ts'

/** How long a claimed delivery stays with its worker; longer than any sender may take. */
export const LEASE_MS = 30_000

export type Claims = {
  /** The longest due delivery of a channel outside these lanes. */
  claimDue(
    channel: DeliveryDocument['channel'],
    busyLanes: readonly string[],
  ): Promise<DeliveryDocument | undefined>
  /** The first of a lane that is not waiting; with `until` also those that wait, up to that sequence. */
  claimNext(lane: string, until?: number): Promise<DeliveryDocument | undefined>
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

    async findAhead({ lane, sequence, _id }) {
      const ahead = await collection.findOne(
        { lane, open: true, sequence: { $lt: sequence }, yields: { $ne: true }, _id: { $ne: _id } },
        { sort: { sequence: 1 } },
      )
      return ahead ?? undefined
    },
  }
}
