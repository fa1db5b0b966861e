import { type Content, type Context, envelopeOf, isOurs } from './envelope.ts'
import type { TelegramCallback } from './update-schema.ts'

/** A press of a button; Telegram does not say when, so it is when we heard of it. */
export const ofCallback = (query: TelegramCallback, context: Context): Content => {
  const { from, message, data } = query
  if (!message || data === undefined) return { ignored: 'unknown_kind' }
  const { chat } = message
  if (!isOurs(chat)) return { ignored: 'other_chat' }
  const choiceId = context.readChoice(String(chat.id), data)
  if (choiceId === undefined) return { ignored: 'forged_choice' }
  const pressed = message.reply_markup?.inline_keyboard.flat().find((button) => button.callback_data === data)
  return {
    message: {
      ...envelopeOf({ from, chat, sentAt: context.receivedAt, addressed: true }, context),
      replyTo: String(message.message_id),
      kind: 'choice',
      choiceId,
      ...(pressed ? { title: pressed.text } : {}),
    },
  }
}
