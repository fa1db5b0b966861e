import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { botMigrations } from '../../../../src/bots/index.ts'
import type { OutboundMessage, SendContext } from '../../../../src/notifications/index.ts'
import { PIXEL } from '../../../contract/channel-adapter.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { CloudStandIn } from '../../../stand-ins/whatsapp-cloud/client.ts'
import type { CloudPerson } from '../../../stand-ins/whatsapp-cloud/person.ts'
import { eventually } from '../../../support/eventually.ts'
import { APPROVED, aWhatsappCloud, CONFIG, listenForWhatsapp, startStandIn } from '../setup/whatsapp-cloud.ts'

const NUMBER = CONFIG.phoneNumberIds[0]!
const FILE = 'a'.repeat(24)
const HOUR_MS = 3_600_000

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: CloudStandIn
let channel: Awaited<ReturnType<typeof listenForWhatsapp>>
let person: CloudPerson
let nextChat = 212600000300
/** The provider's clock, ahead of ours by so much. */
let ahead = 0
beforeAll(async () => {
  database = await openTestDatabase()
  const db = database.connection.getClient().db(database.connection.name)
  for (const { up } of botMigrations) await up(db)
  standIn = await startStandIn()
  channel = await listenForWhatsapp(standIn, {
    connection: database.connection,
    now: () => Date.now() + ahead,
  })
})
afterAll(async () => {
  expect(await standIn.refusals()).toEqual([])
  await channel.server.close()
  await standIn.stop()
  await database.drop()
})
beforeEach(async () => {
  const { port } = channel.server.server.address() as { port: number }
  await standIn.calm()
  await standIn.set({ webhook: `http://127.0.0.1:${port}/webhooks/whatsapp` })
  person = standIn.person(String(nextChat++), 'Salma')
  ahead = 0
})

let deliveries = 0
const send = (message: Partial<OutboundMessage>, context: Partial<SendContext> = {}, account = NUMBER) => {
  deliveries += 1
  const to = { channel: 'whatsapp-cloud', account, chat: person.chat } as const
  const whole = { text: '', choices: [], ...message }
  const signal = AbortSignal.timeout(20_000)
  return channel.channels[0]!.sender.send(to, whole, {
    deliveryId: `d${deliveries}`,
    kind: 'notification',
    purpose: 'act',
    signal,
    ...context,
  })
}
const shown = () => standIn.shownTo(person.chat)
const ALERT = {
  text: 'Nouvelle demande SN-7F3K2Q, école 1.\nSignalé par : Salma\n\tMessage : «      panne »',
  ticket: 'SN-7F3K2Q',
  choices: [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }],
}

it('shows with the first piece which message it answers', async () => {
  await person.say('bonjour')
  const { messageId = '' } = channel.inbox.kept.at(-1) ?? {}
  const long = `${'mot '.repeat(1_500)}fin`
  expect(await send({ text: long, quotes: messageId }, { kind: 'reply' })).toMatchObject({ outcome: 'sent' })
  expect((await shown()).map(({ quotes }) => quotes)).toEqual([messageId, undefined])
})

describe('outside the 24 hours', () => {
  it('somebody who has never written is told by a template at once', async () => {
    expect(await send(ALERT)).toMatchObject({ outcome: 'sent' })
    const [message] = await shown()
    expect(message).toMatchObject({
      template: 'sanad_act',
      choices: [{ id: 't:status:SN-7F3K2Q', title: 'Voir' }],
    })
    expect(message?.text).toContain(
      'Nouvelle demande SN-7F3K2Q, école 1. · Signalé par : Salma · Message : « panne »',
    )
    expect((await standIn.calls()).filter(({ status }) => status !== 200)).toEqual([])
  })

  it('a person who has just written gets the whole message, and a template a day later', async () => {
    await person.say('bonjour')
    expect(await send(ALERT)).toMatchObject({ outcome: 'sent' })
    expect((await shown())[0]).toMatchObject({ text: ALERT.text, choices: [{ title: 'Je prends' }] })
    ahead = 25 * HOUR_MS
    expect(await send(ALERT)).toMatchObject({ outcome: 'sent' })
    expect((await shown())[1]).toMatchObject({ template: 'sanad_act' })
  })

  it('the button of a template opens them again', async () => {
    const outcome = await send(ALERT)
    const [message] = await shown()
    await person.press(message!, 'Voir')
    expect(channel.inbox.kept.at(-1)).toMatchObject({
      kind: 'choice',
      choiceId: 't:status:SN-7F3K2Q',
      replyTo: outcome.outcome === 'sent' && outcome.providerMessageId,
    })
    await send(ALERT)
    expect((await shown())[1]).toMatchObject({ text: ALERT.text })
  })

  it('the provider knows better than we: refused at once, or failed afterwards, it goes as a template', async () => {
    await person.say('bonjour')
    await standIn.set({ closed: person.chat })
    expect(await send({ ...ALERT, text: 'طلب جديد SN-7F3K2Q' })).toMatchObject({ outcome: 'sent' })
    expect((await shown())[0]).toMatchObject({ template: 'sanad_act', choices: [{ title: 'عرض' }] })

    await person.say('encore')
    await standIn.set({ closed: person.chat, failsLate: true })
    const accepted = await send(ALERT, { kind: 'reply', purpose: 'reply' })
    expect(accepted).toMatchObject({ outcome: 'sent' })
    await eventually(() => expect(channel.failed.at(-1)).toMatchObject({ failure: { outcome: 'retry' } }))
    await send(ALERT)
    expect((await shown()).at(-1)).toMatchObject({ template: 'sanad_act' })
  })

  it('a late reply is news of the request, and without a ticket a notice', async () => {
    await send({ ...ALERT, text: 'Votre demande est ouverte.' }, { kind: 'reply', purpose: 'reply' })
    await send({ text: 'Merci,\nà bientôt.' }, { kind: 'reply', purpose: 'reply' })
    const [own, notice] = await shown()
    expect(own).toMatchObject({ template: 'sanad_own' })
    expect(notice).toMatchObject({ template: 'sanad_notice', choices: [] })
    expect(notice?.text).toContain('Merci, · à bientôt.')
  })

  it('a template that is not approved is dead, with the reason', async () => {
    await standIn.set({ templates: [] })
    expect(await send(ALERT)).toEqual({ outcome: 'dead', reason: expect.stringContaining('132001') })
    await standIn.set({ templates: APPROVED })
  })
})

