import type { Connection } from 'mongoose'
import { AppError } from '../../shared/index.ts'
import type { MemberFilter } from '../domain/scope.ts'
import type { Directory, Inventory } from '../ports.ts'
import { type PersonDocument, toPerson, toUnit, type UnitDocument } from './documents.ts'
import { createMongoInventory } from './inventory.ts'
import { directoryModels } from './schemas.ts'

/** Reads units, people and what units have from MongoDB; nothing is cached, so that an import counts at once on every node. */
export const createMongoDirectory = (connection: Connection): Directory & Inventory => {
  const { units, people } = directoryModels(connection)

  const listPeopleWhere = async (filter: object) =>
    (await people.find(filter).sort({ _id: 1 }).lean<PersonDocument[]>()).map(toPerson)

  const directory: Directory = {
    async findUnit(id) {
      const found = await units.findById(String(id)).lean<UnitDocument>()
      return found ? toUnit(found) : undefined
    },
    async getUnit(id) {
      const found = await directory.findUnit(id)
      if (!found) throw new AppError('not_found', 'directory.unknown_unit', { id })
      return found
    },
    async findUnitByCode(code) {
      const found = await units.findOne({ code: String(code) }).lean<UnitDocument>()
      return found ? toUnit(found) : undefined
    },
    async listUnits(ids) {
      const found = await units.find({ _id: { $in: [...ids] } }).lean<UnitDocument[]>()
      const byId = new Map(found.map((unit) => [unit._id, toUnit(unit)]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    },
    async listUnitsWithin(unitIds, options = {}) {
      const found = await units
        .find({ path: { $in: [...unitIds] } })
        .sort({ _id: 1 })
        .limit(options.limit ?? 1000)
        .lean<UnitDocument[]>()
      return found.map(toUnit)
    },
    async findPerson(id) {
      const found = await people.findById(String(id)).lean<PersonDocument>()
      return found ? toPerson(found) : undefined
    },
    async getPerson(id) {
      const found = await directory.findPerson(id)
      if (!found) throw new AppError('not_found', 'directory.unknown_person', { id })
      return found
    },
    async listPeople(ids) {
      return listPeopleWhere({ _id: { $in: [...ids] } })
    },
    async findPersonByPhone(phone) {
      const found = await people
        .find({ phone: String(phone) })
        .limit(2)
        .lean<PersonDocument[]>()
      return found.length === 1 && found[0] ? toPerson(found[0]) : undefined
    },
    listMembers: (filter) => listPeopleWhere({ memberships: { $elemMatch: membershipFilter(filter) } }),
  }
  return { ...directory, ...createMongoInventory(connection) }
}

const membershipFilter = ({ unitIds, roles, axis, service, at }: MemberFilter): object => ({
  unitId: { $in: [...unitIds] },
  ...(roles ? { role: { $in: [...roles] } } : {}),
  ...(axis ? { axis } : {}),
  ...(service ? { service } : {}),
  from: { $lte: at },
  $or: [{ until: { $exists: false } }, { until: null }, { until: { $gt: at } }],
})
