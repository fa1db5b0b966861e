import type { Db } from 'mongodb'
import type { Person } from '../../domain/person.ts'
import { SUPERVISING_ROLES } from '../../domain/scope.ts'
import type { Unit } from '../../domain/unit.ts'
import { type PersonDocument, toPerson, toUnit, type UnitDocument } from '../documents.ts'

/** All units, and everybody who supervises one: some tens of megabytes for a whole country. */
export type Snapshot = {
  readonly version: number
  readonly units: ReadonlyMap<string, Unit>
  readonly people: ReadonlyMap<string, Person>
  /** Those who have, had or will have a post there; by id. */
  readonly byUnit: ReadonlyMap<string, readonly Person[]>
}

/** So that reading a country holds up nothing else for long. */
const AT_ONCE = 1_000

const groupByUnit = (people: Iterable<Person>): Map<string, Person[]> => {
  const byUnit = new Map<string, Person[]>()
  for (const person of people) {
    for (const unitId of new Set(person.memberships.map((membership) => membership.unitId))) {
      const there = byUnit.get(unitId)
      if (there) there.push(person)
      else byUnit.set(unitId, [person])
    }
  }
  return byUnit
}

/** `version` is what stood before the reading: a change meanwhile is seen as one. */
export const loadSnapshot = async (db: Db, version: number): Promise<Snapshot> => {
  const units = new Map<string, Unit>()
  const people = new Map<string, Person>()
  const supervising = { 'memberships.role': { $in: [...SUPERVISING_ROLES] } }
  const options = { batchSize: AT_ONCE } as const
  for await (const unit of db.collection<UnitDocument>('units').find({}, options)) {
    units.set(unit._id, toUnit(unit))
  }
  for await (const person of db.collection<PersonDocument>('people').find(supervising, options)) {
    people.set(person._id, toPerson(person))
  }
  const inOrder = [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  return { version, units, people, byUnit: groupByUnit(inOrder) }
}
