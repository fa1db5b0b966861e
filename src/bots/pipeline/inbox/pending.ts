import type { ClientSession, Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { gather } from '../../../shared/index.ts'
import { WHOLE_ANSWER } from '../../../shared/mongo/index.ts'
import { type InboxDocument, inboxCollection } from './document.ts'
import type { Kept } from './out-of-sight.ts'

export type Failure = { readonly at: Date; readonly reference: string }

/** Entries that a turn has handled. */
export type Processed = { readonly ids: readonly string[]; readonly failure?: Failure | undefined }

/** Entries of one conversation that are read at once. */
export const PAGE = 20
/** What is expected of each when several are read together. */
const ENTRIES_EACH = 4

/** The entries that still wait for their turn. */
export class PendingEntries {
  readonly #collection: Collection<InboxDocument>
  readonly #page: (conversation: string) => Promise<InboxDocument[]>

  constructor(connection: Connection) {
    this.#collection = inboxCollection(connection)
    this.#page = gather((conversations) => this.#pages(conversations))
  }

  /** A page in the provider's order; entries that have not arrived are not waited for. */
  list(conversation: string): Promise<InboxDocument[]> {
    return this.#page(conversation)
  }

  async #pages(conversations: readonly string[]): Promise<InboxDocument[][]> {
    const most = PAGE + ENTRIES_EACH * conversations.length
    const found = await this.#collection
      .find({ pending: true, conversation: { $in: [...conversations] } }, WHOLE_ANSWER)
      .sort({ conversation: 1, order: 1, _id: 1 })
      .limit(most)
      .toArray()
    // one that writes without end must not hide the others: what the answer has no room for is asked for alone
    const cut = found.length === most ? found.at(-1)?.conversation : undefined
    const byConversation = new Map<string, InboxDocument[]>(conversations.map((key) => [key, []]))
    for (const entry of found) byConversation.get(entry.conversation)?.push(entry)
    return Promise.all(
      conversations.map((conversation) =>
        cut !== undefined && conversation >= cut
          ? this.#pageOf(conversation)
          : (byConversation.get(conversation) ?? []).slice(0, PAGE),
      ),
    )
  }

  #pageOf(conversation: string): Promise<InboxDocument[]> {
    const found = this.#collection.find({ pending: true, conversation })
    return found.sort({ order: 1, _id: 1 }).limit(PAGE).toArray()
  }

  /** Conversations with something to do, by key, after `after`: a page at a time, so that nobody hides others. */
  async listConversations(after: string, limit: number): Promise<string[]> {
    const groups = await this.#collection
      .aggregate<{ _id: string }>(
        [
          { $match: { pending: true, conversation: { $gt: after } } },
          { $sort: { conversation: 1 } },
          { $group: { _id: '$conversation' } },
          { $sort: { _id: 1 } },
          { $limit: limit },
        ],
        { batchSize: limit + 1 },
      )
      .toArray()
    return groups.map(({ _id }) => _id)
  }

  /** Before they are handled: should this node die, they are one message again. */
  async markTogether(ids: readonly string[]): Promise<void> {
    await this.#collection.updateMany({ _id: { $in: [...ids] } }, { $set: { together: ids[0] ?? '' } })
  }

  /** False when one was processed before: the caller's transaction must not commit. */
  async markProcessed(processed: readonly Processed[], session: ClientSession): Promise<boolean> {
    const failed = processed.filter(({ failure }) => failure !== undefined)
    const others = processed.filter(({ failure }) => failure === undefined)
    const groups: Processed[] = [...failed, { ids: others.flatMap(({ ids }) => ids) }]
    let matched = 0
    for (const { ids, failure } of groups) {
      if (ids.length === 0) continue
      const outcome = failure ? { failedAt: failure.at, errorReference: failure.reference } : {}
      const { matchedCount } = await this.#collection.updateMany(
        { _id: { $in: [...ids] }, pending: true },
        { $set: { processedAt: new Date(), ...outcome }, $unset: { pending: '' } },
        { session },
      )
      matched += matchedCount
    }
    return matched === processed.flatMap(({ ids }) => ids).length
  }

  /** Words of handled entries as they are kept from now on. */
  async rewrite(kept: readonly Kept[], session: ClientSession): Promise<void> {
    const updates = kept.map(({ id, text }) => ({
      updateOne: { filter: { _id: id }, update: { $set: { 'message.text': text } } },
    }))
    await this.#collection.bulkWrite(updates, { session, ordered: false })
  }

  /** Any conversation: named, so that it comes out of the index of what is pending and not out of the whole inbox. */
  count(): Promise<number> {
    return this.#collection.countDocuments({ pending: true, conversation: { $gt: '' } })
  }
}