describe('what does not fit', () => {
  beforeEach(() => person.say('bonjour'))

  it('a text too long to stand above buttons goes before them, its end above', async () => {
    const text = 'Une phrase assez longue pour compter. '.repeat(60).trim()
    const outcome = await send({ ...ALERT, text })
    const [first, second] = await shown()
    expect(`${first?.text} ${second?.text}`).toBe(text)
    expect(first?.choices).toEqual([])
    expect(second?.choices).toHaveLength(1)
    expect(outcome).toEqual({ outcome: 'sent', providerMessageId: second?.id, alsoIds: [first?.id] })
  })

  it('more than three choices open as a list, in the language of the words', async () => {
    const choices = Array.from({ length: 10 }, (_, index) => ({ id: `c${index}`, title: `القاعة ${index}` }))
    await send({ text: 'أي قاعة؟', choices })
    const [message] = await shown()
    expect(message).toMatchObject({ opener: 'عرض الاختيارات', choices })
    await person.press(message!, 'القاعة 7')
    expect(channel.inbox.kept.at(-1)).toMatchObject({ kind: 'choice', choiceId: 'c7', title: 'القاعة 7' })
  })

  it.each([
    ['titles that are too long', ['Un titre bien trop long pour un bouton', 'x']],
    ['titles that are alike', ['Salma', 'Salma']],
  ])('%s become numbers', async (_what, titles) => {
    await send({ text: 'Qui ?', choices: titles.map((title, index) => ({ id: `c${index}`, title })) })
    expect((await shown())[0]?.text).toBe(`Qui ?\n\n1. ${titles[0]}\n2. ${titles[1]}`)
  })

  it('a file goes as what the provider takes it for, with its words', async () => {
    const attach = async (type: string, content: Buffer, text = 'La pièce') => {
      const id = String(deliveries).padStart(24, '0')
      channel.files.held.set(id, { name: 'piece', type, content })
      await send({ text, attachments: [{ id, name: 'piece.bin', type }] })
      return (await shown()).slice(-2)
    }
    expect(await attach('application/pdf', PIXEL)).toMatchObject([{ text: 'La pièce' }])
    const [words, sound] = await attach('audio/ogg', PIXEL)
    expect([words?.text, sound?.text, sound?.base64]).toEqual(['La pièce', '', PIXEL.toString('base64')])
    // larger than a picture may be: a document still carries it
    const large = Buffer.alloc(6 * 1024 * 1024, 1)
    expect((await attach('image/jpeg', large)).at(-1)?.text).toBe('La pièce')
    expect((await attach('text/x-unknown', PIXEL)).at(-1)?.text).toMatch(/^La pièce\n\n.*piece.bin/)
    expect((await attach('image/png', Buffer.alloc(0))).at(-1)).not.toHaveProperty('base64')
  })

  it('a file that is on its way is waited for, without holding up what comes after', async () => {
    channel.files.held.set(FILE, 'waiting')
    const attachments = [{ id: FILE, name: 'photo.png', type: 'image/png' }]
    expect(await send({ text: 'La photo', attachments })).toEqual({
      outcome: 'retry',
      reason: 'file_waiting',
      afterMs: 2_000,
      yields: true,
    })
    channel.files.held.delete(FILE)
    expect(await send({ text: 'La photo', attachments })).toMatchObject({ outcome: 'sent' })
    expect((await shown())[0]).toMatchObject({ text: 'La photo' })
  })

  it('a message that was interrupted goes on where it ended', async () => {
    const text = 'Une phrase assez longue pour compter. '.repeat(60).trim()
    await standIn.fault({ on: 'messages', kind: 'hang_up', times: 1, chat: person.chat })
    const context = { deliveryId: 'interrupted' }
    expect(await send({ ...ALERT, text }, context)).toMatchObject({ outcome: 'unknown' })
    expect(await send({ ...ALERT, text }, context)).toMatchObject({ outcome: 'sent' })
    await standIn.fault({ on: 'messages', kind: 'error', times: 1, status: 500, chat: person.chat })
    expect(await send({ text: 'bref' })).toMatchObject({ outcome: 'retry' })
  })
})

