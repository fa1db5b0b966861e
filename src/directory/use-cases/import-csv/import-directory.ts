import type { Db } from 'mongodb'
import type { Connection } from 'mongoose'
import type { Unit } from '../../domain/unit.ts'
import { raiseDirectoryVersion } from '../../mongo/recent/version.ts'
import { Complaints, type ImportError } from './file/complaints.ts'
import { type CsvFile, openCsv, requireSame } from './file/csv-file.ts'
import type { FileKind } from './file/file-kind.ts'
import { readRows } from './file/read-rows.ts'
import { type Gathered, gatherRow } from './gather-units.ts'
import { importInventory } from './inventory/import-inventory.ts'
import { planUnits, type UnitPlan } from './plan-units.ts'
import { type PeopleContext, readPeople } from './read-people.ts'
import { writePeople } from './write-people.ts'
import { type Changes, compareUnits, loadUnits, noChanges, writeUnits } from './write-units.ts'

export type ImportOptions = {
  readonly connection: Connection
  readonly filePath: string
  /** Says what would change and writes nothing. */
  readonly dryRun?: boolean
  /** Writes the good rows of a file that has errors. */
  readonly partial?: boolean
  readonly onProgress?: (done: number, total: number) => void
  /** From when new memberships count, and until when those that the file leaves out did. */
  readonly now: Date
}

export type ImportResult = {
  /** What the header says that the file is about; the figures of the rest are zeros. */
  readonly kind: FileKind
  readonly units: Changes
  readonly people: Changes
  readonly equipment: Changes
  readonly lines: Changes
  readonly errors: readonly ImportError[]
}

const nothingOf = (kind: FileKind): Omit<ImportResult, 'errors'> => ({
  kind,
  units: noChanges(),
  people: noChanges(),
  equipment: noChanges(),
  lines: noChanges(),
})

type Work = {
  readonly db: Db
  readonly file: CsvFile
  readonly options: ImportOptions
  readonly complaints: Complaints
}

/** The file is read three times: for units, to check people, to write them, which takes the longest. */
const SHARES = { units: 1, check: 1, write: 4 } as const
const BEFORE = { units: 0, check: 1, write: 2 } as const
const ALL_SHARES = 6

const progressOf =
  ({ file, options }: Work, reading: keyof typeof SHARES) =>
  (bytes: number) =>
    options.onProgress?.(
      BEFORE[reading] * file.bytes + SHARES[reading] * Math.min(bytes, file.bytes),
      ALL_SHARES * file.bytes,
    )

/** Whether every row could be told from the next, with the units and people they name. */
const gather = async (work: Work): Promise<{ gathered: Gathered; complete: boolean }> => {
  const gathered: Gathered = { units: new Map(), rowsOfPerson: new Map() }
  const reading = { complaints: work.complaints, onRead: progressOf(work, 'units') }
  const rows = readRows(work.file, reading)
  for (;;) {
    const { value, done } = await rows.next()
    if (done) return { gathered, complete: value }
    gatherRow(gathered, value, work.complaints)
  }
}

const peopleContext = (
  { complaints, options }: Work,
  { gathered, complete, plan }: { gathered: Gathered; complete: boolean; plan: UnitPlan },
): PeopleContext => ({
  complaints,
  complete,
  rowsOfPerson: gathered.rowsOfPerson,
  kindOf: (code) => plan.units.get(code)?.kind,
  isRefusedUnit: (code) => !options.partial && plan.refused.has(code),
})

const checkPeople = async (work: Work, context: PeopleContext): Promise<void> => {
  await requireSame(work.file)
  const rows = readRows(work.file, {
    complaints: new Complaints({ muted: true }),
    onRead: progressOf(work, 'check'),
  })
  for await (const _ of readPeople(rows, context));
}

const write = async (work: Work, context: PeopleContext, units: readonly Unit[]): Promise<Changes> => {
  const { db, file, options } = work
  await requireSame(file)
  if (!options.dryRun) await writeUnits(db, units)
  const complaints = new Complaints({ muted: true })
  const rows = readRows(file, { complaints, onRead: progressOf(work, 'write') })
  const people = readPeople(rows, { ...context, complaints })
  return writePeople(db, people, { now: options.now, dryRun: options.dryRun ?? false })
}

/**
 * Brings the units and people of a CSV file into the directory: UTF-8, commas or semicolons, headers and values in
 * Arabic, French or English. For a supervisor at the centre the column `axis` names the service. A row describes its unit, its person, or both; a person with several rows has
 * several memberships; units may come in any order. It adds and changes but never deletes: a unit or person that
 * the file does not name stays, an empty cell says nothing, and a running membership that the file leaves out of
 * a person whom it does name ends at `now`. Nothing is written when there is an error, unless `partial`. Safe to
 * run again. A file whose header has `equipment_id` or `line_id` brings what units have instead. Throws `not_found` for a file that cannot be read, `conflict` for one that changes meanwhile.
 */
export const importDirectory = async (options: ImportOptions): Promise<ImportResult> => {
  const file = await openCsv(options.filePath)
  if (file.kind === 'directory') return importPeople(options, file)
  const { connection, dryRun = false, partial = false, onProgress = () => {} } = options
  const { changes, errors } = await importInventory({ connection, file, dryRun, partial, onProgress })
  return { ...nothingOf(file.kind), [file.kind]: changes, errors }
}

const importPeople = async (options: ImportOptions, file: CsvFile): Promise<ImportResult> => {
  const { connection, partial = false } = options
  const db = connection.getClient().db(connection.name)
  const complaints = new Complaints()
  const work = { db, options, complaints, file }

  const { gathered, complete } = await gather(work)
  const known = await loadUnits(db)
  const plan = planUnits(gathered.units, known, { partial, complaints })
  const context = peopleContext(work, { gathered, complete, plan })
  await checkPeople(work, context)

  if (complaints.count > 0 && !partial) {
    return { ...nothingOf(file.kind), errors: complaints.list() }
  }
  const units = compareUnits(plan.units, known, (code) => gathered.units.has(code))
  // also of an import that stops half-way: what it wrote is there
  const people = await write(work, context, units.toWrite).finally(() =>
    options.dryRun ? undefined : raiseDirectoryVersion(db),
  )
  options.onProgress?.(ALL_SHARES * work.file.bytes, ALL_SHARES * work.file.bytes)
  return { ...nothingOf(file.kind), units: units.changes, people, errors: complaints.list() }
}
