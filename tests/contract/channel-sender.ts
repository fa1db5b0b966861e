import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ChannelSender, ConversationReference, OutboundMessage } from '../../src/notifications/index.ts'

/** A sender and what can be seen of its channel. The optional parts are for channels that have such a thing. */
export type SenderUnderTest = {
  readonly sender: ChannelSender
  /** A chat that can be written to. */
  readonly chat: ConversationReference
  /** What that chat shows, oldest first. */
  shown(): Promise<readonly { readonly text: string; readonly choices: readonly string[] }[]>
  /** A chat that blocked us or is gone. */
  readonly goneChat?: ConversationReference
  /** From now on the provider asks to wait so many seconds. */
  limitFor?(seconds: number): Promise<void>
  /** From now on the provider does not answer properly: it is down. */
  breakDown?(): Promise<void>
  close?(): Promise<void>
}

const message = (text: string, choices: OutboundMessage['choices'] = []): OutboundMessage => ({
  text,
  choices,
})

/** What every ChannelSender keeps to. */
export const channelSenderContract = (name: string, makeSender: () => Promise<SenderUnderTest>): void => {
  describe(`${name} as a channel sender`, () => {
    let channel: SenderUnderTest
    beforeEach(async () => {
      channel = await makeSender()
    })
    afterEach(async () => {
      await channel.close?.()
    })

    const send = (text: string | OutboundMessage, deliveryId: string, to = channel.chat) =>
      channel.sender.send(to, typeof text === 'string' ? message(text) : text, {
        deliveryId,
        kind: 'reply',
        purpose: 'reply',
        signal: AbortSignal.timeout(10_000),
      })

    it('shows the message in the chat and names it', async () => {
      const outcome = await send('Votre demande est prise en charge.', 'd1')
      expect(outcome).toEqual({ outcome: 'sent', providerMessageId: expect.stringMatching(/./) })
      expect((await channel.shown()).map(({ text }) => text)).toEqual(['Votre demande est prise en charge.'])
    })

    it('keeps the order and tells messages apart', async () => {
      const first = await send('un', 'd1')
      const second = await send('deux', 'd2')
      expect((await channel.shown()).map(({ text }) => text)).toEqual(['un', 'deux'])
      expect(first).not.toEqual(second)
    })

    it('shows the choices in order', async () => {
      const choices = [
        { id: 't:confirm:SN-7F3K2Q', title: 'Oui, ça marche' },
        { id: 't:reopen:SN-7F3K2Q', title: 'لا، ليس بعد' },
      ]
      await send(message('Est-ce que cela fonctionne ?', choices), 'd1')
      expect((await channel.shown())[0]?.choices).toEqual(choices.map(({ title }) => title))
    })

    it('shows markup, templates and Arabic as the text they are', async () => {
      const text = '<b>x</b> *y* _z_ {{name}} \\ `k` [a](b) & «مرحبا \u2068SN-7F3K2Q\u2069»'
      await send(text, 'd1')
      expect((await channel.shown()).map((shown) => shown.text)).toEqual([text])
    })

    it('says truly whether the same delivery sent twice is shown once', async () => {
      const first = await send('une seule fois', 'd1')
      const second = await send('une seule fois', 'd1')
      expect(await channel.shown()).toHaveLength(channel.sender.idempotent ? 1 : 2)
      if (channel.sender.idempotent) expect(second).toEqual(first)
    })

    it('calls a chat that is gone unreachable', async () => {
      if (!channel.goneChat) return
      expect(await send('bonjour', 'd1', channel.goneChat)).toMatchObject({ outcome: 'unreachable' })
    })

    it('passes on how long the provider asks to wait', async () => {
      if (!channel.limitFor) return
      await channel.limitFor(7)
      const outcome = await send('bonjour', 'd1')
      expect(outcome).toMatchObject({ outcome: 'retry' })
      expect(outcome.outcome === 'retry' && outcome.afterMs).toBeGreaterThanOrEqual(7_000)
      expect(await channel.shown()).toEqual([])
    })

    it('answers instead of throwing when the provider is down', async () => {
      if (!channel.breakDown) return
      await channel.breakDown()
      expect(['retry', 'unknown']).toContain((await send('bonjour', 'd1')).outcome)
    })
  })
}
