import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { GridFSBucket, ObjectId } from 'mongodb'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHUNK_BYTES } from '../../../../src/bots/files/store/chunks.ts'
import type { FileToStore } from '../../../../src/bots/files/store/file-store.ts'
import { createFiles, type Files } from '../../../../src/bots/index.ts'
import { silentLogger } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { migrateBots } from '../setup/pipeline.ts'

const MEGABYTE = 1024 * 1024
let database: Awaited<ReturnType<typeof openTestDatabase>>
let files: Files
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
  files = createFiles({ connection: database.connection, logger: silentLogger })
})
afterAll(() => database.drop())

const db = () => database.connection.getClient().db(database.connection.name)
/** Byte by byte, which the test runner's own comparison takes minutes for. */
const same = async (content: Readable, expected: Buffer) => (await buffer(content)).equals(expected)
let ids = 0
const newFileId = () => {
  ids += 1
  return ids.toString(16).padStart(24, '0')
}

const put = (content: Buffer | Readable, more: Partial<FileToStore> = {}) =>
  files.store.put({
    id: newFileId(),
    name: 'note.txt',
    announcedType: 'text/plain',
    content: content instanceof Readable ? content : Readable.from([content], { objectMode: false }),
    mostBytes: () => 30 * MEGABYTE,
    ...more,
  })
const chunksOf = (id: string) =>
  db()
    .collection('attachments.chunks')
    .countDocuments({ files_id: new ObjectId(id) })

describe('the store', () => {
  it('gives back what was put in, by the id that was chosen, whole and in part', async () => {
    const id = newFileId()
    const content = Buffer.from(Array.from({ length: 3 * CHUNK_BYTES + 17 }, (_, index) => 32 + (index % 90)))
    const stored = await put(content, { id, name: 'liste.txt' })
    expect(stored).toMatchObject({ outcome: 'stored', file: { id, name: 'liste.txt', type: 'text/plain' } })
    const file = (await files.store.find(id))!
    expect(await same(file.open(), content)).toBe(true)
    expect(await same(file.open(), content)).toBe(true)
    const [from, to] = [CHUNK_BYTES - 3, 2 * CHUNK_BYTES + 5]
    expect(await same(file.openRange(from, to), content.subarray(from, to))).toBe(true)
    expect(await files.store.find('0'.repeat(24))).toBeUndefined()
    expect(await files.store.find('../../etc')).toBeUndefined()
  })

  it('changes nothing when the same id is put in again', async () => {
    const id = newFileId()
    await put(Buffer.from('la première fois'), { id })
    const again = Readable.from(['autre chose'], { objectMode: false })
    expect(await put(again, { id })).toMatchObject({ outcome: 'stored', file: { bytes: 17 } })
    expect(again.destroyed).toBe(true)
    expect((await buffer((await files.store.find(id))!.open())).toString()).toBe('la première fois')
  })

  it('keeps one whole file when several write the same at once', async () => {
    const id = newFileId()
    const content = Buffer.alloc(2 * MEGABYTE, 'abc ')
    const all = await Promise.allSettled([1, 2, 3].map(() => put(content, { id })))
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ kind: 'unavailable' })
    await put(content, { id })
    expect(await same((await files.store.find(id))!.open(), content)).toBe(true)
  })

  it('never holds a large file in memory: it takes a piece only when the one before is written', async () => {
    const id = newFileId()
    const total = 20 * MEGABYTE
    const step = 64 * 1024
    let given = 0
    let written = 0
    let mostAhead = 0
    const content = Readable.from(
      (async function* () {
        for (; given < total; given += step) {
          written = CHUNK_BYTES * (await chunksOf(id))
          mostAhead = Math.max(mostAhead, given - written)
          yield Buffer.alloc(step, 'x ')
        }
      })(),
      { objectMode: false, highWaterMark: step },
    )
    expect(await put(content, { id })).toMatchObject({ outcome: 'stored', file: { bytes: total } })
    expect(mostAhead).toBeLessThan(4 * CHUNK_BYTES)

    const pieces: number[] = []
    let waiting = 0
    const out = (await files.store.find(id))!.open()
    for await (const piece of out) {
      pieces.push((piece as Buffer).length)
      waiting = Math.max(waiting, out.readableLength)
    }
    expect(pieces.reduce((sum, length) => sum + length, 0)).toBe(total)
    expect(waiting).toBeLessThan(4 * CHUNK_BYTES)
  })

  it('stops reading at the limit of the type, and leaves nothing behind', async () => {
    const id = newFileId()
    let given = 0
    const content = Readable.from(
      (function* () {
        for (; given < 20 * MEGABYTE; given += 65_536) yield Buffer.alloc(65_536, 'x ')
      })(),
      { objectMode: false },
    )
    const mostBytes = (type: string) => (type === 'text/plain' ? MEGABYTE : 30 * MEGABYTE)
    expect(await put(content, { id, mostBytes })).toEqual({
      outcome: 'refused',
      reason: 'too_large',
      mostBytes: MEGABYTE,
    })
    expect(given).toBeLessThan(2 * MEGABYTE)
    expect(content.destroyed).toBe(true)
    expect(await chunksOf(id)).toBe(0)
  })

  it('leaves nothing of a content that broke, and takes it the next time', async () => {
    const id = newFileId()
    const broken = Readable.from(
      (function* () {
        yield Buffer.alloc(MEGABYTE, 'x')
        throw new Error('the line broke')
      })(),
      { objectMode: false },
    )
    await expect(put(broken, { id })).rejects.toThrow('the line broke')
    expect(await chunksOf(id)).toBe(0)
    expect(await put(Buffer.from('entière'), { id })).toMatchObject({ outcome: 'stored' })
  })

  it('writes over what a crash has left of the same file', async () => {
    const id = newFileId()
    const chunk = (n: number) => ({ files_id: new ObjectId(id), n, data: Buffer.alloc(10), writer: 'dead' })
    await db()
      .collection('attachments.chunks')
      .insertMany([chunk(0), chunk(1), chunk(2)])
    await put(Buffer.from('du texte'), { id })
    expect((await buffer((await files.store.find(id))!.open())).toString()).toBe('du texte')
    expect(await chunksOf(id)).toBe(1)
  })

  it('reads what was stored before types were read from the content', async () => {
    const bucket = new GridFSBucket(db(), { bucketName: 'attachments' })
    const upload = bucket.openUploadStream('vieux.jpg', {
      metadata: { ownerId: 'teacher-1', type: 'image/jpeg' },
    })
    upload.end('<html><script>alert(1)</script>')
    await new Promise((resolve) => upload.once('finish', resolve))
    const file = (await files.store.find(upload.id.toHexString()))!
    expect(file).toMatchObject({ name: 'vieux.jpg', type: 'text/html', ownerId: 'teacher-1' })
  })

  it('can be read by any GridFS reader', async () => {
    const id = newFileId()
    const content = Buffer.alloc(MEGABYTE, 'é ')
    await put(content, { id })
    const bucket = new GridFSBucket(db(), { bucketName: 'attachments' })
    expect(await same(bucket.openDownloadStream(new ObjectId(id)), content)).toBe(true)
  })
})

