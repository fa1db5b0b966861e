import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChoiceSignature } from '../../../../src/bots/telegram/choice-signature.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { BotApi } from '../setup/bot-api.ts'
import { say } from '../setup/desk.ts'
import { aTelegram, TOKEN } from '../setup/telegram.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let api: BotApi
let apiRoot: string
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  api = new BotApi()
  apiRoot = await api.listen()
})
afterEach(() => api.close())

const signed = (choiceId: string) => createChoiceSignature(TOKEN).sign('7001', choiceId)
const to = { channel: 'telegram', account: '42', chat: '7001' } as const
const context = (deliveryId = 'd', signal = new AbortController().signal) =>
  ({ deliveryId, kind: 'notification', purpose: 'act', signal }) as const
const sender = (more = {}) => aTelegram({ connection: database.connection, apiRoot, ...more }).sender

describe('the sender', () => {
  it('sends plain text with buttons, and tells the id of the message', async () => {
    const choices = [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }]
    const outcome = await sender().send(to, say('<b>panne</b> *x*', { choices }), context())
    expect(outcome).toEqual({ outcome: 'sent', providerMessageId: '101' })
    expect(api.calls).toEqual([
      {
        method: 'sendMessage',
        token: TOKEN,
        payload: {
          chat_id: 7001,
          text: '<b>panne</b> *x*',
          link_preview_options: { is_disabled: true },
          reply_markup: {
            inline_keyboard: [[{ text: 'Je prends', callback_data: signed('t:take:SN-7F3K2Q') }]],
          },
        },
      },
    ])
  })

  it('shows with the first part which message it answers, and sends it all the same when that is gone', async () => {
    const long = say(`${'mot '.repeat(1_500)}fin`, { quotes: '77' })
    expect(await sender().send(to, long, context())).toMatchObject({ outcome: 'sent' })
    expect(api.calls.map(({ payload }) => payload.reply_parameters)).toEqual([
      { message_id: 77, allow_sending_without_reply: true },
      undefined,
    ])
  })

  it('shows that it is typing, and does not mind when Telegram does', async () => {
    const channel = aTelegram({ connection: database.connection, apiRoot })
    await channel.showTyping?.('7001')
    api.answer = () => ({ error: 403, description: 'Forbidden: bot was blocked by the user' })
    await channel.showTyping?.('7001')
    const call = { method: 'sendChatAction', payload: { chat_id: 7001, action: 'typing' } }
    expect(api.calls).toMatchObject([call, call])
  })

  it('sends a long text in parts, buttons under the last, and a retry goes on where it stopped', async () => {
    const choices = [{ id: 'a', title: 'Oui' }]
    const long = say(`${'mot '.repeat(1_500)}fin`, { choices })
    let refused = false
    api.answer = () => {
      if (api.calls.length !== 2 || refused) return undefined
      refused = true
      return { error: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 }
    }
    const channel = sender()
    expect(await channel.send(to, long, context())).toMatchObject({ outcome: 'retry', afterMs: 1_000 })
    expect(await channel.send(to, long, context())).toMatchObject({ outcome: 'sent' })
    const sent = api.calls.filter((_, index) => index !== 1).map(({ payload }) => payload)
    expect(sent.map(({ text }) => text).join(' ')).toBe(long.text)
    expect(sent.map(({ reply_markup }) => reply_markup !== undefined)).toEqual([false, true])
  })

  it.each([
    [{ error: 403, description: 'Forbidden: bot was blocked by the user' }, 'unreachable'],
    [{ error: 400, description: 'Bad Request: chat not found' }, 'unreachable'],
    [{ error: 400, description: 'Bad Request: BUTTON_DATA_INVALID' }, 'dead'],
    [{ error: 503 }, 'retry'],
    ['reset', 'unknown'],
    [{ result: {} }, 'unknown'],
  ] as const)('%j ends as %s', async (answer, outcome) => {
    api.answer = () => answer
    expect(await sender().send(to, say('x'), context())).toMatchObject({ outcome })
  })

  it('does not know what became of a request that got no answer, and did not send one that was called off', async () => {
    api.answer = () => 'hang'
    const hanging = await sender().send(to, say('x'), context('d', AbortSignal.timeout(100)))
    expect(hanging).toMatchObject({ outcome: 'unknown' })
    const calledOff = await sender().send(to, say('x'), context('d', AbortSignal.abort()))
    expect(calledOff).toMatchObject({ outcome: 'held' })
    expect(api.calls).toHaveLength(1)
  })

  it('may try again when nothing listens', async () => {
    await api.close()
    expect(await sender().send(to, say('x'), context())).toMatchObject({ outcome: 'retry' })
    await api.listen()
  })

  it('lets each part wait for its turn, and goes on with the one that had to', async () => {
    const waits = [0, 4_000]
    const gate = { pass: async () => waits.shift() ?? 0, pause: () => undefined }
    const channel = sender({ gate })
    const long = say(`${'mot '.repeat(1_500)}fin`)
    expect(await channel.send(to, long, context())).toEqual({ outcome: 'held', afterMs: 4_000 })
    expect(api.callsOf('sendMessage')).toHaveLength(1)
    expect(await channel.send(to, long, context())).toMatchObject({ outcome: 'sent', alsoIds: ['101'] })
    expect(
      api
        .callsOf('sendMessage')
        .map(({ payload }) => payload.text)
        .join(' '),
    ).toBe(long.text)
  })

  it('writes to a group at most twenty times a minute', async () => {
    const channel = sender({ gate: { pass: async () => 0, pause: () => undefined } })
    const group = { ...to, chat: '-1005' }
    const outcomes = []
    for (let index = 0; index < 6; index += 1)
      outcomes.push(await channel.send(group, say('x'), context(`d${index}`)))
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([...Array(5).fill('sent'), 'held'])
    // one in 3.75 seconds after the first five: longer than a sender waits
    expect(api.callsOf('sendMessage')).toHaveLength(5)
  })

  it('waits for its turn, and passes on what the provider asks for', async () => {
    const paused: unknown[] = []
    const gate = {
      pass: async ({ kind }: { kind: string }) => (kind === 'notification' ? 1_500 : 0),
      pause: (...given: unknown[]) => paused.push(given),
    }
    const channel = sender({ gate })
    expect(await channel.send(to, say('x'), context())).toEqual({ outcome: 'held', afterMs: 1_500 })
    expect(api.calls).toEqual([])
    api.answer = () => ({ error: 429, description: 'Too Many Requests', retryAfter: 7 })
    await channel.send(to, say('x'), { ...context(), kind: 'reply' })
    expect(paused).toEqual([[7_000, '7001']])
  })
})