describe('a provider in trouble', () => {
  beforeEach(() => person.say('bonjour'))

  it.each([
    [
      { status: 400, code: 131056 },
      { outcome: 'retry', afterMs: 6_000 },
    ],
    [
      { status: 401, code: 190 },
      { outcome: 'retry', afterMs: 600_000 },
    ],
    [{ status: 400, code: 100 }, { outcome: 'dead' }],
    [{ status: 503, code: 131016 }, { outcome: 'retry' }],
  ])('is understood: %j', async (fault, outcome) => {
    // of the second number, which nobody else uses here: it may have to pause
    const { channels } = aWhatsappCloud({ connection: database.connection, apiRoot: standIn.root })
    await standIn.fault({ on: 'messages', kind: 'error', times: 1, chat: person.chat, ...fault })
    const to = { channel: 'whatsapp-cloud', account: CONFIG.phoneNumberIds[1]!, chat: person.chat } as const
    const context = {
      deliveryId: 'x',
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(9_000),
    } as const
    const said = await channels[1]!.sender.send(to, { text: 'bonjour', choices: [] }, context)
    expect(said).toMatchObject(outcome)
    expect(JSON.stringify(said)).not.toContain(CONFIG.token)
  })

  it('has never been reached when there is no connection', async () => {
    const { channels } = aWhatsappCloud({ connection: database.connection, apiRoot: 'http://127.0.0.1:9' })
    const to = { channel: 'whatsapp-cloud', account: NUMBER, chat: person.chat } as const
    const context = {
      deliveryId: 'x',
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(9_000),
    } as const
    const said = await channels[0]!.sender.send(to, { text: 'bonjour', choices: [] }, context)
    expect(said).toMatchObject({ outcome: 'retry' })
  })

  it('is not asked to send from a number that is not ours any more', async () => {
    expect(await send({ text: 'x' }, {}, '999999999')).toMatchObject({ outcome: 'unreachable' })
  })
})

describe('a file from a person', () => {
  const fetchFile = (remote: string) => channel.channels[0]!.files!.fetch(remote, AbortSignal.timeout(20_000))
  const keep = (content: Buffer, more: object = {}) =>
    standIn.keep({ type: 'application/pdf', content, phoneNumberId: NUMBER, ...more })

  it.each([0, 20 * 1024 * 1024])('comes whole: %i bytes', async (bytes) => {
    const fetched = await fetchFile(await keep(Buffer.alloc(bytes, 3)))
    expect(fetched.outcome).toBe('open')
    if (fetched.outcome === 'open') expect((await buffer(fetched.content)).length).toBe(bytes)
  })

  it('is asked for again once when its address has expired, and then it is gone', async () => {
    const id = await keep(PIXEL)
    await standIn.fault({ on: 'download', kind: 'error', times: 1, status: 404 })
    expect((await fetchFile(id)).outcome).toBe('open')
    await standIn.fault({ on: 'download', kind: 'error', times: 2, status: 401 })
    expect(await fetchFile(id)).toEqual({ outcome: 'gone', reason: 'expired' })
    expect(await fetchFile('404')).toEqual({ outcome: 'gone', reason: 'expired' })
  })

  it('is tried later when the provider is away', async () => {
    const id = await keep(PIXEL)
    await standIn.fault({ on: 'download', kind: 'error', times: 1, status: 503 })
    expect(await fetchFile(id)).toMatchObject({ outcome: 'retry' })
    await standIn.set({ down: true })
    expect(await fetchFile(id)).toMatchObject({ outcome: 'retry' })
  })

  it('is not fetched when it is larger than its kind may be', async () => {
    const id = await keep(PIXEL, { type: 'image/jpeg', announced: 6 * 1024 * 1024 })
    expect(await fetchFile(id)).toEqual({ outcome: 'gone', reason: 'too_large' })
  })

  it.each(['http://127.0.0.1:9/steal', 'https://whatsapp.net.example.com/x', 'http://media.whatsapp.net/x'])(
    'is not fetched from elsewhere, where the token has no business: %s',
    async (foreignUrl) => {
      expect(await fetchFile(await keep(PIXEL, { foreignUrl }))).toMatchObject({
        outcome: 'retry',
        reason: 'a media at a foreign host',
      })
    },
  )
})
