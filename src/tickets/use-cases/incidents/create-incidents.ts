import {
  activeMemberships,
  type Directory,
  isOpenUnit,
  supervisedUnitIds,
  tierOf,
} from '../../../directory/index.ts'
import { AppError, type Clock, newId } from '../../../shared/index.ts'
import { cleanText } from '../../../shared/text/index.ts'
import {
  concerns,
  decideClose,
  decideDeclare,
  decideRetract,
  decideUpdate,
  type Incident,
  type IncidentClosing,
  isFeltAt,
  mayDeclare,
} from '../../domain/incidents/incident.ts'
import type { IncidentStore, Incidents, IncidentTickets } from '../../incidents.ts'
import { incidentMembers } from './members.ts'

/** Every school of the country, and some. */
const MOST_UNITS = 20_000
/** How late a node may learn of an incident: asked with every report, it must cost nothing. Machine time. */
const KEPT_MS = 1_000

export type IncidentParts = {
  readonly store: IncidentStore
  readonly tickets: IncidentTickets
  readonly directory: Pick<Directory, 'getPerson' | 'getUnit' | 'listUnits' | 'listUnitsWithin'>
  readonly clock: Clock
  readonly machineNow?: () => number
}

/** What is open, as of a second ago. */
const rememberOpen = (store: IncidentStore, machineNow: () => number) => {
  let kept: Promise<Incident[]> = Promise.resolve([])
  let until = Number.NEGATIVE_INFINITY
  return {
    forget: () => {
      until = Number.NEGATIVE_INFINITY
    },
    async list(): Promise<Incident[]> {
      if (machineNow() >= until) {
        until = machineNow() + KEPT_MS
        kept = store.listOpen()
      }
      return kept.catch((error: unknown) => {
        until = Number.NEGATIVE_INFINITY
        throw error
      })
    },
  }
}

/** Mass incidents on a store and a directory. */
export const createIncidents = (parts: IncidentParts): Incidents => {
  const { store, tickets, directory, clock, machineNow = Date.now } = parts
  const open = rememberOpen(store, machineNow)
  const { takeIn, ...members } = incidentMembers({ store, tickets, listOpen: open.list })
  const listeners: (() => void)[] = []
  const saved = () => {
    open.forget()
    for (const listener of listeners) listener()
  }
  /** Its end, unless this command has brought it about before. */
  const end = async (incident: Incident, closing: IncidentClosing | undefined): Promise<Incident> => {
    if (closing && !(await store.close(incident.id, closing)))
      throw new AppError('conflict', 'incident.closed_already')
    saved()
    return closing ? { ...incident, closed: closing } : incident
  }
  const get = async (incidentId: string): Promise<Incident> => {
    const incident = await store.find(incidentId)
    if (!incident) throw new AppError('not_found', 'incident.none')
    return incident
  }
  return {
    async reachOf({ as, unitId }) {
      const at = clock.now()
      const [person, unit] = await Promise.all([directory.getPerson(as), directory.getUnit(unitId)])
      if (!mayDeclare(person, unit, at)) throw new AppError('forbidden', 'incident.outside_scope')
      const within = await directory.listUnitsWithin([unitId], { limit: MOST_UNITS })
      const schools = within.filter((one) => tierOf(one.kind) === 'school' && isOpenUnit(one, at))
      return { unit, schoolIds: schools.map(({ id }) => id) }
    },

    async declare({ as, unitId, category, text, commandId }) {
      const at = clock.now()
      const [person, unit] = await Promise.all([directory.getPerson(as), directory.getUnit(unitId)])
      const declared = decideDeclare({
        id: newId(at),
        person,
        unit,
        category,
        text: cleanText(text),
        at,
        commandId,
      })
      const incident = await store.insert(declared)
      open.forget()
      await takeIn(incident)
      saved()
      return incident
    },

    async close({ as, incidentId, commandId }) {
      const [person, incident] = await Promise.all([directory.getPerson(as), get(incidentId)])
      const closed = await end(incident, decideClose(incident, { person, at: clock.now(), commandId }))
      return { incident: closed, members: await store.countMembers(incidentId) }
    },

    async update({ as, incidentId, text, commandId }) {
      const [person, incident] = await Promise.all([directory.getPerson(as), get(incidentId)])
      const update = decideUpdate(incident, { person, text: cleanText(text), at: clock.now(), commandId })
      if (!update) return incident
      if (!(await store.update(incidentId, update))) throw new AppError('conflict', 'incident.closed_already')
      saved()
      return { ...incident, updates: [...(incident.updates ?? []), update] }
    },

    async retract({ as, incidentId, commandId }) {
      const incident = await get(incidentId)
      return end(incident, decideRetract(incident, { by: as, at: clock.now(), commandId }))
    },

    async listClosable(personId) {
      const [person, all] = await Promise.all([directory.getPerson(personId), store.listOpen()])
      return all.filter(({ unitPath }) => mayDeclare(person, { path: unitPath }, clock.now()))
    },

    async listRunning(personId) {
      const person = await directory.getPerson(personId)
      const within = [...new Set(activeMemberships(person, clock.now()).map(({ unitId }) => unitId))]
      if (within.length === 0) return []
      const [units, all] = await Promise.all([directory.listUnits(within), store.listOpen()])
      const supervised = supervisedUnitIds(person, clock.now())
      const theirs = units.filter(({ id }) => supervised.includes(id))
      return all.filter((incident) => concerns(incident, theirs) || isFeltAt(incident, units))
    },

    countMembers: (incidentId) => store.countMembers(incidentId),

    ...members,

    onSaved: (listener) => void listeners.push(listener),
  }
}
