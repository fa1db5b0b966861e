import type { Collections, SendDocument } from '../state/documents.ts'

/** What was begun, and what became of it: the only thing that keeps a message from being sent twice after a crash. */
export type Sends = {
  /** Durable before the part is sent. Undefined when it is new; else as it was begun before. */
  begin(id: string, chat: string): Promise<SendDocument | undefined>
  /** It was certainly not sent: it may begin anew. */
  forget(id: string): Promise<void>
  sent(id: string, as: { readonly id: string; readonly key: string }): Promise<void>
  unknown(id: string, reason: string): Promise<void>
  /** Messages of the chat that are known to be other parts. */
  knownIn(chat: string): Promise<ReadonlySet<string>>
  findKey(chat: string, providerMessageId: string): Promise<string | undefined>
}

export const createSends = ({ sends }: Pick<Collections, 'sends'>): Sends => ({
  async begin(id, chat) {
    const before = await sends.findOneAndUpdate(
      { _id: id },
      { $setOnInsert: { chat, begunAt: new Date() } },
      { upsert: true, returnDocument: 'before' },
    )
    return before ?? undefined
  },
  async forget(id) {
    await sends.deleteOne({ _id: id, providerMessageId: { $exists: false } })
  },
  async sent(id, { id: providerMessageId, key }) {
    await sends.updateOne({ _id: id }, { $set: { providerMessageId, key }, $unset: { unknown: true } })
  },
  async unknown(id, reason) {
    await sends.updateOne({ _id: id }, { $set: { unknown: reason } })
  },
  async knownIn(chat) {
    const found = await sends
      .find({ chat, providerMessageId: { $exists: true } }, { projection: { providerMessageId: 1 } })
      .toArray()
    return new Set(found.flatMap(({ providerMessageId }) => providerMessageId ?? []))
  },
  async findKey(chat, providerMessageId) {
    return (await sends.findOne({ chat, providerMessageId }))?.key
  },
})
