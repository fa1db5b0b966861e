import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Seen } from '../../../shared/mongo/index.ts'

/** What botbuilder keeps for one conversation: its properties, by name. */
export type StoredState = Record<string, unknown>

export type ConversationDocument = {
  _id: string
  /** The fenced lease: who works on it, under which token, until when (machine time). */
  owner: string
  token: number
  until: Date
  /** The claim that took it last, of several conversations at once; and the end of the lease before. */
  claim?: string
  heldUntil?: Date
  /** Not before this instant (machine time): after a failure that may pass, or a flood. */
  notBefore?: Date
  /** Failures in a row. */
  failures?: number
  state?: StoredState
  eTag?: string
  /** When a turn of it was saved last (machine time): from then on it is kept as long as is promised. */
  savedAt?: Date
}

/** A conversation that this node may work on as long as its token is the newest. */
export type ClaimedConversation = {
  readonly key: string
  /** When it was claimed or saved, in the database's time: what is saved afterwards has seen that. */
  readonly seen: Seen
  readonly token: number
  readonly failures: number
  /** Whoever had it before did not give it back: its first entry may have been handled already. */
  readonly interrupted: boolean
  readonly state: StoredState | undefined
  readonly eTag: string | undefined
}

export const conversationCollection = (connection: Connection): Collection<ConversationDocument> =>
  connection
    .getClient()
    .db(connection.name)
    .collection<ConversationDocument>('conversations', { ignoreUndefined: true })
