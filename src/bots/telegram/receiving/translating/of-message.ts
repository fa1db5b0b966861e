import type { Envelope, InboundMessage } from '../../../inbound.ts'
import { type Content, type Context, envelopeOf, isOurs, nameOf } from './envelope.ts'
import { readFiles } from './read-files.ts'
import { readWords } from './read-words.ts'
import type { TelegramMessage } from './update-schema.ts'

/** What a person may send and we cannot read: answered kindly. Everything else without words is a service message. */
const UNREADABLE = [
  'poll',
  'dice',
  'game',
  'story',
  'paid_media',
  'checklist',
  'invoice',
  'live_photo',
] as const

/** A topic's messages all "answer" the one that opened it. */
const answeredBy = ({ reply_to_message: answered }: TelegramMessage): { replyTo?: string } =>
  answered && answered.forum_topic_created === undefined ? { replyTo: String(answered.message_id) } : {}

/** The kinds that carry no words of their own. */
const withoutWords = (
  { contact, venue, location, sticker }: TelegramMessage,
  envelope: Envelope,
): InboundMessage | undefined => {
  if (contact) {
    const contactName = nameOf(contact)
    return {
      ...envelope,
      kind: 'contact',
      phone: contact.phone_number,
      ownerAddress: contact.user_id === undefined ? undefined : String(contact.user_id),
      ...(contactName ? { contactName } : {}),
    }
  }
  const place = venue?.location ?? location
  if (place) {
    const { latitude, longitude } = place
    const placeName = venue?.title ? { placeName: venue.title } : {}
    return { ...envelope, kind: 'location', latitude, longitude, ...placeName }
  }
  return sticker && { ...envelope, kind: 'sticker', emoji: sticker.emoji }
}

/** A group's new id, told in the old chat or in the new one. */
const migrationOf = (message: TelegramMessage): Content | undefined => {
  const { chat, migrate_to_chat_id: to, migrate_from_chat_id: from } = message
  if (to !== undefined) return { migrated: { from: String(chat.id), to: String(to) } }
  return from === undefined ? undefined : { migrated: { from: String(from), to: String(chat.id) } }
}

const strangerTo = ({ from, chat, sender_chat: senderChat }: TelegramMessage): Content | undefined => {
  if (!isOurs(chat)) return { ignored: 'other_chat' }
  // anonymous administrators and channels write in no person's name
  if (!from || senderChat) return { ignored: 'unknown_kind' }
  return from.is_bot ? { ignored: 'from_bot' } : undefined
}

const read = (message: TelegramMessage, context: Context, envelope: Envelope): Content => {
  const wordless = withoutWords(message, envelope)
  if (wordless) return { message: wordless }
  const { text } = readWords(message, context)
  const attachments = readFiles(message, context.account)
  if (text !== undefined || attachments.length > 0)
    return { message: { ...envelope, kind: 'text', text: text ?? '', attachments } }
  const what = UNREADABLE.find((kind) => message[kind] !== undefined)
  return what ? { message: { ...envelope, kind: 'unsupported', what } } : { ignored: 'unknown_kind' }
}

const envelopeFor = (
  message: TelegramMessage,
  context: Context,
  addressed: boolean,
): Envelope | undefined => {
  const { from, chat, date, media_group_id: album } = message
  if (!from) return undefined
  const isForwarded = (message.forward_origin ?? message.forward_date) !== undefined
  return {
    ...envelopeOf({ from, chat, sentAt: new Date(date * 1_000), addressed }, context),
    messageId: String(message.message_id),
    ...answeredBy(message),
    ...(album === undefined ? {} : { album }),
    ...(isForwarded ? { forwarded: true as const } : {}),
  }
}

export const ofMessage = (message: TelegramMessage, context: Context): Content => {
  const apart = migrationOf(message) ?? strangerTo(message)
  if (apart) return apart
  const envelope = envelopeFor(message, context, readWords(message, context).addressed)
  return envelope ? read(message, context, envelope) : { ignored: 'unknown_kind' }
}

/** Only words: a shared live location is "edited" every few seconds, and a photo may lose its caption. */
export const ofEdited = (message: TelegramMessage, context: Context): Content => {
  const apart = strangerTo(message)
  if (apart) return apart
  const { text, addressed } = readWords(message, context)
  const envelope = envelopeFor(message, context, addressed)
  if (!envelope || text === undefined) return { ignored: 'unknown_kind' }
  return { message: { ...envelope, kind: 'edit', text } }
}
