import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { WebchatFile, WebchatInput, WebchatMessage, WebchatService } from '../../../../src/http/index.ts'
import { AppError, newToken, pause } from '../../../../src/shared/index.ts'

type Stored = { owner: string; name: string; type: string; content: Buffer }
type Said = Partial<Pick<WebchatMessage, 'choices' | 'attachments' | 'ticket' | 'at'>>

/** A web chat in memory: what the routes need, and a bot's voice for the tests (`say`). */
export class FakeWebchat implements WebchatService {
  readonly received: { personId: string; input: WebchatInput }[] = []
  readonly #people: ReadonlySet<string>
  readonly #sessions = new Map<string, string>()
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
    return this.#sessions.get(token)
  }

  async closeSession(token: string): Promise<void> {
    this.#sessions.delete(token)
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
    const stop = new AbortController()
    const wake = () => stop.abort()
    this.#waiting.add(wake)
    try {
      const until = Date.now() + ms
      while (Date.now() < until && !signal.aborted && (await this.listAfter(personId, seq)).length === 0) {
        await pause(Math.min(20, ms), AbortSignal.any([signal, stop.signal]))
      }
      return await this.listAfter(personId, seq)
    } finally {
      this.#waiting.delete(wake)
    }
  }

  async storeAttachment(
    personId: string,
    { name, type, content }: { name: string; type: string; content: Readable },
  ): Promise<WebchatFile> {
    const id = `file-${this.#files.size + 1}`
    const stored = { owner: personId, name, type, content: await buffer(content) }
    this.#files.set(id, stored)
    return { id, name, type, bytes: stored.content.length }
  }

  async openAttachment(personId: string, id: string) {
    const file = this.#files.get(id)
    if (!file || file.owner !== personId) throw new AppError('not_found', 'attachment.unknown')
    return { ...file, bytes: file.content.length, content: Readable.from([file.content]) }
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
