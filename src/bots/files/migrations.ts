import type { Migration } from '../../shared/mongo/index.ts'

/** Indexes of the stored files, by GridFS' own names, and of those that are still to be fetched. */
export const fileMigrations: Migration[] = [
  {
    id: '0410-files',
    up: async (db) => {
      await db.collection('attachments.files').createIndex({ filename: 1, uploadDate: 1 })
      await db.collection('attachments.files').createIndex({ uploadDate: 1 }, { name: 'age' })
      await db
        .collection('attachments.files')
        .createIndex({ 'metadata.variantOf': 1 }, { name: 'variants', sparse: true })
      await db.collection('attachments.chunks').createIndex({ files_id: 1, n: 1 }, { unique: true })
      await db.collection('attachment_writings').createIndex({ at: 1 }, { name: 'age' })
      await db
        .collection('attachment_fetches')
        .createIndex(
          { channel: 1, account: 1, dueAt: 1 },
          { name: 'due', partialFilterExpression: { status: 'pending' } },
        )
      await db.collection('attachment_fetches').createIndex({ endedAt: 1 }, { name: 'ended', sparse: true })
    },
  },
  {
    id: '0414-files-albums',
    up: async (db) => {
      await db.collection('attachment_fetches').createIndex({ album: 1 }, { name: 'album', sparse: true })
    },
  },
]
