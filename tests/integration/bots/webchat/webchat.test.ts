import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createAddressBook,
  createFiles,
  createWebchat,
  type WebchatParts,
  webchatReference,
} from '../../../../src/bots/index.ts'
import { createRouter } from '../../../../src/notifications/use-cases/sending/route.ts'
import { fixedClock, pause, silentLogger } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { say } from '../setup/desk.ts'
import { aPerson, fakeDirectory, fakeIdentities } from '../setup/people.ts'
import { aMessage, aPipeline, migrateBots, now } from '../setup/pipeline.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
  await migrateBots(database.connection)
})
afterAll(() => database.drop())

const aWebchat = (more: Partial<WebchatParts> = {}) => {
  const { pipeline } = aPipeline(database.connection)
  const webchat = createWebchat({
    connection: database.connection,
    directory: fakeDirectory(['teacher-1', 'director-1'].map((id) => aPerson(id))),
    files: createFiles({ connection: database.connection, logger: silentLogger }),
    inbox: pipeline.inbox,
    clock: fixedClock(now),
    logger: silentLogger,
    ...more,
  })
  return { webchat, pipeline }
}

const storedFiles = async () => {
  const db = database.connection.getClient().db(database.connection.name)
  const count = (name: string) => db.collection(name).countDocuments()
  return { files: await count('attachments.files'), chunks: await count('attachments.chunks') }
}

const context = (deliveryId: string) =>
  ({ deliveryId, kind: 'reply', purpose: 'reply', signal: AbortSignal.timeout(5_000) }) as const
const never = new AbortController().signal
const seqs = (messages: readonly { seq: number }[]) => messages.map(({ seq }) => seq)

