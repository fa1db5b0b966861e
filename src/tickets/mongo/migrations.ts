import type { Migration } from '../../shared/mongo/index.ts'

export const ticketMigrations: readonly Migration[] = [
  {
    id: '0002-tickets-indexes',
    up: async (db) => {
      await db.collection('tickets').createIndexes([
        { key: { reference: 1 }, name: 'reference', unique: true },
        { key: { openCommandId: 1 }, name: 'opening', unique: true },
        { key: { requesterId: 1, openedAt: -1 }, name: 'requester' },
        { key: { originPath: 1, openedAt: -1 }, name: 'origin' },
        { key: { unitId: 1, 'state.status': 1, openedAt: 1 }, name: 'standing' },
        { key: { assignee: 1, 'state.status': 1, openedAt: 1 }, name: 'assignee', sparse: true },
        { key: { dueAt: 1 }, name: 'due', sparse: true },
        {
          key: { updatedAt: 1 },
          name: 'unrelayed',
          // few tickets at a time have events to relay: the index stays small
          partialFilterExpression: { 'unrelayed.0': { $exists: true } },
        },
      ])
    },
  },
]
