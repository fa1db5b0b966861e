import type { Connection } from 'mongoose'
import { type Inbox, isForUs } from '../../inbound.ts'
import { inboxCollection, toInboxDocument } from './document.ts'
import { GatheredInserts } from './gathered-inserts.ts'

/** `onSaved` hears the conversations, redeliveries included: being woken for nothing is harmless. */
export const createInbox = (connection: Connection, onSaved: (conversation: string) => void): Inbox => {
  const inserts = new GatheredInserts(inboxCollection(connection))
  return {
    async save(messages) {
      const documents = messages.filter(isForUs).map(toInboxDocument)
      const inserted = await inserts.insert(documents)
      for (const conversation of new Set(documents.map((document) => document.conversation)))
        onSaved(conversation)
      return inserted
    },
  }
}
