import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { TelegramParts } from '../../../../src/bots/index.ts'
import { pause } from '../../../../src/shared/index.ts'
import { openTestDatabase } from '../../../setup/database.ts'
import type { TelegramStandIn } from '../../../stand-ins/telegram/client.ts'
import { eventually } from '../../../support/eventually.ts'
import { say } from '../setup/desk.ts'
import { aStartedTelegram, startStandIn } from '../setup/telegram-chat.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
let running: Awaited<ReturnType<typeof aStartedTelegram>>[] = []
let nextChat = 7400

beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})
afterEach(async () => {
  await standIn.disorder({})
  await standIn.weather({ kind: 'down', forMs: 0 })
  // what is not confirmed yet would come again, to the next test
  await eventually(async () => expect(await standIn.pendingUpdates()).toBe(0))
  await Promise.all(running.map((one) => one.end()))
  running = []
})

const start = async (more: Partial<TelegramParts> = {}) => {
  const telegram = await aStartedTelegram(standIn, { connection: database.connection, ...more })
  running.push(telegram)
  const wordsFrom = (chatId: number) =>
    [...telegram.received()]
      .filter(({ from }) => from.chat === String(chatId))
      .sort((left, right) => left.order - right.order)
      .map((message) => message.kind === 'text' && message.text)
  const refer = (chatId: number) =>
    ({ channel: 'telegram', account: telegram.adapter.account, chat: String(chatId) }) as const
  return { ...telegram, wordsFrom, refer }
}

/** Sends again and again as the deliveries do, until it has gone out. */
const deliver = async (send: () => Promise<{ outcome: string; afterMs?: number }>) => {
  for (let tries = 1; ; tries += 1) {
    const outcome = await send()
    if (outcome.outcome === 'sent') return tries
    if (outcome.outcome !== 'retry' && outcome.outcome !== 'unknown') throw new Error(JSON.stringify(outcome))
    await pause(Math.min(outcome.afterMs ?? 50, 500))
  }
}

describe('when Telegram is away for a while', () => {
  it('everything that was written meanwhile is heard, in order, and everything that was said arrives', async () => {
    const telegram = await start()
    const person = standIn.person(nextChat++, 'fr')
    await person.say('avant')
    await eventually(() => expect(telegram.wordsFrom(person.chatId)).toEqual(['avant']))
    await standIn.weather({ kind: 'down', forMs: 1_500 })
    for (const text of ['un', 'deux', 'trois']) await person.say(text)
    const tries = await deliver(() =>
      telegram.adapter.sender.send(telegram.refer(person.chatId), say('réponse'), {
        deliveryId: 'd',
        kind: 'reply',
        purpose: 'reply',
        signal: AbortSignal.timeout(10_000),
      }),
    )
    expect(tries).toBeGreaterThan(1)
    await eventually(() =>
      expect(telegram.wordsFrom(person.chatId)).toEqual(['avant', 'un', 'deux', 'trois']),
    )
    expect((await person.inbox()).map(({ text }) => text)).toEqual(['réponse'])
  })
})

describe('a storm of 429', () => {
  it('is waited for, in every chat once several are asked to, and then everything arrives once', async () => {
    const paused: (string | undefined)[] = []
    const telegram = await start({
      gate: { pass: async () => 0, pause: (_, chat) => void paused.push(chat) },
    })
    const chats = [nextChat++, nextChat++, nextChat++, nextChat++]
    for (const chat of chats) await standIn.open(chat)
    await standIn.weather({ kind: 'storm', forMs: 1_200, retryAfter: 1 })
    await Promise.all(
      chats.map((chat) =>
        deliver(() =>
          telegram.adapter.sender.send(telegram.refer(chat), say(`à ${chat}`), {
            deliveryId: `d${chat}`,
            kind: 'notification',
            purpose: 'act',
            signal: AbortSignal.timeout(10_000),
          }),
        ),
      ),
    )
    for (const chat of chats)
      expect((await standIn.sentTo(chat)).map(({ text }) => text)).toEqual([`à ${chat}`])
    // no chat: the whole account
    expect(paused).toContain(undefined)
    expect(new Set(paused)).toEqual(new Set([undefined, ...chats.map(String)]))
  })
})

describe('updates that come twice, the last first, or once more', () => {
  it('are heard once each and in the order in which they were written', async () => {
    const person = standIn.person(nextChat++, 'fr')
    await standIn.disorder({ duplicated: true, reversed: true })
    const written = ['un', 'deux', 'trois', 'quatre']
    const updates = []
    for (const text of written) updates.push(await person.say(text))
    const telegram = await start()
    await eventually(() => expect(telegram.wordsFrom(person.chatId)).toEqual(written))
    for (const update of updates) await standIn.redeliver(update)
    await person.say('cinq')
    await eventually(() => expect(telegram.wordsFrom(person.chatId)).toEqual([...written, 'cinq']))
    await eventually(async () => expect(await standIn.pendingUpdates()).toBe(0))
    expect(telegram.wordsFrom(person.chatId)).toEqual([...written, 'cinq'])
  })
})

describe('an answer that is cut off', () => {
  it('of getUpdates is asked for again, and no update is lost', async () => {
    await standIn.fault({ method: 'getUpdates', kind: 'truncate', times: 3 })
    const person = standIn.person(nextChat++, 'fr')
    await person.say('entier')
    const telegram = await start()
    await eventually(() => expect(telegram.wordsFrom(person.chatId)).toEqual(['entier']))
  })

  it('of sendMessage leaves unknown what became of it', async () => {
    const telegram = await start()
    const chat = nextChat++
    await standIn.open(chat)
    await standIn.fault({ method: 'sendMessage', kind: 'truncate', times: 1 })
    const outcome = await telegram.adapter.sender.send(telegram.refer(chat), say('x'), {
      deliveryId: 'd',
      kind: 'reply',
      purpose: 'reply',
      signal: AbortSignal.timeout(10_000),
    })
    expect(outcome).toMatchObject({ outcome: 'unknown' })
  })
})

describe('a press of a button', () => {
  it('that cannot be answered in time delays nobody', async () => {
    await standIn.fault({ method: 'answerCallbackQuery', kind: 'error', code: 400, times: 1 })
    const telegram = await start()
    const person = standIn.person(nextChat++, 'fr')
    await person.pressData({ messageId: 1, text: '?' }, 'made up')
    await person.say('ensuite')
    await eventually(() => expect(telegram.wordsFrom(person.chatId)).toEqual(['ensuite']))
  })
})
