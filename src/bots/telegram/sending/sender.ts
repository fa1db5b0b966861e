import type {
  ChannelSender,
  OutboundMessage,
  RateGate,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import { type TelegramApi, TelegramFailure } from '../api.ts'
import { dress } from './keyboard.ts'
import { outcomeOf } from './outcome.ts'
import { splitText } from './split-text.ts'

type SenderParts = {
  readonly api: TelegramApi
  /** On the button that shares one's phone number. */
  readonly contactButton: string
  readonly gate: RateGate
}

const MOST_REMEMBERED = 1_000
/** A sender holds a worker meanwhile: longer waits are the deliveries' own. */
const LONGEST_WAIT_MS = 3_000

/** How many parts of a long message have gone out: a retry goes on from there (this process only). */
class Progress {
  readonly #sent = new Map<string, number>()

  get(deliveryId: string): number {
    return this.#sent.get(deliveryId) ?? 0
  }

  set(deliveryId: string, parts: number): void {
    if (this.#sent.size >= MOST_REMEMBERED) this.#sent.clear()
    this.#sent.set(deliveryId, parts)
  }

  forget(deliveryId: string): void {
    this.#sent.delete(deliveryId)
  }
}

/** Chat ids are numbers of at most 52 bits. */
const chatId = (chat: string): number | string => (Number.isSafeInteger(Number(chat)) ? Number(chat) : chat)

const idOf = (result: unknown): string => {
  const id = (result as { message_id?: unknown } | undefined)?.message_id
  if (typeof id !== 'number') throw new TelegramFailure('broken', 'an answer without message_id')
  return String(id)
}

export const createTelegramSender = ({ api, contactButton, gate }: SenderParts): ChannelSender => {
  const progress = new Progress()

  const sendParts = async (chat: string, message: OutboundMessage, context: SendContext): Promise<string> => {
    const { text, markup } = dress(message, contactButton)
    const parts = splitText(text)
    const { deliveryId, signal } = context
    let messageId = ''
    for (let index = progress.get(deliveryId); index < parts.length; index += 1) {
      const isLast = index === parts.length - 1
      const payload = {
        chat_id: chatId(chat),
        text: parts[index],
        link_preview_options: { is_disabled: true },
        ...(isLast && markup ? { reply_markup: markup } : {}),
      }
      messageId = idOf(await api.call('sendMessage', payload, { signal }))
      if (!isLast) progress.set(deliveryId, index + 1)
    }
    progress.forget(deliveryId)
    return messageId
  }

  return {
    channel: 'telegram',
    idempotent: false,
    async send({ chat }, message, context): Promise<SendOutcome> {
      if (message.text.trim() === '') return { outcome: 'dead', reason: 'a message without text' }
      const { kind, signal } = context
      const wait = await gate.pass({ chat, kind }, { maxWaitMs: LONGEST_WAIT_MS, signal })
      if (wait > 0) return { outcome: 'retry', reason: 'rate limit', afterMs: wait }
      try {
        return { outcome: 'sent', providerMessageId: await sendParts(chat, message, context) }
      } catch (error) {
        const outcome = outcomeOf(error)
        if (outcome.outcome === 'retry' && outcome.afterMs) gate.pause(outcome.afterMs, chat)
        return outcome
      }
    },
  }
}
