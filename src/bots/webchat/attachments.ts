import type { Readable } from 'node:stream'
import { ObjectId } from 'mongodb'
import { AppError } from '../../shared/index.ts'
import { type Files, type KeptFile, receivableBytes } from '../files/index.ts'
import type { InboundAttachment } from '../inbound.ts'
import { WEBCHAT_CAPABILITIES } from './capabilities.ts'
import type { WebchatCollections } from './thread/documents.ts'

export type FileToStore = { readonly name: string; readonly type: string; readonly content: Readable }
export type OpenFile = {
  readonly name: string
  /** Read from the content. */
  readonly type: string
  readonly bytes: number
  /** The bytes from `start` up to, without, `end`; all of them when absent. Opened when it is called. */
  open(range?: { readonly start: number; readonly end: number }): Readable
}

/** Whether this person may see a file for another reason, such as a ticket in their scope. */
export type MaySee = (personId: string, attachmentId: string) => Promise<boolean>

type AttachmentParts = {
  readonly files: Pick<Files, 'store' | 'reader'>
  readonly messages: WebchatCollections['messages']
  readonly maySee: MaySee
}

const MEGABYTE = 1024 * 1024
/** Before a page asks again for a file that is on its way. */
const RETRY_AFTER_SECONDS = 5

const unknownFile = (): AppError => new AppError('not_found', 'webchat.attachment_unknown')

/** The files of the web chat: what people put into it, and what they are shown there. */
export class WebchatAttachments {
  readonly #parts: AttachmentParts

  constructor(parts: AttachmentParts) {
    this.#parts = parts
  }

  /** Refuses with `attachment.<reason>` what is not kept. */
  async store(ownerId: string, { name, type, content }: FileToStore): Promise<InboundAttachment> {
    const put = await this.#parts.files.store.put({
      id: new ObjectId().toHexString(),
      name,
      announcedType: type,
      ownerId,
      content,
      mostBytes: (sniffed) => receivableBytes(WEBCHAT_CAPABILITIES, sniffed),
    })
    if (put.outcome === 'refused') {
      const megabytes = Math.floor((put.mostBytes ?? 0) / MEGABYTE)
      throw new AppError('invalid', `attachment.${put.reason}`, { name, megabytes })
    }
    const { file } = put
    return { id: file.id, name: file.name, type: file.type, bytes: file.bytes }
  }

  /**
   * Its owner's, or shown in a message of this person's own chat; `not_found` in every other case. Others than its
   * owner see an image as channels send it: without what the camera wrote beside it.
   */
  async open(personId: string, id: string): Promise<OpenFile> {
    const { store, reader } = this.#parts.files
    const original = await store.find(id)
    if (original?.ownerId === personId) return toOpen(original)
    if (!(await this.#isShown(personId, id))) throw unknownFile()
    const file = await reader.find(id)
    if (file === undefined) throw unknownFile()
    if (file === 'waiting')
      throw new AppError('not_found', 'attachment.waiting', { retryAfterSeconds: RETRY_AFTER_SECONDS })
    return toOpen(file)
  }

  /** Takes back what a repeated or refused message has uploaded. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.#parts.files.store.remove(id).catch(() => undefined)
  }

  async #isShown(personId: string, id: string): Promise<boolean> {
    const shown = { 'attachments.id': id, personId }
    if (await this.#parts.messages.findOne(shown, { projection: { _id: 1 } })) return true
    return this.#parts.maySee(personId, id)
  }
}

const toOpen = (file: KeptFile): OpenFile => ({
  name: file.name,
  type: file.type,
  bytes: file.bytes,
  open: (range) => (range ? file.openRange(range.start, range.end) : file.open()),
})
