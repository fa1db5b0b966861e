import { type Incident, isPartOf } from '../../domain/incidents/incident.ts'
import { isActive, type Ticket } from '../../domain/ticket.ts'
import type { IncidentStore, Incidents, IncidentTickets } from '../../incidents.ts'

type Parts = {
  readonly store: IncidentStore
  readonly tickets: IncidentTickets
  /** As of a second ago: asked with every report, it must cost nothing. */
  readonly listOpen: () => Promise<Incident[]>
}

/** Tickets that are ended together: each waits for the database and not for the processor. */
const AT_ONCE = 8

const nearestFirst = (a: Incident, b: Incident): number => b.unitPath.length - a.unitPath.length

export type Members = Pick<Incidents, 'findFor' | 'findOf' | 'join' | 'listRequesters' | 'settleMembers'> & {
  /** What was reported shortly before it was declared and waits. */
  takeIn(incident: Incident): Promise<void>
}

/** Which tickets an incident explains, and what becomes of them. */
export const incidentMembers = ({ store, tickets, listOpen }: Parts): Members => {
  const findFor = async (ticket: Ticket): Promise<Incident | undefined> =>
    (await listOpen()).filter((one) => isPartOf(one, ticket)).sort(nearestFirst)[0]

  const settle = async (ticketId: string, incident: Incident, note: string): Promise<void> => {
    const ticket = await tickets.find(ticketId)
    if (!ticket) return
    const other = await findFor(ticket)
    if (other) await store.addMember(other.id, ticketId, ticket.openedAt)
    else await tickets.resolve(ticketId, incident, note)
  }

  return {
    findFor,
    async findOf(ticket) {
      // without one that runs there is nothing to ask the database
      if (!(await findFor(ticket))) return undefined
      const id = await store.findOfMember(ticket.id)
      return (await listOpen()).find((one) => one.id === id)
    },
    async join(ticket) {
      const incident = await findFor(ticket)
      if (incident) await store.addMember(incident.id, ticket.id, ticket.openedAt)
      return incident
    },
    async takeIn(incident) {
      for (const ticket of await tickets.listEarlier(incident)) {
        const nearest = (await findFor(ticket)) ?? incident
        await store.addMember(nearest.id, ticket.id, ticket.openedAt)
      }
    },
    async listRequesters(incidentId) {
      const ids = await store.listMembers(incidentId)
      const found: Ticket[] = []
      for (let from = 0; from < ids.length; from += AT_ONCE) {
        const some = await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => tickets.find(id)))
        found.push(...some.filter((ticket) => ticket !== undefined))
      }
      const waiting = found.filter(({ state }) => isActive(state))
      return [...new Set(waiting.map(({ requesterId }) => requesterId))]
    },
    async settleMembers(incident, note) {
      const ids = await store.listMembers(incident.id)
      for (let from = 0; from < ids.length; from += AT_ONCE)
        await Promise.all(ids.slice(from, from + AT_ONCE).map((id) => settle(id, incident, note)))
    },
  }
}
