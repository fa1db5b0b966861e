import type {
  ChannelSender,
  OutboundMessage,
  RateGate,
  SendContext,
  SendOutcome,
} from '../../../notifications/index.ts'
import { mainPart, type Part, render, Sequence } from '../../rendering/index.ts'
import { type TelegramApi, TelegramFailure } from '../api.ts'
import { TELEGRAM_CAPABILITIES } from '../capabilities.ts'
import { markupOf } from './keyboard.ts'
import { outcomeOf } from './outcome.ts'

type SenderParts = {
  readonly api: TelegramApi
  /** On the button that shares one's phone number. */
  readonly contactButton: string
  readonly gate: RateGate
}

/** A sender holds a worker meanwhile: longer waits are the deliveries' own. */
const LONGEST_WAIT_MS = 3_000

/** Chat ids are numbers of at most 52 bits. */
const chatId = (chat: string): number | string => (Number.isSafeInteger(Number(chat)) ? Number(chat) : chat)

const idOf = (result: unknown): string => {
  const id = (result as { message_id?: unknown } | undefined)?.message_id
  if (typeof id !== 'number') throw new TelegramFailure('broken', 'an answer without message_id')
  return String(id)
}

export const createTelegramSender = ({ api, contactButton, gate }: SenderParts): ChannelSender => {
  const sequence = new Sequence()

  const sendPart = async (chat: string, part: Part, signal: AbortSignal): Promise<string> => {
    // files are told in words until they can be sent
    if (part.kind === 'file') return ''
    const markup = markupOf(part, contactButton)
    const payload = {
      chat_id: chatId(chat),
      text: part.text,
      link_preview_options: { is_disabled: true },
      ...(markup ? { reply_markup: markup } : {}),
    }
    return idOf(await api.call('sendMessage', payload, { signal }))
  }

  const sendParts = async (
    chat: string,
    message: OutboundMessage,
    { deliveryId, signal }: SendContext,
  ): Promise<SendOutcome> => {
    const parts = render(message, TELEGRAM_CAPABILITIES)
    const ids = await sequence.run(deliveryId, parts, (part) => sendPart(chat, part, signal))
    const providerMessageId = mainPart(parts, ids)
    const alsoIds = ids.filter((id) => id !== providerMessageId && id !== '')
    return { outcome: 'sent', providerMessageId, ...(alsoIds.length > 0 ? { alsoIds } : {}) }
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
        return await sendParts(chat, message, context)
      } catch (error) {
        const outcome = outcomeOf(error)
        if (outcome.outcome === 'retry' && outcome.afterMs) gate.pause(outcome.afterMs, chat)
        return outcome
      }
    },
  }
}
