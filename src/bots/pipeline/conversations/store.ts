import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { gather, newToken } from '../../../shared/index.ts'
import { ownOf } from '../../../shared/mongo/index.ts'
import { claimTogether, GIVEN_BACK } from './claim.ts'
import {
  type ClaimedConversation,
  type ConversationDocument,
  conversationCollection,
  type StoredState,
} from './document.ts'

/** Longer than any turn should take; each saved turn prolongs it. */
const LEASE_MS = 15_000

const leaseEnd = () => new Date(Date.now() + LEASE_MS)

export type SavedTurn = {
  readonly claimed: ClaimedConversation
  /** Undefined: as it was. */
  readonly state: StoredState | undefined
  /** Nothing more waits in it: it is given back with the same write. */
  readonly last: boolean
}

/** Under the lease that it was claimed with, and as it was left by the turn before: of the first there is none. */
const guardsOf = (turns: readonly SavedTurn[]) => {
  const ids = turns.map(({ claimed }) => claimed.key)
  const tokens = turns.map(({ claimed }) => claimed.token)
  const eTags = turns.map(({ claimed }) => claimed.eTag ?? null)
  return [{ $eq: ['$token', ownOf(ids, tokens)] }, { $eq: [{ $ifNull: ['$eTag', null] }, ownOf(ids, eTags)] }]
}

/** Conversations, each worked on by one node at a time. Leases are in machine time. */
export class ConversationStore {
  readonly #collection: Collection<ConversationDocument>
  readonly #owner: string
  readonly #claim: (key: string) => Promise<ClaimedConversation | undefined>
  readonly #release: (claimed: ClaimedConversation) => Promise<void>

  constructor(connection: Connection, owner: string) {
    this.#collection = conversationCollection(connection)
    // two pipelines of one process are two owners: one never takes the other's lease for its own
    this.#owner = `${owner}:${newToken().slice(0, 12)}`
    this.#claim = gather((keys) =>
      claimTogether({ client: connection.getClient(), collection: this.#collection }, keys, {
        owner: this.#owner,
        until: leaseEnd(),
      }),
    )
    this.#release = gather((all) => this.#releaseAll(all))
  }

  /** Undefined while another node works on it, or while it is put off. */
  claim(key: string): Promise<ClaimedConversation | undefined> {
    return this.#claim(key)
  }

  /**
   * Saves the states of several turns, each under its lease and eTag; undefined when another node has taken one of
   * them over: the caller's transaction must not commit.
   */
  async saveAll(
    turns: readonly SavedTurn[],
    session: ClientSession,
  ): Promise<ClaimedConversation[] | undefined> {
    const saved = turns.map((turn) => ({ ...turn, eTag: newToken() }))
    const savedAt = new Date()
    const ids = saved.map(({ claimed }) => claimed.key)
    const changes = saved.map(({ state, last, eTag }) => {
      return { eTag, savedAt, until: last ? GIVEN_BACK : leaseEnd(), ...(state ? { state } : {}) }
    })
    const { matchedCount } = await this.#collection.updateMany(
      { _id: { $in: ids }, owner: this.#owner, $expr: { $and: guardsOf(turns) } },
      [
        { $replaceWith: { $mergeObjects: ['$$ROOT', ownOf(ids, changes)] } },
        { $unset: ['failures', 'notBefore'] },
      ],
      { session },
    )
    if (matchedCount !== turns.length) return undefined
    return saved.map(({ claimed, state, eTag }) => {
      return { ...claimed, eTag, failures: 0, interrupted: false, state: state ?? claimed.state }
    })
  }

  release(claimed: ClaimedConversation): Promise<void> {
    return this.#release(claimed)
  }

  async #releaseAll(all: readonly ClaimedConversation[]): Promise<undefined[]> {
    const operations = all.map(({ key, token }) => ({
      updateOne: {
        filter: { _id: key, owner: this.#owner, token },
        update: { $set: { until: GIVEN_BACK } },
      },
    }))
    await this.#collection.bulkWrite(operations, { ordered: false })
    return all.map(() => undefined)
  }

  /** Gives it back, not to be taken again before `notBefore`. */
  async putOff({ key, token }: ClaimedConversation, notBefore: Date, failures: number): Promise<void> {
    await this.#collection.updateOne(
      { _id: key, owner: this.#owner, token },
      { $set: { until: GIVEN_BACK, notBefore, failures } },
    )
  }
}
