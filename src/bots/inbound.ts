import type { ConversationReference } from '../notifications/index.ts'

export type InboundAttachment = {
  /** Ours, 24 hexadecimal digits: known before the file itself has arrived (`fileIdOf`). */
  readonly id: string
  readonly name: string
  /** As the provider or the sender says; what counts is read from the content when it arrives. */
  readonly type: string
  /** As announced; 0 when nobody said. */
  readonly bytes: number
  /** What the channel's `files.fetch` takes to bring the content; absent when it is stored already. */
  readonly remote?: string
}

/** What somebody says about a message of ours or their own: `replyTo` or `messageId` names it. */
type Gesture =
  /** An emoji put on a message of ours (`replyTo`); undefined when it was taken away again. */
  | { readonly kind: 'reaction'; readonly emoji: string | undefined }
  /** Their own earlier message (`messageId`) now reads so. */
  | { readonly kind: 'edit'; readonly text: string }
  /** Their own earlier message (`messageId`) is gone. */
  | { readonly kind: 'deletion' }
  /** A sticker, with the emoji it stands for when the channel tells it. */
  | { readonly kind: 'sticker'; readonly emoji: string | undefined }

type Body =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or list row that we sent: the choice's id. */
  | { readonly kind: 'choice'; readonly choiceId: string; readonly title?: string }
  /** A shared contact; `ownerAddress` is whose it is according to the provider. */
  | {
      readonly kind: 'contact'
      readonly phone: string
      readonly ownerAddress: string | undefined
      readonly contactName?: string
    }
  /** Degrees, WGS 84. */
  | {
      readonly kind: 'location'
      readonly latitude: number
      readonly longitude: number
      readonly placeName?: string
    }
  | Gesture
  /** Something the channel could not turn into one of the others (a poll, a game): answered kindly. */
  | { readonly kind: 'unsupported'; readonly what: string }

/** Where several people write together. */
export type GroupContext = {
  readonly title?: string
  /** The bot was meant: mentioned, replied to, or commanded. Nothing else in a group is answered. */
  readonly addressed: boolean
}

/** Who wrote where and when, whatever was written. */
export type Envelope = {
  readonly from: ConversationReference
  /** The sender's address at the provider; in a private chat the same as the chat. */
  readonly sender: string
  /** The sender's own phone number in E.164, vouched for by the provider. */
  readonly provenPhone?: string
  readonly displayName?: string
  /** The language of the sender's app, an IETF tag, when the channel tells it. */
  readonly languageCode?: string
  /** Unique with channel and account: a redelivery is recognised by it. */
  readonly providerEventId: string
  /** The provider's own id of the message (of an edit, a deletion: the message it is about). */
  readonly messageId?: string
  /** The provider's own order within the conversation. */
  readonly order: number
  readonly sentAt: Date
  /** The provider id of the message it answers (of a reaction: the one it is put on). */
  readonly replyTo?: string
  /** Several files sent as one: the same for all of them. */
  readonly album?: string
  /** Somebody else wrote it first. */
  readonly forwarded?: true
  readonly group?: GroupContext
  readonly attachments: readonly InboundAttachment[]
}

/** One message from a person, in no channel's own words. */
export type InboundMessage = Body & Envelope

/** The durable inbox: a message counts as received once `save` has returned. */
export interface Inbox {
  /** Majority-committed; what was saved before is left alone. Returns how many were new. */
  save(messages: readonly InboundMessage[]): Promise<number>
}

/**
 * Where it is answered: what somebody says to the bot in a group is theirs alone, and goes on in their private chat,
 * whose address is the sender's own.
 */
export const homeOf = ({ from, sender, group }: InboundMessage): ConversationReference =>
  group ? { ...from, chat: sender } : from

/** What people say to each other in a group is not ours to keep, to read or to fetch; of an album one picture names us. */
export const isForUs = ({ group, album }: InboundMessage): boolean =>
  group === undefined || group.addressed || album !== undefined

/** One conversation at a time, in order: everything of a chat at one of our accounts. */
export const conversationKey = ({ channel, account, chat }: ConversationReference): string =>
  `${channel}:${account}:${chat}`
