import type { Collection, Db } from 'mongodb'
import type { Choice } from '../../../notifications/index.ts'

/** What all nodes know of the one number that this installation has. */
export type InstallationDocument = {
  _id: 'number'
  /** Made from our own number, which appears nowhere else. */
  account?: string
  linked?: boolean
  /** The data folder whose profile is newer than every saved copy. */
  lastHost?: string
  /** Everything that came before is in the inbox. */
  readUpTo?: Date
  status?: StatusDocument
}

export type StatusDocument = {
  readonly state: string
  readonly since: Date
  readonly why?: string
  readonly failures: number
  readonly rssBytes: number
  /** What has to be scanned, or typed on the phone, to link it. */
  readonly qr?: string
  readonly code?: string
}

/** One part of a delivery: written before it is sent, so that it is looked for before it is sent again. */
export type SendDocument = {
  /** `<delivery>#<part>` */
  _id: string
  chat: string
  begunAt: Date
  providerMessageId?: string
  /** As the library finds it again. */
  key?: string
  /** Why nobody knows what became of it. */
  unknown?: string
  /** It is a poll: what each of its options means. */
  choices?: readonly Choice[]
  /** Somebody has voted. */
  answered?: boolean
}

/** Somebody whom WhatsApp names by a lid; `chat` never changes, so that a conversation stays one. */
export type ContactDocument = { _id: string; chat: string; phone?: string; askedAt: Date }

/** A chat, and who wrote first. */
export type ChatDocument = { _id: string; startedBy: 'them' | 'us'; at: Date }

export type Collections = {
  readonly installation: Collection<InstallationDocument>
  readonly sends: Collection<SendDocument>
  readonly contacts: Collection<ContactDocument>
  readonly chats: Collection<ChatDocument>
}

export const collectionsOf = (db: Db): Collections => ({
  installation: db.collection<InstallationDocument>('whatsapp_web_installation'),
  sends: db.collection<SendDocument>('whatsapp_web_sends'),
  contacts: db.collection<ContactDocument>('whatsapp_web_contacts'),
  chats: db.collection<ChatDocument>('whatsapp_web_chats'),
})
