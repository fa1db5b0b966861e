import type { ChannelSender, OutboundMessage, SendOutcome } from '../../notifications/index.ts'
import { type Clock, messageOf } from '../../shared/index.ts'
import type { FileReader } from '../channel/index.ts'
import { appendMessage } from './thread/append.ts'
import type { Arrivals } from './thread/arrivals.ts'
import type { WebchatCollections } from './thread/documents.ts'

const WAITING: SendOutcome = { outcome: 'retry', reason: 'file_waiting', afterMs: 2_000, yields: true }

type Attached = NonNullable<OutboundMessage['attachments']>

/** As their content is, under the ids they were announced with; `waiting` while one of them is on its way. */
const findAll = async (files: FileReader, attachments: Attached = []): Promise<Attached | 'waiting'> => {
  const found: Attached[number][] = []
  for (const { id } of attachments) {
    const file = await files.find(id)
    if (file === 'waiting') return 'waiting'
    // what was refused or lost is left out
    if (file) found.push({ id, name: file.name, type: file.type })
  }
  return found
}

/** Sending is storing: no provider, no limit, and the same delivery again is the same message. */
export const createWebchatSender = (parts: {
  readonly messages: WebchatCollections['messages']
  readonly arrivals: Arrivals
  readonly clock: Clock
  readonly files: FileReader
}): ChannelSender => ({
  channel: 'webchat',
  idempotent: true,
  waitsToBeSeen: true,
  async send({ chat: personId }, message, { deliveryId }) {
    try {
      const attachments = await findAll(parts.files, message.attachments)
      if (attachments === 'waiting') return WAITING
      const appended = await appendMessage(parts.messages, {
        _id: `out:${personId}:${deliveryId}`,
        personId,
        at: parts.clock.now(),
        from: 'bot',
        text: message.text,
        choices: [...message.choices],
        attachments: [...attachments],
        ...(message.ticket === undefined ? {} : { ticket: message.ticket }),
      })
      parts.arrivals.announce(personId)
      return { outcome: 'sent', providerMessageId: String(appended.message.seq) }
    } catch (error) {
      return { outcome: 'retry', reason: messageOf(error) }
    }
  },
})
