import { decide } from '../../domain/decide/decide.ts'
import { append } from '../../domain/history/evolve.ts'
import { explains, type Incident } from '../../domain/incidents/incident.ts'
import { isActive, type Ticket } from '../../domain/ticket.ts'
import type { IncidentTickets } from '../../incidents.ts'
import type { TicketKey } from '../../ports.ts'
import { change } from '../acting/change.ts'
import type { Core } from '../core.ts'
import { standingOf } from '../standing.ts'

/** A fault is felt, and reported, before a supervisor has heard enough of it to declare it. */
const BEFORE_MS = 4 * 3_600_000
const PAGE = 100

const pageOf = (core: Core, incident: Incident, after: TicketKey | undefined): Promise<Ticket[]> =>
  core.store.list({
    originWithin: [incident.unitId],
    categories: [incident.category],
    statuses: ['unassigned'],
    openedFrom: new Date(incident.declaredAt.getTime() - BEFORE_MS),
    visibleTo: incident.declaredBy,
    ...(after ? { after } : {}),
    limit: PAGE,
  })

const listEarlier = async (core: Core, incident: Incident): Promise<Ticket[]> => {
  const found: Ticket[] = []
  for (let page = await pageOf(core, incident, undefined); ; ) {
    found.push(...page)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return found.filter((ticket) => !ticket.private)
    page = await pageOf(core, incident, last)
  }
}

const isStillOf = (incident: Incident, ticket: Ticket): boolean =>
  isActive(ticket.state) && !ticket.private && explains(incident, ticket)

const resolve = async (core: Core, ticketId: string, incident: Incident, note: string): Promise<void> => {
  const { closed } = incident
  if (!closed || closed.retracted) return
  const commandId = `incident:${incident.id}`
  await change(core, { ticketId, commandId }, async (ticket) => {
    if (!isStillOf(incident, ticket)) return ticket
    const context = { now: core.clock.now(), by: closed.by, commandId, ...(await standingOf(core, ticket)) }
    const decision = decide(ticket, { type: 'resolve', note }, context)
    if ('refusal' in decision) throw decision.refusal
    return append(ticket, decision.events)
  })
}

export const incidentTicketsFor = (core: Core): IncidentTickets => ({
  listEarlier: (incident) => listEarlier(core, incident),
  find: (ticketId) => core.store.find(ticketId),
  resolve: (ticketId, incident, note) => resolve(core, ticketId, incident, note),
})
