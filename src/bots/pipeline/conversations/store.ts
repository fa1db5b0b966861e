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
/** The end of a lease that was given back. */
const GIVEN_BACK = new Date(0)

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

  /** Undefined while another node works on it, or while it is put off. */
  async claim(key: string, session: ClientSession): Promise<ClaimedConversation | undefined> {
    try {
      const found = await this.#collection.findOneAndUpdate(
        this.#claimable(key),
        [
          {
            $set: { owner: this.#owner, until: leaseEnd(), token: { $add: [{ $ifNull: ['$token', 0] }, 1] } },
          },
        ],
        { upsert: true, returnDocument: 'before', session },
      )
      if (!found) {
        return { key, session, token: 1, failures: 0, interrupted: false, state: undefined, eTag: undefined }
      }
      const { token, failures = 0, until, state, eTag } = found
      const interrupted = failures > 0 || until.getTime() !== GIVEN_BACK.getTime()
      return { key, session, token: token + 1, failures, interrupted, state, eTag }
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
  ): Promise<ClaimedConversation | undefined> {
    const eTag = newToken()
    const { session } = claimed
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
    return matchedCount === 1
      ? { ...claimed, eTag, failures: 0, interrupted: false, state: state ?? claimed.state }
      : undefined
  }

  async release({ key, token }: ClaimedConversation): Promise<void> {
    await this.#collection.updateOne({ _id: key, owner: this.#owner, token }, { $set: { until: GIVEN_BACK } })
  }

  /** Gives it back, not to be taken again before `notBefore`. */
  async putOff({ key, token }: ClaimedConversation, notBefore: Date, failures: number): Promise<void> {
    await this.#collection.updateOne(
      { _id: key, owner: this.#owner, token },
      { $set: { until: GIVEN_BACK, notBefore, failures } },
    )
  }
}
