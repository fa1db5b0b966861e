import { gather, newToken } from '../../../shared/index.ts'
import type { Ticket, TicketStatus } from '../../domain/ticket.ts'
import type { TicketStore } from '../../ports.ts'
import { READ, type TicketDocuments, toTicket } from '../documents.ts'
import { dueFilter, unrelayedFilter } from '../filter.ts'

/**
 * Three commands for a whole batch: who is due, mark those that are still free as ours, read what we got. Undefined
 * when other nodes took all of it meanwhile: there may be more.
 */
const claim = async (
  tickets: TicketDocuments,
  now: Date,
  { leaseMs, limit }: { leaseMs: number; limit: number },
): Promise<Ticket[] | undefined> => {
  const machineNow = new Date()
  const due = dueFilter(now, machineNow)
  const oldest = { dueAt: 1 } as const
  const found = await tickets
    .find(due, { projection: { _id: 1 } })
    .sort(oldest)
    .limit(limit)
    .toArray()
  if (found.length === 0) return []
  const ids = { $in: found.map(({ _id }) => _id) }
  const leasedBy = newToken()
  const leasedUntil = new Date(machineNow.getTime() + leaseMs)
  const { modifiedCount } = await tickets.updateMany(
    { ...due, _id: ids },
    { $set: { leasedUntil, leasedBy } },
  )
  if (modifiedCount === 0) return undefined
  const ours = await tickets.find({ _id: ids, leasedBy }, READ).sort(oldest).toArray()
  return ours.map(toTicket)
}

const ACTIVE: readonly TicketStatus[] = ['unassigned', 'taken', 'waiting']

type Work = Pick<TicketStore, 'claimDue' | 'listUnrelayed' | 'listActive' | 'markRelayed'>

type Relayed = { readonly ticketId: string; readonly eventIds: readonly string[] }

/** An event is of one ticket only: one statement takes all of them out, wherever they stand. */
const markTogether = async (tickets: TicketDocuments, all: readonly Relayed[]): Promise<undefined[]> => {
  const ids = all.map(({ ticketId }) => String(ticketId))
  const unrelayed = all.flatMap(({ eventIds }) => eventIds.map(String))
  await tickets.updateMany({ _id: { $in: ids } }, { $pullAll: { unrelayed } })
  return all.map(() => undefined)
}

/** What nodes have to do about tickets: deadlines that are due, events to be told. */
export const work = (tickets: TicketDocuments): Work => {
  const mark = gather((all: readonly Relayed[]) => markTogether(tickets, all))
  return {
    async claimDue(now, lease) {
      for (;;) {
        const claimed = await claim(tickets, now, lease)
        if (claimed) return claimed
      }
    },
    async listUnrelayed(limit) {
      const found = await tickets.find(unrelayedFilter, READ).sort({ updatedAt: 1 }).limit(limit).toArray()
      return found.map((document) => ({ ticket: toTicket(document), eventIds: [...document.unrelayed] }))
    },
    async listActive(afterId, limit) {
      const active = { _id: { $gt: String(afterId) }, 'state.status': { $in: [...ACTIVE] } }
      return (await tickets.find(active, READ).sort({ _id: 1 }).limit(limit).toArray()).map(toTicket)
    },
    markRelayed: (ticketId, eventIds) => mark({ ticketId, eventIds }),
  }
}
