import type { Filter } from 'mongodb'
import { newToken } from '../../shared/index.ts'
import { WHOLE_ANSWER } from '../../shared/mongo/index.ts'
import type { Deliveries } from './collection.ts'
import type { DeliveryDocument } from './document.ts'

/** How long a claimed delivery stays with its worker; longer than any sender may take. */
export const LEASE_MS = 30_000

/** What is expected to be open in a lane in which somebody is answered; more is looked through one by one. */
const OPEN_IN_A_LANE = 16

export type Claims = {
  /** The longest due deliveries of a channel outside these lanes, one of each lane, at most so many. */
  claimDue(
    channel: DeliveryDocument['channel'],
    busyLanes: readonly string[],
    most: number,
  ): Promise<DeliveryDocument[]>
  /** The first of a lane that is not waiting; with `until` also those that wait, up to that sequence. */
  claimNext(lane: string, until?: number): Promise<DeliveryDocument | undefined>
  /** For what is claimed as it is saved. */
  newLease(): NonNullable<DeliveryDocument['lease']>
  /** Of these, as they were saved and in the order of their creation, all that nobody has ever taken, on these channels. */
  claimFresh(
    saved: readonly DeliveryDocument[],
    channels: readonly DeliveryDocument['channel'][],
  ): Promise<DeliveryDocument[]>
  /** Which of these have an earlier one of their lane to wait for, by their ids. */
  listBehind(claimed: readonly DeliveryDocument[]): Promise<ReadonlySet<string>>
  /** Which of these have their lane to themselves, by their ids. */
  listAlone(claimed: readonly DeliveryDocument[]): Promise<ReadonlySet<string>>
  /** An earlier delivery of the lane that has to go first, if there is one. */
  findAhead(claimed: DeliveryDocument): Promise<DeliveryDocument | undefined>
}

/** What is held back is released, or said in a digest, before anybody may take it. */
const NOT_HELD = { fold: { $exists: false } } as const

type Open = Pick<DeliveryDocument, '_id' | 'lane' | 'sequence'>

/** Claims on deliveries, one by one or many together, each fenced by a token that grows. Machine time. */
export const createClaims = (collection: Deliveries, owner: string, machineNow: () => Date): Claims => {
  const claim = async (filter: Filter<DeliveryDocument>, sort: Record<string, 1>) => {
    const until = new Date(machineNow().getTime() + LEASE_MS)
    const claimed = await collection.findOneAndUpdate(
      { ...filter, ...NOT_HELD, status: 'pending' },
      { $set: { status: 'sending', lease: { owner, until }, yields: false }, $inc: { token: 1 } },
      { sort, returnDocument: 'after' },
    )
    return claimed ?? undefined
  }

  /** Under a name that no other claim has: what carries it afterwards is what was got. */
  const claimTogether = async (
    ids: readonly string[],
    filter: Filter<DeliveryDocument>,
    known: readonly DeliveryDocument[] = [],
  ): Promise<DeliveryDocument[]> => {
    const _id = { $in: [...ids] }
    const lease = { owner, until: new Date(machineNow().getTime() + LEASE_MS), claim: newToken() }
    const taken = { status: 'sending', lease, yields: false } as const
    const { modifiedCount } = await collection.updateMany(
      { ...filter, _id, status: 'pending' },
      { $set: taken, $inc: { token: 1 } },
    )
    if (modifiedCount === 0) return []
    // all of them, and nobody has changed them since: they need not be read
    if (modifiedCount === known.length)
      return known
        .map((one) => ({ ...one, ...taken, token: one.token + 1 }))
        .sort((a, b) => a.sequence - b.sequence)
    const claimed = collection.find({ _id, 'lease.claim': lease.claim }, WHOLE_ANSWER)
    return claimed.sort({ sequence: 1 }).toArray()
  }

  /** What may hold up others in the lanes of these; undefined when it is too much to be looked through. */
  const listOpen = async (claimed: readonly DeliveryDocument[]): Promise<Open[] | undefined> => {
    if (claimed.length === 0) return []
    const most = OPEN_IN_A_LANE * claimed.length
    const lanes = [...new Set(claimed.map(({ lane }) => lane))]
    const open = await collection
      .find({ lane: { $in: lanes }, open: true, yields: { $ne: true } }, WHOLE_ANSWER)
      .project<Open>({ lane: 1, sequence: 1 })
      .limit(most)
      .toArray()
    return open.length === most ? undefined : open
  }

  return {
    newLease: () => ({ owner, until: new Date(machineNow().getTime() + LEASE_MS) }),

    async claimDue(channel, busyLanes, most) {
      const due = {
        ...NOT_HELD,
        channel,
        nextAttemptAt: { $lte: machineNow() },
        lane: { $nin: [...busyLanes] },
      }
      const found = await collection
        .find({ ...due, status: 'pending' })
        .project<Pick<DeliveryDocument, '_id' | 'lane'>>({ lane: 1 })
        .sort({ nextAttemptAt: 1, sequence: 1 })
        .limit(most)
        .toArray()
      const firsts = new Map(found.toReversed().map(({ lane, _id }) => [lane, _id]))
      return firsts.size === 0 ? [] : claimTogether([...firsts.values()], due)
    },

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

    claimFresh: (saved, channels) =>
      claimTogether(
        saved.map(({ _id }) => _id),
        { channel: { $in: [...channels] }, token: 0 },
        saved,
      ),

    async listBehind(claimed) {
      const open = await listOpen(claimed)
      // a lane too long to be looked through has something ahead
      const behind = claimed.filter(
        (one) =>
          open === undefined ||
          open.some(({ lane, sequence }) => lane === one.lane && sequence < one.sequence),
      )
      return new Set(behind.map(({ _id }) => _id))
    },

    async listAlone(claimed) {
      const open = await listOpen(claimed)
      const alone = claimed.filter((one) =>
        open?.every(({ lane, _id }) => lane !== one.lane || _id === one._id),
      )
      return new Set(alone.map(({ _id }) => _id))
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
