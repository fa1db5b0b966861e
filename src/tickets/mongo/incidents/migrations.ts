import type { Migration } from '../../../shared/mongo/index.ts'

export const incidentMigrations: readonly Migration[] = [
  {
    id: '0413-tickets-incidents',
    up: async (db) => {
      await db.collection('incidents').createIndexes([
        { key: { commandId: 1 }, name: 'command', unique: true },
        {
          // two supervisors who declare the same at the same instant declare one
          key: { unitId: 1, category: 1 },
          name: 'open',
          unique: true,
          partialFilterExpression: { open: true },
        },
        { key: { declaredAt: 1, _id: 1 }, name: 'open_by_age', partialFilterExpression: { open: true } },
        {
          key: { declaredAt: 1 },
          name: 'untold',
          partialFilterExpression: { 'untold.0': { $exists: true } },
        },
      ])
      await db.collection('incident_members').createIndex({ incidentId: 1 }, { name: 'incident' })
    },
  },
]
