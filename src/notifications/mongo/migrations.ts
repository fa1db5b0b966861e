import type { Migration } from '../../shared/mongo/index.ts'

/** Indexes on what is live are partial: a year of sent messages does not slow a claim down. */
export const deliveryMigrations: readonly Migration[] = [
  {
    id: '0300-notifications-deliveries',
    up: async (db) => {
      await db.collection('deliveries').createIndexes([
        {
          key: { channel: 1, nextAttemptAt: 1, sequence: 1 },
          name: 'due',
          partialFilterExpression: { status: 'pending' },
        },
        { key: { lane: 1, sequence: 1 }, name: 'lane', partialFilterExpression: { open: true } },
        { key: { 'lease.until': 1 }, name: 'leases', partialFilterExpression: { status: 'sending' } },
        {
          key: { lane: 1, sentAt: -1 },
          name: 'choices',
          partialFilterExpression: { offersChoices: true },
        },
        {
          key: { 'attempts.to.chat': 1, 'attempts.providerMessageId': 1 },
          name: 'provider-message',
          partialFilterExpression: { sentAt: { $exists: true } },
        },
        { key: { status: 1, createdAt: -1 }, name: 'status' },
      ])
    },
  },
  {
    id: '0411-notifications-files-and-edits',
    up: async (db) => {
      await db.collection('deliveries').createIndexes([
        {
          key: { 'message.attachments.id': 1 },
          name: 'waiting-files',
          partialFilterExpression: { open: true, 'message.attachments.id': { $exists: true } },
        },
        { key: { 'edits.delivery': 1, 'edits.version': 1 }, name: 'edits', sparse: true },
      ])
    },
  },
  {
    id: '0412-notifications-missed',
    up: async (db) => {
      await db
        .collection('deliveries')
        .createIndex(
          { personId: 1, missedAt: 1 },
          { name: 'missed', partialFilterExpression: { missedAt: { $exists: true } } },
        )
    },
  },
  {
    id: '0441-notifications-digests',
    up: async (db) => {
      // only what a service that was away has still to tell is in them
      const partialFilterExpression = { open: true, 'fold.kind': { $exists: true } }
      await db.collection('deliveries').createIndexes([
        { key: { createdAt: 1 }, name: 'held', partialFilterExpression },
        { key: { personId: 1, purpose: 1, 'fold.kind': 1 }, name: 'held-for', partialFilterExpression },
      ])
    },
  },
  {
    id: '0461-notifications-quiet',
    up: async (db) => {
      const partialFilterExpression = { open: true, 'quiet.until': { $exists: true } }
      await db
        .collection('deliveries')
        .createIndex({ 'quiet.until': 1, personId: 1 }, { name: 'quiet', partialFilterExpression })
    },
  },
  {
    id: '0471-notifications-last-choices',
    up: async (db) => {
      const deliveries = db.collection('deliveries')
      // a key has to say all that is asked: only then is the newest of a chat one seek
      await deliveries.createIndex(
        { lane: 1, offersChoices: 1, sentAt: -1 },
        { name: 'last-choices', partialFilterExpression: { offersChoices: true } },
      )
      const before = await deliveries.indexes()
      if (before.some(({ name }) => name === 'choices')) await deliveries.dropIndex('choices')
    },
  },
]
