import type { Collection, Filter, WithId } from 'mongodb'
import type { Connection } from 'mongoose'
import { AppError, gather } from '../../shared/index.ts'
import { WHOLE_ANSWER } from '../../shared/mongo/index.ts'
import { type MemberFilter, suits } from '../domain/scope.ts'
import type { Directory, Inventory } from '../ports.ts'
import { type PersonDocument, toPerson, toUnit, type UnitDocument } from './documents.ts'
import { createMongoInventory } from './inventory.ts'

/** One question for all that are asked for by id at the same time. */
const gatherById = <Document extends { _id: string }, Value>(
  collection: Collection<Document>,
  read: (document: WithId<Document>) => Value,
): ((id: string) => Promise<Value | undefined>) =>
  gather(async (ids: readonly string[]) => {
    const filter = { _id: { $in: [...new Set(ids)] } } as Filter<Document>
    const found = await collection.find(filter, WHOLE_ANSWER).toArray()
    const byId = new Map(found.map((document) => [document._id as string, read(document)]))
    return ids.map((id) => byId.get(id))
  })

const isThere = <Value>(value: Value | undefined): value is Value => value !== undefined

/**
 * Reads units, people and what units have from MongoDB; nothing is cached, so that an import counts at once on every
 * node. The plain driver: every message begins with a look at a person.
 */
export const createMongoDirectory = (connection: Connection): Directory & Inventory => {
  const db = connection.getClient().db(connection.name)
  const units = db.collection<UnitDocument>('units')
  const people = db.collection<PersonDocument>('people')

  const findUnit = gatherById(units, toUnit)
  const findPerson = gatherById(people, toPerson)
  const directory: Directory = {
    findUnit: (id) => findUnit(String(id)),
    async getUnit(id) {
      const found = await directory.findUnit(id)
      if (!found) throw new AppError('not_found', 'directory.unknown_unit', { id })
      return found
    },
    async findUnitByCode(code) {
      const found = await units.findOne({ code: String(code) })
      return found ? toUnit(found) : undefined
    },
    async listUnits(ids) {
      return (await Promise.all(ids.map((id) => findUnit(String(id))))).filter(isThere)
    },
    async listUnitsWithin(unitIds, options = {}) {
      const found = await units
        .find({
          path: { $in: unitIds.map(String) },
          ...(options.kinds ? { kind: { $in: [...options.kinds] } } : {}),
        })
        .sort({ _id: 1 })
        .limit(options.limit ?? 1000)
        .toArray()
      return found.map(toUnit)
    },
    findPerson: (id) => findPerson(String(id)),
    async getPerson(id) {
      const found = await directory.findPerson(id)
      if (!found) throw new AppError('not_found', 'directory.unknown_person', { id })
      return found
    },
    async listPeople(ids) {
      const found = await Promise.all([...new Set(ids.map(String))].sort().map(findPerson))
      return found.filter(isThere)
    },
    async findPersonByPhone(phone) {
      const found = await people
        .find({ phone: String(phone) })
        .limit(2)
        .toArray()
      return found.length === 1 && found[0] ? toPerson(found[0]) : undefined
    },
    listMembers: gatherMembers(people),
  }
  return { ...directory, ...createMongoInventory(connection) }
}

/**
 * Who has a place somewhere, for all that ask at the same time: whoever may be meant by one of them is read once, and
 * each gets those that suit.
 */
const gatherMembers = (people: Collection<PersonDocument>): Directory['listMembers'] =>
  gather(async (filters: readonly MemberFilter[]) => {
    const [first] = filters
    const only = first && filters.length === 1 ? membershipFilter(first) : anyOf(filters)
    const found = await people
      .find({ memberships: { $elemMatch: only } }, WHOLE_ANSWER)
      .sort({ _id: 1 })
      .toArray()
    const members = found.map(toPerson)
    return filters.length === 1
      ? [members]
      : filters.map((filter) => members.filter((person) => suits(person, filter)))
  })

const anyOf = (filters: readonly MemberFilter[]): object => {
  const roles = filters.flatMap((filter) => filter.roles ?? [])
  return {
    unitId: { $in: [...new Set(filters.flatMap(({ unitIds }) => unitIds.map(String)))] },
    ...(filters.every((filter) => filter.roles) ? { role: { $in: [...new Set(roles)] } } : {}),
  }
}

const membershipFilter = ({ unitIds, roles, axis, service, at }: MemberFilter): object => ({
  unitId: { $in: unitIds.map(String) },
  ...(roles ? { role: { $in: [...roles] } } : {}),
  ...(axis ? { axis } : {}),
  ...(service ? { service } : {}),
  from: { $lte: at },
  $or: [{ until: { $exists: false } }, { until: null }, { until: { $gt: at } }],
})
