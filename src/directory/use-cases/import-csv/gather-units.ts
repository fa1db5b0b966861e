import type { Sector, UnitKind } from '../../domain/unit.ts'
import type { Column } from './file/columns.ts'
import { type Complaints, shown } from './file/complaints.ts'
import type { Row } from './file/row.ts'
import { CellReader } from './read-cells.ts'
import { sectors, unitKinds } from './vocabulary.ts'

type UnitColumn = Extract<Column, 'unit_kind' | 'unit_name_ar' | 'unit_name_fr' | 'parent_code' | 'sector'>

export type UnitFacts = {
  unit_kind?: UnitKind
  unit_name_ar?: string
  unit_name_fr?: string
  parent_code?: string
  sector?: Sector
}

/** What a file says about one unit, on whichever rows. */
export type UnitStatement = {
  readonly code: string
  readonly facts: UnitFacts
  /** The row that says each fact first: where a complaint about it belongs. */
  readonly rows: Partial<Record<UnitColumn, Row>>
  /** The first row that describes the unit. */
  readonly firstRow: Row
  /** One of its rows has an error: nothing of it is written. */
  failed: boolean
}

/** The first reading of a file: the units it describes, and how many rows each person has. */
export type Gathered = {
  readonly units: Map<string, UnitStatement>
  readonly rowsOfPerson: Map<string, number>
}

const UNIT_COLUMNS: readonly UnitColumn[] = [
  'unit_kind',
  'unit_name_ar',
  'unit_name_fr',
  'parent_code',
  'sector',
]

const readFacts = (cells: CellReader): UnitFacts => {
  const facts = {
    unit_kind: cells.oneOf('unit_kind', unitKinds),
    unit_name_ar: cells.name('unit_name_ar'),
    unit_name_fr: cells.name('unit_name_fr'),
    parent_code: cells.code('parent_code'),
    sector: cells.oneOf('sector', sectors),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as UnitFacts
}

/** Takes over what the row adds; what contradicts an earlier row is a complaint. */
const addFacts = (statement: UnitStatement, facts: UnitFacts, row: Row, cells: CellReader): void => {
  for (const column of UNIT_COLUMNS) {
    const fact = facts[column]
    if (fact === undefined) continue
    const said = statement.facts[column]
    if (said === undefined) {
      Object.assign(statement.facts, { [column]: fact })
      statement.rows[column] = row
    } else if (said !== fact) {
      const line = statement.rows[column]?.line ?? row.line
      cells.complain(column, 'import.contradiction', { value: shown(fact), other: shown(said), line })
    }
  }
}

const describesUnit = ({ cells }: Row): boolean => UNIT_COLUMNS.some((column) => cells[column] !== undefined)

/** Notes what one row says about its unit; every row has to name one. */
export const gatherRow = ({ units, rowsOfPerson }: Gathered, row: Row, complaints: Complaints): void => {
  const personId = row.cells.person_id?.normalize('NFC')
  if (personId) rowsOfPerson.set(personId, (rowsOfPerson.get(personId) ?? 0) + 1)
  if (row.damaged) return
  const cells = new CellReader(row, complaints)
  const code = cells.code('unit_code')
  if (code === undefined) {
    if (cells.raw('unit_code') === undefined) cells.complain('unit_code', 'import.missing')
    return
  }
  if (!describesUnit(row)) return
  const facts = readFacts(cells)
  const statement = units.get(code) ?? { code, facts: {}, rows: {}, firstRow: row, failed: false }
  units.set(code, statement)
  addFacts(statement, facts, row, cells)
  statement.failed ||= cells.failed
}
