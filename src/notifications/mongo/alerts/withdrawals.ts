import type { Deliveries } from '../collection.ts'

export type Withdrawals = {
  /**
   * Takes back the alerts of a ticket that nobody has begun to send: returns the people who will not get one.
   * Repeated, it says the same again.
   */
  withdrawAlerts(ticketId: string): Promise<ReadonlySet<string>>
}

/** Ids of deliveries begin with the event's, and those with the ticket's; `;` follows `:` in the order of bytes. */
export const ofTicket = (ticketId: string) => ({ _id: { $gte: `${ticketId}:`, $lt: `${ticketId};` } })

export const createWithdrawals = (collection: Deliveries): Withdrawals => ({
  async withdrawAlerts(ticketId) {
    const alerts = { ...ofTicket(ticketId), purpose: 'act' }
    await collection.updateMany(
      { ...alerts, status: 'pending', attempts: { $size: 0 } },
      { $set: { status: 'withdrawn' }, $unset: { open: '', lease: '' } },
    )
    const withdrawn = await collection
      .find({ ...alerts, status: 'withdrawn' }, { projection: { personId: 1 } })
      .toArray()
    const told = await collection
      .find({ ...alerts, status: { $ne: 'withdrawn' } }, { projection: { personId: 1 } })
      .toArray()
    // whoever has read an earlier alert has to hear that it is over
    const know = new Set(told.map(({ personId }) => personId))
    return new Set(withdrawn.flatMap(({ personId }) => (personId && !know.has(personId) ? [personId] : [])))
  },
})
