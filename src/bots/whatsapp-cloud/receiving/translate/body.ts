import type { Envelope, InboundMessage } from '../../../inbound.ts'
import type { CloudMessage } from '../payload-schema.ts'
import { attachmentOf } from './attachment.ts'

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** What a message says, and what it changes on its envelope. */
export type Said = Without<InboundMessage, keyof Envelope> &
  Partial<Pick<Envelope, 'attachments' | 'replyTo' | 'messageId'>>

type Read = (message: CloudMessage, account: string) => Said | undefined

const unsupported = (what: string): Said => ({ kind: 'unsupported', what })

const withFile =
  (kind: 'image' | 'video' | 'audio' | 'document'): Read =>
  (message, account) => {
    const attachment = attachmentOf(message, kind, account)
    return attachment && { kind: 'text', text: message[kind]?.caption ?? '', attachments: [attachment] }
  }

/** A card may hold any number: only the one that WhatsApp itself names counts, so that nobody shares another's. */
const contact: Read = ({ contacts = [] }) => {
  for (const { name, phones = [] } of contacts) {
    const known = phones.find(({ wa_id: id }) => id !== undefined) ?? phones.find(({ phone }) => phone)
    if (!known) continue
    const contactName = name?.formatted_name
    return {
      kind: 'contact',
      phone: known.wa_id ? `+${known.wa_id}` : (known.phone ?? ''),
      ownerAddress: known.wa_id,
      ...(contactName ? { contactName } : {}),
    }
  }
  return unsupported('contacts')
}

const location: Read = ({ location: place }) => {
  if (!place) return undefined
  const placeName = place.name ?? place.address
  const { latitude, longitude } = place
  return { kind: 'location', latitude, longitude, ...(placeName ? { placeName } : {}) }
}

const interactive: Read = ({ interactive: reply }) => {
  const picked = reply?.button_reply ?? reply?.list_reply
  if (!picked) return reply && unsupported(reply.type)
  return { kind: 'choice', choiceId: picked.id, ...(picked.title ? { title: picked.title } : {}) }
}

/** The button of a template; one without a payload of ours comes back with its own words. */
const button: Read = ({ button: pressed }) => {
  const { payload, text } = pressed ?? {}
  if (payload && payload !== text)
    return { kind: 'choice', choiceId: payload, ...(text ? { title: text } : {}) }
  return text ? { kind: 'text', text } : undefined
}

const reaction: Read = ({ reaction: put }) =>
  put && { kind: 'reaction', emoji: put.emoji || undefined, replyTo: put.message_id }

const edit: Read = ({ edit: changed }) => {
  const { text, image, video, document } = changed?.message ?? {}
  const words = text?.body ?? image?.caption ?? video?.caption ?? document?.caption
  return changed && { kind: 'edit', text: words ?? '', messageId: changed.original_message_id }
}

const READERS: Readonly<Record<string, Read>> = {
  text: ({ text }) => text && { kind: 'text', text: text.body },
  image: withFile('image'),
  video: withFile('video'),
  audio: withFile('audio'),
  document: withFile('document'),
  sticker: () => ({ kind: 'sticker', emoji: undefined }),
  location,
  contacts: contact,
  interactive,
  button,
  reaction,
  edit,
  revoke: ({ revoke }) => revoke && { kind: 'deletion', messageId: revoke.original_message_id },
  // somebody opened the chat for the first time
  request_welcome: () => ({ kind: 'text', text: '/start' }),
  order: () => unsupported('order'),
  unsupported: () => unsupported('unknown'),
  unknown: () => unsupported('unknown'),
}

/** Undefined when it lacks what its type promises. A type that nobody knows yet is answered kindly. */
export const readBody: Read = (message, account) => {
  const read = READERS[message.type]
  return read ? read(message, account) : unsupported(message.type.slice(0, 40))
}
