import type { Connection } from 'mongoose'
import { numberKey } from '../../domain/inventory/number-key.ts'
import type { EquipmentStore } from '../../use-cases/equipment/care.ts'
import { createMongoInventory, fromEquipment, inventoryCollections, toEquipment } from '../inventory.ts'

/** Several devices hardly ever bear one number. */
const MOST = 20

/** Equipment in MongoDB, for those who look after it. One document a change: its trail is saved with it. */
export const createMongoEquipmentStore = (connection: Connection): EquipmentStore => {
  const { equipment } = inventoryCollections(connection)
  const { findEquipment, listEquipment } = createMongoInventory(connection)
  return {
    find: findEquipment,
    list: listEquipment,
    async listByNumber(number) {
      const found = equipment.find({ numbers: numberKey(number) }).sort({ _id: 1 })
      return (await found.limit(MOST).toArray()).map(toEquipment)
    },
    async save(before, after) {
      const { _id, ...fields } = fromEquipment(after)
      const optional = ['room', 'roomKey', 'scrappedAt'] as const
      const gone = optional.filter((name) => fields[name] === undefined)
      // the trail grows with each change: the same length says that nobody was faster
      const unchanged = { _id, [`trail.${before.trail?.length ?? 0}`]: { $exists: false } }
      const { matchedCount } = await equipment.updateOne(unchanged, {
        $set: { unitId: fields.unitId, ...definedIn(fields, [...optional, 'trail']) },
        ...(gone.length > 0 ? { $unset: Object.fromEntries(gone.map((name) => [name, ''])) } : {}),
      })
      return matchedCount === 1
    },
  }
}

const definedIn = <T extends object>(fields: T, names: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(
    names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])),
  ) as Partial<T>
