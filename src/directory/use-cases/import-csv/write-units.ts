import type { Collection, Db } from 'mongodb'
import type { Change } from '../../domain/merge-person.ts'
import type { Unit } from '../../domain/unit.ts'
import { fromUnit, toUnit, type UnitDocument } from '../../mongo/documents.ts'

export type Changes = Record<Change, number>

export const noChanges = (): Changes => ({ created: 0, updated: 0, unchanged: 0 })

/** The demonstration gives way to an import: for it, what the demonstration brought is not there. */
export const NOT_DEMONSTRATION = { demonstration: { $ne: true } } as const

const BATCH = 1_000

export const unitsOf = (db: Db): Collection<UnitDocument> => db.collection<UnitDocument>('units')

export const loadUnits = async (db: Db): Promise<Map<string, Unit>> => {
  const known = new Map<string, Unit>()
  for await (const document of unitsOf(db).find(NOT_DEMONSTRATION)) known.set(document._id, toUnit(document))
  return known
}

const sameUnit = (a: Unit, b: Unit): boolean =>
  a.kind === b.kind &&
  a.name.ar === b.name.ar &&
  a.name.fr === b.name.fr &&
  a.sector === b.sector &&
  a.parentId === b.parentId &&
  a.path.join('\0') === b.path.join('\0')

/** Of the units of the file, and of others whose way to the centre has changed: what is to be done. */
export const compareUnits = (
  units: ReadonlyMap<string, Unit>,
  known: ReadonlyMap<string, Unit>,
  isNamed: (code: string) => boolean,
): { changes: Changes; toWrite: Unit[] } => {
  const changes = noChanges()
  const toWrite: Unit[] = []
  for (const unit of units.values()) {
    const before = known.get(unit.id)
    const same = before !== undefined && sameUnit(before, unit)
    if (same && isNamed(unit.code)) changes.unchanged += 1
    if (same) continue
    changes[before ? 'updated' : 'created'] += 1
    toWrite.push(unit)
  }
  return { changes, toWrite }
}

/** From the centre down, so that nobody meets a unit before the one above it. Safe to run twice. */
export const writeUnits = async (db: Db, units: readonly Unit[]): Promise<void> => {
  const downwards = units.toSorted((a, b) => a.path.length - b.path.length)
  for (let at = 0; at < downwards.length; at += BATCH) {
    const operations = downwards.slice(at, at + BATCH).map((unit) => {
      const { _id, demonstration: _, ...fields } = fromUnit(unit)
      const left = unit.sector ? { demonstration: true } : { demonstration: true, sector: true }
      return {
        updateOne: {
          filter: { _id },
          update: { $set: fields, $unset: left } as object,
          upsert: true,
        },
      }
    })
    await unitsOf(db).bulkWrite(operations, { ordered: false })
  }
}
