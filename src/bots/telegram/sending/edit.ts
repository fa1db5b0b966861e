import type { OutboundMessage } from '../../../notifications/index.ts'
import { type Part, render } from '../../rendering/index.ts'
import type { TelegramApi } from '../api/client.ts'
import { TelegramFailure } from '../api/failure.ts'
import { TELEGRAM_CAPABILITIES } from '../capabilities.ts'
import type { ChoiceSignature } from '../choice-signature.ts'
import { chatId } from './chat-id.ts'
import { inlineKeyboard } from './keyboard.ts'

/** A message of ours at Telegram. */
type Sent = { readonly chat: string; readonly messageId: number; readonly signal: AbortSignal }
type Change = { readonly method: string; readonly payload: object }

/** Said of a message with a file when its text is changed, and the other way round. */
const OTHER_KIND = /there is no (?:text|caption) in the message/i

/** How the message may be changed, likeliest first; of words that fill several messages only the buttons. */
const changesOf = (message: OutboundMessage): Change[] => {
  const parts = render(message, TELEGRAM_CAPABILITIES)
  const texts = parts.filter((part): part is Part & { kind: 'text' } => part.kind === 'text')
  const [text] = texts
  if (text && texts.length === 1) {
    const words = {
      method: 'editMessageText',
      payload: { text: text.text, link_preview_options: { is_disabled: true } },
    }
    if (text.text.length > TELEGRAM_CAPABILITIES.caption) return [words]
    return [words, { method: 'editMessageCaption', payload: { caption: text.text } }]
  }
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'file' && only.caption !== '') {
    const { caption } = only
    return [
      { method: 'editMessageCaption', payload: { caption } },
      { method: 'editMessageText', payload: { text: caption } },
    ]
  }
  return [{ method: 'editMessageReplyMarkup', payload: {} }]
}

/** Without buttons in the new message the old ones are taken away. */
const buttonsOf = (message: OutboundMessage, sign: (choiceId: string) => string): object => {
  const last = render(message, TELEGRAM_CAPABILITIES).findLast((part) => part.kind === 'text')
  const offered = last?.kind === 'text' ? last.offered : undefined
  return offered?.as === 'buttons' || offered?.as === 'list'
    ? { reply_markup: inlineKeyboard(offered.choices, sign) }
    : {}
}

/** Changes a message's words and buttons; throws TelegramFailure. */
export const createEdit =
  (api: TelegramApi, signature: ChoiceSignature) =>
  async ({ chat, messageId, signal }: Sent, message: OutboundMessage): Promise<void> => {
    const place = { chat_id: chatId(chat), message_id: messageId }
    const buttons = buttonsOf(message, (choiceId) => signature.sign(chat, choiceId))
    let refusal: unknown
    for (const { method, payload } of changesOf(message)) {
      try {
        await api.call(method, { ...place, ...payload, ...buttons }, { signal })
        return
      } catch (error) {
        refusal = error
        if (!(error instanceof TelegramFailure) || !OTHER_KIND.test(error.message)) throw error
      }
    }
    throw refusal
  }
