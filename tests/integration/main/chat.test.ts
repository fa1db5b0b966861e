import { afterEach, describe, expect, it } from 'vitest'
import { converse, openChat } from '../../../src/main/chat/index.ts'
import { type StandIn, startStandIn } from './chat-stand-in.ts'

let server: StandIn
afterEach(() => server.close())

type Talk = { lines: string[]; seenSeq?: number; quietMs?: number; answerMs?: number }

const talk = async ({ lines, seenSeq = 0, quietMs = 200, answerMs = 5_000 }: Talk) => {
  const said: string[] = []
  const lastSeq = await converse({
    api: await openChat(server.url, 'teacher-1', 'fr'),
    lines: (async function* () {
      yield* lines
    })(),
    show: ({ text }, earlier) => said.push(earlier ? `(${text})` : text),
    seenSeq,
    signal: new AbortController().signal,
    timing: { quietMs, answerMs, settleMs: 100, waitSeconds: 1 },
  })
  return { said, lastSeq }
}

describe('chat', () => {
  it('sends a line only when the one before is answered, and prints every answer in order', async () => {
    server = await startStandIn()
    const { said } = await talk({ lines: ['one', '', 'two', 'three'] })
    expect(server.received).toEqual(['one', 'two', 'three'])
    expect(said).toEqual(['one', 'two', 'three'].flatMap((text) => [`heard: ${text}`, `more on ${text}`]))
  })

  it('goes on until the bot has been silent for long enough', async () => {
    server = await startStandIn()
    setTimeout(() => server.say('somebody took it'), 250)
    const begun = Date.now()
    const { said } = await talk({ lines: [], quietMs: 400 })
    expect(said).toEqual(['somebody took it'])
    expect(Date.now() - begun).toBeGreaterThan(600)
  })

  it('does not take what had been waiting for an answer, and marks it', async () => {
    server = await startStandIn({ thinkMs: 150 })
    server.say('an alert')
    const { said } = await talk({ lines: ['one', 'two'] })
    expect(said[0]).toBe('(an alert)')
    expect(said.slice(1)).toEqual(['heard: one', 'more on one', 'heard: two', 'more on two'])
  })

  it('shows again neither what was seen nor what the person has written after', async () => {
    server = await startStandIn()
    const first = await talk({ lines: ['one'] })
    expect((await talk({ lines: [], seenSeq: first.lastSeq })).said).toEqual([])
    server.say('news')
    expect((await talk({ lines: [], seenSeq: first.lastSeq })).said).toEqual(['(news)'])
    expect((await talk({ lines: [], seenSeq: 999 })).said).toEqual([
      '(heard: one)',
      '(more on one)',
      '(news)',
    ])
  })

  it('loses and doubles nothing when the server is away for a moment', async () => {
    server = await startStandIn({ thinkMs: 400 })
    const talking = talk({ lines: ['one', 'two'] })
    setTimeout(() => server.goAway(3), 200)
    expect((await talking).said).toEqual(['heard: one', 'more on one', 'heard: two', 'more on two'])
    expect(server.received).toEqual(['one', 'two'])
  })

  it('fails with a sentence when nobody answers, or nobody is there', async () => {
    server = await startStandIn({ mute: true })
    await expect(talk({ lines: ['one'], answerMs: 300 })).rejects.toMatchObject({ code: 'chat.unanswered' })
    await expect(openChat(server.url, 'nobody-1', 'ar')).rejects.toMatchObject({
      code: 'chat.no_session',
      params: { person: 'nobody-1', detail: 'no such person, in ar' },
    })
    await server.close()
    await expect(openChat(server.url, 'teacher-1', 'fr')).rejects.toMatchObject({
      code: 'chat.server_unreachable',
    })
  })
})
