import type { Choice } from '../../../notifications/index.ts'
import type { Collections, SendDocument } from '../state/documents.ts'

/** `choices`: of a poll that is to be tried; a vote may come before we hear that it went out. */
type Begin = { readonly id: string; readonly chat: string; readonly choices?: readonly Choice[] | undefined }

/** What was begun, and what became of it: the only thing that keeps a message from being sent twice after a crash. */
export type Sends = {
  /** Durable before the part is sent. Undefined when it is new; else as it was begun before. */
  begin(part: Begin): Promise<SendDocument | undefined>
  /** It was certainly not sent: it may begin anew. */
  forget(id: string): Promise<void>
  sent(
    id: string,
    as: { readonly id: string; readonly key: string; readonly isPoll?: boolean | undefined },
  ): Promise<void>
  unknown(id: string, reason: string): Promise<void>
  /** Messages of the chat that are known to be other parts. */
  knownIn(chat: string): Promise<ReadonlySet<string>>
  findKey(chat: string, providerMessageId: string): Promise<string | undefined>
}

export const createSends = ({ sends }: Pick<Collections, 'sends'>): Sends => ({
  async begin({ id, chat, choices }) {
    const before = await sends.findOneAndUpdate(
      { _id: id },
      { $setOnInsert: { chat, begunAt: new Date(), ...(choices ? { choices } : {}) } },
      { upsert: true, returnDocument: 'before' },
    )
    return before ?? undefined
  },
  async forget(id) {
    await sends.deleteOne({ _id: id, providerMessageId: { $exists: false } })
  },
  async sent(id, { id: providerMessageId, key, isPoll }) {
    const over = isPoll ? ({ unknown: true } as const) : ({ unknown: true, choices: true } as const)
    await sends.updateOne({ _id: id }, { $set: { providerMessageId, key }, $unset: over })
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
