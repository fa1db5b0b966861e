import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReceivedKind } from '../../src/bots/channel/index.ts'
import type { ChannelAdapter, InboundMessage } from '../../src/bots/index.ts'
import type { ConversationReference, OutboundMessage } from '../../src/notifications/index.ts'
import { eventually } from '../support/eventually.ts'

/** What a chat of the provider shows, as its owner sees it. */
export type Shown = {
  readonly id: string
  readonly text: string
  /** Titles of the buttons or rows under it. */
  readonly choices: readonly string[]
  /** The bytes of a file that it carries. */
  readonly file?: Buffer
}

export type FileSent = {
  readonly kind: 'image' | 'document'
  readonly content: Buffer
  readonly caption?: string
}

/** A channel whose adapter has been started, and the person at the other end of it; the provider is another process. */
export type AdapterUnderTest = {
  readonly adapter: ChannelAdapter
  readonly chat: ConversationReference
  /** What has come into the inbox so far, in order of saving. */
  received(): readonly InboundMessage[]
  /** The next save fails once: the database is away. */
  failNextSave(): void
  says(text: string, options?: { readonly replyTo?: string }): Promise<void>
  /** The provider delivers its last event once more. */
  redelivers(): Promise<void>
  sendsFile(file: FileSent): Promise<void>
  /** Presses a button or a row of what is shown, by its title. */
  presses?(message: Shown, title: string): Promise<void>
  reacts?(message: Shown, emoji: string): Promise<void>
  sharesLocation?(latitude: number, longitude: number): Promise<void>
  shown(): Promise<readonly Shown[]>
  /** Content that the adapter's senders find under this id. */
  holdFile(id: string, file: { readonly name: string; readonly type: string; readonly content: Buffer }): void
  close(): Promise<void>
}

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What every channel keeps to, beside `channelSenderContract`. */
export const channelAdapterContract = (name: string, start: () => Promise<AdapterUnderTest>): void => {
  describe(`${name} as a channel`, () => {
    let channel: AdapterUnderTest
    beforeEach(async () => {
      channel = await start()
    })
    afterEach(() => channel.close())

    const hears = (kind: ReceivedKind) => channel.adapter.capabilities.receives.includes(kind)
    const arrived = (count = 1) =>
      eventually(() => {
        const messages = channel.received()
        expect(messages.length).toBeGreaterThanOrEqual(count)
        return messages
      })
    const send = (message: Partial<OutboundMessage>, deliveryId = 'd1') =>
      channel.adapter.sender.send(
        channel.chat,
        { text: '', choices: [], ...message },
        { deliveryId, kind: 'reply', purpose: 'reply', signal: AbortSignal.timeout(15_000) },
      )
    const lastShown = () =>
      eventually(async () => {
        const last = (await channel.shown()).at(-1)
        expect(last).toBeDefined()
        return last as Shown
      })

    it('brings words as they were typed, and says who wrote where', async () => {
      const text = 'السلام، <b>الطابعة</b> 👨‍👩‍👧 ما كتخدمش\n{{x}} *y* \u200fSN-7F3K2Q'
      await channel.says(text)
      const [message] = await arrived()
      expect(message).toMatchObject({ kind: 'text', text, from: channel.chat, attachments: [] })
      if (hears('edit')) expect(message?.messageId).toMatch(/./)
      expect(message?.sentAt).toBeInstanceOf(Date)
    })

    it('keeps the order of what one person writes', async () => {
      for (const text of ['un', 'deux', 'trois']) await channel.says(text)
      const messages = await arrived(3)
      const sorted = [...messages].sort((left, right) => left.order - right.order)
      expect(sorted.map((message) => message.kind === 'text' && message.text)).toEqual([
        'un',
        'deux',
        'trois',
      ])
    })

    it('knows the same event again', async () => {
      await channel.says('une fois')
      await arrived()
      await channel.redelivers()
      await channel.says('après')
      const messages = await arrived(2)
      const events = messages.filter((message) => message.kind === 'text' && message.text === 'une fois')
      expect(new Set(events.map(({ providerEventId }) => providerEventId)).size).toBe(1)
    })

    it('has a message again that could not be saved', async () => {
      channel.failNextSave()
      await channel.says('ne me perdez pas')
      const [message] = await arrived()
      expect(message).toMatchObject({ text: 'ne me perdez pas' })
    })

    it('says which message of ours is answered', async () => {
      if (!hears('reply')) return
      const outcome = await send({ text: 'Quelle salle ?' })
      const question = await lastShown()
      await channel.says('la 12', { replyTo: question.id })
      const [message] = await arrived()
      expect(message?.replyTo).toBe(outcome.outcome === 'sent' && outcome.providerMessageId)
    })

    it('brings a file: announced at once, its content on demand', async () => {
      const content = Buffer.concat([PIXEL, Buffer.alloc(3_000, 7)])
      await channel.sendsFile({ kind: 'image', content, caption: 'regardez' })
      const [message] = await arrived()
      expect(message).toMatchObject({ kind: 'text', text: 'regardez' })
      const attachment = message?.attachments[0]
      expect(attachment?.id).toMatch(/^[0-9a-f]{24}$/)
      if (!channel.adapter.files) return
      const fetched = await channel.adapter.files.fetch(attachment?.remote ?? '', AbortSignal.timeout(15_000))
      expect(fetched.outcome).toBe('open')
      if (fetched.outcome === 'open') expect(await buffer(fetched.content)).toEqual(content)
    })

    it('shows a file of ours with its words', async () => {
      channel.holdFile('a'.repeat(24), { name: 'photo.png', type: 'image/png', content: PIXEL })
      const attachments = [{ id: 'a'.repeat(24), name: 'photo.png', type: 'image/png' }]
      expect(await send({ text: 'La photo', attachments })).toMatchObject({ outcome: 'sent' })
      const shown = await lastShown()
      expect(shown.text).toBe('La photo')
      expect(shown.file?.length).toBeGreaterThan(0)
    })

    it('sends words that are too long for one message in order', async () => {
      const sentence = 'كلمة طويلة جدا في جملة واحدة. '
      const text = sentence.repeat(Math.ceil((2 * channel.adapter.capabilities.text.most) / sentence.length))
      expect(await send({ text })).toMatchObject({ outcome: 'sent' })
      const shown = await channel.shown()
      expect(
        shown
          .map((message) => message.text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      ).toBe(text.trim())
    })

    it('offers more choices than there are buttons, and hears which was meant', async () => {
      const { buttons, list } = channel.adapter.capabilities
      const most = Math.max(buttons?.most ?? 0, list?.most ?? 0)
      const choices = Array.from({ length: most + 1 }, (_, index) => ({
        id: `c${index}`,
        title: `N° ${index}`,
      }))
      expect(await send({ text: 'Laquelle ?', choices })).toMatchObject({ outcome: 'sent' })
      const { text, choices: offered } = await lastShown()
      // pressed, or typed by its number
      expect([...offered, ...text.split('\n')].join('\n')).toMatch(
        new RegExp(`^(${most + 1}\\. )?N° ${most}$`, 'm'),
      )
    })

    it('hears a button, with the message it stood under', async () => {
      if (!channel.presses) return
      const choices = [{ id: 't:take:SN-7F3K2Q', title: 'Je prends' }]
      const outcome = await send({ text: 'Nouvelle demande', choices })
      await channel.presses(await lastShown(), 'Je prends')
      const [message] = await arrived()
      expect(message).toMatchObject({ kind: 'choice', choiceId: 't:take:SN-7F3K2Q' })
      // where nobody can answer a message, the choice says by itself what it is about
      if (hears('reply'))
        expect(message?.replyTo).toBe(outcome.outcome === 'sent' && outcome.providerMessageId)
    })

    it('hears a reaction to a message of ours', async () => {
      if (!channel.reacts) return
      const outcome = await send({ text: 'Est-ce réparé ?' })
      await channel.reacts(await lastShown(), '👍')
      const [message] = await arrived()
      expect(message).toMatchObject({ kind: 'reaction', emoji: '👍' })
      expect(message?.replyTo).toBe(outcome.outcome === 'sent' && outcome.providerMessageId)
    })

    it('brings a place', async () => {
      if (!channel.sharesLocation) return
      await channel.sharesLocation(34.68, -1.91)
      const [message] = await arrived()
      expect(message).toMatchObject({ kind: 'location', latitude: 34.68, longitude: -1.91 })
    })
  })
}
