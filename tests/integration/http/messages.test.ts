import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, signIn, type TestServer } from './fakes/server.ts'

describe('messages of the web chat', () => {
  let test: TestServer
  let headers: { authorization: string }
  beforeAll(async () => {
    test = await openServer()
    headers = await signIn(test)
  })
  afterAll(() => test.server.close())

  const send = (payload: object, more = {}) =>
    test.server.inject({
      method: 'POST',
      url: '/api/webchat/messages',
      payload,
      headers: { ...headers, ...more },
    })
  const read = async (query: string, as = headers) =>
    (await test.server.inject({ url: `/api/webchat/messages?${query}`, headers: as })).json().messages
  const textOf = (clientMessageId: string) =>
    test.webchat.received.find(({ input }) => input.clientMessageId === clientMessageId)?.input.text

  it('takes a text once, however often it is sent', async () => {
    const first = await send({ clientMessageId: 'a-1', text: 'البيسي ما كيشعلش' })
    const second = await send({ clientMessageId: 'a-1', text: 'البيسي ما كيشعلش' })
    expect([first.statusCode, second.statusCode]).toEqual([202, 202])
    expect(second.json()).toEqual({ clientMessageId: 'a-1' })
    expect(test.webchat.received.filter(({ input }) => input.clientMessageId === 'a-1')).toHaveLength(1)
  })

  it('shows what was said in the shape that scripts rely on', async () => {
    const at = new Date('2026-11-24T09:30:00Z')
    const choices = [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }]
    const attachments = [{ id: 'f/1', name: 'photo.png', type: 'image/png' }]
    test.webchat.say('director-1', 'Une panne', { at, choices, attachments, ticket: 'SN-7F3K2Q' })
    expect(await read('after=0', await signIn(test, 'director-1'))).toEqual([
      {
        seq: 1,
        at: '2026-11-24T09:30:00.000Z',
        from: 'bot',
        text: 'Une panne',
        choices,
        attachments: [{ name: 'photo.png', type: 'image/png', url: '/api/webchat/attachments/f%2F1' }],
        ticket: 'SN-7F3K2Q',
      },
    ])
  })

  it('passes a choice on as a choice', async () => {
    await send({ clientMessageId: 'c-1', choice: 't:take:SN-7F3K2Q' })
    expect(test.webchat.received.at(-1)?.input).toEqual({
      clientMessageId: 'c-1',
      choice: 't:take:SN-7F3K2Q',
      attachments: [],
    })
  })

  it.each([
    ['html', '<script>alert(1)</script><b>gras</b> & {{template}}'],
    ['emoji only', '🖨️🔥😭'],
    ['json', '{"$where":"1"}'],
    ['control characters', 'a\u0000\u0007b'],
    ['100 kB', 'ش'.repeat(50_000)],
    ['a broken pair', 'x\ud800y'],
  ])('takes %s as text and gives the same text back', async (name, text) => {
    expect((await send({ clientMessageId: `odd-${name}`, text })).statusCode).toBe(202)
    const shown = (await read('after=0')).find(
      (message: { clientMessageId: string }) => message.clientMessageId === `odd-${name}`,
    )
    expect(Buffer.from(shown.text)).toEqual(Buffer.from(text))
  })

  it('waits for a message and answers as soon as there is one', async () => {
    const [last] = (await read('after=0')).slice(-1)
    const waiting = read(`after=${last.seq}&waitSeconds=20`)
    setTimeout(() => test.webchat.say('teacher-1', 'Bonjour'), 30)
    const started = Date.now()
    expect(await waiting).toMatchObject([{ seq: last.seq + 1, from: 'bot', text: 'Bonjour' }])
    expect(Date.now() - started).toBeLessThan(5_000)
  })

  it('answers a long poll with nothing when nothing was said', async () => {
    expect(await read('after=1000000&waitSeconds=0.1')).toEqual([])
  })

  it.each([
    ['no text and no choice', { clientMessageId: 'w-1' }],
    ['both', { clientMessageId: 'w-2', text: 'a', choice: 'b' }],
    ['no clientMessageId', { text: 'a' }],
    ['an operator for a text', { clientMessageId: 'w-3', text: { $gt: '' } }],
    ['an operator for an id', { clientMessageId: { $ne: '' }, text: 'a' }],
    ['nothing but spaces', { clientMessageId: 'w-4', text: ' \n ' }],
  ])('refuses %s with 400', async (_name, payload) => {
    const before = test.webchat.received.length
    const answer = await send(payload)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json'])
    expect(test.webchat.received).toHaveLength(before)
  })

  it('refuses more than 1 MB with 413, another media type with 415, a query of nonsense with 400', async () => {
    expect((await send({ clientMessageId: 'big', text: 'a'.repeat(1_100_000) })).statusCode).toBe(413)
    const plain = { method: 'POST' as const, url: '/api/webchat/messages', payload: 'hello' }
    const types = { ...headers, 'content-type': 'text/plain' }
    expect((await test.server.inject({ ...plain, headers: types })).statusCode).toBe(415)
    const broken = { ...headers, 'content-type': 'application/json' }
    expect((await test.server.inject({ ...plain, headers: broken })).statusCode).toBe(400)
    const url = '/api/webchat/messages?after=-1'
    expect((await test.server.inject({ url, headers })).statusCode).toBe(400)
    expect(textOf('big')).toBeUndefined()
  })

  describe('sent with the cookie of a browser', () => {
    const post = async (extra: object, id: string) => {
      const token = headers.authorization.replace('Bearer ', '')
      const answer = await test.server.inject({
        method: 'POST',
        url: '/api/webchat/messages',
        payload: { clientMessageId: id, text: 'salut' },
        headers: { cookie: `sanad_session=${token}`, host: '127.0.0.1:3000', ...extra },
      })
      return answer.statusCode
    }

    it('passes from the own page', async () => {
      expect(await post({ 'sec-fetch-site': 'same-origin' }, 'k-1')).toBe(202)
      expect(await post({ origin: 'http://127.0.0.1:3000' }, 'k-2')).toBe(202)
    })

    it('is refused from another site, or from nobody knows where', async () => {
      expect(await post({ 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, 'k-3')).toBe(403)
      expect(await post({ 'sec-fetch-site': 'same-site' }, 'k-4')).toBe(403)
      expect(await post({ origin: 'https://evil.example' }, 'k-5')).toBe(403)
      expect(await post({ origin: 'null' }, 'k-6')).toBe(403)
      expect(await post({}, 'k-7')).toBe(403)
    })
  })
})
