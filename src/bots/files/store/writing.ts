import { ObjectId } from 'mongodb'
import { AppError, newId } from '../../../shared/index.ts'
import { CHUNK_BYTES, readChunks } from './chunks.ts'
import type { FileCollections, FileMetadata } from './documents.ts'

const DUPLICATE_KEY = 11_000

export type Written = { readonly name: string; readonly metadata: FileMetadata }

/**
 * One file on its way into the store. Of several that write the same one, the one that began last wins; what a
 * crash has left behind is cleared away by whoever writes next, or by the sweep.
 */
export class Writing {
  readonly #collections: FileCollections
  readonly #id: ObjectId
  readonly #writer = newId()
  #pieces = 0
  #bytes = 0

  private constructor(collections: FileCollections, id: string) {
    this.#collections = collections
    this.#id = new ObjectId(id)
  }

  static async begin(collections: FileCollections, id: string): Promise<Writing> {
    const writing = new Writing(collections, id)
    const { writings, chunks } = collections
    await writings.updateOne(
      { _id: id },
      { $set: { writer: writing.#writer, at: new Date() } },
      { upsert: true },
    )
    await chunks.deleteMany({ files_id: writing.#id })
    return writing
  }

  get bytes(): number {
    return this.#bytes
  }

  async add(data: Buffer): Promise<void> {
    const chunk = { files_id: this.#id, n: this.#pieces, data, writer: this.#writer }
    try {
      await this.#collections.chunks.insertOne(chunk)
    } catch (error) {
      if ((error as { code?: number }).code === DUPLICATE_KEY) throw this.#overtaken(error)
      throw error
    }
    this.#pieces += 1
    this.#bytes += data.length
  }

  /** What is there so far. */
  read(start: number, end: number): AsyncGenerator<Buffer> {
    const pieces = { _id: this.#id, length: this.#bytes, chunkSize: CHUNK_BYTES }
    return readChunks(this.#collections, pieces, { start, end })
  }

  /** The file is there from now on, whole. */
  async finish({ name, metadata }: Written): Promise<void> {
    const { files, chunks, writings } = this.#collections
    const mine = await chunks.countDocuments({ files_id: this.#id, writer: this.#writer })
    if (mine !== this.#pieces) throw this.#overtaken()
    await files.updateOne(
      { _id: this.#id },
      {
        $setOnInsert: {
          length: this.#bytes,
          chunkSize: CHUNK_BYTES,
          uploadDate: new Date(),
          filename: name,
          metadata,
        },
      },
      { upsert: true },
    )
    await writings.deleteOne({ _id: this.#id.toHexString(), writer: this.#writer })
  }

  async abandon(): Promise<void> {
    await this.#collections.chunks.deleteMany({ files_id: this.#id, writer: this.#writer })
    await this.#collections.writings.deleteOne({ _id: this.#id.toHexString(), writer: this.#writer })
  }

  #overtaken(cause?: unknown): AppError {
    return new AppError('unavailable', 'attachment.busy', {}, { cause })
  }
}
