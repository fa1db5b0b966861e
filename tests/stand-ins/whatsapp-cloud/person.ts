import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CloudStandIn, ShownMessage } from './client.ts'
import { payloadOf } from './deliver.ts'

export type Who = { readonly waId: string; readonly name: string; readonly phoneNumberId: string }

/** A notification with these messages of one person. */
export const messagesPayload = ({ waId, name, phoneNumberId }: Who, messages: readonly object[]): object =>
  payloadOf('messages', {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
    contacts: [{ profile: { name }, wa_id: waId }],
    messages,
  })

/** Somebody with a phone: writes, presses, reads. */
export class CloudPerson {
  readonly who: Who
  readonly #standIn: CloudStandIn
  #read = 0
  #last: object | undefined

  constructor(standIn: CloudStandIn, who: Who) {
    this.#standIn = standIn
    this.who = who
  }

  get chat(): string {
    return this.who.waId
  }

  message(content: object): object {
    return {
      from: this.who.waId,
      id: `wamid.${randomBytes(18).toString('base64url')}`,
      timestamp: String(Math.floor(Date.now() / 1_000)),
      ...content,
    }
  }

  async send(content: object): Promise<object> {
    await this.#standIn.set({ open: this.chat })
    this.#last = messagesPayload(this.who, [this.message(content)])
    await this.#standIn.deliver(this.#last)
    return this.#last
  }

  /** The provider delivers the last notification once more. */
  async again(): Promise<void> {
    if (this.#last) await this.#standIn.deliver(this.#last)
  }

  say(body: string, { replyTo }: { replyTo?: string } = {}): Promise<object> {
    const context = replyTo ? { context: { from: '15550783881', id: replyTo } } : {}
    return this.send({ ...context, type: 'text', text: { body } })
  }

  async sendFile(kind: 'image' | 'document', content: Buffer, caption?: string): Promise<object> {
    const type = kind === 'image' ? 'image/png' : 'application/pdf'
    const id = await this.#standIn.keep({ type, content, phoneNumberId: this.who.phoneNumberId })
    const named = kind === 'document' ? { filename: 'facture.pdf' } : {}
    return this.send({
      type: kind,
      [kind]: { id, mime_type: type, sha256: '…', ...(caption ? { caption } : {}), ...named },
    })
  }

  react(messageId: string, emoji: string): Promise<object> {
    return this.send({ type: 'reaction', reaction: { message_id: messageId, ...(emoji ? { emoji } : {}) } })
  }

  shareLocation(latitude: number, longitude: number): Promise<object> {
    return this.send({ type: 'location', location: { latitude, longitude } })
  }

  /** Presses the first button or row whose title matches. */
  press(message: ShownMessage, title: string | RegExp): Promise<object> {
    const choice = message.choices.find((one) =>
      typeof title === 'string' ? one.title.includes(title) : title.test(one.title),
    )
    if (!choice) {
      const titles = message.choices.map((one) => one.title).join(' | ')
      throw new Error(`no choice ${title} under "${message.text}" (${titles})`)
    }
    const context = { from: '15550783881', id: message.id }
    if (message.template)
      return this.send({ context, type: 'button', button: { payload: choice.id, text: choice.title } })
    const reply = message.opener
      ? { type: 'list_reply', list_reply: { ...choice, description: '' } }
      : { type: 'button_reply', button_reply: choice }
    return this.send({ context, type: 'interactive', interactive: reply })
  }

  /** The next message to this person that matches, read in order; fails with what came instead. */
  async receives(pattern: RegExp, timeoutMs = 20_000): Promise<ShownMessage> {
    const giveUpAt = Date.now() + timeoutMs
    for (;;) {
      const shown = await this.#standIn.shownTo(this.chat)
      const index = shown.findIndex(({ text }, position) => position >= this.#read && pattern.test(text))
      if (index >= 0) {
        this.#read = index + 1
        return shown[index] as ShownMessage
      }
      if (Date.now() > giveUpAt) {
        const came = shown.slice(this.#read).map(({ text }) => text)
        throw new Error(`${this.who.name} waited for ${pattern}; came: ${JSON.stringify(came, null, 1)}`)
      }
      await sleep(50)
    }
  }
}
