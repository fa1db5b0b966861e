import { afterEach, describe, expect, it } from 'vitest'
import { AppError, silentLogger } from '../../../src/shared/index.ts'
import { openServer, signIn, type TestServer } from './fakes/server.ts'

describe('operation', () => {
  let test: TestServer
  afterEach(() => test.server.close())

  it('is live, and ready when every part works', async () => {
    test = await openServer({ health: [{ name: 'database', check: async () => {} }] })
    expect((await test.server.inject('/health/live')).json()).toEqual({ status: 'live' })
    expect((await test.server.inject('/health/ready')).json()).toEqual({
      status: 'ready',
      parts: ['database'],
    })
  })

  it('names the failing part with 503', async () => {
    const failures: unknown[] = []
    const logger = {
      ...silentLogger,
      child: () => logger,
      error: (...said: unknown[]) => failures.push(said),
    } as unknown as typeof silentLogger
    test = await openServer({
      logger,
      health: [
        { name: 'database', check: () => Promise.reject(new Error('no primary')) },
        { name: 'model', check: async () => {} },
      ],
    })
    const answer = await test.server.inject('/health/ready')
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toMatchObject({ status: 503, code: 'http.not_ready', failing: ['database'] })
    expect(answer.body).not.toContain('no primary')
    // a probe asks every few seconds: no stack each time
    expect(failures).toEqual([])
  })

  it('counts requests under their route, not under their path', async () => {
    test = await openServer()
    await test.server.inject('/api/webchat/attachments/secret-file')
    const metrics = await test.server.inject('/metrics')
    expect(metrics.headers['content-type']).toContain('text/plain')
    expect(metrics.body).toContain('route="/api/webchat/attachments/:id",status="401"')
    expect(metrics.body).not.toContain('secret-file')
  })

  it('describes every route in openapi.json, and no route that is not there', async () => {
    test = await openServer({ telegram: { handle: async () => {} } })
    const document = (await test.server.inject('/openapi.json')).json()
    const described = Object.entries<object>(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(described.sort()).toEqual([
      'DELETE /api/webchat/session',
      'GET /api/demo/people',
      'GET /api/webchat/attachments/{id}',
      'GET /api/webchat/events',
      'GET /api/webchat/messages',
      'GET /api/webchat/session',
      'GET /health/live',
      'GET /health/ready',
      'GET /metrics',
      'GET /openapi.json',
      'POST /api/demo/clock',
      'POST /api/webchat/messages',
      'POST /api/webchat/sessions',
      'POST /webhooks/telegram',
    ])
    const sending = document.paths['/api/webchat/messages'].post
    expect(Object.keys(sending.requestBody.content)).toEqual(['application/json', 'multipart/form-data'])
    expect(sending.responses).toHaveProperty('401')
    expect(JSON.stringify(document)).not.toContain('"$schema"')
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)].map(
      (m) => m[1]!,
    )
    expect(Object.keys(document.components.schemas)).toEqual(expect.arrayContaining(references))
  })

  it('hands Telegram updates on with their secret, and answers a wrong one with 403', async () => {
    const updates: unknown[] = []
    test = await openServer({
      telegram: {
        handle: async (update, secret) => {
          if (secret !== 'right') throw new AppError('forbidden', 'telegram.bad_secret')
          updates.push(update)
        },
      },
    })
    const deliver = (secret: string) =>
      test.server.inject({
        method: 'POST',
        url: '/webhooks/telegram',
        payload: { update_id: 7, strange_kind: { a: 1 } },
        headers: { 'x-telegram-bot-api-secret-token': secret },
      })
    expect([(await deliver('right')).statusCode, (await deliver('wrong')).statusCode]).toEqual([200, 403])
    expect(updates).toEqual([{ update_id: 7, strange_kind: { a: 1 } }])
  })

  it('sends strict security headers with every answer', async () => {
    test = await openServer()
    const { headers } = await test.server.inject('/nowhere')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('problem documents', () => {
  let test: TestServer
  afterEach(() => test.server.close())

  it('say which methods a known path has, and that another path is none', async () => {
    test = await openServer()
    const ask = async (method: 'GET' | 'PUT' | 'DELETE', url: string) => {
      const { statusCode, headers, payload } = await test.server.inject({ method, url })
      return [statusCode, headers.allow, JSON.parse(payload).code]
    }
    const refused = 'http.method_not_allowed'
    expect(await ask('PUT', '/api/webchat/messages?after=1')).toEqual([405, 'GET, HEAD, POST', refused])
    expect(await ask('DELETE', '/api/webchat/attachments/abc')).toEqual([405, 'GET, HEAD', refused])
    expect(await ask('GET', '/api/demo/clock')).toEqual([405, 'POST', refused])
    expect(await ask('PUT', '/api/webchat/attachments/abc/more')).toEqual([
      404,
      undefined,
      'http.no_such_page',
    ])
    expect(await ask('DELETE', '/nowhere')).toEqual([404, undefined, 'http.no_such_page'])
  })

  it('follow RFC 9457, in the language that was asked for', async () => {
    test = await openServer()
    const ask = async (language: string) =>
      await test.server.inject({ url: '/nowhere?token=abc', headers: { 'accept-language': language } })
    const french = await ask('fr-FR,fr;q=0.9,ar;q=0.5')
    expect(french.headers['content-type']).toBe('application/problem+json')
    expect(french.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: 'Cette page n’existe pas.',
      code: 'http.no_such_page',
      instance: '/nowhere',
    })
    expect((await ask('ar')).json().detail).toBe('هذه الصفحة غير موجودة.')
  })

  it.each([
    ['invalid', 400],
    ['forbidden', 403],
    ['not_found', 404],
    ['conflict', 409],
    ['unavailable', 503],
    ['bug', 500],
  ] as const)('translate a refusal of kind %s to %i', async (kind, status) => {
    test = await openServer()
    const headers = await signIn(test)
    test.webchat.listAfter = () => Promise.reject(new AppError(kind, 'http.unreadable'))
    const answer = await test.server.inject({ url: '/api/webchat/messages', headers })
    expect([answer.statusCode, answer.json().status]).toEqual([status, status])
  })

  it('tell nothing of what went wrong inside', async () => {
    test = await openServer()
    const headers = await signIn(test)
    test.webchat.listAfter = () => Promise.reject(new Error('password=hunter2 at /srv/app'))
    const answer = await test.server.inject({ url: '/api/webchat/messages', headers })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'http.bug'])
    expect(answer.body).not.toContain('hunter2')
  })
})
