import type { Connection } from 'mongoose'
import type { TicketHistory } from '../../domain/policy/dry-run/stays.ts'
import type { TicketHistories } from '../../use-cases/policies/ports.ts'

type HistoryDocument = Omit<TicketHistory, 'id'> & { readonly _id: string; readonly openedAt: Date }

const NEEDED = { reference: 1, requesterId: 1, originUnitId: 1, originPath: 1, timeline: 1 } as const

const BATCH = 200

/** By key, a batch at a time: however many tickets there are, few are in memory, and no cursor is held open. */
export const createMongoHistories = (connection: Connection): TicketHistories => ({
  async *openedBetween(from, to) {
    const tickets = connection.collection<HistoryDocument>('tickets')
    for (let after = ''; ; ) {
      const batch = await tickets
        .find({ _id: { $gt: after }, openedAt: { $gte: from, $lt: to } }, { projection: NEEDED })
        .sort({ _id: 1 })
        .limit(BATCH)
        .toArray()
      for (const { _id, ...rest } of batch) yield { id: _id, ...rest }
      const last = batch.at(-1)
      if (!last || batch.length < BATCH) return
      after = last._id
    }
  },
})
