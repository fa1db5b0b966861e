import {
  activeMemberships,
  type Directory,
  demoPeople,
  demoUnits,
  type Person,
  type Unit,
} from '../../../../src/directory/index.ts'
import { AppError } from '../../../../src/shared/index.ts'

const known = <T>(found: T | undefined, code: string, id: string): T => {
  if (!found) throw new AppError('not_found', code, { id })
  return found
}

const everybody = demoPeople(new Date('2026-11-01T00:00:00Z'))

/** The demonstration network in memory; `people` replaces everybody, `units` the whole tree. */
export const demoDirectory = (
  people: readonly Person[] = everybody,
  units: readonly Unit[] = demoUnits(),
): Directory => {
  const directory: Directory = {
    findUnit: async (id) => units.find((unit) => unit.id === id),
    getUnit: async (id) => known(await directory.findUnit(id), 'directory.unknown_unit', id),
    findUnitByCode: async (code) => units.find((unit) => unit.code === code),
    listUnits: async (ids) => ids.flatMap((id) => units.filter((unit) => unit.id === id)),
    listUnitsWithin: async (ids) => units.filter(({ path }) => path.some((id) => ids.includes(id))),
    findPerson: async (id) => people.find((person) => person.id === id),
    getPerson: async (id) => known(await directory.findPerson(id), 'directory.unknown_person', id),
    listPeople: async (ids) => people.filter(({ id }) => ids.includes(id)),
    findPersonByPhone: async (phone) => people.find((person) => person.phone === phone),
    listMembers: async ({ unitIds, roles, axis, at }) =>
      people.filter((person) =>
        activeMemberships(person, at).some(
          (membership) =>
            unitIds.includes(membership.unitId) &&
            (!roles || roles.includes(membership.role)) &&
            (!axis || membership.axis === axis),
        ),
      ),
  }
  return directory
}

/** Everybody but these. */
export const without = (...ids: readonly string[]): Person[] =>
  everybody.filter(({ id }) => !ids.includes(id))

export const personOf = (id: string): Person =>
  known(
    everybody.find((person) => person.id === id),
    'person',
    id,
  )
