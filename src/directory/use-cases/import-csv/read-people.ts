import type { Language } from '../../../shared/index.ts'
import type { PersonStatement, Place } from '../../domain/merge-person.ts'
import { normalizePhone } from '../../domain/phone.ts'
import type { UnitKind } from '../../domain/unit.ts'
import type { Column } from './file/columns.ts'
import { type Complaints, shown } from './file/complaints.ts'
import type { Row } from './file/row.ts'
import { CellReader } from './read-cells.ts'
import { axes, languages, roles, services } from './vocabulary.ts'

type PersonColumn = Extract<Column, 'name_ar' | 'name_fr' | 'phone' | 'language'>
type PersonFacts = { name_ar?: string; name_fr?: string; phone?: string; language?: Language }

/** A person some of whose rows are still to come. */
type Pending = {
  readonly facts: PersonFacts
  readonly lineOf: Partial<Record<PersonColumn, number>>
  readonly places: Place[]
  readonly firstRow: Row
  whole: boolean
  rowsLeft: number
}

export type PeopleContext = {
  /** How many rows each person has in this file. */
  readonly rowsOfPerson: ReadonlyMap<string, number>
  /** Of a unit that exists, or will; undefined of any other. */
  readonly kindOf: (code: string) => UnitKind | undefined
  /** Its error is told elsewhere: no complaint about those who name it. */
  readonly isRefusedUnit: (code: string) => boolean
  readonly complaints: Complaints
  /** False when some rows could not be told from others: then nobody's rows are known to be all there. */
  readonly complete: boolean
}

const PERSON_COLUMNS: readonly PersonColumn[] = ['name_ar', 'name_fr', 'phone', 'language']

const readPhone = (cells: CellReader): string | undefined => {
  const typed = cells.raw('phone')
  // the number itself is not repeated: errors end up in logs
  return typed && (normalizePhone(typed) ?? cells.complain('phone', 'import.bad_phone'))
}

const readUnitCode = (cells: CellReader, context: PeopleContext): string | undefined => {
  const code = cells.raw('unit_code')?.normalize('NFC')
  if (code === undefined || context.kindOf(code)) return code
  if (context.isRefusedUnit(code)) return undefined
  return cells.complain('unit_code', 'import.unknown_unit', { value: shown(code) })
}

/** What the column of the axis says of a supervisor at the centre is the service. */
const namesService = (cells: CellReader, unitId: string | undefined, context: PeopleContext): boolean => {
  const role = roles.read(cells.raw('role') ?? '')
  return role === 'supervisor' && unitId !== undefined && context.kindOf(unitId) === 'centre'
}

const readPlace = (cells: CellReader, context: PeopleContext): Place | undefined => {
  const unitId = readUnitCode(cells, context)
  const role = cells.oneOf('role', roles)
  const atCentre = namesService(cells, unitId, context)
  const service = atCentre ? cells.oneOf('axis', services) : undefined
  const axis = atCentre ? undefined : cells.oneOf('axis', axes)
  if (cells.raw('role') === undefined) cells.complain('role', 'import.missing')
  if (role && axis && role !== 'member' && role !== 'coordinator') {
    cells.complain('axis', 'import.axis_without_member', { role })
  }
  if (role === 'member' && cells.raw('axis') === undefined) cells.complain('axis', 'import.missing')
  if (unitId === undefined || role === undefined || cells.failed) return undefined
  return { unitId, role, ...(axis ? { axis } : {}), ...(service ? { service } : {}) }
}

const addFacts = (person: Pending, row: Row, cells: CellReader): void => {
  const facts: Partial<Record<PersonColumn, string | undefined>> = {
    name_ar: cells.name('name_ar'),
    name_fr: cells.name('name_fr'),
    phone: readPhone(cells),
    language: cells.oneOf('language', languages),
  }
  for (const column of PERSON_COLUMNS) {
    const fact = facts[column]
    const said = person.facts[column]
    if (fact === undefined) continue
    if (said === undefined) {
      Object.assign(person.facts, { [column]: fact })
      person.lineOf[column] = row.line
    } else if (said !== fact) {
      cells.complain(column, 'import.person_contradiction', { line: person.lineOf[column] ?? row.line })
    }
  }
}

/** Takes what a row says about its person, when all of it can be taken. */
const addRow = (person: Pending, row: Row, cells: CellReader, context: PeopleContext): void => {
  if (!row.damaged) {
    const place = readPlace(cells, context)
    addFacts(person, row, cells)
    if (place && !cells.failed) person.places.push(place)
    else person.whole = false
  } else person.whole = false
}

const finish = (id: string, person: Pending, context: PeopleContext): PersonStatement | undefined => {
  const { name_ar: nameAr, name_fr: nameFr, phone, language } = person.facts
  if (person.places.length === 0) return undefined
  if (nameAr === undefined && nameFr === undefined) {
    context.complaints.cell(person.firstRow, 'name_ar', 'import.missing')
    return undefined
  }
  return {
    id,
    places: person.places,
    whole: person.whole && context.complete,
    ...(nameAr === undefined ? {} : { nameAr }),
    ...(nameFr === undefined ? {} : { nameFr }),
    ...(phone === undefined ? {} : { phone }),
    ...(language === undefined ? {} : { language }),
  }
}

/** Whom a row is about; a row that has a name or a role but no id has lost its id. */
const personIdOf = (cells: CellReader): string | undefined => {
  const id = cells.code('person_id')
  const aboutSomebody = cells.raw('name_ar') ?? cells.raw('name_fr') ?? cells.raw('role')
  if (cells.raw('person_id') === undefined && aboutSomebody !== undefined) {
    cells.complain('person_id', 'import.missing')
  }
  return id
}

/**
 * The people of a file, each as soon as the last of their rows has come: what is held in memory are only
 * those whose rows stand apart.
 */
export async function* readPeople(
  rows: AsyncIterable<Row>,
  context: PeopleContext,
): AsyncGenerator<PersonStatement> {
  const pending = new Map<string, Pending>()
  for await (const row of rows) {
    const cells = new CellReader(row, context.complaints)
    const id = personIdOf(cells)
    if (id === undefined) continue
    const person = pending.get(id) ?? {
      facts: {},
      lineOf: {},
      places: [],
      firstRow: row,
      whole: true,
      rowsLeft: context.rowsOfPerson.get(id) ?? 1,
    }
    addRow(person, row, cells, context)
    person.rowsLeft -= 1
    if (person.rowsLeft > 0) pending.set(id, person)
    else {
      pending.delete(id)
      const statement = finish(id, person, context)
      if (statement) yield statement
    }
  }
}
