import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase } from '../../../setup/database.ts'
import { payloadOf, sign, statusOf } from '../../../stand-ins/whatsapp-cloud/deliver.ts'
import { messagesPayload } from '../../../stand-ins/whatsapp-cloud/person.ts'
import { openServer } from '../../http/fakes/server.ts'
import { aWhatsappCloud, CONFIG, VERIFY_TOKEN } from '../setup/whatsapp-cloud.ts'

const PATH = '/webhooks/whatsapp'
const NUMBER = CONFIG.phoneNumberIds[0]!
const who = { waId: '212600000101', name: 'Salma', phoneNumberId: NUMBER }
const now = () => String(Math.floor(Date.now() / 1_000))
const text = (id: string, body: string, timestamp = now()) => ({
  from: who.waId,
  id,
  timestamp,
  type: 'text',
  text: { body },
})

let database: Awaited<ReturnType<typeof openTestDatabase>>
let channel: ReturnType<typeof aWhatsappCloud>
let server: FastifyInstance
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  const connection = database.connection
  channel = aWhatsappCloud({ connection, apiRoot: 'http://127.0.0.1:9' })
  server = (await openServer({ whatsapp: channel.webhook })).server
})

const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  server.inject({
    method: 'POST',
    url: PATH,
    payload: body,
    headers: { 'content-type': 'application/json', ...headers },
  })
const deliver = (payload: object) => {
  const body = JSON.stringify(payload)
  return post(body, { 'x-hub-signature-256': sign(body, CONFIG.appSecret) })
}
const texts = () => channel.inbox.kept.map((message) => message.kind === 'text' && message.text)

describe('the handshake', () => {
  const ask = (query: Record<string, string>, method: 'GET' | 'HEAD' = 'GET') =>
    server.inject({ method, url: PATH, query })
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN, 'hub.challenge': '1158201444' }

  it('answers the challenge as plain text', async () => {
    const answer = await ask(right)
    expect([answer.statusCode, answer.body]).toEqual([200, '1158201444'])
    expect(answer.headers['content-type']).toMatch(/^text\/plain/)
    expect((await ask(right, 'HEAD')).statusCode).toBe(200)
  })

  it.each([
    ['a wrong token', { ...right, 'hub.verify_token': `${VERIFY_TOKEN}x` }],
    ['no token', { 'hub.mode': 'subscribe', 'hub.challenge': '1' }],
    ['another mode', { ...right, 'hub.mode': 'unsubscribe' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.verify_token': VERIFY_TOKEN }],
    ['nothing', {}],
  ])('refuses %s', async (_what, query: Record<string, string>) => {
    const answer = await ask(query)
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ code: 'whatsapp.wrong_token' })
    expect(channel.counted).toContain('webhook_refused')
  })

  it('refuses two tokens of which one is right', async () => {
    const url = `${PATH}?hub.mode=subscribe&hub.challenge=1&hub.verify_token=${VERIFY_TOKEN}&hub.verify_token=x`
    expect((await server.inject({ method: 'GET', url })).statusCode).toBe(403)
  })
})

