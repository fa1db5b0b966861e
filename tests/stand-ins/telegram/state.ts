import { FileCabinet } from './files.ts'
import { type Fault, Troubles } from './troubles.ts'
import { type Update, UpdateQueue } from './updates.ts'

/** One call of the bot, as the stand-in answered it. */
export type RecordedCall = {
  readonly ordinal: number
  readonly at: number
  readonly method: string
  readonly body: Record<string, unknown>
  readonly ok: boolean
  readonly messageId?: number
}

/** A message of the bot's as its chat shows it now. */
export type ShownMessage = {
  readonly messageId: number
  readonly chatId: number
  readonly at: number
  text?: string
  caption?: string
  markup?: unknown
  /** The key of the uploaded content, and its name. */
  file?: { readonly upload: string; readonly name: string }
  readonly method: string
}

export type { Fault, Update }

/** All that the stand-in knows. */
export class TelegramState {
  readonly calls: RecordedCall[] = []
  readonly updates = new UpdateQueue()
  readonly troubles = new Troubles()
  readonly files = new FileCabinet()
  readonly openChats = new Set<number>()
  readonly blockedChats = new Set<number>()
  /** Groups that became supergroups: the old id and the new one. */
  readonly migrated = new Map<number, number>()
  readonly messages = new Map<string, ShownMessage>()
  /** Buttons that were pressed and may be answered. */
  readonly callbacks = new Set<string>()
  /** What set… has left, by method and whom it is for. */
  readonly profile = new Map<string, unknown>()
  webhook: { url: string; secret: string | undefined } | undefined
  #nextMessage = 1

  nextMessageId(): number {
    return this.#nextMessage++
  }

  record(call: Omit<RecordedCall, 'ordinal' | 'at'>): void {
    this.calls.push({ ...call, ordinal: this.calls.length + 1, at: Date.now() })
  }

  show(message: ShownMessage): void {
    this.messages.set(`${message.chatId}:${message.messageId}`, message)
  }

  shown(chatId: number, messageId: number): ShownMessage | undefined {
    return this.messages.get(`${chatId}:${messageId}`)
  }

  shownIn(chatId: number): ShownMessage[] {
    return [...this.messages.values()].filter((message) => message.chatId === chatId)
  }
}
