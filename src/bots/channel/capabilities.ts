import type { RateRules } from '../../notifications/index.ts'

export const MEDIA_KINDS = ['image', 'video', 'audio', 'voice', 'document'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** Everything that a channel may bring beside plain words. */
export const RECEIVED_KINDS = [
  'choice',
  'image',
  'video',
  'audio',
  'voice',
  'document',
  'album',
  'location',
  'contact',
  'sticker',
  'reaction',
  'edit',
  'deletion',
  'reply',
  'forward',
  'group',
] as const
export type ReceivedKind = (typeof RECEIVED_KINDS)[number]

/** When a person may be written to: whenever, once they have written, or within a day of their last message. */
export type Proactive = 'always' | 'after_contact' | 'within_a_day'

/** Lengths in UTF-16 code units, sizes in bytes; both as the provider counts them. */
export type Capabilities = {
  readonly text: { readonly most: number; readonly mostBytes?: number }
  /** Of the words under a file; 0 when a file carries none. */
  readonly caption: number
  /** Buttons under a message. */
  readonly buttons?: { readonly most: number; readonly title: number; readonly idBytes: number }
  /** Rows of a list that opens, for more choices than there are buttons. */
  readonly list?: { readonly most: number; readonly title: number; readonly idBytes: number }
  /**
   * A poll that asks with its own words and whose vote is one choice; `setting`: only when that is switched on. Such a
   * message is never changed afterwards.
   */
  readonly poll?: {
    readonly most: number
    readonly title: number
    readonly words: number
    readonly setting: string
  }
  /** How many files of these types one message can show together; absent where each is a message of its own. */
  readonly album?: { readonly most: number; readonly types: readonly string[] }
  readonly receives: readonly ReceivedKind[]
  /** The largest file of each kind that may be sent and fetched. */
  readonly media: Partial<Record<MediaKind, { readonly sendBytes: number; readonly receiveBytes: number }>>
  /** A message of ours can be changed after it was sent. */
  readonly edits: boolean
  /** The provider says when a message has arrived, or was read. */
  readonly receipts: 'none' | 'delivered' | 'read'
  readonly typing: boolean
  /** The provider vouches for a phone number that a person shares. */
  readonly provesPhone: boolean
  readonly proactive: Proactive
  readonly rates: RateRules
}
