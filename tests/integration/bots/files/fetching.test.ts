import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { ObjectId } from 'mongodb'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { FetchClaims } from '../../../../src/bots/files/fetching/claims.ts'
import { fetchesOf } from '../../../../src/bots/files/fetching/document.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { eventually } from '../../../support/eventually.ts'
import { migrateBots } from '../setup/pipeline.ts'
import { aFetchingService, announcing, FakeProvider, open, type Service } from './fetching-setup.ts'

const KILLED = new URL('./killed-fetcher.ts', import.meta.url).pathname
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500, 1)])

let database: Awaited<ReturnType<typeof openTestDatabase>>
let provider: FakeProvider
let service: Service
let stop: AbortController
let running: Promise<void>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())
beforeEach(async () => {
  provider = new FakeProvider()
  service = await aFetchingService(database.connection, provider)
  stop = new AbortController()
  running = service.start(stop.signal)
})
afterEach(async () => {
  stop.abort()
  await running
  await db().dropDatabase()
  await migrateBots(database.connection)
})

const db = () => database.connection.getClient().db(database.connection.name)
const fetches = () => fetchesOf(database.connection)
const ID = 'a'.repeat(24)
const OTHER = 'b'.repeat(24)
const saved: string[] = []
const inbox = () =>
  service.files.noting({
    save: async (messages) => saved.push(...messages.map(({ providerEventId }) => providerEventId)),
  })
const ended = (status: string, id = ID) =>
  eventually(async () => {
    const row = await fetches().findOne({ _id: id })
    expect(row?.status).toBe(status)
    return row!
  })
/** Due now, whatever its pause. */
const hurry = (id = ID) => fetches().updateOne({ _id: id }, { $set: { dueAt: new Date(0) } })
const said = async () => (await service.deliveries.list()).map(({ message }) => message.text)
const contentOf = async (id: string) =>
  (await buffer((await service.files.store.find(id))!.open())).toString()

