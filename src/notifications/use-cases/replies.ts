import type { Channel } from '../../directory/index.ts'
import { gather, type Logger, messageOf } from '../../shared/index.ts'
import type { Claims } from '../mongo/claims.ts'
import type { DeliveryDocument } from '../mongo/document.ts'
import type { Inserts } from '../mongo/inserts.ts'
import type { Lookups } from '../mongo/lookups.ts'
import type { Deliveries } from '../ports.ts'
import type { Lanes } from './sending/lanes/lanes.ts'
import type { Receipts } from './sending/receipts.ts'

export type DeliveryParts = {
  readonly inserts: Inserts
  readonly lookups: Lookups
  readonly claims: Pick<Claims, 'claimFresh' | 'listBehind' | 'newLease'>
  readonly giveBack: (claimed: DeliveryDocument) => Promise<void>
  readonly receipts: Receipts
  readonly lanes: Lanes
  /** Channels that this node can send to now. */
  readonly listServed: () => readonly Channel[]
  readonly wake: () => void
  readonly logger: Logger
}

type Fresh = { readonly claimed: readonly DeliveryDocument[]; readonly behind: ReadonlySet<string> }

const byLane = (claimed: readonly DeliveryDocument[]): DeliveryDocument[][] => {
  const lanes = new Map<string, DeliveryDocument[]>()
  for (const one of claimed) lanes.set(one.lane, [...(lanes.get(one.lane) ?? []), one])
  return [...lanes.values()]
}

const bySequence = (a: DeliveryDocument, b: DeliveryDocument): number => a.sequence - b.sequence

const isTaken = ({ lease }: DeliveryDocument): boolean => lease !== undefined

/**
 * Claims the replies of many turns at once, those that were not as they were saved, and looks once at what their lanes
 * hold besides.
 */
const createTaking = ({
  claims,
  listServed,
}: DeliveryParts): ((saved: readonly DeliveryDocument[]) => Promise<Fresh>) => {
  const take = async (turns: readonly (readonly DeliveryDocument[])[]): Promise<Fresh[]> => {
    const free = turns.flat().filter((one) => !isTaken(one))
    const claimed = free.length > 0 ? await claims.claimFresh(free, listServed()) : []
    const all = [...turns.flat().filter(isTaken), ...claimed].sort(bySequence)
    const firsts = byLane(all).flatMap(([first]) => first ?? [])
    // not known: they are given back, and their lanes worked off in order
    const behind = await claims.listBehind(firsts).catch(() => new Set(firsts.map(({ _id }) => _id)))
    const byId = new Map(all.map((one) => [one._id, one]))
    return turns.map((saved) => {
      const claimed = saved.flatMap(({ _id }) => byId.get(_id) ?? []).sort(bySequence)
      return { claimed, behind }
    })
  }
  return gather(take)
}

/** What has been saved and not yet attempted: turns that were not saved after all leave theirs behind. */
const SAVED_AT_MOST = 2_000

/** Replies as they were saved by this node, until they are attempted: they are not read once more for that. */
class JustSaved {
  readonly #byId = new Map<string, DeliveryDocument>()

  add(saved: readonly DeliveryDocument[]): void {
    for (const one of saved) this.#byId.set(one._id, one)
    for (const oldest of this.#byId.keys()) {
      if (this.#byId.size <= SAVED_AT_MOST) return
      this.#byId.delete(oldest)
    }
  }

  take(ids: readonly string[]): DeliveryDocument[] {
    return ids.flatMap((id) => {
      const saved = this.#byId.get(id)
      this.#byId.delete(id)
      return saved ?? []
    })
  }
}

/** The bots' side of the deliveries. */
export const createDeliveries = (parts: DeliveryParts): Deliveries => {
  const { inserts, lookups, receipts, lanes, wake, logger } = parts
  const take = createTaking(parts)
  const justSaved = new JustSaved()

  /** Something of the lane has to go first: all of it is attempted, in its order. */
  const hurry = async (claimed: readonly DeliveryDocument[]): Promise<boolean> => {
    for (const one of claimed) await parts.giveBack(one)
    const last = claimed.at(-1)
    if (last) await lanes.hurry(last.lane, last.sequence)
    return false
  }

  const attemptLane = (claimed: readonly DeliveryDocument[], { behind }: Fresh): Promise<boolean> =>
    claimed.some(({ _id }) => behind.has(_id)) ? hurry(claimed) : lanes.attemptFresh(claimed)

  return {
    async saveReplies(replies, session, { surelyNew = false, taken = false } = {}) {
      const lease = taken ? parts.claims.newLease() : undefined
      const served = parts.listServed()
      const deliveries = replies.map((reply) =>
        reply.to
          ? {
              ...reply,
              kind: 'reply' as const,
              purpose: 'reply',
              route: reply.to,
              ...(lease && served.includes(reply.to.channel) ? { lease } : {}),
            }
          : { ...reply, kind: 'notification' as const, purpose: 'follow', route: undefined },
      )
      const insert = surelyNew ? inserts.insertSurelyNew : inserts.insertInTransaction
      justSaved.add(await insert(deliveries, session))
    },

    async attemptNow(ids) {
      const unique = [...new Set(ids)]
      try {
        const saved = justSaved.take(unique)
        const fresh = await take(saved)
        const went = await Promise.all(byLane(fresh.claimed).map((lane) => attemptLane(lane, fresh)))
        // the workers need not look for what has gone out
        if (fresh.claimed.length === unique.length && went.every(Boolean)) return
      } catch (error) {
        logger.warn({ reason: messageOf(error) }, 'replies are left to the workers')
      }
      wake()
    },

    findByProviderMessage: (to, providerMessageId) => lookups.findByProviderMessage(to, providerMessageId),
    findLastWithChoices: (to) => lookups.findLastWithChoices(to),
    listChoicesAt: (delivery, at) => lookups.listChoicesAt(delivery, at),
    markDelivered: (to, providerMessageId) => receipts.markDelivered(to, providerMessageId),
  }
}
