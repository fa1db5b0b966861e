import { Readable } from 'node:stream'
import { ObjectId } from 'mongodb'
import type { Connection } from 'mongoose'
import type { StoredFile } from '../../channel/index.ts'
import { isInstaller, isZip, refusalInZip } from '../kinds/look-inside.ts'
import { refusalByContent, refusalByName } from '../kinds/programs.ts'
import type { Refusal } from '../kinds/refusal.ts'
import { sniff } from '../kinds/sniff.ts'
import { CHUNK_BYTES, inPieces, readChunks } from './chunks.ts'
import {
  type FileCollections,
  type FileDocument,
  type FileMetadata,
  fileCollections,
  isFileId,
} from './documents.ts'
import { clearAbandoned } from './sweep.ts'
import { Writing } from './writing.ts'

export type FileToStore = {
  /** Ours, 24 hexadecimal digits; a file that is stored under it already stays as it is. */
  readonly id: string
  readonly name: string
  /** As the sender says: decides nothing but whether a container of sound or film is called sound. */
  readonly announcedType: string
  readonly ownerId?: string
  /** It is the smaller form of that image. */
  readonly variantOf?: string
  readonly content: Readable
  /** The largest that a file of this type may be. */
  readonly mostBytes: (type: string) => number
  readonly signal?: AbortSignal
}

export type Put =
  | { readonly outcome: 'stored'; readonly file: KeptFile }
  | { readonly outcome: 'refused'; readonly reason: Refusal; readonly mostBytes?: number }

/** A stored file with what the store alone knows of it. */
export type KeptFile = StoredFile & {
  readonly ownerId: string | undefined
  /** An image that has no smaller form, or is one. */
  readonly sentAsIs: boolean
  /** The bytes from `start` up to, without, `end`. */
  openRange(start: number, end: number): Readable
}

type Judged = { readonly type: string; readonly refused?: Refusal; readonly mostBytes: number }

const refused = (reason: Refusal, mostBytes?: number): Put => ({
  outcome: 'refused',
  reason,
  ...(mostBytes === undefined ? {} : { mostBytes }),
})

/** Files in GridFS (`attachments.files`, `attachments.chunks`), each under the id that we chose for it. */
export class FileStore {
  readonly #collections: FileCollections

  constructor(connection: Connection) {
    this.#collections = fileCollections(connection)
  }

  /**
   * Streams a file in, looking at it as it comes. Throws what the content throws, and `unavailable` when somebody
   * else writes the same one; nothing is left of it then.
   */
  async put(given: FileToStore): Promise<Put> {
    const known = await this.find(given.id)
    if (known) {
      given.content.destroy()
      return { outcome: 'stored', file: known }
    }
    return this.#write(given)
  }

  async find(id: string): Promise<KeptFile | undefined> {
    const found = isFileId(id) ? await this.#collections.files.findOne({ _id: new ObjectId(id) }) : null
    return found ? this.#kept(found) : undefined
  }

  /** Which of these are here, whole. */
  async listStored(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const wanted = ids.filter(isFileId).map((id) => new ObjectId(id))
    const found = await this.#collections.files
      .find({ _id: { $in: wanted } }, { projection: { _id: 1 } })
      .toArray()
    return new Set(found.map(({ _id }) => _id.toHexString()))
  }

  /** This image needs no smaller form, or can have none. */
  async markSentAsIs(id: string): Promise<void> {
    await this.#collections.files.updateOne(
      { _id: new ObjectId(id) },
      { $set: { 'metadata.sentAsIs': true } },
    )
  }

  /** Gone for good, with what was being written of it. */
  async remove(id: string): Promise<void> {
    if (!isFileId(id)) return
    const { files, chunks, writings } = this.#collections
    await files.deleteOne({ _id: new ObjectId(id) })
    await chunks.deleteMany({ files_id: new ObjectId(id) })
    await writings.deleteOne({ _id: id })
  }

  /** What a crash has left of files that nobody writes any more goes; returns how many there were. */
  clearAbandoned(): Promise<number> {
    return clearAbandoned(this.#collections)
  }

  async #write(given: FileToStore): Promise<Put> {
    const { id, content, signal } = given
    const stop = () => content.destroy(new Error('aborted'))
    signal?.addEventListener('abort', stop, { once: true })
    const writing = await Writing.begin(this.#collections, id)
    try {
      const refusal = await this.#fill(writing, given)
      if (refusal) await writing.abandon()
      if (refusal) return refusal
      const file = await this.find(id)
      if (!file) throw new Error(`the file ${id} was removed while it was written`)
      return { outcome: 'stored', file }
    } catch (error) {
      await writing.abandon().catch(() => undefined)
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      content.destroy()
    }
  }

  /** Undefined once the file is there, whole. */
  async #fill(writing: Writing, given: FileToStore): Promise<Put | undefined> {
    let judged: Judged | undefined
    let head: Buffer | undefined
    for await (const piece of inPieces(given.content, CHUNK_BYTES)) {
      head ??= piece
      judged ??= await judge(piece, given)
      if (judged.refused) return refused(judged.refused)
      if (writing.bytes + piece.length > judged.mostBytes) return refused('too_large', judged.mostBytes)
      await writing.add(piece)
    }
    if (!judged || !head) return refused('empty')
    const inside = await refusalInside(writing, head, judged.type)
    if (inside) return refused(inside)
    await writing.finish({ name: given.name, metadata: metadataOf(given, judged.type) })
    return undefined
  }

  async #kept(document: FileDocument): Promise<KeptFile> {
    const { _id, filename, length, metadata } = document
    const read = (range: { start?: number; end?: number } = {}) =>
      readChunks(this.#collections, document, range)
    return {
      id: _id.toHexString(),
      name: filename,
      type: await this.#typeOf(document),
      bytes: length,
      ownerId: metadata.ownerId,
      sentAsIs: metadata.sentAsIs ?? metadata.variantOf !== undefined,
      open: () => Readable.from(read(), { objectMode: false }),
      openRange: (start, end) => Readable.from(read({ start, end }), { objectMode: false }),
    }
  }

  /** What was stored before types were read from the content is looked at now. */
  async #typeOf(document: FileDocument): Promise<string> {
    const { type, sniffed } = document.metadata
    if (sniffed) return type
    for await (const head of readChunks(this.#collections, document, { end: CHUNK_BYTES }))
      return sniff(head, type)
    return type
  }
}

const metadataOf = ({ ownerId, variantOf }: FileToStore, type: string): FileMetadata => ({
  type,
  sniffed: true,
  ...(ownerId === undefined ? {} : { ownerId }),
  ...(variantOf === undefined ? {} : { variantOf }),
})

const judge = async (head: Buffer, { name, announcedType, mostBytes }: FileToStore): Promise<Judged> => {
  const type = await sniff(head, announcedType)
  const reason = refusalByContent(type, head) ?? refusalByName(name)
  return { type, mostBytes: mostBytes(type), ...(reason ? { refused: reason } : {}) }
}

const OLE = 'application/x-ole-storage'

const refusalInside = async (writing: Writing, head: Buffer, type: string): Promise<Refusal | undefined> => {
  const read = (start: number, end: number) => writing.read(start, end)
  if (isZip(head)) return refusalInZip(read, writing.bytes)
  return type === OLE && (await isInstaller(head, read)) ? 'program' : undefined
}
