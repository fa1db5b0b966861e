import { hash } from 'node:crypto'
import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import { conversationKey, homeOf, type InboundMessage } from '../../inbound.ts'

export type InboxDocument = {
  _id: string
  conversation: string
  order: number
  /** Machine time. */
  receivedAt: Date
  message: InboundMessage
  /** Present until the message is processed: the partial index holds nothing but pending entries. */
  pending?: true
  /** Handled as one with the entries of the same mark, the first one's id. */
  together?: string
  /** Machine time; the TTL index counts from here, so that nothing pending ever goes. */
  processedAt?: Date
  /** The turn ended in a defect of ours; the person got an apology with this reference. */
  failedAt?: Date
  errorReference?: string
}

/** The same event at the same account of a channel always has the same id: a redelivery collides with itself. */
export const inboxId = (message: Pick<InboundMessage, 'from' | 'providerEventId'>): string =>
  hash('sha256', JSON.stringify([message.from.channel, message.from.account, message.providerEventId])).slice(
    0,
    32,
  )

export const toInboxDocument = (message: InboundMessage): InboxDocument => ({
  _id: inboxId(message),
  conversation: conversationKey(homeOf(message)),
  order: message.order,
  receivedAt: new Date(),
  message,
  pending: true,
})

export const inboxCollection = (connection: Connection): Collection<InboxDocument> =>
  connection.getClient().db(connection.name).collection<InboxDocument>('inbox', { ignoreUndefined: true })
