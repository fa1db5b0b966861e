import { setTimeout as sleep } from 'node:timers/promises'
import type { SentMessage, WhatsappStandIn } from './client.ts'
import { ME } from './state.ts'

/** What a person's phone shows of one message of ours. */
export type ShownMessage = {
  readonly id: string
  readonly text: string
  readonly type: string
  readonly file?: Buffer
}

const toShown = ({ id, type, body, caption, content }: SentMessage): ShownMessage =>
  content === undefined
    ? { id: id.id, type, text: body ?? '' }
    : { id: id.id, type, text: caption ?? '', file: Buffer.from(content, 'base64') }

const CHOICE = /^(\d+)\. (.+)$/gm

type Choosing = {
  /** How they write digits. */
  readonly write?: (digits: string) => string
  /** As an answer to the very message. */
  readonly quoting?: boolean
}

type Who = {
  readonly phone: string
  readonly name: string
  /** WhatsApp names them by it when they write. */
  readonly lid?: string
}

/** Somebody with a phone: writes, quotes, types the number of a choice, reacts, reads. */
export class WhatsappPerson {
  /** Where our messages to them stand. */
  readonly chat: string
  readonly #standIn: WhatsappStandIn
  readonly #who: Who
  #read = 0

  constructor(standIn: WhatsappStandIn, who: Who) {
    this.#standIn = standIn
    this.#who = who
    this.chat = `${who.phone.replace('+', '')}@c.us`
  }

  get #writesAs(): string {
    return this.#who.lid ?? this.chat
  }

  #send(fields: Record<string, unknown>, content?: Buffer): Promise<string> {
    const named = { notifyName: this.#who.name, ...fields }
    return this.#standIn.says(this.#writesAs, named, content ? { content } : {})
  }

  say(body: string, { replyTo }: { replyTo?: string } = {}): Promise<string> {
    const quoted = replyTo ? { quotedStanzaID: replyTo, quotedParticipant: ME.phone } : {}
    return this.#send({ body, ...quoted })
  }

  sendPhoto(content: Buffer, caption: string): Promise<string> {
    return this.#send({ type: 'image', mimetype: 'image/png', caption }, content)
  }

  /** Types the number that stands before the first choice whose title matches. */
  choose({ id, text }: ShownMessage, title: RegExp, { write, quoting }: Choosing = {}): Promise<string> {
    const found = [...text.matchAll(CHOICE)].find(([, , words = '']) => title.test(words))
    if (!found?.[1]) throw new Error(`no choice ${title} under "${text}"`)
    const typed = write ? write(found[1]) : found[1]
    return this.say(typed, quoting ? { replyTo: id } : {})
  }

  react({ id }: ShownMessage, emoji: string): Promise<unknown> {
    return this.#standIn.react(id, emoji, this.#writesAs)
  }

  async inbox(): Promise<ShownMessage[]> {
    return (await this.#standIn.sentTo(this.chat)).map(toShown)
  }

  /** The next message to this person that matches, read in order; fails with what came instead. */
  async receives(pattern: RegExp, timeoutMs = 20_000): Promise<ShownMessage> {
    const giveUpAt = Date.now() + timeoutMs
    for (;;) {
      const shown = await this.inbox()
      const index = shown.findIndex(({ text }, position) => position >= this.#read && pattern.test(text))
      if (index >= 0) {
        this.#read = index + 1
        return shown[index] as ShownMessage
      }
      if (Date.now() > giveUpAt) {
        const came = shown.slice(this.#read).map(({ text }) => text)
        throw new Error(`${this.#who.name} waited for ${pattern}; came: ${JSON.stringify(came, null, 1)}`)
      }
      await sleep(50)
    }
  }
}
