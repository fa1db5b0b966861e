import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFiles, createWebchat, type Webchat, webchatReference } from '../../../../src/bots/index.ts'
import { createMongoDirectory, setBlocked } from '../../../../src/directory/index.ts'
import { fixedClock, silentLogger } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { openServer, type TestServer } from '../../http/fakes/server.ts'
import { say } from '../setup/desk.ts'
import { aPipeline, migrateBots, now } from '../setup/pipeline.ts'

const WHO = 'teacher-1'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let test: TestServer
let webchat: Webchat
let url: string
beforeAll(async () => {
  database = await openTestDatabase()
  const { connection } = database
  await migrateBots(connection)
  const { pipeline } = aPipeline(connection)
  webchat = createWebchat({
    ...{ connection, inbox: pipeline.inbox, clock: fixedClock(now), logger: silentLogger },
    directory: createMongoDirectory(connection),
    files: createFiles({ connection, logger: silentLogger }),
  })
  test = await openServer({ webchat })
  await test.server.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(test.server.server.address() as AddressInfo).port}/api/webchat`
})
afterAll(async () => {
  await test.server.close()
  await database.drop()
})

const db = () => database.connection.getClient().db(database.connection.name)
const people = () => db().collection<{ _id: string }>('people')
beforeEach(async () => {
  await db().collection('webchat_messages').deleteMany({})
  const fields = { name: { ar: 'سلمى', fr: 'Salma' }, language: 'fr', memberships: [] }
  await people().replaceOne({ _id: WHO }, fields, { upsert: true })
})

type Body = { readonly token: string; readonly code: string; readonly detail: string }
const bodyOf = async (answer: Response) => (await answer.json()) as Body
const codeOf = async (answer: Response) => [answer.status, (await bodyOf(answer)).code]

const signIn = async (personId = WHO) => {
  const body = JSON.stringify({ personId })
  const headers = { 'content-type': 'application/json', 'accept-language': 'fr' }
  const answer = await fetch(`${url}/sessions`, { method: 'POST', headers, body })
  return { answer, headers: { ...headers, authorization: `Bearer ${(await bodyOf(answer.clone())).token}` } }
}

/** What came by a stream until the server ended it; never, when it does not. */
const untilEnded = async (response: Response): Promise<string> => response.text()

const ENDINGS = [
  ['is blocked', 'webchat.access_ended', () => setBlocked(database.connection, WHO, now)],
  ['is known no more', 'webchat.access_ended', () => people().deleteOne({ _id: WHO })],
  [
    'has lost every session',
    'webchat.session_missing',
    () => db().collection('webchat_sessions').deleteMany({}),
  ],
] as const

describe.each(ENDINGS)('an open page of somebody who %s', (_, code, end) => {
  it('is let go of within moments, and neither reads nor writes from then on', async () => {
    const { headers } = await signIn()
    const stream = await fetch(`${url}/events`, { headers })
    const poll = fetch(`${url}/messages?after=0&waitSeconds=20`, { headers })
    const began = Date.now()
    await end()
    expect(await codeOf(await poll)).toEqual([401, code])
    const streamed = untilEnded(stream)
    await webchat.sender.send(webchatReference(WHO), say('pour personne'), {
      ...{ deliveryId: `d-${code}-${began}`, kind: 'reply', purpose: 'reply' },
      signal: AbortSignal.timeout(5_000),
    })
    expect(await streamed).not.toContain('pour personne')
    expect(Date.now() - began).toBeLessThan(10_000)
    for (const path of ['/events', '/messages', '/session', '/attachments/f1'])
      expect(await codeOf(await fetch(`${url}${path}`, { headers }))).toEqual([401, code])
    const body = JSON.stringify({ clientMessageId: `m-${began}`, text: 'encore moi' })
    expect(await codeOf(await fetch(`${url}/messages`, { method: 'POST', headers, body }))).toEqual([
      401,
      code,
    ])
    expect(await db().collection('inbox').countDocuments()).toBe(0)
  })
})

describe('somebody who is blocked', () => {
  it('is told kindly, in both languages, and let in again afterwards', async () => {
    const { headers } = await signIn()
    await setBlocked(database.connection, WHO, now)
    const said = async (language: string) => {
      const asking = { headers: { ...headers, 'accept-language': language } }
      return (await bodyOf(await fetch(`${url}/session`, asking))).detail
    }
    expect(await said('fr')).toContain('votre administration')
    expect(await said('ar')).toContain('المرجو')
    expect(await codeOf((await signIn()).answer)).toEqual([401, 'webchat.access_ended'])
    await setBlocked(database.connection, WHO, undefined)
    expect((await fetch(`${url}/session`, { headers })).status).toBe(200)
  })

  it('takes nobody else’s page away', async () => {
    await people().replaceOne(
      { _id: 'director-1' },
      { name: { ar: 'م', fr: 'D' }, memberships: [] },
      { upsert: true },
    )
    const { headers } = await signIn('director-1')
    const stop = new AbortController()
    const stream = await fetch(`${url}/events`, { headers, signal: stop.signal })
    const mine = await signIn()
    const gone = await fetch(`${url}/events`, { headers: mine.headers })
    await setBlocked(database.connection, WHO, now)
    await untilEnded(gone)
    await webchat.sender.send(webchatReference('director-1'), say('toujours là'), {
      ...{ deliveryId: 'd-other', kind: 'reply', purpose: 'reply' },
      signal: AbortSignal.timeout(5_000),
    })
    for await (const chunk of stream.body!) if (Buffer.from(chunk).toString().includes('toujours là')) break
    stop.abort()
  })

  it('ends the other pages of a session that is signed out of', async () => {
    const { headers } = await signIn()
    const stream = await fetch(`${url}/events`, { headers })
    const began = Date.now()
    await fetch(`${url}/session`, { method: 'DELETE', headers: { authorization: headers.authorization } })
    await untilEnded(stream)
    expect(Date.now() - began).toBeLessThan(5_000)
  })
})
