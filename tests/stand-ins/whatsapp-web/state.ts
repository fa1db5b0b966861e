import { randomBytes } from 'node:crypto'

export type Key = {
  readonly fromMe: boolean
  readonly remote: string
  readonly id: string
  readonly participant?: string
}

/** A message as the page has it; what the library does not read is left out. */
export type Message = {
  readonly id: Key
  type: string
  body?: string | undefined
  readonly t: number
  readonly [field: string]: unknown
}

/** `hang`: it is kept and never answered; `drop`: neither; `slow`: answered late. */
export type SendFault = {
  readonly kind: 'hang' | 'drop' | 'slow'
  readonly ms?: number
  times: number
}

/** A vote as the page's table keeps it; no options: it was withdrawn. */
export type Vote = {
  readonly parentMsgKey: string
  readonly sender: string
  readonly senderTimestampMs: number
  readonly selectedOptionLocalIds: readonly number[]
}

export const ME = { phone: '212500000001@c.us', lid: '900000000000001@lid' }

type Listener = {
  readonly device: string
  readonly tell: (event: unknown, seq: number) => void
  readonly end: () => void
}

/** WhatsApp's servers and the phone, as far as a linked browser sees them. */
export class WhatsappState {
  readonly messages: Message[] = []
  readonly votes: Vote[] = []
  readonly media = new Map<string, Buffer>()
  readonly violations: string[] = []
  readonly faults: SendFault[] = []
  readonly gone = new Set<string>()
  readonly lids: Record<string, string> = {}
  readonly askedLids: string[] = []
  readonly typing: string[] = []
  readonly linked = new Set<string>()
  pairing: { phone: string; code: string } | undefined
  /** The network between the page and its server. */
  down = false
  readonly ref = `ref-${randomBytes(6).toString('hex')}`
  readonly #log: { readonly seq: number; readonly event: unknown }[] = []
  readonly #listeners = new Set<Listener>()

  get seq(): number {
    return this.#log.length
  }

  get listening(): number {
    return this.#listeners.size
  }

  newId(): string {
    return `3A${randomBytes(9).toString('hex').toUpperCase()}`
  }

  /** Told to the linked page now, or not at all: what it misses it finds when it loads. */
  tell(event: unknown): void {
    const seq = this.#log.length + 1
    this.#log.push({ seq, event })
    for (const listener of this.#listeners) listener.tell(event, seq)
  }

  listen(listener: Listener, after: number): () => void {
    for (const { seq, event } of this.#log) if (seq > after) listener.tell(event, seq)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  cutOff(): void {
    for (const listener of this.#listeners) listener.end()
    this.#listeners.clear()
  }

  receive(message: Message): Message {
    this.messages.push(message)
    this.tell({ kind: 'message', message })
    return message
  }

  vote(vote: Vote): void {
    this.votes.push(vote)
    this.tell({ kind: 'vote', vote })
  }

  find(id: string): Message {
    const found = this.messages.find((message) => message.id.id === id)
    if (!found) throw new Error(`no message ${id}`)
    return found
  }

  /** The same id again is the same message: the page sends what it is not sure of. */
  keep(message: Message): void {
    if (!this.messages.some(({ id }) => id.id === message.id.id)) this.messages.push(message)
  }

  takeFault(): SendFault | undefined {
    const fault = this.faults.find(({ times }) => times > 0)
    if (fault) fault.times -= 1
    return fault
  }
}
