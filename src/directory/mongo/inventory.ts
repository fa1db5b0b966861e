import type { Collection, Filter } from 'mongodb'
import type { Connection } from 'mongoose'
import { gather } from '../../shared/index.ts'
import type { Equipment } from '../domain/inventory/equipment.ts'
import type { Line } from '../domain/inventory/line.ts'
import { numberKey } from '../domain/inventory/number-key.ts'
import { roomKey } from '../domain/inventory/room-key.ts'
import type { EquipmentFilter, Inventory } from '../ports.ts'
import { present } from './documents.ts'

/** As it stands in MongoDB: `_id` for `id`, what rooms and numbers are compared by, and a mark on what the demonstration brought. */
export type EquipmentDocument = Omit<Equipment, 'id'> & {
  readonly _id: string
  readonly roomKey?: string
  /** Its serial number and the number of the inventory. */
  readonly numbers?: readonly string[]
  readonly demonstration?: boolean
}
export type LineDocument = Omit<Line, 'id'> & { readonly _id: string; readonly demonstration?: boolean }

const MOST = 200
const MOST_TOGETHER = 2_000

export const inventoryCollections = (
  connection: Connection,
): { equipment: Collection<EquipmentDocument>; lines: Collection<LineDocument> } => {
  const db = connection.getClient().db(connection.name)
  return { equipment: db.collection('equipment'), lines: db.collection('lines') }
}

export const numbersOf = (id: string, serial: string | undefined): readonly string[] => [
  ...new Set([id, ...(serial ? [serial] : [])].map(numberKey)),
]

export const fromEquipment = ({ id, ...rest }: Equipment): EquipmentDocument => ({
  _id: id,
  ...rest,
  numbers: numbersOf(id, rest.serial),
  ...(rest.room === undefined ? {} : { roomKey: roomKey(rest.room) }),
})
export const fromLine = ({ id, ...rest }: Line): LineDocument => ({ _id: id, ...rest })

export const toEquipment = ({
  _id,
  roomKey: _,
  numbers: __,
  demonstration: ___,
  ...rest
}: EquipmentDocument): Equipment => ({
  ...present(rest),
  id: _id,
})
const toLine = ({ _id, demonstration: _, ...rest }: LineDocument): Line => ({ ...present(rest), id: _id })

type Question = {
  readonly unitIds: readonly string[]
  readonly roomKey: string | undefined
  readonly kinds: EquipmentFilter['kinds']
  readonly limit: number
}

const filterOf = ({ unitIds, roomKey: room, kinds }: Question): Filter<EquipmentDocument> => ({
  unitId: { $in: [...unitIds] },
  ...(room === undefined ? {} : { roomKey: room }),
  ...(kinds ? { kind: { $in: [...kinds] } } : {}),
})

/** What is written off nobody repairs. Beside the questions, not in each: in each, what two ask for would be read twice. */
const IN_USE = { scrappedAt: { $exists: false } }

const answers = (one: EquipmentDocument, { unitIds, roomKey: room, kinds }: Question): boolean =>
  unitIds.includes(one.unitId) &&
  (room === undefined || one.roomKey === room) &&
  (kinds === undefined || kinds.includes(one.kind))

/** Each alert asks what stands in one room: many of them together, unless that is too much to be sorted out here. */
const listTogether = async (
  equipment: Collection<EquipmentDocument>,
  questions: readonly Question[],
): Promise<EquipmentDocument[][]> => {
  const find = (filter: Filter<EquipmentDocument>, most: number) =>
    equipment
      .find({ ...filter, ...IN_USE })
      .sort({ unitId: 1, roomKey: 1, _id: 1 })
      .limit(most)
      .toArray()
  const alone = () => Promise.all(questions.map((question) => find(filterOf(question), question.limit)))
  if (questions.length === 1) return alone()
  const found = await find({ $or: questions.map(filterOf) }, MOST_TOGETHER)
  if (found.length === MOST_TOGETHER) return alone()
  return questions.map((question) => found.filter((one) => answers(one, question)).slice(0, question.limit))
}

type LineQuestion = Pick<Question, 'unitIds' | 'limit'>

/** Each alert of a line asks for the lines of one unit. */
const linesTogether = async (
  lines: Collection<LineDocument>,
  questions: readonly LineQuestion[],
): Promise<LineDocument[][]> => {
  const find = (unitIds: readonly string[], most: number) =>
    lines
      .find({ unitId: { $in: [...unitIds] } })
      .sort({ unitId: 1, _id: 1 })
      .limit(most)
      .toArray()
  const alone = () => Promise.all(questions.map(({ unitIds, limit }) => find(unitIds, limit)))
  if (questions.length === 1) return alone()
  const found = await find([...new Set(questions.flatMap(({ unitIds }) => unitIds))], MOST_TOGETHER)
  if (found.length === MOST_TOGETHER) return alone()
  return questions.map(({ unitIds, limit }) =>
    found.filter(({ unitId }) => unitIds.includes(unitId)).slice(0, limit),
  )
}

/** Equipment and operators' lines in MongoDB. */
export const createMongoInventory = (connection: Connection): Inventory => {
  const { equipment, lines } = inventoryCollections(connection)
  const list = gather((questions: readonly Question[]) => listTogether(equipment, questions))
  const linesOf = gather((questions: readonly LineQuestion[]) => linesTogether(lines, questions))
  return {
    async findEquipment(id) {
      const found = await equipment.findOne({ _id: String(id) })
      return found ? toEquipment(found) : undefined
    },
    async listEquipment({ unitIds, room, kinds, limit = MOST }) {
      const key = room === undefined ? undefined : roomKey(room)
      const found = await list({ unitIds: unitIds.map(String), roomKey: key, kinds, limit })
      return found.map(toEquipment)
    },
    async findLine(id) {
      const found = await lines.findOne({ _id: String(id) })
      return found ? toLine(found) : undefined
    },
    async listLines({ unitIds, limit = MOST }) {
      return (await linesOf({ unitIds: unitIds.map(String), limit })).map(toLine)
    },
  }
}
