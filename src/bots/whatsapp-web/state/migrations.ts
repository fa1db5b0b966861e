import type { Migration } from '../../../shared/mongo/index.ts'

const DAY_SECONDS = 86_400
/** Deliveries are given up after three days. */
const SENDS_DAYS = 7
/** A poll stands in the chat and can be answered for ever: so long it is answered that its question is over. */
const POLLS_DAYS = 60

export const whatsappWebMigrations: Migration[] = [
  {
    id: '0430-whatsapp-web',
    up: async (db) => {
      const sends = db.collection('whatsapp_web_sends')
      await sends.createIndex({ begunAt: 1 }, { name: 'gone', expireAfterSeconds: SENDS_DAYS * DAY_SECONDS })
      await sends.createIndex({ chat: 1, providerMessageId: 1 }, { name: 'of_chat' })
      await db.collection('whatsapp_web_chats').createIndex({ startedBy: 1, at: 1 }, { name: 'new_ones' })
      await db
        .collection('whatsapp_web_contacts')
        .createIndex({ phone: 1 }, { name: 'by_phone', sparse: true })
    },
  },
  {
    id: '0480-whatsapp-web-polls',
    up: async (db) => {
      const index = { name: 'gone', expireAfterSeconds: POLLS_DAYS * DAY_SECONDS }
      await db.command({ collMod: 'whatsapp_web_sends', index })
    },
  },
]
