import type { ClientSession } from 'mongodb'
import type { Channel } from '../directory/index.ts'
import type { Language } from '../shared/index.ts'
import type { IncidentStore, Incidents } from '../tickets/index.ts'
import type { Choice, ConversationReference, Delivery, Offered, OutboundMessage } from './domain/delivery.ts'

export type SendOutcome =
  /** `alsoIds`: the other messages it was sent in, when one was not enough. */
  | { readonly outcome: 'sent'; readonly providerMessageId: string; readonly alsoIds?: readonly string[] }
  /** Try again, not before `afterMs` when the provider said so; with `yields` later messages need not wait for it. */
  | {
      readonly outcome: 'retry'
      readonly reason: string
      readonly afterMs?: number
      readonly yields?: boolean
    }
  /** Its turn has not come at the pace we keep ourselves: the provider was not asked, and nothing has failed. */
  | { readonly outcome: 'held'; readonly afterMs: number }
  /**
   * This chat cannot be written to: another channel may do. `closed`: not by this message nor by any other, before the
   * person writes there again (blocked, gone).
   */
  | { readonly outcome: 'unreachable'; readonly reason: string; readonly closed?: true }
  /** The message itself is refused: no repetition can succeed. */
  | { readonly outcome: 'dead'; readonly reason: string }
  /** It may have arrived: the connection broke after the request was written. */
  | { readonly outcome: 'unknown'; readonly reason: string }

/** The provider was asked. */
export type Tried = Exclude<SendOutcome, { outcome: 'held' }>

/** What a provider may still say of a message after it had accepted it. */
export type LateFailure = Extract<SendOutcome, { outcome: 'retry' | 'unreachable' | 'dead' }>

/**
 * `recorded`: another attempt follows, or the delivery has ended; `too_late`: it had arrived, or is being attempted
 * again already; `not_known`: nothing of ours, or its attempt is not recorded yet.
 */
export type FailureRecord = 'recorded' | 'too_late' | 'not_known'

/** Which pieces of a message have gone out, kept with its delivery: another process goes on behind them. */
export type SendProgress = {
  /** What the channel kept of each, in order; nothing when the message has another number of pieces now. */
  sentOf(pieces: number): readonly unknown[]
  /** Never throws: what is not kept is sent once more. */
  note(sent: readonly unknown[], pieces: number): Promise<void>
}

export type SendContext = {
  /** The delivery's id: an idempotent channel never shows it twice. */
  readonly deliveryId: string
  readonly kind: Delivery['kind']
  /** What it means to the person: `act`, `reply`, `own`, `follow`. */
  readonly purpose: string
  /** Absent when nothing is kept. */
  readonly progress?: SendProgress
  readonly signal: AbortSignal
}

/** Puts one message into one chat. Never throws for what a provider answers; a throw is a bug. */
export interface ChannelSender {
  readonly channel: Channel
  /** The same delivery sent twice is shown once: nothing needs to be marked as a reminder. */
  readonly idempotent: boolean
  /** Sending only keeps it, and nothing rings: whoever has another chat is told there rather. */
  readonly waitsToBeSeen?: true
  /** Whether this node can send now; absent when it always can. Until then its deliveries are left to other nodes. */
  isReady?(): boolean
  send(to: ConversationReference, message: OutboundMessage, context: SendContext): Promise<SendOutcome>
  /**
   * Changes the words and choices of a message that was sent (of one in several pieces, the piece with the choices);
   * absent where the channel has no such thing. A message that reads so already counts as sent. `dead` when the
   * provider does not allow it any more: nothing is sent in its place.
   */
  edit?(
    sent: { readonly to: ConversationReference; readonly providerMessageId: string },
    message: OutboundMessage,
    context: SendContext,
  ): Promise<SendOutcome>
}

/** Which chats a person can be written to now, best first. */
export interface AddressBook {
  listFor(personId: string): Promise<ConversationReference[]>
}

/** When each of these people last wrote to us from a chat of theirs, or linked one; product time. */
export type LastWritten = (personIds: readonly string[]) => Promise<ReadonlyMap<string, Date>>

/** What there is to tell of mass incidents, and whom it concerns beside the directors. */
export type IncidentFeed = Pick<IncidentStore, 'listUntold' | 'markTold'> &
  Pick<Incidents, 'onSaved' | 'findFor' | 'listRequesters' | 'settleMembers'> & {
    /** The staff rooms of exactly these units. */
    listRooms(
      unitIds: readonly string[],
    ): Promise<readonly (ConversationReference & { readonly language: Language })[]>
  }

/** Hears that a provider lets us write to a chat no longer; `at` is product time, not after the try that showed it. */
export type OnClosed = (to: ConversationReference, at: Date) => Promise<void>

/** What is known of the files that messages carry. */
export interface FileStates {
  /** `waiting`: announced and not here yet; `lost`: it will never come. */
  statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, 'stored' | 'waiting' | 'lost'>>
}

export type NewReply = {
  readonly id: string
  /** Absent for what is for a person wherever they can be reached. */
  readonly to?: ConversationReference
  readonly personId?: string
  readonly message: OutboundMessage
}

/** What the bots need: replies saved in their transaction, attempted at once, found again by what they were. */
export interface Deliveries {
  /**
   * Inserts in the caller's transaction; an id that exists already is left as it is. `surelyNew`, which costs less: it
   * makes the transaction fail. `taken`: the caller attempts them as soon as the transaction is through, and nobody
   * else does for as long as a claim lasts.
   */
  saveReplies(
    replies: readonly NewReply[],
    session: ClientSession,
    options?: { readonly surelyNew?: boolean; readonly taken?: boolean },
  ): Promise<void>
  /** Attempts these now, in order; what fails is retried by the workers. Never throws. */
  attemptNow(ids: readonly string[]): Promise<void>
  /** The delivery that this provider message carried (a reply to an alert acts on its ticket). */
  findByProviderMessage(to: ConversationReference, providerMessageId: string): Promise<Delivery | undefined>
  /** The newest message with choices that was sent to this chat: a typed number means one of them. */
  findLastWithChoices(to: ConversationReference): Promise<Offered | undefined>
  /** What its message offered at that instant: an alert is changed when its ticket goes on. */
  listChoicesAt(delivery: Offered, at: Date): Promise<readonly Choice[]>
  /** A provider's receipt; never lets a state regress. */
  markDelivered(to: ConversationReference, providerMessageId: string): Promise<void>
}
