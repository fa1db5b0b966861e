import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fault, RecordedCall, Update } from './state.ts'

export type SentMessage = {
  text: string
  messageId: number
  buttons: { text: string; data: string }[]
  chatId: number
  at: number
}

const toSent = (call: RecordedCall): SentMessage => {
  const markup = call.body.reply_markup as
    | { inline_keyboard?: { text: string; callback_data: string }[][] }
    | undefined
  const buttons = (markup?.inline_keyboard ?? [])
    .flat()
    .map(({ text, callback_data }) => ({ text, data: callback_data }))
  return {
    text: String(call.body.text),
    messageId: call.messageId ?? 0,
    buttons,
    chatId: Number(call.body.chat_id),
    at: call.at,
  }
}

/** The stand-in of the Bot API, in a process of its own, with the people who write through it. */
export class TelegramStandIn {
  readonly root: string
  readonly #child: ChildProcess

  private constructor(child: ChildProcess, root: string) {
    this.#child = child
    this.root = root
  }

  static async start(token: string): Promise<TelegramStandIn> {
    const main = new URL('./main.ts', import.meta.url).pathname
    const child = spawn(process.execPath, ['--import', 'tsx', main, token], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
    return new TelegramStandIn(child, line.toString().trim())
  }

  async stop(): Promise<void> {
    this.#child.kill('SIGKILL')
    await once(this.#child, 'exit')
  }

  async #control<T>(path: string, body?: unknown): Promise<T> {
    const init: RequestInit =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const response = await fetch(`${this.root}/control/${path}`, init)
    if (!response.ok) throw new Error(`stand-in: ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  push(chatId: number, body: Record<string, unknown>): Promise<Update> {
    return this.#control('updates', { chatId, body })
  }

  redeliver(update: Update): Promise<unknown> {
    return this.#control('redeliver', { update })
  }

  fault(fault: Fault): Promise<unknown> {
    return this.#control('faults', fault)
  }

  block(chatId: number, blocked: boolean): Promise<unknown> {
    return this.#control('block', { chatId, blocked })
  }

  calls(): Promise<RecordedCall[]> {
    return this.#control('calls')
  }

  /** Updates that the bot has not confirmed yet. */
  async pendingUpdates(): Promise<number> {
    const { updates } = await this.#control<{ updates: number }>('pending')
    return updates
  }

  async sentTo(chatId: number): Promise<SentMessage[]> {
    const calls = await this.calls()
    return calls
      .filter((call) => call.ok && call.method === 'sendMessage' && Number(call.body.chat_id) === chatId)
      .map(toSent)
  }

  async newMessageId(): Promise<number> {
    const { messageId } = await this.#control<{ messageId: number }>('message-id', {})
    return messageId
  }

  person(chatId: number, languageCode: 'ar' | 'fr'): TelegramPerson {
    return new TelegramPerson(this, chatId, languageCode)
  }
}

/** Somebody with a phone: writes, presses, reads. */
export class TelegramPerson {
  readonly chatId: number
  readonly #standIn: TelegramStandIn
  readonly #from: Record<string, unknown>
  #read = 0

  constructor(standIn: TelegramStandIn, chatId: number, languageCode: string) {
    this.#standIn = standIn
    this.chatId = chatId
    this.#from = { id: chatId, is_bot: false, first_name: `P${chatId}`, language_code: languageCode }
  }

  async #message(extra: Record<string, unknown>): Promise<Record<string, unknown>> {
    const chat = { id: this.chatId, type: 'private', first_name: this.#from.first_name }
    return {
      message_id: await this.#standIn.newMessageId(),
      from: this.#from,
      chat,
      date: Math.floor(Date.now() / 1000),
      ...extra,
    }
  }

  async say(text: string, replyTo?: SentMessage): Promise<Update> {
    const reply = replyTo
      ? {
          reply_to_message: {
            message_id: replyTo.messageId,
            chat: { id: this.chatId, type: 'private' },
            date: 0,
          },
        }
      : {}
    return this.#standIn.push(this.chatId, { message: await this.#message({ text, ...reply }) })
  }

  async shareContact(phone: string, userId = this.chatId): Promise<Update> {
    const contact = { phone_number: phone, first_name: 'P', user_id: userId }
    return this.#standIn.push(this.chatId, { message: await this.#message({ contact }) })
  }

  /** Presses the first button whose title contains `title`, under `message`. */
  async press(message: SentMessage, title: string | RegExp): Promise<Update> {
    const button = message.buttons.find(({ text }) =>
      typeof title === 'string' ? text.includes(title) : title.test(text),
    )
    if (!button)
      throw new Error(
        `no button ${title} under "${message.text}" (${message.buttons.map(({ text }) => text).join(' | ')})`,
      )
    const original = {
      message_id: message.messageId,
      chat: { id: this.chatId, type: 'private' },
      date: 1,
      text: message.text,
    }
    const callback_query = {
      id: `cb${await this.#standIn.newMessageId()}`,
      from: this.#from,
      message: original,
      chat_instance: '1',
      data: button.data,
    }
    return this.#standIn.push(this.chatId, { callback_query })
  }

  /** The next message to this person that matches, read in order; fails with what came instead. */
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

  async inbox(): Promise<SentMessage[]> {
    return this.#standIn.sentTo(this.chatId)
  }
}
