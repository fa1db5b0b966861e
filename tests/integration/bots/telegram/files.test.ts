import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../../../src/notifications/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { SentMessage, TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import { say } from '../setup/desk.ts'
import { aTelegram } from '../setup/telegram.ts'
import { BOT_TOKEN, heldFiles, startStandIn } from '../setup/telegram-chat.ts'

const MEGABYTE = 1024 * 1024
const CHAT = 7100
const to = { channel: 'telegram', account: '7000000001', chat: String(CHAT) } as const

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
  await standIn.open(CHAT)
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})

const telegram = (files = heldFiles()) =>
  aTelegram({ connection: database.connection, apiRoot: standIn.root, token: BOT_TOKEN, files })

describe('a file that somebody sent', () => {
  const fetchFile = (fileId: string) => {
    const { files } = telegram()
    if (!files) throw new Error('Telegram has files')
    return files.fetch(fileId, AbortSignal.timeout(20_000))
  }
  const open = async (fileId: string): Promise<Readable> => {
    const fetched = await fetchFile(fileId)
    if (fetched.outcome !== 'open') throw new Error(JSON.stringify(fetched))
    return fetched.content
  }

  it.each([0, 1, 20 * MEGABYTE])('of %d bytes arrives whole', async (bytes) => {
    const content = Buffer.alloc(bytes, 'sanad')
    const { fileId } = await standIn.keepFile(content)
    expect((await buffer(await open(fileId))).equals(content)).toBe(true)
  })

  it('that is larger than a bot may have is gone', async () => {
    const { fileId } = await standIn.keepFile(Buffer.alloc(20 * MEGABYTE + 1))
    expect(await fetchFile(fileId)).toEqual({ outcome: 'gone', reason: 'too_large' })
  })

  it('that Telegram has forgotten, or never had, is gone', async () => {
    const { fileId } = await standIn.keepFile(Buffer.from('x'))
    await standIn.forgetFile(fileId)
    expect(await fetchFile(fileId)).toEqual({ outcome: 'gone', reason: 'expired' })
    expect(await fetchFile('F-nothing')).toEqual({ outcome: 'gone', reason: 'expired' })
  })

  it('that breaks off is no whole file', async () => {
    const { fileId } = await standIn.keepFile(Buffer.alloc(200_000), { truncated: true })
    await expect(buffer(await open(fileId))).rejects.toThrow()
  })

  it.each([
    [{ method: 'getFile', kind: 'error', code: 502 }, {}],
    [{ method: 'getFile', kind: 'error', code: 429, retryAfter: 9 }, { afterMs: 9_000 }],
    [
      {
        method: 'getFile',
        kind: 'error',
        code: 400,
        description: 'Bad Request: file is temporarily unavailable',
      },
      {},
    ],
    [{ method: 'getFile', kind: 'truncate' }, {}],
    [{ method: 'getFile', kind: 'hang_up' }, {}],
    [{ method: 'file', kind: 'error', code: 503 }, {}],
  ] as const)('is asked for again after %j', async (fault, expected) => {
    const { fileId } = await standIn.keepFile(Buffer.from('encore'))
    await standIn.fault({ ...fault, times: 1 })
    const first = await fetchFile(fileId)
    expect(first).toMatchObject({ outcome: 'retry', ...expected })
    expect(JSON.stringify(first)).not.toContain(BOT_TOKEN.split(':')[1])
    expect(String(await buffer(await open(fileId)))).toBe('encore')
  })

  it('is asked for again when Telegram is away', async () => {
    const { fileId } = await standIn.keepFile(Buffer.from('x'))
    await standIn.weather({ kind: 'down', forMs: 400 })
    const away = await fetchFile(fileId)
    expect(away).toMatchObject({ outcome: 'retry' })
    expect(JSON.stringify(away)).not.toContain(BOT_TOKEN.split(':')[1])
    await standIn.weather({ kind: 'down', forMs: 0 })
    expect(String(await buffer(await open(fileId)))).toBe('x')
  })
})

