import type { ConversationReference } from '../notifications/index.ts'

export type InboundAttachment = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}

type Body =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or list row that we sent: the choice's id. */
  | { readonly kind: 'choice'; readonly choiceId: string; readonly title?: string }
  /** A shared contact; `ownerAddress` is whose it is according to the provider. */
  | { readonly kind: 'contact'; readonly phone: string; readonly ownerAddress: string | undefined }
  /** Something the channel could not turn into one of the others (a poll, a sticker): answered kindly. */
  | { readonly kind: 'unsupported'; readonly what: string }

/** Who wrote where and when, whatever was written. */
export type Envelope = {
  readonly from: ConversationReference
  /** The sender's address at the provider; in a private chat the same as the chat. */
  readonly sender: string
  readonly displayName?: string
  /** The language of the sender's app, an IETF tag, when the channel tells it. */
  readonly languageCode?: string
  /** Unique with channel and account: a redelivery is recognised by it. */
  readonly providerEventId: string
  /** The provider's own order within the conversation. */
  readonly order: number
  readonly sentAt: Date
  /** The provider id of the message it answers. */
  readonly replyTo?: string
  readonly attachments: readonly InboundAttachment[]
}

/** One message from a person, in no channel's own words. */
export type InboundMessage = Body & Envelope

/** The durable inbox: a message counts as received once `save` has returned. */
export interface Inbox {
  /** Majority-committed; what was saved before is left alone. Returns how many were new. */
  save(messages: readonly InboundMessage[]): Promise<number>
}

/** One conversation at a time, in order: everything of a chat at one of our accounts. */
export const conversationKey = ({ channel, account, chat }: ConversationReference): string =>
  `${channel}:${account}:${chat}`
