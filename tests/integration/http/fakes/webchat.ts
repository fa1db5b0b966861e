import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { WebchatFile, WebchatInput, WebchatMessage, WebchatService } from '../../../../src/http/index.ts'
import { AppError, newToken, pause } from '../../../../src/shared/index.ts'

type Stored = { owner: string; name: string; type: string; content: Buffer }
type Said = Partial<Pick<WebchatMessage, 'choices' | 'attachments' | 'ticket' | 'at'>>

/** The largest file that it keeps, in bytes. */
const MOST = 1024 * 1024

/** A web chat in memory: what the routes need, and a bot's voice for the tests (`say`). */
export class FakeWebchat implements WebchatService {
  readonly limits = {
    text: 20_000,
    files: 5,
    bytes: { image: 10 * MOST, document: 10 * MOST },
    refusedEndings: ['exe', 'bat'],
  }
  readonly received: { personId: string; input: WebchatInput }[] = []
  readonly #people: ReadonlySet<string>
  readonly #sessions = new Map<string, string>()
  readonly #blocked = new Set<string>()
  readonly #ending = new AbortController()
  readonly #messages = new Map<string, WebchatMessage[]>()
  readonly #files = new Map<string, Stored>()
  readonly #waiting = new Set<() => void>()

  constructor(people: readonly string[]) {
    this.#people = new Set(people)
  }

  async openSession(personId: string): Promise<string> {
    if (!this.#people.has(personId)) throw new AppError('not_found', 'person.unknown')
    const token = newToken()
    this.#sessions.set(token, personId)
    return token
  }

  async findSession(token: string): Promise<string | undefined> {
    const personId = this.#sessions.get(token)
    if (personId !== undefined && this.#blocked.has(personId)) {
      throw new AppError('forbidden', 'webchat.access_ended')
    }
    return personId
  }

  async closeSession(token: string): Promise<void> {
    this.#sessions.delete(token)
  }

  /** Until somebody is blocked. */
  whileOpen(_token: string, outer: AbortSignal): AbortSignal {
    return AbortSignal.any([outer, this.#ending.signal])
  }

  /** This person is let in no more. */
  block(personId: string): void {
    this.#blocked.add(personId)
    this.#ending.abort()
  }

  async receive(personId: string, input: WebchatInput): Promise<void> {
    const known = this.#of(personId).some((message) => message.clientMessageId === input.clientMessageId)
    if (known) return
    this.received.push({ personId, input })
    const { text = input.choice ?? '', clientMessageId, attachments } = input
    this.#append(personId, { from: 'me', text, attachments, clientMessageId })
  }

  /** The bot says something. */
  say(personId: string, text: string, more: Said = {}): void {
    this.#append(personId, { from: 'bot', text, ...more })
  }

  async listAfter(personId: string, seq: number): Promise<WebchatMessage[]> {
    return this.#of(personId).filter((message) => message.seq > seq)
  }

  async waitAfter(personId: string, seq: number, ms: number, signal: AbortSignal): Promise<WebchatMessage[]> {
    const until = Date.now() + ms
    for (;;) {
      const found = await this.listAfter(personId, seq)
      if (found.length > 0 || signal.aborted || Date.now() >= until) return found
      await this.#somethingSaid(Math.min(20, ms), signal)
    }
  }

  /** Woken by whatever is said to anybody: the next look begins a new wait. */
  async #somethingSaid(ms: number, signal: AbortSignal): Promise<void> {
    const stop = new AbortController()
    const wake = () => stop.abort()
    this.#waiting.add(wake)
    await pause(ms, AbortSignal.any([signal, stop.signal]))
    this.#waiting.delete(wake)
  }

  async storeAttachment(
    personId: string,
    { name, type, content }: { name: string; type: string; content: Readable },
  ): Promise<WebchatFile> {
    const id = `file-${this.#files.size + 1}`
    const stored = { owner: personId, name, type, content: await buffer(content) }
    const { length } = stored.content
    if (stored.content.subarray(0, 2).toString() === 'MZ')
      throw new AppError('invalid', 'attachment.program', { name })
    if (length === 0) throw new AppError('invalid', 'attachment.empty', { name })
    if (length > MOST) throw new AppError('invalid', 'attachment.too_large', { name, megabytes: 1 })
    this.#files.set(id, stored)
    return { id, name, type, bytes: stored.content.length }
  }

  get keptFiles(): number {
    return this.#files.size
  }

  async removeAttachments(ids: readonly string[]): Promise<void> {
    for (const id of ids) this.#files.delete(id)
  }

  async openAttachment(personId: string, id: string) {
    if (id === 'waiting') throw new AppError('not_found', 'attachment.waiting', { retryAfterSeconds: 5 })
    const file = this.#files.get(id)
    if (!file || file.owner !== personId) throw new AppError('not_found', 'attachment.unknown')
    const { name, type, content } = file
    return {
      ...{ name, type, bytes: content.length },
      open: (range?: { start: number; end: number }) =>
        Readable.from([content.subarray(range?.start ?? 0, range?.end ?? content.length)]),
    }
  }

  #of(personId: string): WebchatMessage[] {
    return this.#messages.get(personId) ?? []
  }

  #append(personId: string, message: Pick<WebchatMessage, 'from' | 'text'> & Partial<WebchatMessage>): void {
    const log = this.#of(personId)
    const seq = log.length + 1
    this.#messages.set(personId, [...log, { seq, at: new Date(), choices: [], attachments: [], ...message }])
    for (const wake of this.#waiting) wake()
  }
}
