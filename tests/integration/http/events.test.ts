import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer, signIn, type TestServer } from './fakes/server.ts'

/** Reads a stream until it has seen what it wants; a real socket, since order on the wire is the point. */
const readUntil = async (response: Response, seen: (text: string) => boolean): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (seen(text)) return text
  }
  return text
}
const idsIn = (text: string) => [...text.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]))

describe('the event stream', () => {
  let test: TestServer
  let headers: { authorization: string }
  let url: string
  beforeAll(async () => {
    test = await openServer()
    headers = await signIn(test)
    await test.server.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(test.server.server.address() as AddressInfo).port}/api/webchat/events`
    for (const text of ['one', 'two\nlines', 'three']) test.webchat.say('teacher-1', text)
  })
  afterAll(() => test.server.close())

  const follow = async (more: Record<string, string>, count: number, meanwhile = () => {}) => {
    const stop = new AbortController()
    const response = await fetch(url, { headers: { ...headers, ...more }, signal: stop.signal })
    meanwhile()
    const text = await readUntil(response, (seen) => idsIn(seen).length >= count)
    stop.abort()
    return { response, text }
  }

  it('sends what was said before, then what is said now, in order', async () => {
    const { response, text } = await follow({}, 5, () => {
      test.webchat.say('teacher-1', 'four')
      test.webchat.say('teacher-1', 'five')
    })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(idsIn(text)).toEqual([1, 2, 3, 4, 5])
    const data = [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1]!))
    expect(data.map((message) => message.text)).toEqual(['one', 'two\nlines', 'three', 'four', 'five'])
  })

  it('goes on after Last-Event-ID', async () => {
    expect(idsIn((await follow({ 'last-event-id': '3' }, 2)).text)).toEqual([4, 5])
  })

  it('takes a Last-Event-ID that is no number for none', async () => {
    expect(idsIn((await follow({ 'last-event-id': '{"$gt":0}' }, 5)).text)).toEqual([1, 2, 3, 4, 5])
  })

  it('ends when the server closes, so that closing does not hang', async () => {
    const own = await openServer()
    const token = await signIn(own)
    await own.server.listen({ port: 0, host: '127.0.0.1' })
    const { port } = own.server.server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/api/webchat/events`, { headers: token })
    const ended = readUntil(response, () => false)
    await own.server.close()
    expect(await ended).toContain('retry: ')
  })
})
