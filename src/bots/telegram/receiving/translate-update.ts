import type { Envelope, InboundMessage } from '../../inbound.ts'
import { readFiles } from './read-files.ts'
import {
  type TelegramCallback,
  type TelegramMessage,
  type TelegramUser,
  updateSchema,
} from './update-schema.ts'

export type Translated = {
  /** Absent when the update is not one of ours to read at all. */
  readonly updateId: number | undefined
  readonly message?: InboundMessage
  /** To be answered whatever becomes of it: the button shows a clock until then. */
  readonly callbackQueryId?: string
  /** Why there is no message. */
  readonly ignored?: 'malformed' | 'unknown_kind' | 'not_private' | 'from_bot'
}

type Context = { readonly updateId: number; readonly account: string; readonly receivedAt: Date }

/** What a person may send and we cannot read: answered kindly. Everything else without words is a service message. */
const UNREADABLE = [
  'sticker',
  'location',
  'venue',
  'poll',
  'video_note',
  'animation',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
] as const

const envelopeOf = (
  from: TelegramUser,
  chat: { id: number },
  { updateId, account, receivedAt }: Context,
): Envelope => {
  const displayName = [from.first_name, from.last_name].filter(Boolean).join(' ')
  return {
    from: { channel: 'telegram', account, chat: String(chat.id) },
    sender: String(from.id),
    ...(displayName ? { displayName } : {}),
    ...(from.language_code ? { languageCode: from.language_code } : {}),
    providerEventId: String(updateId),
    order: updateId,
    sentAt: receivedAt,
    attachments: [],
  }
}

const ofMessage = (
  message: TelegramMessage,
  context: Context,
  edited: boolean,
): Omit<Translated, 'updateId'> => {
  const { from, chat, contact, date, reply_to_message: answered } = message
  if (chat.type !== 'private' || !from) return { ignored: 'not_private' }
  if (from.is_bot) return { ignored: 'from_bot' }
  const envelope = {
    ...envelopeOf(from, chat, context),
    sentAt: new Date(date * 1_000),
    messageId: String(message.message_id),
    ...(answered ? { replyTo: String(answered.message_id) } : {}),
  }
  const text = message.text ?? message.caption
  // a shared live location is "edited" every few seconds: only edited words deserve an answer
  if (edited) {
    return text === undefined
      ? { ignored: 'unknown_kind' }
      : { message: { ...envelope, kind: 'unsupported', what: 'edit' } }
  }
  if (contact) {
    const ownerAddress = contact.user_id === undefined ? undefined : String(contact.user_id)
    return { message: { ...envelope, kind: 'contact', phone: contact.phone_number, ownerAddress } }
  }
  const attachments = readFiles(message, context.account)
  if (text !== undefined || attachments.length > 0) {
    return { message: { ...envelope, kind: 'text', text: text ?? '', attachments } }
  }
  const what = UNREADABLE.find((kind) => message[kind] !== undefined)
  return what ? { message: { ...envelope, kind: 'unsupported', what } } : { ignored: 'unknown_kind' }
}

const ofCallback = (query: TelegramCallback, context: Context): Omit<Translated, 'updateId'> => {
  const { id: callbackQueryId, from, message, data } = query
  if (!message || data === undefined) return { callbackQueryId, ignored: 'unknown_kind' }
  if (message.chat.type !== 'private') return { callbackQueryId, ignored: 'not_private' }
  const pressed = message.reply_markup?.inline_keyboard.flat().find((button) => button.callback_data === data)
  return {
    callbackQueryId,
    message: {
      ...envelopeOf(from, message.chat, context),
      replyTo: String(message.message_id),
      kind: 'choice',
      choiceId: data,
      ...(pressed ? { title: pressed.text } : {}),
    },
  }
}

/** An update of the Bot API in our own words. Pure; whatever comes in, it does not throw. */
export const translateUpdate = (
  update: unknown,
  { account, receivedAt }: { account: string; receivedAt: Date },
): Translated => {
  const parsed = updateSchema.safeParse(update)
  if (!parsed.success) {
    const { update_id: id } = (update ?? {}) as { update_id?: unknown }
    return { updateId: Number.isSafeInteger(id) ? (id as number) : undefined, ignored: 'malformed' }
  }
  const { update_id: updateId, message, edited_message: edited, callback_query: callback } = parsed.data
  const context = { updateId, account, receivedAt }
  if (message) return { updateId, ...ofMessage(message, context, false) }
  if (edited) return { updateId, ...ofMessage(edited, context, true) }
  if (callback) return { updateId, ...ofCallback(callback, context) }
  return { updateId, ignored: 'unknown_kind' }
}