describe('the web chat', () => {
  it('says of a message that it was handled once its own turn is over, not because of other news', async () => {
    const { webchat, pipeline } = aWebchat()
    const me = 'director-1'
    const upTo = async () => (await webchat.listAfter(me, 0)).at(-1)?.answeredUpTo
    await webchat.receive(me, { clientMessageId: 'a', text: 'bonjour', attachments: [] })
    await webchat.sender.send(webchatReference(me), say('une nouvelle'), context('news-1'))
    expect(await upTo()).toBe(0)
    await pipeline.drainOnce()
    expect(await upTo()).toBe(1)
    await webchat.receive(me, { clientMessageId: 'b', text: 'et encore', attachments: [] })
    await webchat.sender.send(webchatReference(me), say('une autre'), context('news-2'))
    expect(await upTo()).toBe(1)
    await pipeline.drainOnce()
    expect(await upTo()).toBe(3)
  })

  it('says in the chat, once, that the end of a text was cut', async () => {
    const { webchat } = aWebchat({ wordsOfCut: async (personId, kept) => `${personId}: ${kept} kept` })
    const me = 'p-cut'
    const { text: limit } = webchat.limits
    const long = { clientMessageId: 'long', text: 'a'.repeat(limit + 1), attachments: [] }
    await webchat.receive(me, { clientMessageId: 'fits', text: `${'a'.repeat(limit)} \n`, attachments: [] })
    await webchat.receive(me, long)
    await webchat.receive(me, long)
    const said = (await webchat.listAfter(me, 0)).map(({ from, text }) => [from, text.length])
    const notice = `${me}: ${limit} kept`
    expect(said).toEqual([
      ['me', limit],
      ['me', limit],
      ['bot', notice.length],
    ])
    expect((await webchat.listAfter(me, 2)).map(({ text }) => text)).toEqual([notice])
  })

  it('numbers from 1 without a gap, whoever writes at once, and no reader meets a later before an earlier', async () => {
    const [a, b] = [aWebchat().webchat, aWebchat().webchat]
    const seen: number[] = []
    const reading = new AbortController()
    const reader = (async () => {
      while (!reading.signal.aborted) {
        const found = await b.waitAfter('p-seq', seen.at(-1) ?? 0, 100, reading.signal)
        seen.push(...seqs(found))
      }
    })()
    const sends = Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? a : b).sender.send(webchatReference('p-seq'), say(`m${index}`), context(`d${index}`)),
    )
    const outcomes = await Promise.all(sends)
    expect(outcomes.every(({ outcome }) => outcome === 'sent')).toBe(true)
    const until = Date.now() + 3_000
    while (seen.length < 40 && Date.now() < until) await pause(20)
    reading.abort()
    await reader
    expect(seen).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
  })

  it('shows the same delivery once, also when two nodes send it', async () => {
    const [a, b] = [aWebchat().webchat, aWebchat().webchat]
    const to = webchatReference('p-once')
    const outcomes = await Promise.all(
      [a, b, a].map(({ sender }) => sender.send(to, say('une fois'), context('d'))),
    )
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(await a.listAfter('p-once', 0)).toHaveLength(1)
  })

  it("keeps a person's message and gives it to the pipeline, once for each clientMessageId", async () => {
    const { webchat, pipeline } = aWebchat()
    const before = await pipeline.countPending()
    const input = { clientMessageId: 'c1', text: ' <b>salut</b>\u0007 ', attachments: [] }
    await Promise.all([webchat.receive('teacher-1', input), webchat.receive('teacher-1', input)])
    await webchat.receive('teacher-1', { ...input, text: 'autre texte' })
    await webchat.receive('director-1', input)
    expect(await pipeline.countPending()).toBe(before + 2)
    const messages = await webchat.listAfter('teacher-1', 0)
    expect(messages).toMatchObject([
      { seq: 1, from: 'me', text: '<b>salut</b>', clientMessageId: 'c1', at: now },
    ])
  })

  it('saves to the inbox when a first try died in between', async () => {
    let away = true
    const { pipeline } = aPipeline(database.connection)
    const inbox = {
      save: async (...given: Parameters<typeof pipeline.inbox.save>) => {
        if (away) throw new Error('away')
        return pipeline.inbox.save(...given)
      },
    }
    const { webchat } = aWebchat({ inbox })
    const before = await pipeline.countPending()
    const input = { clientMessageId: 'c9', text: 'panne', attachments: [] }
    await expect(webchat.receive('p-died', input)).rejects.toThrow('away')
    away = false
    await webchat.receive('p-died', input)
    expect(await pipeline.countPending()).toBe(before + 1)
    expect(await webchat.listAfter('p-died', 0)).toHaveLength(1)
  })

  it('shows the title of a choice that was pressed', async () => {
    const { webchat } = aWebchat()
    const offer = say('ça marche ?', { choices: [{ id: 't:confirm:SN-1', title: 'Oui' }], ticket: 'SN-1' })
    await webchat.sender.send(webchatReference('p-press'), offer, context('offer'))
    await webchat.receive('p-press', { clientMessageId: 'x', choice: 't:confirm:SN-1', attachments: [] })
    const [shown, mine] = await webchat.listAfter('p-press', 0)
    expect(shown).toMatchObject({ choices: offer.choices, ticket: 'SN-1' })
    expect(mine).toMatchObject({ from: 'me', text: 'Oui' })
  })

  it('wakes a waiting reader at once, also on another node within its look, and ends with the signal', async () => {
    const [a, b] = [aWebchat().webchat, aWebchat().webchat]
    const start = Date.now()
    const waits = [a, b].map((node) => node.waitAfter('p-wait', 0, 5_000, never))
    await pause(60)
    await a.sender.send(webchatReference('p-wait'), say('voilà'), context('w'))
    await waits[0]
    const sameNode = Date.now() - start
    await waits[1]
    expect(sameNode).toBeLessThan(250)
    expect(Date.now() - start).toBeLessThan(1_500)
    const leaving = new AbortController()
    const left = a.waitAfter('p-wait', 1, 20_000, leaving.signal)
    leaving.abort()
    expect(await left).toEqual([])
    expect(await a.waitAfter('p-wait', 1, 120, never)).toEqual([])
  })

  it('gives a receipt for what a page fetches, once', async () => {
    const receipts: [string, readonly number[]][] = []
    const onFetched = async (personId: string, numbers: readonly number[]) => {
      receipts.push([personId, numbers])
    }
    const { webchat } = aWebchat({ onFetched })
    await webchat.sender.send(webchatReference('p-read'), say('lu ?'), context('r'))
    await webchat.listAfter('p-read', 0)
    await pause(1_300)
    await webchat.listAfter('p-read', 0)
    await pause(1_200)
    expect(receipts).toEqual([['p-read', [1]]])
  })
})

describe('a session', () => {
  it('belongs to its person until it is closed; only a hash of the token is stored', async () => {
    const { webchat } = aWebchat()
    const token = await webchat.openSession('teacher-1')
    expect(await webchat.findSession(token)).toBe('teacher-1')
    expect(await webchat.findSession('nonsense')).toBeUndefined()
    const db = database.connection.getClient().db(database.connection.name)
    expect(JSON.stringify(await db.collection('webchat_sessions').find().toArray())).not.toContain(token)
    await webchat.closeSession(token)
    expect(await webchat.findSession(token)).toBeUndefined()
    await expect(webchat.openSession('nobody-1')).rejects.toThrow()
  })
})

