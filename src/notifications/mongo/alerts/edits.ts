import type { Deliveries } from '../collection.ts'
import type { DeliveryDocument } from '../document.ts'
import { below } from './withdrawals.ts'

export type Edits = {
  /** The alerts of a ticket that offer something, and have gone out or still may. */
  listAlerts(ticketId: string): Promise<DeliveryDocument[]>
  find(id: string): Promise<DeliveryDocument | undefined>
  /** Something later has been said about the same message. */
  isOvertaken(edits: NonNullable<DeliveryDocument['edits']>): Promise<boolean>
}

export const createEdits = (collection: Deliveries): Edits => ({
  listAlerts: (ticketId) =>
    collection
      .find({
        ...below(ticketId),
        purpose: 'act',
        offersChoices: true,
        status: { $in: ['pending', 'sending', 'sent', 'delivered'] },
      })
      .toArray(),

  async find(id) {
    return (await collection.findOne({ _id: id })) ?? undefined
  },

  async isOvertaken({ delivery, version }) {
    const later = { 'edits.delivery': delivery, 'edits.version': { $gt: version } }
    return (await collection.findOne(later, { projection: { _id: 1 } })) !== null
  },
})
