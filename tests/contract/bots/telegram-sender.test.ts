import { afterAll, beforeAll } from 'vitest'
import { BotApi } from '../../integration/bots/setup/bot-api.ts'
import { aTelegram } from '../../integration/bots/setup/telegram.ts'
import { openTestDatabase } from '../../setup/database.ts'
import { channelSenderContract } from '../channel-sender.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.drop())

type Markup = { inline_keyboard?: { text: string }[][] } | undefined

channelSenderContract('Telegram', async () => {
  const api = new BotApi()
  const { sender } = aTelegram({ connection: database.connection, apiRoot: await api.listen() })
  const chat = { channel: 'telegram', account: '42', chat: '7001' } as const
  const gone = { ...chat, chat: '7002' }
  let [broken, limited] = [false, 0]
  const shown: { text: string; choices: string[] }[] = []
  api.answer = ({ payload }) => {
    if (broken) return 'reset'
    if (limited) return { error: 429, description: 'Too Many Requests', retryAfter: limited }
    if (payload.chat_id === 7002) return { error: 403, description: 'Forbidden: bot was blocked by the user' }
    const buttons = (payload.reply_markup as Markup)?.inline_keyboard?.flat() ?? []
    shown.push({ text: String(payload.text), choices: buttons.map(({ text }) => text) })
    return undefined
  }
  return {
    sender,
    chat,
    goneChat: gone,
    shown: async () => shown,
    limitFor: async (seconds) => {
      limited = seconds
    },
    breakDown: async () => {
      broken = true
    },
    close: () => api.close(),
  }
})