describe('a file', () => {
  const photo = () =>
    sharp({ create: { width: 2_000, height: 900, channels: 3, background: '#383' } })
      .withExif({ IFD3: { GPSLatitude: '34/1 40/1 0/1' } })
      .jpeg()
      .toBuffer()
  const readable = (content: Buffer | string) => Readable.from([Buffer.from(content)], { objectMode: false })

  it('is read by its owner and by whoever was shown it, and by nobody else', async () => {
    const { webchat } = aWebchat()
    const bytes = await photo()
    const upload = { name: 'é.jpg', type: 'text/html', content: readable(bytes) }
    const file = await webchat.storeAttachment('teacher-1', upload)
    expect(file).toMatchObject({ name: 'é.jpg', type: 'image/jpeg', bytes: bytes.length })
    const mine = await webchat.openAttachment('teacher-1', file.id)
    expect((await buffer(mine.open())).equals(bytes)).toBe(true)
    expect((await buffer(mine.open({ start: 3, end: 9 }))).equals(bytes.subarray(3, 9))).toBe(true)
    await expect(webchat.openAttachment('director-1', file.id)).rejects.toMatchObject({ kind: 'not_found' })
    await expect(webchat.openAttachment('teacher-1', '../../etc')).rejects.toMatchObject({
      kind: 'not_found',
    })
    const alert = say('photo', { attachments: [{ ...file, type: 'application/x-msdownload' }] })
    await webchat.sender.send(webchatReference('director-1'), alert, context('alert'))
    const shown = (await webchat.listAfter('director-1', 0)).at(-1)
    expect(shown?.attachments).toEqual([{ id: file.id, name: 'é.jpg', type: 'image/jpeg' }])
    // others see the picture as channels send it: without the place where it was taken
    const theirs = await sharp(
      await buffer((await webchat.openAttachment('director-1', file.id)).open()),
    ).metadata()
    expect(theirs).toMatchObject({ width: 1_600, height: 720 })
    expect(theirs.exif).toBeUndefined()
  })

  it('is shown with the type that its content has, by its owner’s messages too', async () => {
    const { webchat } = aWebchat()
    const upload = {
      name: 'joli.png',
      type: 'image/png',
      content: readable('<html><script>1</script></html>'),
    }
    const file = await webchat.storeAttachment('p-type', upload)
    await webchat.receive('p-type', { clientMessageId: 't', text: '', attachments: [file] })
    expect((await webchat.listAfter('p-type', 0))[0]?.attachments).toMatchObject([{ type: 'text/html' }])
  })

  it.each([
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'attachment.program'],
    ['nothing', Buffer.alloc(0), 'attachment.empty'],
    ['too much', Buffer.alloc(10 * 1024 * 1024 + 1, 'a '), 'attachment.too_large'],
  ])('that holds %s is refused, and nothing of it is kept', async (_what, content, code) => {
    const { webchat } = aWebchat()
    const before = await storedFiles()
    const upload = { name: 'a.jpg', type: 'image/jpeg', content: readable(content) }
    await expect(webchat.storeAttachment('p-no', upload)).rejects.toMatchObject({ kind: 'invalid', code })
    expect(await storedFiles()).toEqual(before)
  })

  it('that another channel has announced is waited for, by the message and by who asks for it', async () => {
    const { webchat } = aWebchat()
    const files = createFiles({ connection: database.connection, logger: silentLogger })
    const id = 'c'.repeat(24)
    const announced = { id, name: 'voix.ogg', type: 'audio/ogg', bytes: 9, remote: 'r' }
    const from = { channel: 'telegram', account: '42', chat: '9' } as const
    await files.noting({ save: async () => 0 }).save([aMessage('', { from, attachments: [announced] })])
    const to = webchatReference('p-await')
    const alert = say('à écouter', { attachments: [announced] })
    expect(await webchat.sender.send(to, alert, context('w1'))).toMatchObject({
      ...{ outcome: 'retry', reason: 'file_waiting', yields: true },
    })
    expect(await webchat.listAfter('p-await', 0)).toEqual([])
    await webchat.receive('p-await', { clientMessageId: 'x', text: 'moi', attachments: [announced] })
    await expect(webchat.openAttachment('p-await', id)).rejects.toMatchObject({
      ...{ kind: 'not_found', code: 'attachment.waiting', params: { retryAfterSeconds: 5 } },
    })
    const content = readable('OggS et la suite')
    const mostBytes = () => 1_000
    await files.store.put({ id, name: 'voix.txt', announcedType: '', content, mostBytes })
    expect(await webchat.sender.send(to, alert, context('w1'))).toMatchObject({ outcome: 'sent' })
    const gone = say('perdu', { attachments: [{ ...announced, id: 'd'.repeat(24) }] })
    await webchat.sender.send(to, gone, context('w2'))
    expect((await webchat.listAfter('p-await', 1)).map(({ attachments }) => attachments.length)).toEqual([
      1, 0,
    ])
  })

  it('uploaded again with the same message is taken back', async () => {
    const { webchat } = aWebchat()
    const upload = () =>
      webchat.storeAttachment('p-twice', { name: 'a.txt', type: 'text/plain', content: Readable.from(['a']) })
    const [first, second] = [await upload(), await upload()]
    await webchat.receive('p-twice', { clientMessageId: 'f', text: '', attachments: [first] })
    await webchat.receive('p-twice', { clientMessageId: 'f', text: '', attachments: [second] })
    await expect(webchat.openAttachment('p-twice', second.id)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await webchat.openAttachment('p-twice', first.id)).bytes).toBe(1)
  })
})