describe('a notification', () => {
  it('is saved before it is answered, every message of every change of every entry', async () => {
    const first = messagesPayload(who, [text('wamid.1', 'un'), text('wamid.2', 'deux')])
    const second = messagesPayload({ ...who, phoneNumberId: CONFIG.phoneNumberIds[1]! }, [
      text('wamid.3', 'trois'),
    ])
    const entry = [first, second].flatMap((payload) => (payload as { entry: object[] }).entry)
    expect((await deliver({ object: 'whatsapp_business_account', entry })).statusCode).toBe(200)
    expect(texts()).toEqual(['un', 'deux', 'trois'])
    expect(channel.inbox.kept.map(({ from }) => from.account)).toEqual([
      NUMBER,
      NUMBER,
      CONFIG.phoneNumberIds[1],
    ])
  })

  it('is refused when its signature is missing, forged, truncated, of another body or by another algorithm', async () => {
    const body = JSON.stringify(messagesPayload(who, [text('wamid.1', 'faux')]))
    const good = sign(body, CONFIG.appSecret)
    const wrong = [
      {},
      { 'x-hub-signature-256': sign(body, 'another secret') },
      { 'x-hub-signature-256': good.slice(0, -2) },
      { 'x-hub-signature-256': good.replace('sha256', 'sha1') },
      { 'x-hub-signature-256': good.replace('sha256=', '') },
      { 'x-hub-signature-256': `${good}00` },
      { 'x-hub-signature-256': sign(`${body} `, CONFIG.appSecret) },
      { 'x-hub-signature': good },
    ]
    for (const headers of wrong) {
      const answer = await post(body, headers as Record<string, string>)
      expect(answer.statusCode).toBe(403)
      expect(answer.headers['content-type']).toMatch(/problem\+json/)
    }
    expect((await post(body.slice(0, -5), { 'x-hub-signature-256': good })).statusCode).toBe(403)
    expect(channel.inbox.kept).toEqual([])
    expect(channel.counted.filter((event) => event === 'webhook_refused')).toHaveLength(wrong.length + 1)
  })

  it('is checked over the bytes as they came, escapes and blanks included', async () => {
    const body = JSON.stringify(messagesPayload(who, [text('wamid.1', 'السلام')]), null, 2).replaceAll(
      'س',
      '\\u0633',
    )
    const answer = await post(body, { 'x-hub-signature-256': sign(body, CONFIG.appSecret) })
    expect(answer.statusCode).toBe(200)
    expect(texts()).toEqual(['السلام'])
  })

  it('that is signed and unreadable is taken and counted, or it would come for a week', async () => {
    for (const body of ['{"object":', '[]', '"x"', '{"object":"page","entry":[]}', '']) {
      expect((await post(body, { 'x-hub-signature-256': sign(body, CONFIG.appSecret) })).statusCode).toBe(200)
    }
    expect(channel.counted.filter((event) => event === 'update_malformed')).toHaveLength(5)
  })

  it('keeps the others when one message is strange', async () => {
    await deliver(messagesPayload(who, [text('wamid.1', 'un'), { id: 7 }, text('wamid.2', 'deux')]))
    expect(texts()).toEqual(['un', 'deux'])
    expect(channel.counted).toContain('update_malformed')
  })

  it('keeps the others when a whole entry, one change of it or its statuses are strange', async () => {
    const entriesOf = (id: string) =>
      (messagesPayload(who, [text(id, id)]) as { entry: { changes: { value: object }[] }[] }).entry
    const [first, second] = [entriesOf('wamid.1')[0]!, entriesOf('wamid.2')[0]!]
    const [change] = second.changes
    const odd = { ...change, value: { ...change?.value, statuses: 'x', contacts: 7 } }
    const entry = [null, { id: '1' }, first, { ...second, changes: [null, 7, { field: 'messages' }, odd] }]
    expect((await deliver({ object: 'whatsapp_business_account', entry })).statusCode).toBe(200)
    expect(texts()).toEqual(['wamid.1', 'wamid.2'])
    expect(channel.counted.filter((event) => event === 'update_malformed')).toHaveLength(5)
  })

  it('is not answered when the database is away, and nothing is lost or doubled then', async () => {
    channel.inbox.failure = new Error('the database is away')
    const payload = messagesPayload(who, [text('wamid.1', 'gardez-moi')])
    expect((await deliver(payload)).statusCode).toBeGreaterThanOrEqual(500)
    expect((await deliver(payload)).statusCode).toBe(200)
    expect((await deliver(payload)).statusCode).toBe(200)
    expect(texts()).toEqual(['gardez-moi'])
  })

  it('is ignored when it is for a number that is not ours', async () => {
    expect(
      (await deliver(messagesPayload({ ...who, phoneNumberId: '999999' }, [text('w', 'x')]))).statusCode,
    ).toBe(200)
    expect(channel.inbox.kept).toEqual([])
  })

  it('may be larger than other requests, and not without bound', async () => {
    const long = 'a'.repeat(4_000)
    const many = Array.from({ length: 500 }, (_, index) => text(`wamid.${index}`, long))
    expect((await deliver(messagesPayload(who, many))).statusCode).toBe(200)
    expect(channel.inbox.kept).toHaveLength(500)
    expect((await post('x'.repeat(5 * 1024 * 1024))).statusCode).toBe(413)
  })

  it('in which a person has another number tells whom it concerns', async () => {
    const moves: object[] = []
    const onNumberChanged = async (move: object) => void moves.push(move)
    channel = aWhatsappCloud({
      connection: database.connection,
      apiRoot: 'http://127.0.0.1:9',
      onNumberChanged,
    })
    server = (await openServer({ whatsapp: channel.webhook })).server
    const system = { type: 'user_changed_number', wa_id: '212600000999', body: 'x' }
    const message = { from: who.waId, id: 'wamid.s', timestamp: now(), type: 'system', system }
    expect((await deliver(messagesPayload(who, [message]))).statusCode).toBe(200)
    expect(moves).toEqual([{ account: NUMBER, from: who.waId, to: '212600000999' }])
  })
})

