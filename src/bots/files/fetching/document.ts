import type { Collection } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Channel } from '../../../directory/index.ts'
import type { ConversationReference } from '../../../notifications/index.ts'

/** Who is told when the file cannot be kept: of each message that announced it. */
export type Teller = {
  /** The event that announced it: the same message again changes nothing. */
  readonly event: string
  readonly from: ConversationReference
  readonly sender: string
  readonly languageCode?: string
}

/** `gone`: the provider has it no more, or gave it for three days in vain. */
export type FetchStatus = 'pending' | 'stored' | 'refused' | 'gone'

/** A file that a channel announced (`attachment_fetches`). Machine time. */
export type FetchDocument = {
  /** The file's id. */
  _id: string
  channel: Channel
  account: string
  /** What the channel's `files.fetch` takes. */
  remote: string
  name: string
  /** As announced; 0 bytes when nobody said. */
  type: string
  bytes: number
  status: FetchStatus
  tell: Teller[]
  createdAt: Date
  /** Not before then; pushed ahead while a node is at it, so that it comes back when that node dies. */
  dueAt: Date
  failures: number
  /** Of a group's album; `named` where its words are for us. */
  album?: string
  named?: true
  /** Grows with each claim; whoever comes back with an older one has lost it. */
  token: number
  owner?: string
  endedAt?: Date
  /** Why it was refused or is gone, or why the last try failed. */
  reason?: string
}

export type Fetches = Collection<FetchDocument>

export const fetchesOf = (connection: Connection): Fetches =>
  connection
    .getClient()
    .db(connection.name)
    .collection<FetchDocument>('attachment_fetches', { ignoreUndefined: true })
