import { expect } from 'vitest'
import type { Person, Unit } from '../../../../src/directory/index.ts'
import { createIncidents, type Incident } from '../../../../src/tickets/index.ts'
import { createMemoryIncidentStore, noTickets } from '../../../contract/tickets/memory-incidents.ts'
import { demoDirectory } from '../support/demo-directory.ts'
import { mayDeclare, supervises, worksAt } from './model.ts'
import { AT, type Network } from './network.ts'
import { refused } from './refused.ts'

type Step = readonly [who: number, where: number]

const concerns = (person: Person, { unitPath, unitId }: Incident, units: readonly Unit[]): boolean =>
  supervises(person, unitPath, AT) ||
  // what lies around a place, or at it, is felt by everybody there
  units.some(({ id, path }) => path.includes(unitId) && worksAt(person, [id], AT))

export const checkIncidents = async ({ units, people }: Network, walk: readonly Step[]): Promise<void> => {
  const directory = demoDirectory(people, units)
  const incidents = createIncidents({
    store: createMemoryIncidentStore(),
    tickets: noTickets,
    directory,
    clock: { now: () => AT },
  })
  const open: Incident[] = []
  for (const [index, [who, where]] of walk.entries()) {
    const person = people[who % people.length] as Person
    const unit = units[where % units.length] as Unit
    const may = mayDeclare(person, unit, AT)
    const reach = await incidents.reachOf({ as: person.id, unitId: unit.id }).catch(refused)
    expect(reach !== undefined).toBe(may)
    for (const id of reach?.schoolIds ?? [])
      expect(units.find((school) => school.id === id)?.path).toContain(unit.id)
    const given = { as: person.id, unitId: unit.id, category: 'connectivity', text: 'Panne' } as const
    const declared = await incidents.declare({ ...given, commandId: `declare-${index}` }).catch(refused)
    if (declared) expect(may).toBe(true)
    if (declared) open.push(declared)
  }
  for (const person of people) await checkOpen({ incidents, open, units }, person)
  const [first] = open
  if (!first) return
  for (const person of people) {
    const closed = await incidents
      .close({ as: person.id, incidentId: first.id, commandId: `close-${person.id}` })
      .catch(refused)
    if (!closed) continue
    expect(mayDeclare(person, { path: first.unitPath }, AT)).toBe(true)
    return
  }
  expect(people.some((person) => mayDeclare(person, { path: first.unitPath }, AT))).toBe(false)
}

type Opened = {
  readonly incidents: ReturnType<typeof createIncidents>
  readonly open: readonly Incident[]
  readonly units: readonly Unit[]
}

const checkOpen = async ({ incidents, open, units }: Opened, person: Person): Promise<void> => {
  const ids = (some: readonly Incident[]) => some.map(({ id }) => id).sort()
  const closable = await incidents.listClosable(person.id)
  expect(ids(closable)).toEqual(
    ids(open.filter(({ unitPath }) => mayDeclare(person, { path: unitPath }, AT))),
  )
  const running = await incidents.listRunning(person.id)
  expect(ids(running)).toEqual(ids(open.filter((incident) => concerns(person, incident, units))))
}
