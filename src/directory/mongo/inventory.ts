import type { Collection, Filter } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Equipment } from '../domain/inventory/equipment.ts'
import type { Line } from '../domain/inventory/line.ts'
import { roomKey } from '../domain/inventory/room-key.ts'
import type { Inventory } from '../ports.ts'
import { present } from './documents.ts'

/** As it stands in MongoDB: `_id` for `id`, what rooms are compared by, and a mark on what the demonstration brought. */
export type EquipmentDocument = Omit<Equipment, 'id'> & {
  readonly _id: string
  readonly roomKey?: string
  readonly demonstration?: boolean
}
export type LineDocument = Omit<Line, 'id'> & { readonly _id: string; readonly demonstration?: boolean }

const MOST = 200

export const inventoryCollections = (
  connection: Connection,
): { equipment: Collection<EquipmentDocument>; lines: Collection<LineDocument> } => {
  const db = connection.getClient().db(connection.name)
  return { equipment: db.collection('equipment'), lines: db.collection('lines') }
}

export const fromEquipment = ({ id, ...rest }: Equipment): EquipmentDocument => ({
  _id: id,
  ...rest,
  ...(rest.room === undefined ? {} : { roomKey: roomKey(rest.room) }),
})
export const fromLine = ({ id, ...rest }: Line): LineDocument => ({ _id: id, ...rest })

const toEquipment = ({ _id, roomKey: _, demonstration: __, ...rest }: EquipmentDocument): Equipment => ({
  ...present(rest),
  id: _id,
})
const toLine = ({ _id, demonstration: _, ...rest }: LineDocument): Line => ({ ...present(rest), id: _id })

/** Equipment and operators' lines in MongoDB. */
export const createMongoInventory = (connection: Connection): Inventory => {
  const { equipment, lines } = inventoryCollections(connection)
  return {
    async findEquipment(id) {
      const found = await equipment.findOne({ _id: String(id) })
      return found ? toEquipment(found) : undefined
    },
    async listEquipment({ unitIds, room, kinds, limit = MOST }) {
      const filter: Filter<EquipmentDocument> = {
        unitId: { $in: unitIds.map(String) },
        ...(room === undefined ? {} : { roomKey: roomKey(room) }),
        ...(kinds ? { kind: { $in: [...kinds] } } : {}),
      }
      const found = equipment.find(filter).sort({ unitId: 1, roomKey: 1, _id: 1 })
      return (await found.limit(limit).toArray()).map(toEquipment)
    },
    async findLine(id) {
      const found = await lines.findOne({ _id: String(id) })
      return found ? toLine(found) : undefined
    },
    async listLines({ unitIds, limit = MOST }) {
      const found = lines.find({ unitId: { $in: unitIds.map(String) } }).sort({ unitId: 1, _id: 1 })
      return (await found.limit(limit).toArray()).map(toLine)
    },
  }
}
