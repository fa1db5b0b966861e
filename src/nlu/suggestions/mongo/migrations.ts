import type { Migration } from '../../../shared/mongo/index.ts'

/** `_id` itself holds suggestions apart; the index serves the reader's list. */
export const suggestionMigrations: readonly Migration[] = [
  {
    id: '0500-nlu-suggestions',
    up: async (db) => {
      await db
        .collection('nlu_suggestions')
        .createIndex({ status: 1, count: -1, at: 1 }, { name: 'for_the_reader' })
    },
  },
]
