import { AppError } from '../../../src/shared/index.ts'
import type { Incident, IncidentNews, IncidentStore, IncidentTickets } from '../../../src/tickets/index.ts'

/** Where nothing has been reported. */
export const noTickets: IncidentTickets = {
  listEarlier: async () => [],
  find: async () => undefined,
  resolve: async () => undefined,
}

/** Incidents in memory, for tests without a database. */
export const createMemoryIncidentStore = (): IncidentStore & {
  readonly all: Map<string, Incident>
  readonly members: Map<string, string>
} => {
  const all = new Map<string, Incident>()
  const members = new Map<string, string>()
  const untold = new Map<string, Set<IncidentNews>>()
  const list = () => [...all.values()]
  return {
    all,
    members,
    async insert(incident) {
      const before = list().find(({ commandId }) => commandId === incident.commandId)
      if (before) return before
      const same = ({ closed, unitId, category }: Incident) =>
        !closed && unitId === incident.unitId && category === incident.category
      if (list().some(same)) throw new AppError('conflict', 'incident.open_already')
      all.set(incident.id, incident)
      untold.set(incident.id, new Set(['declared']))
      return incident
    },
    find: async (id) => all.get(id),
    async close(id, closed) {
      const incident = all.get(id)
      if (!incident || incident.closed) return false
      all.set(id, { ...incident, closed })
      untold.get(id)?.add('closed')
      return true
    },
    async update(id, update) {
      const incident = all.get(id)
      if (!incident || incident.closed) return false
      const { updates = [] } = incident
      if (updates.some(({ commandId }) => commandId === update.commandId)) return true
      all.set(id, { ...incident, updates: [...updates, update] })
      untold.get(id)?.add(`updated:${update.commandId}`)
      return true
    },
    listOpen: async () => list().filter(({ closed }) => !closed),
    async addMember(incidentId, ticketId) {
      members.set(ticketId, incidentId)
    },
    countMembers: async (incidentId) => [...members.values()].filter((id) => id === incidentId).length,
    listMembers: async (incidentId) => [...members.keys()].filter((id) => members.get(id) === incidentId),
    findOfMember: async (ticketId) => members.get(ticketId),
    listUntold: async (limit) =>
      list()
        .map((incident) => ({ incident, news: [...(untold.get(incident.id) ?? [])] }))
        .filter(({ news }) => news.length > 0)
        .slice(0, limit),
    async markTold(id, news) {
      for (const one of news) untold.get(id)?.delete(one)
    },
  }
}