describe('a file that a message announces', () => {
  it('is noted before the message is in the inbox, and fetched', async () => {
    provider.has('r1', open('du texte'))
    const died = service.files.noting({
      save: async () => {
        throw new Error('the node died here')
      },
    })
    const message = announcing([{ id: ID, remote: 'r1', name: 'note.txt' }])
    await expect(died.save([message])).rejects.toThrow('died')
    await ended('stored')
    await inbox().save([message])
    expect(await contentOf(ID)).toBe('du texte')
    expect(await service.files.reader.find(ID)).toMatchObject({ name: 'note.txt', type: 'text/plain' })
    expect(service.settled).toEqual([[ID, 'stored']])
    expect(provider.fetched).toEqual(['r1'])
    expect(await said()).toEqual([])
  })

  it('costs messages without files nothing', async () => {
    await inbox().save([
      announcing([]),
      { ...announcing([]), attachments: [{ id: ID, name: 'a', type: 'b', bytes: 1 }] },
    ])
    expect(await fetches().countDocuments()).toBe(0)
  })

  it('is tried again while the provider is away, not before it says, and comes in the end', async () => {
    provider.has(
      'r1',
      () => ({ outcome: 'retry', reason: '502' }),
      () => ({ outcome: 'retry', reason: '429', afterMs: 90_000 }),
      () => {
        throw new Error('a bug in the channel')
      },
      () => ({
        outcome: 'open',
        content: Readable.from(
          (function* () {
            yield Buffer.alloc(600 * 1024, 'x')
            throw new Error('the line broke')
          })(),
          { objectMode: false },
        ),
      }),
      open('enfin'),
    )
    await inbox().save([announcing([{ id: ID, remote: 'r1' }])])
    const failed = (times: number) =>
      eventually(async () => {
        const row = await fetches().findOne({ _id: ID })
        expect(row?.failures).toBeGreaterThanOrEqual(times)
        return row!
      })
    await failed(1)
    await hurry()
    const limited = await failed(2)
    expect(limited.dueAt.getTime() - Date.now()).toBeGreaterThan(80_000)
    expect(await service.files.statesOf([ID])).toEqual(new Map([[ID, 'waiting']]))
    await hurry()
    await failed(3)
    await hurry()
    await failed(4)
    expect(await db().collection('attachments.chunks').countDocuments()).toBe(0)
    await hurry()
    await ended('stored')
    expect(await contentOf(ID)).toBe('enfin')
    expect(provider.fetched).toHaveLength(5)
  })

  it('is given up after three days, with a word to whoever sent it', async () => {
    provider.has('r1', () => ({ outcome: 'retry', reason: '502' }))
    await inbox().save([announcing([{ id: ID, remote: 'r1' }])])
    await eventually(async () => expect((await fetches().findOne({ _id: ID }))?.failures).toBe(1))
    await fetches().updateOne(
      { _id: ID },
      { $set: { createdAt: new Date(Date.now() - 73 * 3_600_000), dueAt: new Date(0) } },
    )
    expect(await ended('gone')).toMatchObject({ reason: 'expired' })
    expect(
      await eventually(async () => {
        const texts = await said()
        expect(texts).toHaveLength(1)
        return texts[0]
      }),
    ).toContain('n’a pas pu être récupéré')
    expect(service.settled).toEqual([[ID, 'lost']])
    expect(await service.files.statesOf([ID])).toEqual(new Map([[ID, 'lost']]))
  })

  it.each([
    ['a program', 'photo.jpg', open(EXE), 'refused', 'est un programme'],
    ['nothing', 'vide.pdf', open(''), 'refused', 'est vide'],
    [
      'more than the channel takes',
      'long.txt',
      open(Buffer.alloc(21 * 1024 * 1024, 'x ')),
      'refused',
      'dépasse 20 Mo',
    ],
    [
      'what the provider has no more',
      'vieux.jpg',
      () => ({ outcome: 'gone', reason: 'expired' }) as const,
      'gone',
      'récupéré',
    ],
    [
      'what is too large for the provider',
      'film.mp4',
      () => ({ outcome: 'gone', reason: 'too_large' }) as const,
      'gone',
      'trop volumineux',
    ],
  ])(
    'that holds %s is told of kindly, once, in the person’s language',
    async (_what, name, answer, status, words) => {
      provider.has('r1', answer)
      const message = announcing([{ id: ID, remote: 'r1', name }])
      await inbox().save([message])
      await ended(status)
      await inbox().save([message])
      const replies = await eventually(async () => {
        const all = await service.deliveries.list()
        expect(all).toHaveLength(1)
        return all
      })
      expect(replies[0]).toMatchObject({ to: message.from, personId: 'teacher-1' })
      expect(replies[0]?.message.text).toContain(words)
      expect(replies[0]?.message.text).toContain(`« ${name} »`)
      expect(await db().collection('attachments.chunks').countDocuments()).toBe(0)
      expect(await service.files.reader.find(ID)).toBeUndefined()
      await eventually(() => expect(service.deliveries.attempted).toEqual([replies[0]?.id]))
    },
  )

  it('that is announced as too large is not even asked for', async () => {
    await inbox().save([announcing([{ id: ID, remote: 'r1', type: 'video/mp4', bytes: 2_000_000 }])])
    await ended('refused')
    expect(provider.fetched).toEqual([])
  })

  it('is tried again, and told of again, when it is sent once more', async () => {
    provider.has('r1', open(EXE), open('un texte cette fois'))
    const files = [{ id: ID, remote: 'r1' }]
    await inbox().save([announcing(files)])
    await ended('refused')
    await inbox().save([announcing(files)])
    await ended('stored')
  })

  it('is told of in every chat that announced it, to a stranger in both languages', async () => {
    provider.has('r1', () => ({ outcome: 'retry', reason: '502' }), open(EXE))
    const files = [{ id: ID, remote: 'r1' }]
    const elsewhere = { channel: 'telegram', account: '42', chat: '8' } as const
    await inbox().save([announcing(files)])
    await inbox().save([announcing(files, { from: elsewhere, sender: '8' })])
    await eventually(async () => expect((await fetches().findOne({ _id: ID }))?.failures).toBe(1))
    await hurry()
    await ended('refused')
    const texts = await eventually(async () => {
      const all = await said()
      expect(all).toHaveLength(2)
      return all
    })
    expect(texts[1]).toMatch(/برنامج.*programme/s)
  })

  it('does not hold up the files of others', async () => {
    const never = new Readable({ read: () => undefined })
    provider.has('slow', () => ({ outcome: 'open', content: never }))
    provider.has('quick', open('vite'))
    await inbox().save([
      announcing([{ id: ID, remote: 'slow' }]),
      announcing([{ id: OTHER, remote: 'quick' }]),
    ])
    await ended('stored', OTHER)
    expect(await service.files.reader.find(ID)).toBe('waiting')
    stop.abort()
    await running
    // nobody failed: the next node may begin at once
    expect(await fetches().findOne({ _id: ID })).toMatchObject({ failures: 0, status: 'pending' })
    expect(await db().collection('attachment_writings').countDocuments()).toBe(0)
  })
})

