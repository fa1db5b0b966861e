import type { CountQuery } from '../../ports.ts'
import { oneOf } from '../filter.ts'
import { ALL_TIME, type CellDocument } from './cells.ts'
import type { CountCollections } from './fold.ts'
import type { Periods } from './periods.ts'
import { type CountScope, cellsIn, covers } from './scope.ts'
import type { Tally } from './tally.ts'

/** As many units as anybody is shown. */
export const MOST_UNITS = 50

type Cell = Pick<CellDocument, 'unit' | 'path' | 'by'>

const PARTS = { unit: 1, path: 1, by: 1 } as const
const BUSIEST_FIRST = { open: -1, total: -1, unit: 1 } as const

/**
 * Only units that could be among the busiest: those whose public tickets put them there, and all that have tickets
 * beside these. Twelve thousand schools are not read for the fifty that are shown.
 */
const findCandidates = async (
  { cells }: CountCollections,
  scope: CountScope,
  strays: readonly string[],
): Promise<Cell[]> => {
  const place = { ...cellsIn(scope), month: ALL_TIME }
  const [, ...desks] = scope.desks
  const of = (found: readonly { unit: string }[]) => found.map(({ unit }) => unit)
  const [top, atDesks] = await Promise.all([
    cells
      .find({ ...place, desk: '' }, { projection: { unit: 1 }, hint: 'place' })
      .sort(BUSIEST_FIRST)
      .limit(MOST_UNITS)
      .toArray(),
    desks.length === 0
      ? []
      : cells.find({ ...place, desk: oneOf(desks) }, { projection: { unit: 1 }, hint: 'place' }).toArray(),
  ])
  const units = [...new Set([...of(top), ...of(atDesks), ...strays])]
  const filter = { unit: oneOf(units), month: ALL_TIME, desk: oneOf(scope.desks), kind: 'own' } as const
  return cells.find<Cell>(filter, { projection: PARTS, hint: 'unit' }).toArray()
}

/** Adds the scope's units to a tally in which the single tickets stand already. */
export const addUnits = async (
  collections: CountCollections,
  query: CountQuery,
  { scope, periods, tally }: { scope: CountScope; periods: Periods; tally: Tally },
): Promise<void> => {
  if (scope.units.length === 0 || !periods.months) return
  const isPlain = !query.statuses && periods.months.$eq === ALL_TIME
  const found = isPlain
    ? await findCandidates(collections, scope, tally.unitIds())
    : await collections.cells
        .find<Cell>({ ...cellsIn(scope), month: periods.months }, { projection: PARTS, hint: 'place' })
        .toArray()
  for (const { unit, path, by } of found) {
    if (!covers(path, scope)) continue
    for (const [status, sum] of Object.entries(by)) {
      tally.addUnit(unit, status as keyof typeof by, sum?.n ?? 0)
    }
  }
}
