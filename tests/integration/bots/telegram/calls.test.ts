import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTelegramApi, type TelegramApi } from '../../../../src/bots/telegram/api/client.ts'
import { TelegramFailure } from '../../../../src/bots/telegram/api/failure.ts'
import { type ApiAnswer, BotApi } from '../setup/bot-api.ts'

const TOKEN = '4242:a-token-that-nobody-may-see'

let provider: BotApi
let api: TelegramApi
beforeEach(async () => {
  provider = new BotApi()
  api = createTelegramApi(TOKEN, await provider.listen())
})
afterEach(() => provider.close())

const answering = (answer: ApiAnswer) => {
  provider.answer = () => answer
}

/** How it failed; a call that did not fail is a failure of the test. */
const failureOf = async (call: Promise<unknown>): Promise<TelegramFailure> => {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(TelegramFailure)
  const failure = error as TelegramFailure
  expect(failure.message).not.toContain(TOKEN)
  return failure
}

describe('a call of the Bot API', () => {
  it('carries its payload as it is, and gives the result', async () => {
    answering({ result: { message_id: 7 } })
    const payload = { chat_id: 5, text: 'سلام، ça va ?' }
    expect(await api.call('sendMessage', payload)).toEqual({ message_id: 7 })
    expect(provider.calls).toEqual([{ method: 'sendMessage', token: TOKEN, payload }])
  })

  it('that is refused says with what, and how long to wait', async () => {
    answering({ error: 429, description: 'Too Many Requests', retryAfter: 9 })
    const failure = await failureOf(api.call('sendMessage', {}))
    expect(failure).toMatchObject({ kind: 'answered', code: 429, retryAfterSeconds: 9 })
    answering({ error: 503 })
    expect(await failureOf(api.call('sendMessage', {}))).toMatchObject({ kind: 'answered', code: 503 })
    // a gateway: what stands behind it may have taken the message
    answering({ error: 502 })
    expect(await failureOf(api.call('sendMessage', {}))).toMatchObject({ kind: 'broken' })
  })

  it('may have arrived when the connection breaks, when nobody answers in time, and when it is given up', async () => {
    answering('reset')
    expect(await failureOf(api.call('sendMessage', {}))).toMatchObject({ kind: 'broken' })
    answering('hang')
    expect(await failureOf(api.call('sendMessage', {}, { timeoutMs: 50 }))).toMatchObject({ kind: 'broken' })
    const stop = new AbortController()
    const call = api.call('sendMessage', {}, { signal: stop.signal })
    setTimeout(() => stop.abort(), 50)
    expect(await failureOf(call)).toMatchObject({ kind: 'broken' })
  })

  it('has not arrived when it was given up before, and when nobody is there', async () => {
    const given = api.call('sendMessage', {}, { signal: AbortSignal.abort() })
    expect(await failureOf(given)).toMatchObject({ kind: 'unsent' })
    expect(provider.calls).toEqual([])
    await provider.close()
    expect(await failureOf(api.call('sendMessage', {}))).toMatchObject({ kind: 'unsent' })
    await provider.listen()
  })
})
