import type { OwnMessage, RawMessage, RawSaid, RawVote } from '../../protocol/raw.ts'
import { isCalled, type Me, withoutCall } from './called.ts'
import { type PageMessage, pageMessage, pageReaction, pageVote } from './data.ts'

/** Told by the page as messages and said by nobody; newsletters and statuses are not ours to read. */
const NOBODYS = new Set([
  'e2e_notification',
  'notification',
  'notification_template',
  'gp2',
  'group_notification',
  'broadcast_notification',
  'call_log',
  'protocol',
  'debug',
  'ciphertext',
  'reaction',
  // a vote, which is told by itself
  'poll_update',
  // the frame of several pictures, which come as messages of their own
  'album',
])
const NOT_OURS = /@(broadcast|newsletter)$/

const isGroup = (chat: string): boolean => chat.endsWith('@g.us')

/** protobuf's AssociationType: MEDIA_ALBUM is 1. */
const isOfAlbum = ({ associationType: type }: PageMessage): boolean =>
  type === 1 || (typeof type === 'string' && /album/i.test(type))

const whereOf = (message: PageMessage) => {
  const chat = message.id.remote
  const author = isGroup(chat) ? (message.author ?? message.id.participant ?? chat) : chat
  return { id: message.id.id, key: message.id._serialized, chat, author }
}

const mediaOf = (message: PageMessage): RawMessage['media'] =>
  message.directPath === undefined
    ? undefined
    : {
        type: message.mimetype ?? 'application/octet-stream',
        ...(message.filename ? { name: message.filename } : {}),
        bytes: message.size ?? 0,
        voice: message.type === 'ptt',
      }

const placeOf = ({ lat, lng, loc }: PageMessage): RawMessage['place'] => {
  if (lat === undefined || lng === undefined) return undefined
  const name = loc?.split('\n')[0]
  return { latitude: lat, longitude: lng, ...(name ? { name } : {}) }
}

const bodyOf = (message: PageMessage, hasMedia: boolean): string => {
  if (hasMedia) return message.caption ?? ''
  // the body of a place is its picture
  return message.type === 'location' || message.type === 'live_location' ? '' : (message.body ?? '')
}

/** What it says. */
const contentOf = (message: PageMessage, type: string, me: Me) => {
  const [media, place] = [mediaOf(message), placeOf(message)]
  const body = bodyOf(message, media !== undefined)
  return {
    body: isGroup(message.id.remote) ? withoutCall(body, me) : body,
    vcards: message.vcardList?.map(({ vcard }) => vcard) ?? (type === 'vcard' ? [message.body ?? ''] : []),
    ...(media ? { media } : {}),
    ...(place ? { place } : {}),
  }
}

/** Who says it to whom, and what it belongs to. */
const aboutOf = (message: PageMessage, chat: string, me: Me) => ({
  forwarded: message.isForwarded === true,
  ...(message.notifyName ? { name: message.notifyName } : {}),
  ...(isGroup(chat) ? { group: { addressed: isCalled(message, me) } } : {}),
  ...(message.quotedStanzaID ? { quoted: message.quotedStanzaID } : {}),
  ...(isOfAlbum(message) && message.parentMsgKey ? { album: message.parentMsgKey.id } : {}),
  ...(message.latestEditSenderTimestampMs ? { editedAtMs: message.latestEditSenderTimestampMs } : {}),
})

const toRaw = (message: PageMessage, me: Me): RawSaid | undefined => {
  const type = message.type ?? 'unknown'
  const where = whereOf(message)
  if (message.id.fromMe || NOBODYS.has(type) || NOT_OURS.test(where.chat)) return undefined
  const t = message.t ?? Math.floor(Date.now() / 1_000)
  if (type === 'revoked') {
    return { kind: 'deletion', ...where, id: message.protocolMessageKey?.id ?? where.id, atMs: t * 1_000 }
  }
  return {
    kind: 'message',
    ...where,
    type,
    t,
    ...contentOf(message, type, me),
    ...aboutOf(message, where.chat, me),
  }
}

/** A message of somebody else's; undefined for everything else, and for what cannot be read. */
export const readMessage = (data: unknown, me: Me): RawSaid | undefined => {
  const parsed = pageMessage.safeParse(data)
  return parsed.success ? toRaw(parsed.data, me) : undefined
}

/** New words of somebody's message. `before` is empty when the page has only now understood it. */
export const readEdit = (
  data: unknown,
  { text, before, me }: { text: unknown; before: unknown; me: Me },
): RawSaid | undefined => {
  const parsed = pageMessage.safeParse(data)
  if (!parsed.success || parsed.data.id.fromMe || typeof text !== 'string') return undefined
  const { latestEditSenderTimestampMs: editedAtMs, notifyName, ...message } = parsed.data
  if (editedAtMs === undefined && !before) return undefined
  const where = whereOf(message)
  if (NOT_OURS.test(where.chat)) return undefined
  return {
    kind: 'edit',
    ...where,
    ...(isGroup(where.chat)
      ? { text: withoutCall(text, me), group: { addressed: isCalled(message, me) } }
      : { text }),
    atMs: editedAtMs ?? Date.now(),
    ...(notifyName ? { name: notifyName } : {}),
  }
}

/** A reaction to a message of ours; one's own, and those to others' messages, mean nothing to us. */
export const readReaction = (data: unknown): RawSaid | undefined => {
  const parsed = pageReaction.safeParse(data)
  if (!parsed.success || !parsed.data.msgId.fromMe || parsed.data.id?.fromMe) return undefined
  const { msgId, senderId, reaction, timestamp } = parsed.data
  const chat = msgId.remote
  return {
    kind: 'reaction',
    id: msgId.id,
    key: msgId._serialized,
    chat,
    author: isGroup(chat) ? senderId : chat,
    emoji: reaction,
    atMs: Math.round((timestamp ?? Date.now() / 1_000) * 1_000),
  }
}

/** A vote on a poll of ours in a private chat; one that was withdrawn, and our owner's own, mean nothing. */
export const readVote = (data: unknown, me: Me): RawVote | undefined => {
  const parsed = pageVote.safeParse(data)
  if (!parsed.success) return undefined
  const { voter, parentMessage, parentMsgKey, selectedOptions, interractedAtTs } = parsed.data
  const poll = parentMessage?.id ?? parentMsgKey
  const [chosen, more] = selectedOptions
  if (!poll?.fromMe || isGroup(poll.remote) || !chosen || more) return undefined
  if (voter !== undefined && me.includes(voter)) return undefined
  return {
    kind: 'vote',
    ...{ id: poll.id, key: poll._serialized, chat: poll.remote, author: poll.remote },
    option: chosen.localId,
    ...(chosen.name === undefined ? {} : { title: chosen.name }),
    atMs: interractedAtTs ?? Date.now(),
  }
}

/** A message that we sent. */
export const readOwn = (data: unknown): OwnMessage | undefined => {
  const parsed = pageMessage.safeParse(data)
  if (!parsed.success || !parsed.data.id.fromMe) return undefined
  const { id, type, caption, body, directPath, filename, pollName, t } = parsed.data
  const isPoll = type === 'poll_creation'
  return {
    id: id.id,
    key: id._serialized,
    text: (isPoll ? pollName : directPath === undefined ? body : caption) ?? '',
    ...(isPoll ? { isPoll } : {}),
    ...(directPath === undefined ? {} : { fileName: filename ?? '' }),
    t: t ?? 0,
  }
}
