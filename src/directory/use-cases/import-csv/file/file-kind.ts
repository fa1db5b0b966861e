import type { Column } from './columns.ts'

/** What a file is about, as its header shows: units and people, or what units have. */
export type FileKind = 'directory' | 'equipment' | 'lines'

const EQUIPMENT: readonly Column[] = [
  'equipment_id',
  'unit_code',
  'equipment_kind',
  'label',
  'room',
  'serial',
  'supplier',
  'delivered_on',
  'warranty_until',
]
const LINES: readonly Column[] = [
  'line_id',
  'unit_code',
  'operator',
  'contract',
  'line_kind',
  'speed_mbps',
  'installed_on',
]

/** The column that only such a file has gives it away. */
export const fileKindOf = (columns: readonly (Column | undefined)[]): FileKind => {
  if (columns.includes('equipment_id')) return 'equipment'
  return columns.includes('line_id') ? 'lines' : 'directory'
}

export const belongsTo = (kind: FileKind, column: Column): boolean => {
  if (kind === 'equipment') return EQUIPMENT.includes(column)
  if (kind === 'lines') return LINES.includes(column)
  return column === 'unit_code' || !(EQUIPMENT.includes(column) || LINES.includes(column))
}

/** Without these nothing can be understood. */
export const neededIn = (kind: FileKind, has: (column: Column) => boolean): readonly Column[] => {
  if (kind === 'equipment') return ['unit_code', 'equipment_kind', 'label']
  if (kind === 'lines') return ['unit_code', 'operator', 'contract', 'line_kind']
  return has('person_id') ? ['unit_code', 'role'] : ['unit_code']
}
