import type { Connection } from 'mongoose'
import { fromEquipment, fromLine, inventoryCollections } from '../../../mongo/inventory.ts'
import { Complaints, type ImportError } from '../file/complaints.ts'
import { type CsvFile, requireSame } from '../file/csv-file.ts'
import { readRows } from '../file/read-rows.ts'
import { type Changes, noChanges, unitsOf } from '../write-units.ts'
import { type InventoryContext, readAllEquipment, readAllLines } from './read-inventory.ts'
import { writeThings } from './write-inventory.ts'

export type InventoryImport = {
  readonly connection: Connection
  readonly file: CsvFile
  readonly dryRun: boolean
  readonly partial: boolean
  readonly onProgress: (done: number, total: number) => void
}

type Result = { readonly changes: Changes; readonly errors: readonly ImportError[] }

/** Every unit, and whether it is only of the demonstration. */
const listUnits = async (connection: Connection): Promise<Map<string, boolean>> => {
  const found = unitsOf(connection.getClient().db(connection.name)).find(
    {},
    { projection: { demonstration: 1 } },
  )
  const units = new Map<string, boolean>()
  for await (const { _id, demonstration } of found) units.set(_id, demonstration === true)
  return units
}

/** The file is read twice: to check it, and to write it. */
const rowsOf = (task: InventoryImport, complaints: Complaints, reading: 0 | 1) => {
  const { bytes } = task.file
  const onRead = (read: number) => task.onProgress(reading * bytes + Math.min(read, bytes), 2 * bytes)
  return readRows(task.file, { complaints, onRead })
}

const thingsOf = ({ file }: InventoryImport, rows: ReturnType<typeof readRows>, context: InventoryContext) =>
  file.kind === 'lines' ? readAllLines(rows, context) : readAllEquipment(rows, context)

const write = async (task: InventoryImport, units: ReadonlyMap<string, boolean>): Promise<Changes> => {
  const { equipment, lines } = inventoryCollections(task.connection)
  const isDemonstration = (unitId: string) => units.get(unitId) === true
  const context = { complaints: new Complaints({ muted: true }), isUnit: (code: string) => units.has(code) }
  const rows = rowsOf(task, context.complaints, 1)
  const shelf = { isDemonstration, dryRun: task.dryRun }
  return task.file.kind === 'lines'
    ? writeThings({ ...shelf, collection: lines, toDocument: fromLine }, readAllLines(rows, context))
    : writeThings(
        { ...shelf, collection: equipment, toDocument: fromEquipment },
        readAllEquipment(rows, context),
      )
}

/**
 * Brings the equipment or the operators' lines of a file into the directory. Adds and changes, never deletes; an
 * empty cell says nothing. Nothing is written when there is an error, unless `partial`.
 */
export const importInventory = async (task: InventoryImport): Promise<Result> => {
  const units = await listUnits(task.connection)
  const complaints = new Complaints()
  const context = { complaints, isUnit: (code: string) => units.has(code) }
  for await (const _ of thingsOf(task, rowsOf(task, complaints, 0), context));
  if (complaints.count > 0 && !task.partial) return { changes: noChanges(), errors: complaints.list() }
  await requireSame(task.file)
  const changes = await write(task, units)
  task.onProgress(2 * task.file.bytes, 2 * task.file.bytes)
  return { changes, errors: complaints.list() }
}
