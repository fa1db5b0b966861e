import { Writable } from 'node:stream'
import pino from 'pino'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createChoiceSignature } from '../../../../src/bots/telegram/choice-signature.ts'
import { AppError, pause, silentLogger } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import { BotApi } from '../setup/bot-api.ts'
import { anUpdate, aTelegram, leasesOf, memoryInbox, TOKEN } from '../setup/telegram.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let api: BotApi
let apiRoot: string
let running: { end: AbortController; done: Promise<void> }[] = []

beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  api = new BotApi()
  // an empty answer is held back for a moment, as Telegram does
  apiRoot = await api.listen()
})
afterEach(async () => {
  for (const { end } of running) end.abort()
  await Promise.all(running.map(({ done }) => done))
  running = []
  await api.close()
})

const start = (telegram: ReturnType<typeof aTelegram>) => {
  const end = new AbortController()
  const run = { end, done: telegram.start(end.signal) }
  running.push(run)
  return run
}

const until = async (holds: () => boolean, ms = 8_000) => {
  const giveUpAt = Date.now() + ms
  while (!holds() && Date.now() < giveUpAt) await pause(10)
  expect(holds()).toBe(true)
}

const signed = (choiceId: string, chat = '7001') => createChoiceSignature(TOKEN).sign(chat, choiceId)

const texts = (inbox: ReturnType<typeof memoryInbox>) =>
  inbox.kept.map((message) => (message.kind === 'text' ? message.text : message.kind))

describe('polling', () => {
  it('removes a webhook first, and confirms updates only when they are durable', async () => {
    const inbox = memoryInbox()
    let failures = 2
    const failing = {
      async save(...given: Parameters<typeof inbox.save>) {
        failures -= 1
        if (failures >= 0) throw new AppError('unavailable', 'database.away')
        return inbox.save(...given)
      },
    }
    api.updates = [anUpdate(10, 'un'), anUpdate(11, 'deux')]
    start(aTelegram({ connection: database.connection, apiRoot, inbox: failing }))
    await until(() => api.callsOf('getUpdates').some(({ payload }) => payload.offset === 12))
    expect(texts(inbox)).toEqual(['un', 'deux'])
    const methods = api.calls.map(({ method }) => method)
    expect(methods.indexOf('deleteWebhook')).toBeLessThan(methods.indexOf('getUpdates'))
    const offsets = api.callsOf('getUpdates').map(({ payload }) => payload.offset)
    expect(offsets.slice(0, 3)).toEqual([undefined, undefined, undefined])
  })

  it('survives 409, 5xx, 429, a broken connection and an answer that is no list', async () => {
    const answers = [
      { error: 409, description: 'Conflict: terminated by other getUpdates request' },
      { error: 502, description: 'Bad Gateway' },
      { error: 429, description: 'Too Many Requests', retryAfter: 0 },
      'reset',
      { result: { not: 'a list' } },
      { result: [{ message: 'without a number' }] },
    ] as const
    let index = 0
    api.answer = ({ method }) => {
      if (method !== 'getUpdates') return undefined
      index += 1
      return answers[index - 1]
    }
    api.updates = [anUpdate(20, 'après')]
    const inbox = memoryInbox()
    const counted: string[] = []
    start(aTelegram({ connection: database.connection, apiRoot, inbox, count: (name) => counted.push(name) }))
    await until(() => inbox.kept.length === 1)
    expect(counted.filter((name) => name === 'poll_failed')).toHaveLength(answers.length)
  })

  it('goes on past updates that are malformed, unknown or from a group, and counts them', async () => {
    const group = anUpdate(32, 'dans un groupe')
    group.message.chat.type = 'supergroup'
    api.updates = [
      { update_id: 30, message: 'not an object' } as { update_id: number },
      { update_id: 31, business_connection: {} } as { update_id: number },
      group,
      anUpdate(33, 'privé'),
    ]
    const inbox = memoryInbox()
    const counted: string[] = []
    start(aTelegram({ connection: database.connection, apiRoot, inbox, count: (name) => counted.push(name) }))
    await until(() => inbox.kept.length === 1)
    expect(texts(inbox)).toEqual(['privé'])
    expect(counted).toEqual(['update_malformed', 'update_ignored', 'update_ignored'])
  })

  it('answers a press of a button once it is durable', async () => {
    const inbox = memoryInbox()
    const order: string[] = []
    const noting = {
      async save(...given: Parameters<typeof inbox.save>) {
        order.push('saved')
        return inbox.save(...given)
      },
    }
    api.answer = ({ method }) => {
      if (method === 'answerCallbackQuery') order.push('answered')
      return undefined
    }
    const { message } = anUpdate(40, 'que faire ?')
    const callback = {
      id: 'cb',
      from: message.from,
      chat_instance: 'x',
      data: signed('t:take:SN-1'),
      message,
    }
    api.updates = [{ update_id: 41, callback_query: callback } as { update_id: number }]
    start(aTelegram({ connection: database.connection, apiRoot, inbox: noting }))
    await until(() => order.length === 2)
    expect(order).toEqual(['saved', 'answered'])
    expect(api.callsOf('answerCallbackQuery')[0]?.payload).toEqual({ callback_query_id: 'cb' })
  })

  it('is done by one node; another takes over when it ends', async () => {
    const parts = { connection: database.connection, apiRoot }
    const [first, second] = [memoryInbox(), memoryInbox()]
    const one = start(aTelegram({ ...parts, inbox: first, leases: leasesOf(database.connection, 'n-1') }))
    await until(() => api.callsOf('getUpdates').length > 0)
    start(aTelegram({ ...parts, inbox: second, leases: leasesOf(database.connection, 'n-2') }))
    api.updates = [anUpdate(50, 'au premier')]
    await until(() => first.kept.length === 1)
    await pause(100)
    expect(second.kept).toEqual([])
    one.end.abort()
    await one.done
    api.updates = [anUpdate(51, 'au second')]
    await until(() => second.kept.length === 1)
  })

  it('never logs the token', async () => {
    const lines: string[] = []
    const logger = pino(
      { level: 'trace' },
      new Writable({
        write(chunk, _, done) {
          lines.push(String(chunk))
          done()
        },
      }),
    )
    await api.close()
    const telegram = aTelegram({ connection: database.connection, apiRoot, logger })
    start(telegram)
    await until(() => lines.length >= 2)
    const context = {
      deliveryId: 'd',
      kind: 'reply',
      purpose: 'reply',
      signal: new AbortController().signal,
    } as const
    const to = { channel: 'telegram', account: '42', chat: '7001' } as const
    const outcome = await telegram.sender.send(to, { text: 'x', choices: [] }, context)
    expect(lines.join('') + JSON.stringify(outcome)).not.toContain(TOKEN.split(':')[1])
    expect(silentLogger.level).toBe('silent')
  })
})

