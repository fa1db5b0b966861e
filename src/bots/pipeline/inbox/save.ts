import type { Connection } from 'mongoose'
import type { InboundMessage, Inbox } from '../../inbound.ts'
import { inboxCollection, toInboxDocument } from './document.ts'
import { GatheredInserts } from './gathered-inserts.ts'

/** What people say to each other in a group is not kept, nor read; of an album only one picture names the bot. */
const isForUs = ({ group, album }: InboundMessage): boolean =>
  group === undefined || group.addressed || album !== undefined

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
