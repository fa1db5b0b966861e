import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { type InboxDocument, inboxCollection } from './document.ts'

export type Failure = { readonly at: Date; readonly reference: string }

/** The entries that still wait for their turn. */
export class PendingEntries {
  readonly #collection: Collection<InboxDocument>

  constructor(connection: Connection) {
    this.#collection = inboxCollection(connection)
  }

  /** In the provider's order; entries that have not arrived are not waited for. */
  list(conversation: string, limit: number): Promise<InboxDocument[]> {
    return this.#collection
      .find({ pending: true, conversation })
      .sort({ order: 1, _id: 1 })
      .limit(limit)
      .toArray()
  }

  /** Conversations with something to do, by key, after `after`: a page at a time, so that nobody hides others. */
  async listConversations(after: string, limit: number): Promise<string[]> {
    const groups = await this.#collection
      .aggregate<{ _id: string }>([
        { $match: { pending: true, conversation: { $gt: after } } },
        { $sort: { conversation: 1 } },
        { $group: { _id: '$conversation' } },
        { $sort: { _id: 1 } },
        { $limit: limit },
      ])
      .toArray()
    return groups.map(({ _id }) => _id)
  }

  /** Before they are handled: should this node die, they are one message again. */
  async markTogether(ids: readonly string[]): Promise<void> {
    await this.#collection.updateMany({ _id: { $in: [...ids] } }, { $set: { together: ids[0] ?? '' } })
  }

  /** False when one was processed before: the caller's transaction must not commit. */
  async markProcessed(ids: readonly string[], session: ClientSession, failure?: Failure): Promise<boolean> {
    const outcome = failure ? { failedAt: failure.at, errorReference: failure.reference } : {}
    const { matchedCount } = await this.#collection.updateMany(
      { _id: { $in: [...ids] }, pending: true },
      { $set: { processedAt: new Date(), ...outcome }, $unset: { pending: '' } },
      { session },
    )
    return matchedCount === ids.length
  }

  count(): Promise<number> {
    return this.#collection.countDocuments({ pending: true })
  }
}