describe('the address book', () => {
  const linked = async () => {
    const identities = fakeIdentities()
    const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
    const identity = { channel: 'telegram', account: '42', personId: 'p-book', proof: 'code' } as const
    await identities.link({ ...identity, address: 'old', verifiedAt: at(90), lastSeenAt: at(90) })
    await identities.link({ ...identity, address: 'new', verifiedAt: at(5), lastSeenAt: at(5) })
    return identities
  }
  const chats = (references: readonly { chat: string }[]) => references.map(({ chat }) => chat)

  it('has the most recent chat first; the web chat everywhere in the demonstration, else while it is open', async () => {
    const { webchat } = aWebchat()
    const directory = fakeDirectory([aPerson('p-book')])
    const parts = { identities: await linked(), directory, presence: webchat.presence }
    const demo = createAddressBook({ ...parts, demonstration: true })
    const real = createAddressBook({ ...parts, demonstration: false })
    expect(chats(await demo.listFor('p-book'))).toEqual(['new', 'old', 'p-book'])
    expect(chats(await real.listFor('p-book'))).toEqual(['new', 'old'])
    await webchat.listAfter('p-book', 0)
    expect(chats(await demo.listFor('p-book'))).toEqual(['p-book', 'new', 'old'])
    expect(chats(await real.listFor('p-book'))).toEqual(['p-book', 'new', 'old'])
    const off = createAddressBook({
      ...parts,
      demonstration: true,
      isOn: (channel) => channel !== 'telegram',
    })
    expect(chats(await off.listFor('p-book'))).toEqual(['p-book'])
  })

  it('has no chat that is closed to us, wished for or not, until the person writes there', async () => {
    const { webchat } = aWebchat()
    const identities = await linked()
    const person = aPerson('p-book', { preferredChannel: 'telegram' })
    const parts = { identities, directory: fakeDirectory([person]), presence: webchat.presence }
    const addressBook = createAddressBook({ ...parts, demonstration: false })
    await identities.close('telegram', '42', 'new', now)
    const onTelegram = async () =>
      chats((await addressBook.listFor('p-book')).filter(({ channel }) => channel === 'telegram'))
    expect(await onTelegram()).toEqual(['old'])
    await identities.touch('telegram', '42', 'new', now)
    expect(await onTelegram()).toEqual(['new', 'old'])
  })

  it('has the channel asked for first, and the others behind it for when it cannot be reached', async () => {
    const { webchat } = aWebchat()
    const identities = await linked()
    const seen = new Date(now.getTime() - 200 * 60_000)
    const whatsapp = { channel: 'whatsapp-cloud', account: '7', chat: 'wa' } as const
    const { channel, account, chat: address } = whatsapp
    const proved = { personId: 'p-book', proof: 'provider', verifiedAt: seen, lastSeenAt: seen } as const
    await identities.link({ channel, account, address, ...proved })
    const addressBook = createAddressBook({
      identities,
      directory: fakeDirectory([aPerson('p-book', { preferredChannel: 'whatsapp-cloud' })]),
      presence: webchat.presence,
      demonstration: false,
    })
    await webchat.listAfter('p-book', 0)
    expect(chats(await addressBook.listFor('p-book'))).toEqual(['wa', 'p-book', 'new', 'old'])
    const router = createRouter(addressBook, ['whatsapp-cloud', 'telegram'])
    expect(await router.bestFor('p-book', [])).toEqual(whatsapp)
    const failed = [{ at: now, to: whatsapp, outcome: 'unreachable' as const }]
    expect((await router.bestFor('p-book', failed))?.chat).toBe('new')
  })
})