describe('a node that is killed while it fetches', () => {
  it('leaves half a file, which the next node replaces by the whole one', async () => {
    stop.abort()
    await running
    let child: ChildProcess | undefined
    try {
      await inbox().save([announcing([{ id: ID, remote: 'r1', name: 'journal.txt' }])])
      child = spawn(process.execPath, ['--import', 'tsx', KILLED, database.uri], { stdio: 'inherit' })
      const chunks = db().collection('attachments.chunks')
      await eventually(
        async () => expect(await chunks.countDocuments({ files_id: new ObjectId(ID) })).toBeGreaterThan(1),
        { withinMs: 60_000 },
      )
      child.kill('SIGKILL')
      await once(child, 'exit')
      expect(await service.files.reader.find(ID)).toBe('waiting')

      provider.has('r1', open('tout le journal'))
      stop = new AbortController()
      running = service.start(stop.signal)
      await ended('stored')
      expect(await contentOf(ID)).toBe('tout le journal')
      expect(await chunks.countDocuments({ files_id: new ObjectId(ID) })).toBe(1)
      expect(await db().collection('attachment_writings').countDocuments()).toBe(0)
    } finally {
      child?.kill('SIGKILL')
    }
  }, 120_000)

  it('leaves no rubbish for ever when nobody asks for that file again', async () => {
    const files_id = new ObjectId(OTHER)
    await db()
      .collection('attachments.chunks')
      .insertOne({ files_id, n: 0, data: Buffer.alloc(9), writer: 'dead' })
    const hours = (count: number) => new Date(Date.now() - count * 3_600_000)
    const writings = db().collection<{ _id: string; writer: string; at: Date }>('attachment_writings')
    await writings.insertMany([
      { _id: OTHER, writer: 'dead', at: hours(2) },
      { _id: ID, writer: 'alive', at: hours(0) },
    ])
    expect(await service.files.store.clearAbandoned()).toBe(1)
    expect(await db().collection('attachments.chunks').countDocuments()).toBe(0)
    expect((await writings.find().toArray()).map(({ _id }) => _id)).toEqual([ID])
  })

  it('that only slept has no say any more', async () => {
    stop.abort()
    await running
    await inbox().save([announcing([{ id: ID, remote: 'r1' }])])
    const sleeper = await fetches().findOneAndUpdate(
      { _id: ID },
      { $inc: { token: 1 } },
      { returnDocument: 'after' },
    )
    const claims = new FetchClaims(fetches(), 'other', 30_000)
    expect(await claims.claim({ channel: 'telegram', account: '42' })).toMatchObject({ _id: ID })
    expect(await claims.end(sleeper!, { status: 'gone' })).toBeUndefined()
    expect(await claims.prolong(sleeper!)).toBe(false)
    expect(await claims.claim({ channel: 'telegram', account: '42' })).toBeUndefined()
  })
})
