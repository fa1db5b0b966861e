import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BSON, type ClientSession, type Db, type MongoClient } from 'mongodb'
import { AppError, pause } from '../../shared/index.ts'
import { type Closing, END_OF_SECTION, FORMAT, FORMAT_VERSION, type Header, type Section } from './format.ts'

export type BackupOptions = {
  readonly client: MongoClient
  readonly databaseName: string
  readonly file: string
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

export type BackupResult = { readonly collections: number; readonly documents: number }

/** Server codes: 246 the catalogue is changing, 239 the moment is too long past. */
const SNAPSHOT_UNAVAILABLE = 246
const SNAPSHOT_TOO_OLD = 239
const OPEN_TRIES = 50

/** Every collection with its options and indexes; views and the server's own are left out. */
const listSections = async (db: Db): Promise<Section[]> => {
  const infos = await db.listCollections({ type: 'collection' }, { nameOnly: false }).toArray()
  const ours = infos
    .filter(({ name }) => !name.startsWith('system.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return Promise.all(
    ours.map(async ({ name, options }) => ({
      collection: name,
      options: options ?? {},
      indexes: await db.collection(name).indexes(),
    })),
  )
}

/** A session that sees every collection as it was at one moment, while writes go on. */
const openSnapshot = async (client: MongoClient, db: Db, sections: Section[]): Promise<ClientSession> => {
  for (let tries = 1; ; tries += 1) {
    const session = client.startSession({ snapshot: true })
    try {
      for (const { collection } of sections) await db.collection(collection).findOne({}, { session })
      return session
    } catch (error) {
      await session.endSession()
      const changing = (error as { code?: number }).code === SNAPSHOT_UNAVAILABLE
      if (!changing || tries === OPEN_TRIES) throw error
      await pause(200)
    }
  }
}

/** The bytes of the archive, before compression. */
async function* archive(
  db: Db,
  session: ClientSession,
  plan: { sections: Section[]; onDocument: () => void },
): AsyncGenerator<Uint8Array> {
  const header: Header = { format: FORMAT, version: FORMAT_VERSION, at: new Date() }
  yield BSON.serialize(header)
  for (const section of plan.sections) {
    yield BSON.serialize(section)
    const documents = db.collection(section.collection).find({}, { session, raw: true, batchSize: 1_000 })
    for await (const document of documents) {
      yield document as unknown as Buffer
      plan.onDocument()
    }
    yield END_OF_SECTION
  }
}

async function* closed(bytes: AsyncIterable<Uint8Array>, count: () => number): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const chunk of bytes) {
    hash.update(chunk)
    yield chunk
  }
  const closing: Closing = { documents: count(), sha256: hash.digest('hex') }
  yield BSON.serialize(closing)
}

const translate = (error: unknown, file: string): unknown => {
  const { code } = error as { code?: unknown }
  if (code === SNAPSHOT_TOO_OLD || code === SNAPSHOT_UNAVAILABLE) {
    return new AppError('unavailable', 'archive.snapshot_lost', {}, { cause: error })
  }
  const ofFiles = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EROFS', 'ENOSPC', 'EPERM']
  if (!ofFiles.includes(code as string)) return error
  return new AppError('invalid', 'cli.unwritable_file', { file }, { cause: error })
}

/** Writes the whole database, as it is at one moment, to `file`; the file appears only when it is complete. */
export const backup = async (options: BackupOptions): Promise<BackupResult> => {
  const { client, databaseName, file, onProgress } = options
  const db = client.db(databaseName)
  const partial = `${file}.${process.pid}.part`
  let documents = 0
  let session: ClientSession | undefined
  try {
    const sections = await listSections(db)
    const counts = await Promise.all(
      sections.map((s) => db.collection(s.collection).estimatedDocumentCount()),
    )
    const total = counts.reduce((sum, count) => sum + count, 0)
    session = await openSnapshot(client, db, sections)
    const onDocument = (): void => {
      documents += 1
      options.signal?.throwIfAborted()
      if (documents % 500 === 0) onProgress?.(documents, total)
    }
    const bytes = closed(archive(db, session, { sections, onDocument }), () => documents)
    // personal data: for its owner only; flushed before it takes its name
    const target = createWriteStream(partial, { mode: 0o600, flush: true })
    await pipeline(Readable.from(bytes, { objectMode: true, highWaterMark: 64 }), createGzip(), target)
    await rename(partial, file)
    return { collections: sections.length, documents }
  } catch (error) {
    throw translate(error, file)
  } finally {
    await session?.endSession()
    await rm(partial, { force: true })
  }
}
