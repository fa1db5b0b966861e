import type { Migration } from '../../../shared/mongo/index.ts'

export const calendarMigrations: readonly Migration[] = [
  {
    id: '0007-calendars-indexes',
    up: async (db) => {
      await db
        .collection('calendars')
        .createIndexes([{ key: { unitId: 1, version: 1 }, name: 'versions', unique: true }])
    },
  },
]
