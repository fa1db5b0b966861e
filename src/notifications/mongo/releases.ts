import type { Filter } from 'mongodb'
import { gather } from '../../shared/index.ts'
import { ownOf } from '../../shared/mongo/index.ts'
import type { Attempt, ConversationReference } from '../domain/delivery.ts'
import type { Settlement } from '../domain/settle.ts'
import { LEASE_MS } from './claims.ts'
import type { Deliveries } from './collection.ts'
import { type DeliveryDocument, laneOf } from './document.ts'

/** What goes out at the same time comes back one by one. */
const PATIENCE_MS = 25

export type Ended = {
  readonly claimed: DeliveryDocument
  readonly settlement: Settlement
  /** Product time of the try that showed nobody to be reached. */
  readonly triedAt?: Date
}

/** How a claim ends. Each is without effect once the claim was lost to somebody else. */
export type Releases = {
  /** Nothing was sent: pending again from that instant, and so is all that stands behind it. */
  giveBack(claimed: DeliveryDocument, nextAttemptAt: Date): Promise<void>
  /** Nothing was sent: goes to another chat next time. */
  reroute(claimed: DeliveryDocument, route: ConversationReference): Promise<void>
  /** It is still being sent: the lease runs on from now. */
  prolong(claimed: DeliveryDocument): Promise<void>
  /** Keeps which pieces of the message have gone out. */
  noteProgress(claimed: DeliveryDocument, progress: NonNullable<DeliveryDocument['progress']>): Promise<void>
  /** Records the attempt; false when the claim was lost, and with it the right to say what happened. */
  settle(ended: Ended): Promise<boolean>
}

const mine = ({ _id, token }: DeliveryDocument): Filter<DeliveryDocument> => ({
  _id,
  status: 'sending',
  token,
})

/** What was news to somebody who could not be reached is looked at again once they write. */
export const missedOf = (
  { kind, personId, edits }: DeliveryDocument,
  { status }: Settlement,
  triedAt: Date | undefined,
): { missedAt?: Date } => {
  const isMissed = status === 'unreachable' && kind === 'notification' && personId && !edits
  return isMissed && triedAt ? { missedAt: triedAt } : {}
}

const recordOf = ({ claimed, settlement, triedAt }: Ended) => ({
  updateOne: { filter: mine(claimed), update: changeOf(claimed, settlement, triedAt) },
})

const changeOf = (claimed: DeliveryDocument, settlement: Settlement, triedAt: Date | undefined) => {
  const { status, attempt, nextAttemptAt, yields } = settlement
  return {
    $set: {
      status,
      yields,
      ...(nextAttemptAt ? { nextAttemptAt } : {}),
      ...(attempt?.outcome === 'sent' ? { sentAt: attempt.at } : {}),
      ...missedOf(claimed, settlement, triedAt),
    },
    $unset: status === 'pending' ? { lease: '' as const } : { lease: '' as const, open: '' as const },
    ...(attempt ? { $push: { attempts: attempt } } : {}),
  }
}

type Sent = Ended & { readonly settlement: { readonly attempt: Attempt } }

/** Most go out at once: of them nothing else is to be recorded. */
const isSent = (ended: Ended): ended is Sent =>
  ended.settlement.status === 'sent' && ended.settlement.attempt?.outcome === 'sent'

/** Under one token, which all have that are claimed as they are saved. */
const byToken = (sent: readonly Sent[]): Map<number, Sent[]> => {
  const groups = new Map<number, Sent[]>()
  for (const one of sent) groups.set(one.claimed.token, [...(groups.get(one.claimed.token) ?? []), one])
  return groups
}

const recordSent = async (collection: Deliveries, token: number, sent: readonly Sent[]): Promise<number> => {
  const ids = sent.map(({ claimed }) => claimed._id)
  const attempts = sent.map(({ settlement }) => settlement.attempt)
  const { matchedCount } = await collection.updateMany({ _id: { $in: ids }, status: 'sending', token }, [
    {
      $set: {
        status: 'sent',
        yields: false,
        attempts: { $concatArrays: ['$attempts', [ownOf(ids, attempts)]] },
      },
    },
    { $set: { sentAt: { $last: '$attempts.at' } } },
    { $unset: ['lease', 'open'] },
  ])
  return matchedCount
}

const recordOthers = async (collection: Deliveries, others: readonly Ended[]): Promise<number> => {
  if (others.length === 0) return 0
  const { matchedCount } = await collection.bulkWrite(others.map(recordOf), { ordered: false })
  return matchedCount
}

/** What ends at the same time is recorded together. */
const settleTogether = async (collection: Deliveries, all: readonly Ended[]): Promise<boolean[]> => {
  const matched = await Promise.all([
    ...[...byToken(all.filter(isSent))].map(([token, sent]) => recordSent(collection, token, sent)),
    recordOthers(
      collection,
      all.filter((ended) => !isSent(ended)),
    ),
  ])
  if (matched.reduce((sum, count) => sum + count, 0) === all.length) return all.map(() => true)
  const ids = all.map(({ claimed }) => claimed._id)
  const now = await collection.find({ _id: { $in: ids } }, { projection: { token: 1, status: 1 } }).toArray()
  const byId = new Map(now.map((document) => [document._id, document]))
  return all.map(({ claimed }) => {
    const found = byId.get(claimed._id)
    return found !== undefined && found.token === claimed.token && found.status !== 'sending'
  })
}

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

  async prolong(claimed) {
    const until = new Date(machineNow().getTime() + LEASE_MS)
    await collection.updateOne(mine(claimed), { $set: { 'lease.until': until } })
  },

  async noteProgress(claimed, progress) {
    await collection.updateOne(mine(claimed), { $set: { progress } })
  },

  settle: gather((all: readonly Ended[]) => settleTogether(collection, all), { patienceMs: PATIENCE_MS }),
})
