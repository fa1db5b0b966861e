import type { ChannelSender } from '../../notifications/index.ts'
import { type Clock, messageOf } from '../../shared/index.ts'
import { appendMessage } from './append.ts'
import type { Arrivals } from './arrivals.ts'
import type { WebchatCollections } from './documents.ts'

/** Sending is storing: no provider, no limit, and the same delivery again is the same message. */
export const createWebchatSender = (parts: {
  readonly messages: WebchatCollections['messages']
  readonly arrivals: Arrivals
  readonly clock: Clock
}): ChannelSender => ({
  channel: 'webchat',
  idempotent: true,
  async send({ chat: personId }, message, { deliveryId }) {
    try {
      const appended = await appendMessage(parts.messages, {
        _id: `out:${personId}:${deliveryId}`,
        personId,
        at: parts.clock.now(),
        from: 'bot',
        text: message.text,
        choices: [...message.choices],
        attachments: (message.attachments ?? []).map(({ id, name, type }) => ({ id, name, type })),
        ...(message.ticket === undefined ? {} : { ticket: message.ticket }),
      })
      parts.arrivals.announce(personId)
      return { outcome: 'sent', providerMessageId: String(appended.message.seq) }
    } catch (error) {
      return { outcome: 'retry', reason: messageOf(error) }
    }
  },
})
