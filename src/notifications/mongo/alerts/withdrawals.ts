import type { Deliveries } from '../collection.ts'

export type Withdrawals = {
  /**
   * Takes back the alerts of a ticket that nobody has begun to send: returns the people who will not get one.
   * Repeated, it says the same again.
   */
  withdrawAlerts(ticketId: string): Promise<ReadonlySet<string>>
  /** Takes back what these events told and nobody has begun to send. */
  withdrawTold(eventIds: readonly string[]): Promise<void>
}

/** Ids of deliveries begin with the event's, and those with the ticket's; `;` follows `:` in the order of bytes. */
export const below = (id: string) => ({ _id: { $gte: `${id}:`, $lt: `${id};` } })

const NOT_BEGUN = { status: 'pending', attempts: { $size: 0 } } as const
const WITHDRAWN = { $set: { status: 'withdrawn' }, $unset: { open: '', lease: '' } } as const

export const createWithdrawals = (collection: Deliveries): Withdrawals => ({
  async withdrawAlerts(ticketId) {
    const alerts = { ...below(ticketId), purpose: 'act' }
    await collection.updateMany({ ...alerts, ...NOT_BEGUN }, WITHDRAWN)
    const withdrawn = await collection
      .find(
        { ...alerts, status: 'withdrawn', foldedInto: { $exists: false } },
        { projection: { personId: 1 } },
      )
      .toArray()
    const told = await collection
      .find(
        { ...alerts, $or: [{ status: { $ne: 'withdrawn' } }, { foldedInto: { $exists: true } }] },
        { projection: { personId: 1 } },
      )
      .toArray()
    // whoever has read an earlier alert has to hear that it is over
    const know = new Set(told.map(({ personId }) => personId))
    return new Set(withdrawn.flatMap(({ personId }) => (personId && !know.has(personId) ? [personId] : [])))
  },

  async withdrawTold(eventIds) {
    for (const id of eventIds) await collection.updateMany({ ...below(id), ...NOT_BEGUN }, WITHDRAWN)
  },
})
