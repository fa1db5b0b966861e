import { EQUIPMENT_KINDS, type Equipment } from '../../../domain/inventory/equipment.ts'
import { LINE_KINDS, type Line, OPERATORS } from '../../../domain/inventory/line.ts'
import type { Column } from '../file/columns.ts'
import { type Complaints, shown } from '../file/complaints.ts'
import type { Row } from '../file/row.ts'
import { CellReader } from '../read-cells.ts'
import { equipmentKinds, lineKinds, operators } from './vocabulary.ts'

export type InventoryContext = {
  readonly complaints: Complaints
  readonly isUnit: (code: string) => boolean
}

const HIGHEST_SPEED = 1_000_000
const DATE = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})[/.](\d{1,2})[/.](\d{4}))$/

/** `2026-03-20` or `20/03/2026`, at an hour of universal time. */
const readDay = (cells: CellReader, column: Column, hour: string): Date | undefined => {
  const cell = cells.raw(column)
  if (cell === undefined) return undefined
  const [, year, month, day, day2, month2, year2] = DATE.exec(cell) ?? []
  const two = (part: string | undefined) => (part ?? '').padStart(2, '0')
  const written = `${year ?? year2}-${two(month ?? month2)}-${two(day ?? day2)}`
  const at = new Date(`${written}T${hour}Z`)
  // 30 February would silently become 2 March
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written)
  return exists ? at : cells.complain(column, 'import.bad_date', { value: shown(cell) })
}

const NOON = '11:00:00'
/** The last day of a warranty counts whole, in Moroccan time. */
const LAST_MOMENT = '22:59:59'

const readSpeed = (cells: CellReader): number | undefined => {
  const cell = cells.raw('speed_mbps')
  if (cell === undefined) return undefined
  const speed = Number(cell.replace(',', '.'))
  return speed > 0 && speed <= HIGHEST_SPEED
    ? speed
    : cells.complain('speed_mbps', 'import.bad_number', { value: shown(cell), most: HIGHEST_SPEED })
}

const readUnit = (cells: CellReader, { isUnit }: InventoryContext): string | undefined => {
  const code = cells.code('unit_code')
  if (code === undefined || isUnit(code)) return code
  return cells.complain('unit_code', 'import.unknown_unit', { value: shown(code) })
}

const requireAll = (cells: CellReader, columns: readonly Column[]): void => {
  for (const column of columns) if (cells.raw(column) === undefined) cells.complain(column, 'import.missing')
}

/** Without what the row leaves unsaid. */
const said = <T extends object>(facts: T): T =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as T

const readEquipment = (cells: CellReader, context: InventoryContext): Equipment | undefined => {
  requireAll(cells, ['equipment_id', 'unit_code', 'equipment_kind', 'label'])
  const deliveredAt = readDay(cells, 'delivered_on', NOON)
  const warrantyUntil = readDay(cells, 'warranty_until', LAST_MOMENT)
  if (deliveredAt && warrantyUntil && warrantyUntil < deliveredAt)
    cells.complain('warranty_until', 'import.warranty_before_delivery')
  const facts = {
    id: cells.code('equipment_id') ?? '',
    unitId: readUnit(cells, context) ?? '',
    kind: cells.oneOf('equipment_kind', equipmentKinds) ?? EQUIPMENT_KINDS[0],
    label: cells.name('label') ?? '',
    room: cells.name('room'),
    serial: cells.name('serial'),
    supplier: cells.name('supplier'),
    deliveredAt,
    warrantyUntil,
  }
  return cells.failed ? undefined : (said(facts) as Equipment)
}

const readLine = (cells: CellReader, context: InventoryContext): Line | undefined => {
  requireAll(cells, ['line_id', 'unit_code', 'operator', 'contract', 'line_kind'])
  const facts = {
    id: cells.code('line_id') ?? '',
    unitId: readUnit(cells, context) ?? '',
    operator: cells.oneOf('operator', operators) ?? OPERATORS[0],
    contract: cells.name('contract') ?? '',
    kind: cells.oneOf('line_kind', lineKinds) ?? LINE_KINDS[0],
    speedMbps: readSpeed(cells),
    installedAt: readDay(cells, 'installed_on', NOON),
  }
  return cells.failed ? undefined : (said(facts) as Line)
}

/** One thing a row; of two rows with one id the second is a complaint. */
async function* readThings<T extends { readonly id: string }>(
  rows: AsyncIterable<Row>,
  context: InventoryContext,
  how: { readonly idColumn: Column; readonly read: (cells: CellReader) => T | undefined },
): AsyncGenerator<T> {
  const lineOf = new Map<string, number>()
  for await (const row of rows) {
    if (row.damaged) continue
    const cells = new CellReader(row, context.complaints)
    const thing = how.read(cells)
    const id = row.cells[how.idColumn]?.normalize('NFC') ?? ''
    const before = lineOf.get(id)
    if (before !== undefined)
      cells.complain(how.idColumn, 'import.repeated_id', { value: shown(id), line: before })
    else if (id !== '') lineOf.set(id, row.line)
    if (thing && !cells.failed) yield thing
  }
}

export const readAllEquipment = (
  rows: AsyncIterable<Row>,
  context: InventoryContext,
): AsyncGenerator<Equipment> =>
  readThings(rows, context, { idColumn: 'equipment_id', read: (cells) => readEquipment(cells, context) })

export const readAllLines = (rows: AsyncIterable<Row>, context: InventoryContext): AsyncGenerator<Line> =>
  readThings(rows, context, { idColumn: 'line_id', read: (cells) => readLine(cells, context) })
