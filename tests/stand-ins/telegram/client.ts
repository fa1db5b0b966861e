import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { TelegramPerson } from './person.ts'
import { type SentMessage, toSent } from './sent-message.ts'
import type { Fault, RecordedCall, ShownMessage, Update } from './state.ts'
import type { Weather } from './troubles.ts'
import type { Disorder } from './updates.ts'

export type { SentMessage } from './sent-message.ts'

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
    const isFile = Buffer.isBuffer(body)
    const init: RequestInit =
      body === undefined
        ? {}
        : {
            method: 'POST',
            body: isFile ? new Uint8Array(body) : JSON.stringify(body),
            headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
          }
    const response = await fetch(`${this.root}/control/${path}`, init)
    if (!response.ok) throw new Error(`stand-in: ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  push(chatId: number, body: Record<string, unknown>): Promise<Update> {
    return this.#control('updates', { chatId, body })
  }

  /** An update that was confirmed comes once more. */
  redeliver(update: Update): Promise<unknown> {
    return this.#control('redeliver', { update })
  }

  /** From now on updates are told so. */
  disorder(disorder: Disorder): Promise<unknown> {
    return this.#control('disorder', disorder)
  }

  fault(fault: Fault): Promise<unknown> {
    return this.#control('faults', fault)
  }

  weather(weather: Weather): Promise<unknown> {
    return this.#control('weather', weather)
  }

  /** Somebody has written before: the bot may write to them. */
  open(chatId: number): Promise<unknown> {
    return this.#control('open', { chatId })
  }

  block(chatId: number, blocked: boolean): Promise<unknown> {
    return this.#control('block', { chatId, blocked })
  }

  /** From now on the group has another id. */
  migrate(from: number, to: number): Promise<unknown> {
    return this.#control('migrate', { from, to })
  }

  calls(): Promise<RecordedCall[]> {
    return this.#control('calls')
  }

  async callsOf(method: string): Promise<RecordedCall[]> {
    return (await this.calls()).filter((call) => call.method === method)
  }

  /** Updates that the bot has not confirmed yet. */
  async pendingUpdates(): Promise<number> {
    const { updates } = await this.#control<{ updates: number }>('pending')
    return updates
  }

  /** What the chat shows of the bot's now, oldest first. */
  async sentTo(chatId: number): Promise<SentMessage[]> {
    return (await this.#control<ShownMessage[]>(`shown?chat=${chatId}`)).map(toSent)
  }

  /** The content of a file that the bot sent. */
  async contentOf({ file }: SentMessage): Promise<Buffer | undefined> {
    if (!file) return undefined
    const response = await fetch(`${this.root}/control/uploads/${file.upload}`)
    return Buffer.from(await response.arrayBuffer())
  }

  /** Somebody's file at Telegram, to be sent in a message. */
  keepFile(
    content: Buffer,
    { extension = '', truncated = false } = {},
  ): Promise<{ fileId: string; uniqueId: string }> {
    const query = new URLSearchParams({ extension, ...(truncated ? { truncated: '1' } : {}) })
    return this.#control(`files?${query}`, content)
  }

  forgetFile(fileId: string): Promise<unknown> {
    return this.#control('forget', { fileId })
  }

  async newMessageId(): Promise<number> {
    const { messageId } = await this.#control<{ messageId: number }>('message-id', {})
    return messageId
  }

  person(chatId: number, languageCode: 'ar' | 'fr'): TelegramPerson {
    return new TelegramPerson(this, { id: chatId, languageCode })
  }
}
