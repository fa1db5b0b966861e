import { BSON, type Db, type Document, type MongoClient } from 'mongodb'
import { AppError } from '../../shared/index.ts'
import type { Section } from './format.ts'
import { readArchive } from './read-archive.ts'

export type RestoreOptions = {
  readonly client: MongoClient
  readonly databaseName: string
  readonly file: string
  /** Aborted: stops, and empties the database again. */
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

export type RestoreResult = { readonly collections: number; readonly documents: number }

const BATCH_DOCUMENTS = 1_000
const BATCH_BYTES = 8 * 1024 * 1024

/** Numbers, binaries and patterns as their BSON types, so that they are written as they were read. */
const EXACT: BSON.DeserializeOptions = {
  promoteValues: false,
  promoteBuffers: false,
  promoteLongs: false,
  bsonRegExp: true,
}

const checkWhole = async (file: string): Promise<number> => {
  let documents = 0
  for await (const { kind } of readArchive(file)) if (kind === 'document') documents += 1
  return documents
}

const checkEmpty = async (db: Db): Promise<void> => {
  for (const { name } of await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray()) {
    if (name.startsWith('system.')) continue
    if (await db.collection(name).findOne({}, { projection: { _id: 1 } })) {
      throw new AppError('conflict', 'archive.database_not_empty', { collection: name })
    }
    await db.dropCollection(name)
  }
}

class CollectionWriter {
  readonly #db: Db
  readonly #section: Section
  #batch: Document[] = []
  #bytes = 0

  constructor(db: Db, section: Section) {
    this.#db = db
    this.#section = section
  }

  async begin(): Promise<void> {
    await this.#db.createCollection(this.#section.collection, this.#section.options)
  }

  async add(bytes: Buffer): Promise<void> {
    this.#batch.push(BSON.deserialize(bytes, EXACT))
    this.#bytes += bytes.length
    if (this.#batch.length >= BATCH_DOCUMENTS || this.#bytes >= BATCH_BYTES) await this.#flush()
  }

  /** Indexes come last: building them over all documents is quicker than keeping them. */
  async end(): Promise<void> {
    await this.#flush()
    const indexes = this.#section.indexes.filter(({ name }) => name !== '_id_')
    if (indexes.length === 0) return
    const command = { createIndexes: this.#section.collection, indexes }
    await this.#db.command(command)
  }

  async #flush(): Promise<void> {
    if (this.#batch.length === 0) return
    await this.#db.collection(this.#section.collection).insertMany(this.#batch, {
      ordered: false,
      writeConcern: { w: 'majority', journal: true },
      bypassDocumentValidation: true,
    })
    this.#batch = []
    this.#bytes = 0
  }
}

const writeAll = async (
  db: Db,
  file: string,
  onDocument: () => void,
): Promise<{ collections: number; documents: number }> => {
  let writer: CollectionWriter | undefined
  let collections = 0
  let documents = 0
  for await (const item of readArchive(file)) {
    if (item.kind === 'section') {
      await writer?.end()
      writer = new CollectionWriter(db, item.section)
      await writer.begin()
      collections += 1
    } else {
      await writer?.add(item.bytes)
      documents += 1
      onDocument()
    }
  }
  await writer?.end()
  return { collections, documents }
}

/**
 * Writes a backup into an empty database. The file is read twice: nothing is written before all of it
 * was found whole. When writing fails the database is emptied again.
 */
export const restore = async (options: RestoreOptions): Promise<RestoreResult> => {
  const db = options.client.db(options.databaseName)
  const total = await checkWhole(options.file)
  await checkEmpty(db)
  let done = 0
  const onDocument = (): void => {
    done += 1
    options.signal?.throwIfAborted()
    if (done % 500 === 0) options.onProgress?.(done, total)
  }
  try {
    return await writeAll(db, options.file, onDocument)
  } catch (error) {
    await db.dropDatabase()
    throw error
  }
}
