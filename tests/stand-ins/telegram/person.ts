import { setTimeout as sleep } from 'node:timers/promises'
import { BOT } from './bot-api/answer.ts'
import type { TelegramStandIn } from './client.ts'
import type { SentMessage } from './sent-message.ts'
import type { Update } from './state.ts'

export type Group = { readonly id: number; readonly title: string }
type Fields = Record<string, unknown>

const extensionOf = (name: string): string => /\.\w+$/.exec(name)?.[0] ?? ''

const entitiesOf = (text: string): Fields => {
  const entities = [...text.matchAll(/(?<=^|\s)(?:@\w+|\/\w+(?:@\w+)?)/g)].map(({ 0: says, index }) => ({
    type: says.startsWith('@') ? 'mention' : 'bot_command',
    offset: index,
    length: says.length,
  }))
  return entities.length > 0 ? { entities } : {}
}

/** Somebody with a phone: writes, presses, reads; in their own chat with the bot, or in a group. */
export class TelegramPerson {
  /** The chat this person writes in. */
  readonly chatId: number
  readonly #standIn: TelegramStandIn
  readonly #from: Fields & { id: number }
  readonly #chat: Fields
  #read = 0

  constructor(
    standIn: TelegramStandIn,
    { id, languageCode }: { id: number; languageCode: string },
    group?: Group,
  ) {
    this.#standIn = standIn
    this.chatId = group?.id ?? id
    this.#from = { id, is_bot: false, first_name: `P${id}`, language_code: languageCode }
    this.#chat = group
      ? { id: group.id, type: 'supergroup', title: group.title }
      : { id, type: 'private', first_name: `P${id}` }
  }

  /** The same person, writing in a group. */
  in(group: Group): TelegramPerson {
    const who = { id: this.#from.id, languageCode: String(this.#from.language_code) }
    return new TelegramPerson(this.#standIn, who, group)
  }

  /** Any kind of message: what the Bot API calls it, and what is in it. */
  async send(extra: Fields): Promise<Update> {
    const message = {
      message_id: await this.#standIn.newMessageId(),
      from: this.#from,
      chat: this.#chat,
      date: Math.floor(Date.now() / 1000),
      ...extra,
    }
    return this.#standIn.push(this.chatId, { message })
  }

  say(text: string, replyTo?: Pick<SentMessage, 'messageId'>): Promise<Update> {
    const answered = replyTo && { message_id: replyTo.messageId, chat: this.#chat, date: 0, from: BOT }
    return this.send({ text, ...entitiesOf(text), ...(answered ? { reply_to_message: answered } : {}) })
  }

  /** The words of an earlier message are changed. */
  edit(earlier: Update, text: string): Promise<Update> {
    const message = earlier.message as Fields
    const field = message.text === undefined ? 'caption' : 'text'
    const edited_message = { ...message, [field]: text, edit_date: Math.floor(Date.now() / 1000) }
    return this.#standIn.push(this.chatId, { edited_message })
  }

  async sendPhoto(content: Buffer, more: Fields = {}): Promise<Update> {
    const { fileId, uniqueId } = await this.#standIn.keepFile(content, { extension: '.jpg' })
    const size = { width: 900, height: 900, file_size: content.length }
    const thumbnail = { file_id: `${fileId}-s`, file_unique_id: `${uniqueId}-s`, width: 90, height: 90 }
    return this.send({ photo: [thumbnail, { file_id: fileId, file_unique_id: uniqueId, ...size }], ...more })
  }

  async sendDocument(content: Buffer, name: string, more: Fields = {}): Promise<Update> {
    const { fileId, uniqueId } = await this.#standIn.keepFile(content, { extension: extensionOf(name) })
    const about = { file_name: name, mime_type: 'application/octet-stream', file_size: content.length }
    return this.send({ document: { file_id: fileId, file_unique_id: uniqueId, ...about }, ...more })
  }

  shareContact(phone: string, userId = this.#from.id): Promise<Update> {
    return this.send({ contact: { phone_number: phone, first_name: 'P', user_id: userId } })
  }

  shareLocation(latitude: number, longitude: number): Promise<Update> {
    return this.send({ location: { latitude, longitude } })
  }

  react({ messageId }: Pick<SentMessage, 'messageId'>, emoji: string): Promise<Update> {
    const message_reaction = {
      chat: this.#chat,
      message_id: messageId,
      user: this.#from,
      date: Math.floor(Date.now() / 1000),
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji }],
    }
    return this.#standIn.push(this.chatId, { message_reaction })
  }

  /** Presses the first button whose title contains `title`, under `message`. */
  press(message: SentMessage, title: string | RegExp): Promise<Update> {
    const button = message.buttons.find(({ text }) =>
      typeof title === 'string' ? text.includes(title) : title.test(text),
    )
    if (!button)
      throw new Error(
        `no button ${title} under "${message.text}" (${message.buttons.map(({ text }) => text).join(' | ')})`,
      )
    return this.pressData(message, button.data)
  }

  /** Any data, as a client of one's own may send it. */
  async pressData(
    { messageId, text }: Pick<SentMessage, 'messageId' | 'text'>,
    data: string,
  ): Promise<Update> {
    const callback_query = {
      id: `cb${await this.#standIn.newMessageId()}`,
      from: this.#from,
      message: { message_id: messageId, chat: this.#chat, date: 1, text },
      chat_instance: '1',
      data,
    }
    return this.#standIn.push(this.chatId, { callback_query })
  }

  /** The next message to this chat that matches, read in order; fails with what came instead. */
  async receives(pattern: RegExp, timeoutMs = 20_000): Promise<SentMessage> {
    const giveUpAt = Date.now() + timeoutMs
    for (;;) {
      const sent = await this.#standIn.sentTo(this.chatId)
      const index = sent.findIndex(
        (message, position) => position >= this.#read && pattern.test(message.text),
      )
      if (index >= 0) {
        this.#read = index + 1
        return sent[index] as SentMessage
      }
      if (Date.now() > giveUpAt) {
        const came = sent.slice(this.#read).map(({ text }) => text)
        throw new Error(`${this.chatId} waited for ${pattern}; came: ${JSON.stringify(came, null, 1)}`)
      }
      await sleep(50)
    }
  }

  inbox(): Promise<SentMessage[]> {
    return this.#standIn.sentTo(this.chatId)
  }
}