describe('what senders read', () => {
  const photo = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#a33' } })
      .jpeg()
      .withExif({ IFD3: { GPSLatitude: '34/1 40/1 0/1', GPSLongitude: '1/1 54/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()

  it('is an image upright, at most 1600 pixels long, without the place where it was taken', async () => {
    const id = newFileId()
    const original = await photo(4_000, 2_000)
    await put(original, { id, name: 'IMG_1.JPEG', announcedType: 'image/jpeg' })
    const [first, second] = await Promise.all([files.reader.find(id), files.reader.find(id)])
    if (typeof first !== 'object' || typeof second !== 'object') throw new Error('no file')
    expect(second.id).toBe(first.id)
    expect(first).toMatchObject({ name: 'IMG_1.jpg', type: 'image/jpeg' })
    const metadata = await sharp(await buffer(first.open())).metadata()
    expect(metadata).toMatchObject({ width: 800, height: 1_600 })
    expect([metadata.exif, metadata.orientation]).toEqual([undefined, undefined])
    expect(await same((await files.store.find(id))!.open(), original)).toBe(true)
    // made once: the next one who asks, on any node, finds it there
    const elsewhere = createFiles({ connection: database.connection, logger: silentLogger })
    expect(await elsewhere.reader.find(id)).toMatchObject({ id: first.id })
  })

  it('loses the place also when the image is small already', async () => {
    const id = newFileId()
    await put(await photo(300, 200), { id, announcedType: 'image/jpeg' })
    const found = await files.reader.find(id)
    if (typeof found !== 'object') throw new Error('no file')
    expect((await sharp(await buffer(found.open())).metadata()).exif).toBeUndefined()
  })

  it('is the original when there is nothing to make smaller, or when it cannot be read', async () => {
    const small = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
      .png()
      .toBuffer()
    const broken = Buffer.concat([(await photo(3_000, 3_000)).subarray(0, 900), Buffer.alloc(500, 9)])
    for (const content of [small, broken, Buffer.from('du texte')]) {
      const id = newFileId()
      await put(content, { id })
      for (const _ of [1, 2]) expect(await files.reader.find(id)).toMatchObject({ id, bytes: content.length })
    }
  })

  it('is waited for when it was announced, and nothing when it was never heard of', async () => {
    const id = newFileId()
    const inbox = files.noting({ save: async (messages) => messages.length })
    await inbox.save([
      {
        kind: 'text',
        text: 'regardez',
        from: { channel: 'telegram', account: '42', chat: '7' },
        sender: '7',
        providerEventId: 'e1',
        order: 1,
        sentAt: new Date(),
        attachments: [{ id, name: 'photo.jpg', type: 'image/jpeg', bytes: 10, remote: 'abc' }],
      },
    ])
    expect(await files.reader.find(id)).toBe('waiting')
    expect(await files.reader.find(newFileId())).toBeUndefined()
  })
})
