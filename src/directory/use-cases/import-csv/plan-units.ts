import type { Unit } from '../../domain/unit.ts'
import { type Placed, type TreeFault, UnitTree } from '../../domain/unit-tree.ts'
import type { Column } from './file/columns.ts'
import type { Complaints } from './file/complaints.ts'
import type { UnitStatement } from './gather-units.ts'

type Statements = ReadonlyMap<string, UnitStatement>
type Known = ReadonlyMap<string, Unit>

/** What the units of a file make of the directory's tree. */
export type UnitPlan = {
  /** The whole directory of units as it would be. */
  readonly units: ReadonlyMap<string, Unit>
  /** Described by the file but refused. */
  readonly refused: ReadonlySet<string>
}

const COLUMN_OF: Readonly<Record<TreeFault['fault'], Column>> = {
  unknown_parent: 'parent_code',
  missing_parent: 'parent_code',
  wrong_parent: 'parent_code',
  cycle: 'parent_code',
  second_centre: 'unit_kind',
}

const complainOf = (
  statement: UnitStatement,
  column: Column,
  complaints: Complaints,
  params: object,
): void => {
  const { fault, ...rest } = params as { fault: string } & Record<string, string>
  const row = statement.rows[column === 'parent_code' ? 'parent_code' : 'unit_kind'] ?? statement.firstRow
  complaints.cell(row, column, `import.${fault}`, rest)
}

/** A unit that is new needs a kind and a name. */
const isComplete = (statement: UnitStatement, known: Unit | undefined, complaints: Complaints): boolean => {
  const { facts, firstRow } = statement
  if (known) return true
  if (!facts.unit_kind) complaints.cell(firstRow, 'unit_kind', 'import.missing')
  const named = facts.unit_name_ar ?? facts.unit_name_fr
  if (!named) complaints.cell(firstRow, 'unit_name_ar', 'import.missing')
  return facts.unit_kind !== undefined && named !== undefined
}

const placedBy = ({ code, facts }: UnitStatement, known: Unit | undefined): Placed | undefined => {
  const kind = facts.unit_kind ?? known?.kind
  return kind && { code, kind, parentCode: facts.parent_code ?? known?.parentId ?? undefined }
}

/** What the directory has, then what the file describes: a centre that is there already is the first. */
const placeAll = (statements: Statements, known: Known): Map<string, Placed> => {
  const placed = new Map<string, Placed>()
  for (const { code, kind, parentId } of known.values()) {
    if (!statements.has(code)) placed.set(code, { code, kind, parentCode: parentId ?? undefined })
  }
  for (const statement of statements.values()) {
    const place = placedBy(statement, known.get(statement.code))
    if (place) placed.set(statement.code, place)
  }
  return placed
}

/** The statements that would leave the tree in disorder: their own place, or that of a unit below. */
const findDisorder = (
  placed: ReadonlyMap<string, Placed>,
  statements: Statements,
  complain: (statement: UnitStatement, column: Column, params: object) => void,
): Set<string> => {
  const tree = new UnitTree(placed)
  const found = new Set<string>()
  for (const unit of placed.values()) {
    const fault = tree.faultOf(unit)
    if (!fault) continue
    const own = statements.get(unit.code)
    const above = statements.get(unit.parentCode ?? '')
    if (own) complain(own, COLUMN_OF[fault.fault], fault)
    else if (above) complain(above, 'unit_kind', { fault: 'leaves_behind', child: unit.code })
    const culprit = own ?? above
    if (culprit) found.add(culprit.code)
  }
  return found
}

const toUnit = ({ facts, code }: UnitStatement, known: Unit | undefined, place: Unit): Unit => {
  const { unit_name_ar: ar, unit_name_fr: fr } = facts
  const sector = facts.sector ?? known?.sector
  return {
    ...place,
    name: { ar: ar ?? known?.name.ar ?? fr ?? code, fr: fr ?? known?.name.fr ?? ar ?? code },
    ...(sector ? { sector } : {}),
  }
}

const assemble = (statements: Statements, known: Known): Map<string, Unit> => {
  const placed = placeAll(statements, known)
  const tree = new UnitTree(placed)
  const units = new Map<string, Unit>()
  for (const unit of placed.values()) {
    const { code, kind } = unit
    const before = known.get(code)
    const place = {
      id: code,
      code,
      kind,
      name: before?.name ?? { ar: code, fr: code },
      parentId: tree.parentOf(unit) ?? null,
      path: tree.pathOf(unit),
    }
    const statement = statements.get(code)
    if (statement) units.set(code, toUnit(statement, before, place))
    else if (before) units.set(code, { ...before, parentId: place.parentId, path: place.path })
  }
  return units
}

/**
 * Puts the units of a file into the directory's tree. What has an error is left out, and in a partial import so
 * is, with an error of its own, what then has nothing to stand under; otherwise only first causes are told.
 */
export const planUnits = (
  described: Statements,
  known: Known,
  { partial, complaints }: { partial: boolean; complaints: Complaints },
): UnitPlan => {
  const left = new Map<string, UnitStatement>()
  for (const [code, statement] of described) {
    if (!statement.failed && isComplete(statement, known.get(code), complaints)) left.set(code, statement)
  }
  const complain = (statement: UnitStatement, column: Column, fault: object) => {
    const parent = (fault as { parent?: string }).parent
    const follows = parent !== undefined && described.has(parent) && !left.has(parent) && !known.has(parent)
    if (partial || !follows) complainOf(statement, column, complaints, fault)
  }
  for (;;) {
    const disorder = findDisorder(placeAll(left, known), left, complain)
    for (const code of disorder) left.delete(code)
    if (disorder.size === 0) break
  }
  const refused = new Set([...described.keys()].filter((code) => !left.has(code)))
  return { units: assemble(left, known), refused }
}
