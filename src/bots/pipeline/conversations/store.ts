import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { newToken } from '../../../shared/index.ts'
import {
  type ClaimedConversation,
  type ConversationDocument,
  conversationCollection,
  type StoredState,
} from './document.ts'

/** Longer than any turn should take; each saved turn prolongs it. */
const LEASE_MS = 15_000
const DUPLICATE_KEY = 11_000

const leaseEnd = () => new Date(Date.now() + LEASE_MS)

/** Conversations, each worked on by one node at a time. Leases are in machine time. */
export class ConversationStore {
  readonly #collection: Collection<ConversationDocument>
  readonly #owner: string

  constructor(connection: Connection, owner: string) {
    this.#collection = conversationCollection(connection)
    // two pipelines of one process are two owners: one never takes the other's lease for its own
    this.#owner = `${owner}:${newToken().slice(0, 12)}`
  }

  /**
   * Undefined while another node works on it, or while it is put off. Waits for the majority like every write:
   * measured with `w: 1`, the transaction that followed at once sometimes did not see the claim yet.
   */
  async claim(key: string): Promise<ClaimedConversation | undefined> {
    try {
      const found = await this.#collection.findOneAndUpdate(
        this.#claimable(key),
        [
          {
            $set: { owner: this.#owner, until: leaseEnd(), token: { $add: [{ $ifNull: ['$token', 0] }, 1] } },
          },
        ],
        { upsert: true, returnDocument: 'after' },
      )
      if (!found) return undefined
      const { token, failures = 0, state, eTag } = found
      return { key, token, failures, state, eTag }
    } catch (error) {
      // the upsert met the document that the filter left out: it is somebody else's, or put off
      if ((error as { code?: number }).code === DUPLICATE_KEY) return undefined
      throw error
    }
  }

  #claimable(key: string) {
    const now = new Date()
    return {
      _id: key,
      $and: [
        { $or: [{ until: { $lte: now } }, { owner: this.#owner }] },
        { $or: [{ notBefore: { $exists: false } }, { notBefore: { $lte: now } }] },
      ],
    }
  }

  /** Saves a turn's state under lease and eTag; undefined when another node has taken over. */
  async save(
    claimed: ClaimedConversation,
    state: StoredState | undefined,
    session: ClientSession,
  ): Promise<ClaimedConversation | undefined> {
    const eTag = newToken()
    const { matchedCount } = await this.#collection.updateOne(
      {
        _id: claimed.key,
        owner: this.#owner,
        token: claimed.token,
        eTag: claimed.eTag ?? { $exists: false },
      },
      {
        $set: { eTag, until: leaseEnd(), ...(state ? { state } : {}) },
        $unset: { failures: '', notBefore: '' },
      },
      { session },
    )
    return matchedCount === 1 ? { ...claimed, eTag, failures: 0, state: state ?? claimed.state } : undefined
  }

  async release({ key, token }: ClaimedConversation): Promise<void> {
    await this.#collection.updateOne(
      { _id: key, owner: this.#owner, token },
      { $set: { until: new Date(0) } },
    )
  }

  /** Gives it back, not to be taken again before `notBefore`. */
  async putOff({ key, token }: ClaimedConversation, notBefore: Date, failures: number): Promise<void> {
    await this.#collection.updateOne(
      { _id: key, owner: this.#owner, token },
      { $set: { until: new Date(0), notBefore, failures } },
    )
  }
}
