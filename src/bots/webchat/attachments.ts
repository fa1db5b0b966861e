import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { GridFSBucket, type GridFSFile, ObjectId } from 'mongodb'
import { AppError } from '../../shared/index.ts'
import type { InboundAttachment } from '../inbound.ts'
import type { WebchatCollections } from './documents.ts'

export type FileToStore = { readonly name: string; readonly type: string; readonly content: Readable }
export type OpenFile = {
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly content: Readable
}

/** Whether this person may see a file for another reason, such as a ticket in their scope. */
export type MaySee = (personId: string, attachmentId: string) => Promise<boolean>

type Metadata = { ownerId: string; type: string }

const isId = (id: string): boolean => /^[0-9a-f]{24}$/.test(id)

/** Files people send, in GridFS (`attachments.files`, `attachments.chunks`). */
export class WebchatAttachments {
  readonly #bucket: GridFSBucket
  readonly #messages: WebchatCollections['messages']
  readonly #maySee: MaySee

  constructor({ db, messages }: WebchatCollections, maySee: MaySee) {
    this.#bucket = new GridFSBucket(db, { bucketName: 'attachments' })
    this.#messages = messages
    this.#maySee = maySee
  }

  async store(ownerId: string, { name, type, content }: FileToStore): Promise<InboundAttachment> {
    const metadata: Metadata = { ownerId, type }
    const upload = this.#bucket.openUploadStream(name, { metadata })
    await pipeline(content, upload)
    return { id: upload.id.toHexString(), name, type, bytes: upload.length }
  }

  /** Its owner's, or shown in a message of this person's own chat; `not_found` in every other case. */
  async open(personId: string, id: string): Promise<OpenFile> {
    const file = isId(id) ? await this.#bucket.find({ _id: new ObjectId(id) }).next() : null
    if (!file || !(await this.#visible(personId, file))) {
      throw new AppError('not_found', 'webchat.attachment_unknown')
    }
    const { type } = file.metadata as unknown as Metadata
    const content = this.#bucket.openDownloadStream(file._id)
    return { name: file.filename, type, bytes: file.length, content }
  }

  /** Takes back what a repeated message has uploaded again. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids.filter(isId)) await this.#bucket.delete(new ObjectId(id)).catch(() => undefined)
  }

  async #visible(personId: string, file: GridFSFile): Promise<boolean> {
    const id = file._id.toHexString()
    if ((file.metadata as unknown as Metadata).ownerId === personId) return true
    if (await this.#messages.findOne({ 'attachments.id': id, personId }, { projection: { _id: 1 } }))
      return true
    return this.#maySee(personId, id)
  }
}
