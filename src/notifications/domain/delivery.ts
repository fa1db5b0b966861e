import type { Channel } from '../../directory/index.ts'
import type { Language } from '../../shared/index.ts'

/** A chat at a provider, seen from one of our accounts. */
export type ConversationReference = {
  readonly channel: Channel
  readonly account: string
  readonly chat: string
}

/** Something a person can press, or type the number of. `id` ≤ 64 bytes, `title` ≤ 24 characters where possible. */
export type Choice = { readonly id: string; readonly title: string }

/** A message before any channel has dressed it. */
export type OutboundMessage = {
  readonly text: string
  readonly choices: readonly Choice[]
  /** The reference of the ticket it is about, so that an answer to it finds the ticket. */
  readonly ticket?: string
  readonly attachments?: readonly { readonly id: string; readonly name: string; readonly type: string }[]
  /** The language of the words, where they are ours: a channel may have to say them by a template. */
  readonly language?: Language
  /** The provider's id of the message that it answers, where the chat has to see which one; others ignore it. */
  readonly quotes?: string
  /**
   * Asks for the person's own phone number where the provider vouches for it; false takes back that it was asked for.
   * Other channels ignore both.
   */
  readonly requestContact?: boolean
}

export type AttemptOutcome = 'sent' | 'retry' | 'unreachable' | 'dead' | 'unknown'

export type Attempt = {
  readonly at: Date
  readonly to: ConversationReference
  readonly outcome: AttemptOutcome
  readonly reason?: string
  readonly providerMessageId?: string
  /** Further messages of the same attempt: a text in two pieces, files. */
  readonly alsoIds?: readonly string[]
}

/**
 * `unreachable`: the person cannot be written to; `dead`: trying again can never succeed, or was given up;
 * `withdrawn`: what it said was over before it had gone out.
 */
export type DeliveryStatus =
  | 'pending'
  | 'sending'
  | 'sent'
  | 'delivered'
  | 'unreachable'
  | 'dead'
  | 'withdrawn'

export type Delivery = {
  /** Notifications: `<event id>:<person id>:<purpose>`; replies: `<inbox id>:<ordinal>`. Unique: never told twice. */
  readonly id: string
  readonly kind: 'reply' | 'notification'
  readonly purpose: string
  /** Absent for a reply to a stranger. */
  readonly personId?: string
  /** Fixed for a reply; for a notification the channel belongs to the attempt. */
  readonly to?: ConversationReference
  readonly message: OutboundMessage
  readonly status: DeliveryStatus
  readonly attempts: readonly Attempt[]
  readonly createdAt: Date
}

/** A message under which somebody may choose: what it offered, about which ticket, and when. No word of it. */
export type Offered = Pick<Delivery, 'id' | 'kind' | 'purpose' | 'createdAt'> & {
  readonly message: Pick<OutboundMessage, 'choices' | 'ticket'>
}
