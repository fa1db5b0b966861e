import { randomUUID } from 'node:crypto'
import { AppError, pause } from '../../shared/index.ts'
import type { ChatApi, ChatMessage, SentMessage } from './api.ts'

export type ConverseOptions = {
  readonly api: ChatApi
  /** What the person writes, a message a line. */
  readonly lines: AsyncIterable<string>
  /** `earlier`: it had been waiting before this conversation began. */
  readonly show: (message: ChatMessage, earlier: boolean) => void
  /** The last message that was shown in an earlier conversation. */
  readonly seenSeq: number
  readonly signal: AbortSignal
  readonly timing?: Partial<Timing>
}

type Timing = {
  /** How long the bot must have been silent before the conversation ends. */
  readonly quietMs: number
  /** An answer may come in several messages: the next line waits until they have ceased. */
  readonly settleMs: number
  readonly answerMs: number
  readonly waitSeconds: number
}

const TIMING: Timing = { quietMs: 2_000, settleMs: 200, answerMs: 120_000, waitSeconds: 20 }

type Sent = { readonly message: SentMessage; ownSeq?: number; answered: boolean }

class Conversation {
  readonly #options: ConverseOptions
  readonly #timing: Timing
  readonly #over = new AbortController()
  #lastSeq = 0
  #heardAt = Date.now()
  #sent: Sent | undefined

  constructor(options: ConverseOptions) {
    this.#options = options
    this.#timing = { ...TIMING, ...options.timing }
    options.signal.addEventListener('abort', () => this.#over.abort(), { once: true })
  }

  /** Shows what came since the person last wrote or looked; everything before counts as read. */
  async #catchUp(): Promise<void> {
    const { api, show, seenSeq } = this.#options
    const history: ChatMessage[] = []
    for (;;) {
      const messages = await api.listAfter(this.#lastSeq, 0)
      if (messages.length === 0) break
      history.push(...messages)
      this.#lastSeq = messages.at(-1)?.seq ?? this.#lastSeq
    }
    // a smaller number than what was seen: the server began anew, with another database
    const seen = seenSeq <= this.#lastSeq ? seenSeq : 0
    const lastOwn = history.findLast(({ from }) => from === 'me')?.seq ?? 0
    for (const message of history) {
      if (message.from === 'bot' && message.seq > Math.max(seen, lastOwn)) show(message, true)
    }
    this.#heardAt = Date.now()
  }

  async #listen(): Promise<void> {
    const { signal } = this.#over
    while (!signal.aborted) {
      for (const message of await this.#options.api.listAfter(
        this.#lastSeq,
        this.#timing.waitSeconds,
        signal,
      )) {
        this.#hear(message)
      }
    }
  }

  #hear(message: ChatMessage): void {
    if (message.seq <= this.#lastSeq) return
    this.#lastSeq = message.seq
    const sent = this.#sent
    if (message.from === 'me') {
      const { clientMessageId = sent?.message.clientMessageId } = message
      if (sent && clientMessageId === sent.message.clientMessageId) sent.ownSeq ??= message.seq
      return
    }
    this.#heardAt = Date.now()
    if (sent?.ownSeq !== undefined) sent.answered = true
    this.#options.show(message, false)
  }

  async #speak(): Promise<void> {
    for await (const line of this.#options.lines) {
      if (this.#over.signal.aborted) return
      if (line.trim() !== '') await this.#say(line)
    }
    await this.#silence(this.#timing.quietMs)
  }

  async #say(line: string): Promise<void> {
    const { answerMs, settleMs } = this.#timing
    const giveUpAt = Date.now() + answerMs
    const sent: Sent = { message: { clientMessageId: randomUUID(), text: line }, answered: false }
    this.#sent = sent
    await this.#options.api.send(sent.message)
    while (!sent.answered && !this.#over.signal.aborted) {
      if (Date.now() > giveUpAt) {
        throw new AppError('unavailable', 'chat.unanswered', { seconds: Math.round(answerMs / 1_000) })
      }
      await pause(20, this.#over.signal)
    }
    await this.#silence(settleMs)
  }

  async #silence(forMs: number): Promise<void> {
    while (!this.#over.signal.aborted && Date.now() - this.#heardAt < forMs) {
      await pause(20, this.#over.signal)
    }
  }

  async run(): Promise<number> {
    await this.#catchUp()
    const listening = this.#listen()
    try {
      await Promise.race([this.#speak(), listening])
    } finally {
      this.#over.abort()
      await listening.catch(() => {})
    }
    return this.#lastSeq
  }
}

/** Talks line by line until the lines have ended, all are answered and the bot is silent. Returns the last `seq`. */
export const converse = (options: ConverseOptions): Promise<number> => new Conversation(options).run()