describe('a file that we send', () => {
  let next = 0
  const id = (letter: string) => letter.repeat(24)
  const attach = (letter: string, name: string, type = 'image/png') => ({ id: id(letter), name, type })

  const send = async (message: OutboundMessage, files = heldFiles()) => {
    const before = (await standIn.sentTo(CHAT)).length
    next += 1
    const context = {
      deliveryId: `d${next}`,
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(20_000),
    } as const
    const gate = { pass: async () => 0, pause: () => undefined }
    const { sender } = aTelegram({
      connection: database.connection,
      apiRoot: standIn.root,
      token: BOT_TOKEN,
      files,
      gate,
    })
    const outcome = await sender.send(to, message, context)
    return { outcome, shown: (await standIn.sentTo(CHAT)).slice(before) }
  }
  const holding = (type: string, content: Buffer, name = 'f') => {
    const files = heldFiles()
    files.hold(id('a'), { name, type, content })
    return files
  }

  it.each([
    ['image/jpeg', 'sendPhoto'],
    ['image/webp', 'sendPhoto'],
    ['image/heic', 'sendDocument'],
    ['video/mp4', 'sendVideo'],
    ['video/webm', 'sendDocument'],
    ['audio/mpeg', 'sendAudio'],
    ['audio/ogg; codecs=opus', 'sendVoice'],
    ['application/pdf', 'sendDocument'],
  ])('of the type %s goes by %s, whole, with its words', async (type, method) => {
    const content = Buffer.alloc(70_000, type)
    const attachments = [attach('a', 'pièce jointe.bin', type)]
    const { outcome, shown } = await send(
      say('voici', { attachments }),
      holding(type, content, 'pièce جointe.bin'),
    )
    expect(outcome).toMatchObject({ outcome: 'sent' })
    expect(shown.map((message) => [message.method, message.text, message.file?.name])).toEqual([
      [method, 'voici', 'pièce جointe.bin'],
    ])
    expect((await standIn.contentOf(shown[0]!))?.equals(content)).toBe(true)
  })

  it('is a document when it is too large for a photo, and words when it is too large for a bot', async () => {
    const attachments = [attach('a', 'plan.png')]
    const large = await send(say('', { attachments }), holding('image/png', Buffer.alloc(10 * MEGABYTE + 1)))
    expect(large.shown.map(({ method }) => method)).toEqual(['sendDocument'])
    const files = heldFiles()
    files.find = async () => ({
      id: id('a'),
      name: 'film.mp4',
      type: 'video/mp4',
      bytes: 50 * MEGABYTE + 1,
      open: () => Readable.from([]),
    })
    const film = [attach('a', 'film.mp4', 'video/mp4')]
    const tooLarge = await send(say('الفيديو', { attachments: film }), files)
    expect(tooLarge.outcome).toMatchObject({ outcome: 'sent' })
    expect(tooLarge.shown.map(({ method, text }) => [method, text])).toEqual([
      ['sendMessage', expect.stringMatching(/^الفيديو\n\n.*film\.mp4.*أكبر/)],
    ])
  })

  it('is sent as a document when Telegram will not have it as what it is, and as words when not at all', async () => {
    const refused = { method: 'sendPhoto', kind: 'error', code: 400, times: 1 } as const
    const attachments = [attach('a', 'long.png')]
    await standIn.fault({ ...refused, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' })
    const asDocument = await send(say('photo', { attachments }), holding('image/png', Buffer.from('x')))
    expect(asDocument.shown.map(({ method, text }) => [method, text])).toEqual([['sendDocument', 'photo']])
    await standIn.fault({ ...refused, description: 'Bad Request: IMAGE_PROCESS_FAILED' })
    await standIn.fault({ ...refused, method: 'sendDocument', description: 'Bad Request: wrong file' })
    const inWords = await send(say('photo', { attachments }), holding('image/png', Buffer.from('x')))
    expect(inWords.outcome).toMatchObject({ outcome: 'sent' })
    expect(inWords.shown[0]?.text).toMatch(/^photo\n\n.*long\.png/)
  })

  it('is waited for while it is on its way, and left out when it is lost or empty', async () => {
    const files = heldFiles()
    files.announce(id('a'))
    const attachments = [attach('a', 'photo.png')]
    const waiting = await send(say('alerte', { attachments }), files)
    expect(waiting.outcome).toEqual({
      outcome: 'retry',
      reason: 'file_waiting',
      afterMs: 2_000,
      yields: true,
    })
    expect(waiting.shown).toEqual([])
    for (const gone of [heldFiles(), holding('image/png', Buffer.alloc(0))]) {
      const { outcome, shown } = await send(say('alerte', { attachments }), gone)
      expect(outcome).toMatchObject({ outcome: 'sent' })
      expect(shown.map(({ method, text }) => [method, text])).toEqual([['sendMessage', 'alerte']])
    }
    expect((await send(say('', { attachments }), heldFiles())).outcome).toMatchObject({ outcome: 'dead' })
  })

  /** Three pictures and a document, with words and a button, and a sender whose retries go on. */
  const several = () => {
    const files = heldFiles()
    for (const letter of ['a', 'b', 'c'])
      files.hold(id(letter), { name: `${letter}.png`, type: 'image/png', content: Buffer.from(letter) })
    files.hold(id('d'), { name: 'd.pdf', type: 'application/pdf', content: Buffer.from('d') })
    const attachments = [
      ...['a', 'b', 'c'].map((letter) => attach(letter, `${letter}.png`)),
      attach('d', 'd.pdf', 'application/pdf'),
    ]
    const message = say('trois photos', {
      attachments,
      choices: [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }],
    })
    const gate = { pass: async () => 0, pause: () => undefined }
    const { sender } = aTelegram({
      connection: database.connection,
      apiRoot: standIn.root,
      token: BOT_TOKEN,
      files,
      gate,
    })
    next += 1
    const context = {
      deliveryId: `several${next}`,
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(20_000),
    } as const
    return () => sender.send(to, message, context)
  }
  const names = ({ text, file, method }: SentMessage) => [method, file?.name ?? text]

  it.each([
    ['sendMediaGroup', 'the words'],
    ['sendDocument', 'the album'],
  ])(
    'goes after the words, pictures as one album; when %s is refused for a while it goes on after %s',
    async (method) => {
      const send = several()
      const before = (await standIn.sentTo(CHAT)).length
      await standIn.fault({ method, kind: 'error', code: 429, retryAfter: 1, times: 1 })
      expect(await send()).toMatchObject({ outcome: 'retry', afterMs: 1_000 })
      const outcome = await send()
      const shown = (await standIn.sentTo(CHAT)).slice(before)
      expect(shown.map(names)).toEqual([
        ['sendMessage', 'trois photos'],
        ['sendMediaGroup', 'a.png'],
        ['sendMediaGroup', 'b.png'],
        ['sendMediaGroup', 'c.png'],
        ['sendDocument', 'd.pdf'],
      ])
      expect(String(await standIn.contentOf(shown[2]!))).toBe('b')
      // answers are given to the words, which have the buttons
      expect(outcome).toEqual({
        outcome: 'sent',
        providerMessageId: String(shown[0]?.messageId),
        alsoIds: shown.slice(1).map(({ messageId }) => String(messageId)),
      })
    },
  )

  it('goes picture by picture when Telegram will not have the album, and none goes twice', async () => {
    const send = several()
    const before = (await standIn.sentTo(CHAT)).length
    const refused = { kind: 'error', code: 400, times: 1 } as const
    await standIn.fault({
      ...refused,
      method: 'sendMediaGroup',
      description: 'Bad Request: PHOTO_INVALID_DIMENSIONS',
    })
    await standIn.fault({ kind: 'error', method: 'sendDocument', code: 503, times: 1 })
    expect(await send()).toMatchObject({ outcome: 'retry' })
    expect(await send()).toMatchObject({ outcome: 'sent' })
    expect((await standIn.sentTo(CHAT)).slice(before).map(names)).toEqual([
      ['sendMessage', 'trois photos'],
      ['sendPhoto', 'a.png'],
      ['sendPhoto', 'b.png'],
      ['sendPhoto', 'c.png'],
      ['sendDocument', 'd.pdf'],
    ])
  })

  it('has short words under the first picture of an album', async () => {
    const files = heldFiles()
    for (const letter of ['a', 'b'])
      files.hold(id(letter), { name: `${letter}.png`, type: 'image/png', content: Buffer.from(letter) })
    const attachments = ['a', 'b'].map((letter) => attach(letter, `${letter}.png`))
    const { shown, outcome } = await send(say('deux photos', { attachments }), files)
    expect(shown.map(({ method, text }) => [method, text])).toEqual([
      ['sendMediaGroup', 'deux photos'],
      ['sendMediaGroup', ''],
    ])
    expect(outcome).toEqual({
      outcome: 'sent',
      providerMessageId: String(shown[0]?.messageId),
      alsoIds: [String(shown[1]?.messageId)],
    })
  })

  it('that cannot be read to its end is tried again, and breaks nothing', async () => {
    const files = heldFiles()
    files.find = async () => ({
      id: id('a'),
      name: 'broken.pdf',
      type: 'application/pdf',
      bytes: 500_000,
      open: () =>
        Readable.from(
          (async function* () {
            yield Buffer.alloc(100_000)
            throw new Error('the primary stepped down')
          })(),
        ),
    })
    const { outcome, shown } = await send(say('voici', { attachments: [attach('a', 'broken.pdf')] }), files)
    expect(outcome).toMatchObject({ outcome: 'retry' })
    expect(shown).toEqual([])
  })

  it('has a name that cannot break the form it is sent in', async () => {
    const name = 'a"\r\nContent-Type: text/html\r\n\r\nb/../\ud800.png'
    const { shown } = await send(
      say('', { attachments: [attach('a', name)] }),
      holding('image/png', Buffer.from('x'), name),
    )
    expect(shown[0]?.file?.name).toBe('a___Content-Type: text_html____b_.._ _.png'.replace(' _.png', '_.png'))
  })
})
