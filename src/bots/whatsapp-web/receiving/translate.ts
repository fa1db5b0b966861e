import { createHash } from 'node:crypto'
import type { Choice } from '../../../notifications/index.ts'
import { fileIdOf } from '../../files/index.ts'
import type { Envelope, InboundAttachment, InboundMessage } from '../../inbound.ts'
import type { RawItem, RawMessage, RawSaid, RawVote } from '../protocol/raw.ts'
import type { Contact } from './contacts.ts'
import { readVcard } from './vcard.ts'

export type Context = {
  readonly account: string
  /** The chat that it was written in, and who wrote it. */
  readonly chat: string
  readonly author: Contact
  /** Told apart from others of the same second. */
  readonly ordinal: number
}

const CHANNEL = 'whatsapp-web'

/** Message ids are the sender's choice: the same one in another chat is another message. No number is in it. */
const eventIdOf = (chat: string, ...parts: readonly (string | number)[]): string => {
  const where = createHash('sha256').update(chat).digest('hex').slice(0, 12)
  return [where, ...parts].join(':')
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'video/mp4': 'mp4',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'application/pdf': 'pdf',
}

const nameOf = ({ media, type }: RawMessage): string => {
  if (media?.name) return media.name
  const plain = media?.type.split(';')[0]?.trim() ?? ''
  const stem = type === 'ptt' ? 'voice' : type === 'image' ? 'photo' : type
  return `${stem}.${EXTENSIONS[plain] ?? 'bin'}`
}

const attachmentsOf = (item: RawMessage, account: string): InboundAttachment[] => {
  const { media, id, chat, key } = item
  if (!media) return []
  const attachment = {
    id: fileIdOf({ channel: CHANNEL, account }, `${chat} ${id}`),
    remote: key,
    name: nameOf(item),
    type: media.type.split(';')[0]?.trim() ?? media.type,
    bytes: media.bytes,
  }
  return [attachment]
}

const envelopeOf = (item: RawItem, { account, chat, author }: Context) => ({
  from: { channel: CHANNEL, account, chat } as const,
  sender: author.chat,
  attachments: [],
  ...('name' in item && item.name ? { displayName: item.name } : {}),
  ...(author.phone ? { provenPhone: author.phone } : {}),
})

/** WhatsApp tells seconds: those of one second keep the order in which they came. */
const timeOf = (ms: number, ordinal: number) => ({
  sentAt: new Date(ms),
  order: Math.floor(ms / 1_000) * 1_000 + Math.min(ordinal, 999),
})

type BodyOf<M> = M extends InboundMessage ? Omit<M, keyof Envelope> : never
type Body = BodyOf<InboundMessage>

const bodyOf = (item: RawMessage): Body => {
  if (item.type === 'sticker') return { kind: 'sticker', emoji: undefined }
  if (item.place) {
    const { latitude, longitude, name } = item.place
    return { kind: 'location', latitude, longitude, ...(name ? { placeName: name } : {}) }
  }
  const card = item.vcards.map(readVcard).find((found) => found !== undefined)
  if (card)
    return {
      kind: 'contact',
      phone: card.phone,
      // a card is what somebody wrote on it: WhatsApp vouches for the sender's number, not for this one
      ownerAddress: undefined,
      ...(card.name ? { contactName: card.name } : {}),
    }
  if (item.media || item.type === 'chat') return { kind: 'text', text: item.body }
  return { kind: 'unsupported', what: item.type }
}

const ofMessage = (item: RawMessage, context: Context): InboundMessage => ({
  ...bodyOf(item),
  ...envelopeOf(item, context),
  ...timeOf(item.t * 1_000, context.ordinal),
  providerEventId: eventIdOf(context.chat, 'message', item.id),
  messageId: item.id,
  attachments: item.type === 'sticker' ? [] : attachmentsOf(item, context.account),
  ...(item.quoted ? { replyTo: item.quoted } : {}),
  ...(item.album ? { album: item.album } : {}),
  ...(item.forwarded ? { forwarded: true } : {}),
  ...(item.group ? { group: item.group } : {}),
})

/** A vote is what a button would be: pressed under that message. Once for each option, however often it is told. */
export const translateVote = (item: RawVote, choice: Choice, context: Context): InboundMessage => ({
  ...envelopeOf(item, context),
  ...timeOf(item.atMs, context.ordinal),
  kind: 'choice',
  choiceId: choice.id,
  title: choice.title,
  replyTo: item.id,
  providerEventId: eventIdOf(context.chat, 'vote', item.id, item.option),
})

/** What the page said in our own words. Pure. */
export const translate = (item: RawSaid, context: Context): InboundMessage => {
  if (item.kind === 'message') return ofMessage(item, context)
  const { chat, author } = context
  const common = { ...envelopeOf(item, context), ...timeOf(item.atMs, context.ordinal) }
  const inGroup = chat.endsWith('@g.us')
  // about a message of theirs that we know, or about nothing
  const group = inGroup ? { group: { addressed: true } } : {}
  switch (item.kind) {
    case 'edit':
      return {
        ...common,
        ...(inGroup ? { group: item.group ?? { addressed: false } } : {}),
        kind: 'edit',
        text: item.text,
        messageId: item.id,
        providerEventId: eventIdOf(chat, 'edit', item.id, item.atMs),
      }
    case 'deletion':
      return {
        ...common,
        ...group,
        kind: 'deletion',
        messageId: item.id,
        providerEventId: eventIdOf(chat, 'deletion', item.id),
      }
    case 'reaction':
      return {
        ...common,
        // it is put on a message of ours: we are meant
        ...group,
        kind: 'reaction',
        emoji: item.emoji === '' ? undefined : item.emoji,
        replyTo: item.id,
        providerEventId: eventIdOf(chat, 'reaction', item.id, eventIdOf(author.chat), item.atMs),
      }
  }
}