describe('a status', () => {
  const status = (name: string, more: object = {}) =>
    statusOf(NUMBER, { id: 'wamid.ours', status: name, timestamp: now(), recipient_id: who.waId, ...more })
  const to = { channel: 'whatsapp-cloud', account: NUMBER, chat: who.waId }
  const failed = (code: number, more: object = {}) =>
    status('failed', { errors: [{ code, title: 'refused' }], ...more })

  it('counts once, however often and in whatever order it is told', async () => {
    for (const name of ['read', 'sent', 'delivered', 'sent', 'delivered', 'read', 'delivered'])
      expect((await deliver(status(name))).statusCode).toBe(200)
    expect(channel.counted.sort()).toEqual(['status_delivered', 'status_read', 'status_sent'])
    expect(channel.delivered.every(({ id }) => id === 'wamid.ours')).toBe(true)
    expect(channel.delivered[0]).toEqual({ to, id: 'wamid.ours' })
  })

  it.each([
    [131026, { outcome: 'unreachable', closed: true }],
    [131047, { outcome: 'retry' }],
    [131056, { outcome: 'retry', afterMs: 6_000 }],
    [131042, { outcome: 'retry', afterMs: 600_000 }],
    [131000, { outcome: 'retry' }],
    [132001, { outcome: 'dead' }],
  ])('that a message failed with %i is passed on as %j', async (code, outcome) => {
    await deliver(failed(code))
    expect(channel.failed).toEqual([
      { to, id: 'wamid.ours', failure: { reason: `${code} refused`, ...outcome } },
    ])
  })

  it('that comes before the message is known to be sent is told again', async () => {
    let known = false
    const markFailed = async () => (known ? ('recorded' as const) : ('not_known' as const))
    channel = aWhatsappCloud({ connection: database.connection, apiRoot: 'http://127.0.0.1:9', markFailed })
    server = (await openServer({ whatsapp: channel.webhook })).server
    expect((await deliver(failed(131026))).statusCode).toBe(503)
    known = true
    expect((await deliver(failed(131026))).statusCode).toBe(200)
    known = false
    const old = String(Math.floor(Date.now() / 1_000) - 3_600)
    expect((await deliver(failed(131026, { id: 'wamid.foreign', timestamp: old }))).statusCode).toBe(200)
  })
})

describe('a notice about our account', () => {
  it('is counted and told, and a number in danger writes more slowly', async () => {
    const value = { display_phone_number: '15550783881', event: 'FLAGGED', current_limit: 'TIER_250' }
    expect((await deliver(payloadOf('phone_number_quality_update', value))).statusCode).toBe(200)
    expect((await deliver(payloadOf('account_update', { event: 'ACCOUNT_RESTRICTION' }))).statusCode).toBe(
      200,
    )
    expect(channel.counted).toEqual(['provider_standing', 'provider_standing'])
  })
})
