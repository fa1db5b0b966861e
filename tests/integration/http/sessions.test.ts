import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, PEOPLE, signIn, type TestServer } from './fakes/server.ts'

describe('sessions of the web chat', () => {
  let demo: TestServer
  let real: TestServer
  beforeAll(async () => {
    demo = await openServer()
    real = await openServer({ demonstration: false })
  })
  afterAll(() => Promise.all([demo.server.close(), real.server.close()]))

  const open = ({ server }: TestServer, payload: object, headers = {}) =>
    server.inject({ method: 'POST', url: '/api/webchat/sessions', payload, headers })

  it('lists who one can be in a demonstration', async () => {
    const answer = await demo.server.inject('/api/demo/people')
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(PEOPLE)
  })

  it('opens a session whose HttpOnly, same-site cookie equals the token', async () => {
    const answer = await open(demo, { personId: 'teacher-1' })
    expect(answer.statusCode).toBe(201)
    expect(Object.keys(answer.json())).toEqual(['token'])
    expect(answer.cookies).toMatchObject([
      { name: 'sanad_session', value: answer.json().token, httpOnly: true, sameSite: 'Strict', path: '/' },
    ])
  })

  it('marks the cookie Secure when the public address is HTTPS', async () => {
    const secure = await openServer({ publicUrl: 'https://sanad.example.ma' })
    const answer = await open(secure, { personId: 'teacher-1' })
    expect(answer.cookies).toMatchObject([{ secure: true }])
    await secure.server.close()
  })

  it('has no demonstration routes, and lets nobody be somebody, outside the demonstration', async () => {
    const people = await real.server.inject('/api/demo/people')
    const clock = await real.server.inject({
      method: 'POST',
      url: '/api/demo/clock',
      payload: { advanceMinutes: 5 },
    })
    const session = await open(real, { personId: 'teacher-1' })
    expect([people.statusCode, clock.statusCode, session.statusCode]).toEqual([404, 404, 403])
    expect(session.cookies).toEqual([])
    expect((await real.server.inject('/openapi.json')).json().paths).not.toHaveProperty('/api/demo/people')
  })

  it('opens a session for a one-time code, and not for a wrong one', async () => {
    const wrong = await open(real, { code: 'XXXX-0000' })
    expect([wrong.statusCode, wrong.json().code]).toEqual([403, 'webchat.code_wrong'])
    const right = await open(real, { code: 'ABCD-1234' })
    expect(right.statusCode).toBe(201)
    const who = await real.server.inject({
      url: '/api/webchat/session',
      headers: { authorization: `Bearer ${right.json().token}` },
    })
    expect(who.json()).toMatchObject({ id: 'teacher-1', name: 'Salma Idrissi', role: 'staff' })
    expect(who.json()).not.toHaveProperty('phone')
  })

  it('answers an unknown person with 404 and a body that makes no sense with 400', async () => {
    expect((await open(demo, { personId: 'nobody' })).statusCode).toBe(404)
    for (const payload of [{}, { personId: 7 }, { personId: 'teacher-1', code: 'ABCD-1234' }, []]) {
      expect((await open(demo, payload)).statusCode).toBe(400)
    }
  })

  it('refuses a session that another site asks for', async () => {
    const answer = await open(demo, { personId: 'teacher-1' }, { 'sec-fetch-site': 'cross-site' })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'http.cross_site'])
  })

  it.each([
    ['no token', {}],
    ['a forged token', { authorization: 'Bearer 0123456789abcdef' }],
    ['another scheme', { authorization: 'Basic dGVhY2hlci0xOg==' }],
    ['an operator instead of a token', { authorization: 'Bearer {"$ne":null}' }],
    ['a forged cookie', { cookie: 'sanad_session=0123456789abcdef' }],
  ])('answers %s with a 401 problem', async (_name, headers) => {
    for (const url of ['messages', 'events', 'session', 'attachments/file-1']) {
      const answer = await demo.server.inject({ url: `/api/webchat/${url}`, headers })
      expect([answer.statusCode, answer.json().code]).toEqual([401, 'webchat.session_missing'])
      expect(answer.headers['www-authenticate']).toBe('Bearer')
    }
  })

  it('ends a session: the token is worth nothing afterwards', async () => {
    const headers = await signIn(demo)
    const ended = await demo.server.inject({ method: 'DELETE', url: '/api/webchat/session', headers })
    expect([ended.statusCode, ended.body]).toEqual([204, ''])
    expect((await demo.server.inject({ url: '/api/webchat/session', headers })).statusCode).toBe(401)
  })

  it('moves the clock forward, never back', async () => {
    const move = (advanceMinutes: unknown) =>
      demo.server.inject({ method: 'POST', url: '/api/demo/clock', payload: { advanceMinutes } })
    expect((await move(30)).json()).toEqual({ now: '2026-11-24T09:30:00.000Z' })
    for (const wrong of [-1, 'soon', null, 1e12]) expect((await move(wrong)).statusCode).toBe(400)
    expect(demo.advanced).toEqual([30])
  })
})
