import type { Envelope, InboundMessage } from '../../../inbound.ts'
import type { TelegramChat, TelegramUser } from './update-schema.ts'

/** Whose update it is, and what is known of the bot. */
export type Context = {
  readonly updateId: number
  /** The bot's own id. */
  readonly account: string
  /** The bot's name without the @; undefined as long as Telegram has not told it. */
  readonly username: string | undefined
  readonly receivedAt: Date
  /** The choice behind the data of a button; undefined when the data is not ours. */
  readonly readChoice: (chat: string, data: string) => string | undefined
}

/** What an update is to us, when it is not a message: `ignored` says why. */
export type Ignored =
  | 'malformed'
  | 'unknown_kind'
  | 'from_bot'
  /** Channels, and whatever kinds of chats are still to come. */
  | 'other_chat'
  /** A button whose data we have not made. */
  | 'forged_choice'

/** The bot was blocked or let in again by a person, put into a group or out of it. */
export type Membership = {
  readonly chat: string
  /** Absent in a private chat. */
  readonly group?: { readonly title?: string }
  readonly status: 'member' | 'left'
  /** Who did it: an address at Telegram. */
  readonly by: string
  readonly at: Date
}

export type Content = {
  readonly message?: InboundMessage
  readonly ignored?: Ignored
  readonly membership?: Membership
  /** A group that became a supergroup and has another id now. */
  readonly migrated?: { readonly from: string; readonly to: string }
}

const GROUPS = new Set(['group', 'supergroup'])

export const isGroup = ({ type }: TelegramChat): boolean => GROUPS.has(type)
export const isOurs = (chat: TelegramChat): boolean => chat.type === 'private' || isGroup(chat)

export const nameOf = (parts: { first_name?: string | undefined; last_name?: string | undefined }): string =>
  [parts.first_name, parts.last_name].filter(Boolean).join(' ')

export const titleOf = ({ title }: TelegramChat): { title?: string } => (title === undefined ? {} : { title })

type Written = {
  readonly from: TelegramUser
  readonly chat: TelegramChat
  readonly sentAt: Date
  /** In a group: whether the bot was meant. */
  readonly addressed: boolean
}

export const envelopeOf = (
  { from, chat, sentAt, addressed }: Written,
  { updateId, account }: Context,
): Envelope => {
  const displayName = nameOf(from)
  return {
    from: { channel: 'telegram', account, chat: String(chat.id) },
    sender: String(from.id),
    ...(displayName ? { displayName } : {}),
    ...(from.language_code ? { languageCode: from.language_code } : {}),
    providerEventId: String(updateId),
    order: updateId,
    sentAt,
    ...(isGroup(chat) ? { group: { ...titleOf(chat), addressed } } : {}),
    attachments: [],
  }
}
