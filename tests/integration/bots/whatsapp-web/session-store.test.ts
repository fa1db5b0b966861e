import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Db } from 'mongodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sessionKey } from '../../../../src/bots/whatsapp-web/session/key.ts'
import { createSessionStore } from '../../../../src/bots/whatsapp-web/session/store.ts'
import { openTestDatabase } from '../../../setup/database.ts'

const KEY = Buffer.alloc(32, 7)
const SECRET = 'noise key of the linked device'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Db
let root: string
beforeAll(async () => {
  database = await openTestDatabase()
  db = database.connection.getClient().db(database.connection.name)
})
afterAll(() => database.drop())
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'sanad-session-'))
})
afterEach(async () => {
  await createSessionStore(db, KEY).delete()
  await rm(root, { recursive: true, force: true })
})

const KEPT = 'Default/IndexedDB/https_web.whatsapp.com_0.indexeddb.leveldb/000003.log'

const write = async (profile: string, name: string, content: string | Buffer): Promise<void> => {
  const file = path.join(root, profile, name)
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, content)
}
const read = (profile: string, name = KEPT): Promise<string> =>
  readFile(path.join(root, profile, name), 'utf8')
const at = (profile: string): string => path.join(root, profile)

const saveVersions = async (...versions: string[]): Promise<void> => {
  const store = createSessionStore(db, KEY)
  for (const version of versions) {
    await write('mine', KEPT, version)
    expect(await store.save(at('mine'))).toBe(true)
  }
}
const chunks = () =>
  db.collection<{ files_id: unknown; data: { buffer: Uint8Array } }>('whatsapp_web_sessions.chunks')
const newest = async () => {
  const [file] = await db
    .collection('whatsapp_web_sessions.files')
    .find()
    .sort({ uploadDate: -1, _id: -1 })
    .toArray()
  return file!._id
}

describe('the session of the linked number', () => {
  it('comes back as it was, caches and locks left behind', async () => {
    const large = Buffer.alloc(1_000_000, 'x').toString()
    await write('mine', 'Default/Local Storage/leveldb/000001.ldb', large)
    await write('mine', 'Default/Local Storage/leveldb/LOCK', '')
    await write('mine', 'Default/Cache/data_0', 'cache')
    await write('mine', 'Default/IndexedDB/empty', '')
    await saveVersions(SECRET)
    const store = createSessionStore(db, KEY)
    expect(await store.sessionExists()).toBe(true)
    await write('other', 'Default/IndexedDB/stale', 'old')
    expect(await store.extract(at('other'), 'newest')).toBe(true)
    expect(await read('other')).toBe(SECRET)
    expect(await read('other', 'Default/Local Storage/leveldb/000001.ldb')).toBe(large)
    expect(await read('other', 'Default/IndexedDB/empty')).toBe('')
    for (const left of [
      'Default/Cache/data_0',
      'Default/Local Storage/leveldb/LOCK',
      'Default/IndexedDB/stale',
    ])
      await expect(read('other', left)).rejects.toThrow('ENOENT')
  })

  it('is sealed: neither its content nor its file names can be read in the database', async () => {
    await saveVersions(SECRET)
    const stored = Buffer.concat(
      (await chunks().find().toArray()).map(({ data }) => Buffer.from(data.buffer)),
    )
    expect(stored.includes(SECRET)).toBe(false)
    expect(stored.includes('IndexedDB')).toBe(false)
    expect(await createSessionStore(db, Buffer.alloc(32, 8)).extract(at('other'), 'newest')).toBe(false)
  })

  it('keeps two copies, and saves none when nothing has changed', async () => {
    await saveVersions('un', 'deux', 'trois')
    const store = createSessionStore(db, KEY)
    expect(await db.collection('whatsapp_web_sessions.files').countDocuments()).toBe(2)
    expect(await store.save(at('mine'))).toBe(true)
    expect(await store.save(at('mine'))).toBe(false)
    await saveVersions('quatre')
    expect(await store.extract(at('other'), 'previous')).toBe(true)
    expect(await read('other')).toBe('trois')
  })

  it.each([
    [
      'changed',
      (data: Buffer) => data.fill(data[data.length >> 1]! ^ 1, data.length >> 1, (data.length >> 1) + 1),
    ],
    ['cut short', (data: Buffer) => data.subarray(0, data.length - 22)],
    ['emptied', () => Buffer.alloc(0)],
  ])('refuses a copy that was %s, touches nothing, and has the previous one', async (_, damage) => {
    await saveVersions('bonne', 'abîmée')
    const id = await newest()
    const [chunk] = await chunks().find({ files_id: id }).toArray()
    const data = damage(Buffer.from(chunk!.data.buffer))
    await chunks().updateOne({ _id: chunk!._id }, { $set: { data: data as never } })
    await db
      .collection('whatsapp_web_sessions.files')
      .updateOne({ _id: id }, { $set: { length: data.length } })
    await write('other', KEPT, 'en place')
    const store = createSessionStore(db, KEY)
    expect(await store.extract(at('other'), 'newest')).toBe(false)
    expect(await read('other')).toBe('en place')
    expect(await store.extract(at('other'), 'previous')).toBe(true)
    expect(await read('other')).toBe('bonne')
  })

  it('is gone once it was deleted', async () => {
    await saveVersions('x')
    const store = createSessionStore(db, KEY)
    await store.delete()
    expect(await store.sessionExists()).toBe(false)
    expect(await store.extract(at('other'), 'newest')).toBe(false)
    expect(await chunks().countDocuments()).toBe(0)
  })

  it('has a key of the settings, or one that is made once and read by its owner only', async () => {
    expect(sessionKey(KEY, root)).toBe(KEY)
    const made = sessionKey(undefined, root)
    expect(made).toHaveLength(32)
    expect(sessionKey(undefined, root)).toEqual(made)
    const { mode } = await import('node:fs/promises').then(({ stat }) => stat(path.join(root, 'session.key')))
    expect(mode & 0o777).toBe(0o600)
  })
})
