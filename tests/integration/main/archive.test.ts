import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import {
  Binary,
  type Db,
  Decimal128,
  Double,
  GridFSBucket,
  Int32,
  Long,
  MongoClient,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backup, restore } from '../../../src/main/archive/index.ts'
import { newDatabaseUri } from '../../setup/database.ts'

let client: MongoClient
let folder: string
const used: Db[] = []

beforeAll(async () => {
  client = await new MongoClient(newDatabaseUri()).connect()
  folder = await mkdtemp(path.join(os.tmpdir(), 'sanad-archive-'))
})
afterAll(async () => {
  for (const db of used) await db.dropDatabase()
  await client.close()
  await rm(folder, { recursive: true, force: true })
})

const newDatabase = (): Db => {
  const db = client.db(new URL(newDatabaseUri()).pathname.slice(1))
  used.push(db)
  return db
}

const save = (db: Db, file: string) =>
  backup({ client, databaseName: db.databaseName, file: path.join(folder, file) })
const load = (db: Db, file: string) =>
  restore({ client, databaseName: db.databaseName, file: path.join(folder, file) })

/** Every byte of every document, every index and option. */
const fingerprint = async (db: Db): Promise<object> => {
  const infos = await db.listCollections({ type: 'collection' }, { nameOnly: false }).toArray()
  const entries = infos.map(async ({ name, options }) => {
    const hash = createHash('sha256')
    const documents = db.collection(name).find({}, { raw: true, sort: { _id: 1 } })
    for await (const document of documents) hash.update(document as unknown as Buffer)
    const indexes = (await db.collection(name).indexes()).sort((a, b) => (a.name! < b.name! ? -1 : 1))
    return [name, { options, indexes, sha256: hash.digest('hex') }]
  })
  return Object.fromEntries(await Promise.all(entries))
}

const ODD_VALUES = {
  int: new Int32(1),
  double: new Double(1),
  minusZero: new Double(-0),
  long: Long.fromString('9223372036854775807'),
  small: Long.fromNumber(3),
  decimal: Decimal128.fromString('0.10'),
  date: new Date('2026-11-24T09:30:00.123Z'),
  id: new ObjectId(),
  uuid: new UUID(),
  binary: new Binary(Buffer.from([0, 255, 1])),
  pattern: /^a.b$/i,
  timestamp: new Timestamp({ t: 7, i: 1 }),
  text: '"\u0000{{x}} ديال \u{1f600}',
  nothing: null,
  nested: [{ a: [[]] }, { $oid: 'not an id' }],
}

const fill = async (db: Db): Promise<void> => {
  await db.collection('odd').insertOne(ODD_VALUES)
  await db.createCollection('empty', { validator: { n: { $type: 'int' } } })
  const tickets = db.collection<{ _id: number; state: string }>('tickets')
  await tickets.createIndex({ state: 1, _id: -1 }, { partialFilterExpression: { state: 'open' } })
  await tickets.createIndex({ at: 1 }, { expireAfterSeconds: 1_209_600, name: 'ttl' })
  await tickets.insertMany(
    Array.from({ length: 3_000 }, (_, n) => ({ _id: n, state: n % 2 ? 'open' : 'closed' })),
  )
  const upload = new GridFSBucket(db).openUploadStream('photo.jpg')
  await new Promise((resolve) => upload.end(Buffer.alloc(700_000, 'x'), () => resolve(undefined)))
}

describe('a backup', () => {
  it('brings back the same database: every type, index, option and attachment', async () => {
    const [source, target] = [newDatabase(), newDatabase()]
    await fill(source)
    const saved = await save(source, 'same.gz')
    expect(await load(target, 'same.gz')).toEqual(saved)
    expect(await fingerprint(target)).toEqual(await fingerprint(source))
    expect(saved.documents).toBe(3_000 + 1 + 1 + 3)
  })

  it('shows one moment while writes go on', async () => {
    const [source, target] = [newDatabase(), newDatabase()]
    await source
      .collection('a')
      .insertMany(Array.from({ length: 5_000 }, (_, n) => ({ n, pad: 'x'.repeat(2_000) })))
    await source.collection('b').insertOne({ n: -1 })
    // what is in b was written after what is in a: a moment that shows the former shows the latter
    let writing = true
    const writer = (async () => {
      for (let n = 0; writing; n += 1) {
        await source.collection('a').insertOne({ pair: n })
        await source.collection('b').insertOne({ pair: n })
      }
      return source.collection('b').countDocuments()
    })()
    await new Promise((resolve) => setTimeout(resolve, 100))
    await save(source, 'moving.gz')
    writing = false
    const writtenInAll = await writer
    await load(target, 'moving.gz')
    const [inA, inB] = await Promise.all(
      ['a', 'b'].map((name) => target.collection(name).countDocuments({ pair: { $exists: true } })),
    )
    expect(inB).toBeGreaterThan(0)
    expect(inB).toBeLessThan(writtenInAll)
    expect([inB, inB! + 1]).toContain(inA)
  })

  it('is restored into an empty database only', async () => {
    const db = newDatabase()
    await db.collection('tickets').insertOne({ n: 1 })
    await save(db, 'one.gz')
    await expect(load(db, 'one.gz')).rejects.toMatchObject({
      code: 'archive.database_not_empty',
      params: { collection: 'tickets' },
    })
    expect(await db.collection('tickets').countDocuments()).toBe(1)
  })

  it('that is damaged or cut short is refused before anything is written', async () => {
    const source = newDatabase()
    await fill(source)
    await save(source, 'whole.gz')
    const bytes = gunzipSync(await readFile(path.join(folder, 'whole.gz')))
    const flipped = Buffer.from(bytes)
    flipped[bytes.length >> 1]! ^= 1
    const damaged = {
      flipped: gzipSync(flipped),
      cut: gzipSync(bytes.subarray(0, -100)),
      unclosed: gzipSync(bytes).subarray(0, -2_000),
      doubled: gzipSync(Buffer.concat([bytes, bytes])),
    }
    for (const [name, content] of Object.entries(damaged)) {
      await writeFile(path.join(folder, name), content)
      const target = newDatabase()
      await expect(load(target, name), name).rejects.toMatchObject({ code: 'archive.damaged' })
      expect(await target.listCollections().toArray()).toEqual([])
    }
  })

  it('is told from other files, and from none', async () => {
    await writeFile(path.join(folder, 'text'), 'not a backup')
    await writeFile(path.join(folder, 'other.gz'), gzipSync('something else altogether'))
    for (const name of ['text', 'other.gz']) {
      await expect(load(newDatabase(), name)).rejects.toMatchObject({ code: 'archive.not_an_archive' })
    }
    await expect(load(newDatabase(), 'missing')).rejects.toMatchObject({ code: 'cli.unreadable_file' })
  })

  it('that fails leaves the older file as it was, and no other', async () => {
    const db = newDatabase()
    await db.collection('a').insertMany([{ n: 1 }, { n: 2 }])
    await save(db, 'kept.gz')
    const before = await readFile(path.join(folder, 'kept.gz'))
    const options = { client, databaseName: db.databaseName, file: path.join(folder, 'kept.gz') }
    await expect(backup({ ...options, signal: AbortSignal.abort() })).rejects.toThrow()
    expect(await readFile(path.join(folder, 'kept.gz'))).toEqual(before)
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
    const nowhere = path.join(folder, 'no/such/folder/x.gz')
    await expect(backup({ ...options, file: nowhere })).rejects.toMatchObject({ code: 'cli.unwritable_file' })
  })
})
