import { afterAll, beforeAll } from 'vitest'
import { aStartedTelegram, startStandIn } from '../../integration/bots/setup/telegram-chat.ts'
import { openTestDatabase } from '../../setup/database.ts'
import type { TelegramStandIn } from '../../stand-ins/telegram/client.ts'
import type { SentMessage } from '../../stand-ins/telegram/sent-message.ts'
import type { Update } from '../../stand-ins/telegram/state.ts'
import { channelAdapterContract, type Shown } from '../channel-adapter.ts'
import { channelSenderContract } from '../channel-sender.ts'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let standIn: TelegramStandIn
let nextChat = 7001
beforeAll(async () => {
  database = await openTestDatabase()
  standIn = await startStandIn()
})
afterAll(async () => {
  await standIn.stop()
  await database.drop()
})

const toShown = async (message: SentMessage): Promise<Shown> => {
  const file = await standIn.contentOf(message)
  return {
    id: String(message.messageId),
    text: message.text,
    choices: message.buttons.map(({ text }) => text),
    ...(file ? { file } : {}),
  }
}

/** Each test has a chat of its own, whose owner has written before. */
const aChat = async () => {
  const chatId = nextChat++
  const person = standIn.person(chatId, 'fr')
  const telegram = await aStartedTelegram(standIn, { connection: database.connection })
  const { account } = telegram.adapter
  await standIn.open(chatId)
  return {
    ...telegram,
    person,
    chatId,
    chat: { channel: 'telegram', account, chat: String(chatId) } as const,
  }
}

channelAdapterContract('Telegram', async () => {
  const { adapter, chat, chatId, person, received, failNextSave, files, end } = await aChat()
  let last: Update | undefined
  const sent = async (id: string): Promise<SentMessage> =>
    (await standIn.sentTo(chatId)).find(({ messageId }) => String(messageId) === id) as SentMessage
  const own = () => received().filter(({ from }) => from.chat === String(chatId))
  return {
    adapter,
    chat,
    received: own,
    failNextSave,
    async says(text, { replyTo } = {}) {
      last = await person.say(text, replyTo === undefined ? undefined : { messageId: Number(replyTo) })
    },
    async redelivers() {
      await standIn.redeliver(last as Update)
    },
    async sendsFile({ kind, content, caption }) {
      const more = caption === undefined ? {} : { caption }
      last =
        kind === 'image'
          ? await person.sendPhoto(content, more)
          : await person.sendDocument(content, 'rapport.pdf', more)
    },
    async presses({ id }, title) {
      last = await person.press(await sent(id), title)
    },
    async reacts({ id }, emoji) {
      last = await person.react({ messageId: Number(id) }, emoji)
    },
    async sharesLocation(latitude, longitude) {
      last = await person.shareLocation(latitude, longitude)
    },
    shown: async () => Promise.all((await standIn.sentTo(chatId)).map(toShown)),
    holdFile: files.hold,
    close: end,
  }
})

channelSenderContract('Telegram in another process', async () => {
  const { adapter, chat, chatId, end } = await aChat()
  const gone = nextChat++
  await standIn.block(gone, true)
  const always = { method: 'sendMessage', kind: 'error', times: 1_000, chatId } as const
  return {
    sender: adapter.sender,
    chat,
    goneChat: { ...chat, chat: String(gone) },
    shown: async () => Promise.all((await standIn.sentTo(chatId)).map(toShown)),
    limitFor: async (seconds) => {
      await standIn.fault({ ...always, code: 429, description: 'Too Many Requests', retryAfter: seconds })
    },
    breakDown: async () => {
      await standIn.fault({ ...always, code: 502, description: 'Bad Gateway' })
    },
    close: end,
  }
})
