import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Choice, ConversationReference } from '../../../notifications/index.ts'
import type { InboundAttachment } from '../../inbound.ts'

/** There is one web chat, and a person's chat in it is the person's id. */
export const WEBCHAT_ACCOUNT = 'web'

export const webchatReference = (personId: string): ConversationReference => ({
  channel: 'webchat',
  account: WEBCHAT_ACCOUNT,
  chat: personId,
})

type Attached = Pick<InboundAttachment, 'id' | 'name' | 'type'>

export type WebchatDocument = {
  /** `out:<person id>:<delivery id>`, `in:` or `cut:<person id>:<client message id>`: the same again is recognised by it. */
  _id: string
  personId: string
  /** 1, 2, 3, … per person. */
  seq: number
  at: Date
  from: 'bot' | 'me'
  text: string
  choices: Choice[]
  attachments: Attached[]
  ticket?: string
  clientMessageId?: string
  /** A page has fetched it (machine time). */
  fetchedAt?: Date
}

export type SessionDocument = { _id: string; personId: string; expiresAt: Date }

export type PresenceDocument = { _id: string; lastSeenAt: Date }

export type WebchatCollections = {
  readonly messages: Collection<WebchatDocument>
  readonly sessions: Collection<SessionDocument>
  readonly presence: Collection<PresenceDocument>
}

export const webchatCollections = (connection: Connection): WebchatCollections => {
  const db = connection.getClient().db(connection.name)
  return {
    messages: db.collection<WebchatDocument>('webchat_messages', { ignoreUndefined: true }),
    sessions: db.collection<SessionDocument>('webchat_sessions'),
    presence: db.collection<PresenceDocument>('webchat_presence'),
  }
}
