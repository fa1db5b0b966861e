import type { Migration } from '../shared/mongo/index.ts'
import { fileMigrations } from './files/migrations.ts'
import { whatsappWebMigrations } from './whatsapp-web/state/migrations.ts'

const DAY_SECONDS = 86_400
const INBOX_DAYS = 14

/** Indexes of the inbox, the conversations and the web chat. `inbox._id` itself holds events apart. */
export const botMigrations: Migration[] = [
  {
    id: '0400-bots-inbox',
    up: async (db) => {
      await db
        .collection('inbox')
        .createIndex(
          { conversation: 1, order: 1, _id: 1 },
          { name: 'pending', partialFilterExpression: { pending: true } },
        )
      await db
        .collection('inbox')
        .createIndex({ processedAt: 1 }, { name: 'gone', expireAfterSeconds: INBOX_DAYS * DAY_SECONDS })
    },
  },
  {
    id: '0401-bots-webchat',
    up: async (db) => {
      const messages = db.collection('webchat_messages')
      await messages.createIndex({ personId: 1, seq: 1 }, { name: 'in_order', unique: true })
      await messages.createIndex({ 'attachments.id': 1, personId: 1 }, { name: 'attachment', sparse: true })
      await db
        .collection('webchat_sessions')
        .createIndex({ expiresAt: 1 }, { name: 'gone', expireAfterSeconds: 0 })
      // transactions and first messages find their collections there: creating one later would cost a turn
      const existing = new Set((await db.listCollections().toArray()).map(({ name }) => name))
      for (const name of ['conversations', 'webchat_presence'])
        if (!existing.has(name)) await db.createCollection(name)
    },
  },
  {
    id: '0402-bots-person-floods',
    up: async (db) => {
      await db
        .collection('person_floods')
        .createIndex({ countedAt: 1 }, { name: 'gone', expireAfterSeconds: DAY_SECONDS })
    },
  },
  ...fileMigrations,
  {
    id: '0420-bots-whatsapp-cloud-windows',
    up: async (db) => {
      await db
        .collection('whatsapp_cloud_windows')
        .createIndex({ lastAt: 1 }, { name: 'gone', expireAfterSeconds: 2 * DAY_SECONDS })
    },
  },
  ...whatsappWebMigrations,
]
