import type { Filter } from 'mongodb'
import type { CountQuery } from '../../ports.ts'
import { oneOf } from '../filter.ts'
import { ALL_TIME, type CellDocument } from './cells.ts'
import type { CountCollections } from './fold.ts'
import type { Periods } from './periods.ts'
import { type CountScope, cellsIn, covers } from './scope.ts'
import type { Tally } from './tally.ts'

/** As many units as anybody is shown. */
export const MOST_UNITS = 50

type Cell = Pick<CellDocument, '_id' | 'unit' | 'path' | 'open' | 'total'>

const PARTS = { unit: 1, path: 1, open: 1, total: 1 } as const
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
  const inPlace = (filter: Filter<CellDocument>) =>
    cells.find<Cell>({ ...place, ...filter }, { projection: PARTS, hint: 'place' })
  const [top, atDesks] = await Promise.all([
    inPlace({ desk: '' }).sort(BUSIEST_FIRST).limit(MOST_UNITS).toArray(),
    desks.length === 0 ? [] : inPlace({ desk: oneOf(desks) }).toArray(),
  ])
  const units = [...new Set([...[...top, ...atDesks].map(({ unit }) => unit), ...strays])]
  // a unit that stood elsewhere once has a cell for each place
  const others = {
    unit: oneOf(units),
    month: ALL_TIME,
    desk: '',
    kind: 'own',
    _id: { $nin: top.map(({ _id }) => _id) },
  } as const
  const rest = await cells.find<Cell>(others, { projection: PARTS, hint: 'unit' }).toArray()
  return [...top, ...atDesks, ...rest]
}

type Counting = { readonly scope: CountScope; readonly periods: Periods; readonly tally: Tally }

const addByStatus = async (
  { cells }: CountCollections,
  { scope, periods, tally }: Counting,
): Promise<void> => {
  if (!periods.months) return
  const found = await cells
    .find<Pick<CellDocument, 'unit' | 'path' | 'by'>>(
      { ...cellsIn(scope), month: periods.months },
      { projection: { unit: 1, path: 1, by: 1 }, hint: 'place' },
    )
    .toArray()
  for (const { unit, by } of found.filter(({ path }) => covers(path, scope))) {
    for (const [status, sum] of Object.entries(by)) {
      tally.addUnit(unit, status as keyof typeof by, sum?.n ?? 0)
    }
  }
}

/** Adds the scope's units to a tally in which the single tickets stand already. */
export const addUnits = async (
  collections: CountCollections,
  query: CountQuery,
  counting: Counting,
): Promise<void> => {
  const { scope, periods, tally } = counting
  if (scope.units.length === 0) return
  if (query.statuses || periods.months?.$eq !== ALL_TIME) return addByStatus(collections, counting)
  const found = await findCandidates(collections, scope, tally.unitIds())
  for (const cell of found.filter(({ path }) => covers(path, scope))) tally.addCell(cell)
}
