import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { MemberFilter } from '../domain/scope.ts'
import type { Directory, Inventory } from '../ports.ts'
import { type PersonDocument, toPerson, toUnit, type UnitDocument } from './documents.ts'
import { createMongoInventory } from './inventory.ts'

/**
 * Reads units, people and what units have from MongoDB; nothing is cached, so that an import counts at once on every
 * node. The plain driver: every message begins with a look at a person.
 */
export const createMongoDirectory = (connection: Connection): Directory & Inventory => {
  const db = connection.getClient().db(connection.name)
  const units = db.collection<UnitDocument>('units')
  const people = db.collection<PersonDocument>('people')

  const listPeopleWhere = async (filter: object) =>
    (await people.find(filter).sort({ _id: 1 }).toArray()).map(toPerson)

  const directory: Directory = {
    async findUnit(id) {
      const found = await units.findOne({ _id: String(id) })
      return found ? toUnit(found) : undefined
    },
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
      const found = await units.find({ _id: { $in: ids.map(String) } }).toArray()
      const byId = new Map(found.map((unit) => [unit._id, toUnit(unit)]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    async listUnitsWithin(unitIds, options = {}) {
      const found = await units
        .find({ path: { $in: unitIds.map(String) } })
        .sort({ _id: 1 })
        .limit(options.limit ?? 1000)
        .toArray()
      return found.map(toUnit)
    },
    async findPerson(id) {
      const found = await people.findOne({ _id: String(id) })
      return found ? toPerson(found) : undefined
    },
    async getPerson(id) {
      const found = await directory.findPerson(id)
      if (!found) throw new AppError('not_found', 'directory.unknown_person', { id })
      return found
    },
    async listPeople(ids) {
      return listPeopleWhere({ _id: { $in: ids.map(String) } })
    },
    async findPersonByPhone(phone) {
      const found = await people
        .find({ phone: String(phone) })
        .limit(2)
        .toArray()
      return found.length === 1 && found[0] ? toPerson(found[0]) : undefined
    },
    listMembers: (filter) => listPeopleWhere({ memberships: { $elemMatch: membershipFilter(filter) } }),
  }
  return { ...directory, ...createMongoInventory(connection) }
}

const membershipFilter = ({ unitIds, roles, axis, service, at }: MemberFilter): object => ({
  unitId: { $in: unitIds.map(String) },
  ...(roles ? { role: { $in: [...roles] } } : {}),
  ...(axis ? { axis } : {}),
  ...(service ? { service } : {}),
  from: { $lte: at },
  $or: [{ until: { $exists: false } }, { until: null }, { until: { $gt: at } }],
})