describe('the webhook', () => {
  const SECRET = 'a-long-secret_1'
  const hook = (more = {}) => {
    const inbox = memoryInbox()
    const parts = {
      mode: 'webhook',
      webhookSecret: SECRET,
      webhookUrl: 'https://sanad.example/webhooks/telegram',
    }
    const telegram = aTelegram({
      connection: database.connection,
      apiRoot,
      inbox,
      ...parts,
      ...more,
    } as Parameters<typeof aTelegram>[0])
    return { inbox, telegram }
  }

  it('is told to Telegram with its secret at the start, again until Telegram answers', async () => {
    let failures = 1
    api.answer = () => {
      failures -= 1
      return failures >= 0 ? { error: 500 } : undefined
    }
    const { telegram } = hook()
    await telegram.start(new AbortController().signal)
    expect(api.callsOf('setWebhook').at(-1)?.payload).toEqual({
      url: 'https://sanad.example/webhooks/telegram',
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member'],
    })
    expect(api.callsOf('getUpdates')).toEqual([])
  })

  it('takes an update once it is durable, and a replay changes nothing', async () => {
    const { inbox, telegram } = hook()
    await telegram.webhook.handle(anUpdate(60, 'panne'), SECRET)
    await telegram.webhook.handle(anUpdate(60, 'panne'), SECRET)
    expect(texts(inbox)).toEqual(['panne'])
    const failing = { save: async () => Promise.reject(new AppError('unavailable', 'database.away')) }
    const broken = hook({ inbox: failing }).telegram
    await expect(broken.webhook.handle(anUpdate(61, 'x'), SECRET)).rejects.toMatchObject({
      kind: 'unavailable',
    })
  })

  it.each([undefined, '', 'wrong', `${SECRET} `])('refuses the secret %j', async (secret) => {
    const { inbox, telegram } = hook()
    await expect(telegram.webhook.handle(anUpdate(62, 'x'), secret)).rejects.toMatchObject({
      kind: 'forbidden',
    })
    expect(inbox.kept).toEqual([])
  })

  it('refuses everything when no secret is set', async () => {
    const { telegram } = hook({ webhookSecret: undefined })
    await expect(telegram.webhook.handle(anUpdate(63, 'x'), '')).rejects.toMatchObject({ kind: 'forbidden' })
  })
})
