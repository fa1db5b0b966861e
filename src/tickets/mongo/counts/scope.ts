import type { Filter } from 'mongodb'
import type { CountQuery, Desk } from '../../ports.ts'
import { oneOf, standingAt, type TicketFilter } from '../filter.ts'
import { ALL_TIME, type CellDocument, EVERYWHERE } from './cells.ts'
import { countedDesks } from './contribution.ts'
import type { CountCollections } from './fold.ts'

/** Where tickets are counted: both parts must hold, an absent one holds everywhere. */
type Scope = {
  readonly within: readonly string[] | undefined
  readonly narrow: readonly string[] | undefined
}

export type CountScope = Scope & {
  /** Where this person sees private tickets too. Empty stands for the others, which everybody sees. */
  readonly desks: readonly string[]
  /** The same, as they stand in the tickets. */
  readonly privateAt: readonly Desk[]
  /** The highest cells that lie in the scope: no two of them overlap. */
  readonly nodes: readonly CellDocument[]
  /** The units of these cells. */
  readonly units: readonly string[]
}

const meets = (path: readonly string[], units: readonly string[] | undefined): boolean =>
  units === undefined || units.some((unit) => path.includes(unit))

/** From where on down the path everything belongs to the scope; the path begins with "everywhere". */
const beginsAt = (path: readonly string[], { within, narrow }: Scope): boolean => {
  const holds = (depth: number) => {
    const part = path.slice(0, depth)
    return depth > 0 && meets(part, within) && meets(part, narrow)
  }
  return holds(path.length) && !holds(path.length - 1)
}

export const covers = (path: readonly string[], { within, narrow }: Scope): boolean =>
  meets(path, within) && meets(path, narrow)

/** Cells that may lie in it; `covers` says which do, where a unit once stood elsewhere. */
export const cellsIn = ({ units, desks }: CountScope): Filter<CellDocument> => ({
  kind: 'own',
  path: oneOf(units),
  desk: oneOf(desks),
})

/**
 * A scope as disjoint cells, whatever overlaps in it (a director who is also a member at the province): of each
 * path the highest unit from which on both conditions hold.
 */
export const findCountScope = async ({ cells }: CountCollections, query: CountQuery): Promise<CountScope> => {
  const scope: Scope = { within: query.reportedByOrWithin?.unitIds, narrow: query.originWithin }
  const named = [...(scope.within ?? []), ...(scope.narrow ?? [])]
  const units = scope.within || scope.narrow ? named : [EVERYWHERE]
  const { privateAt = [] } = query
  const desks = ['', ...privateAt.flatMap(countedDesks)]
  const found = await cells
    .find({ unit: oneOf(units), month: ALL_TIME, desk: oneOf(desks) }, { hint: 'unit' })
    .toArray()
  const nodes = found.filter(({ path }) => beginsAt(path, scope))
  return { ...scope, desks, privateAt, nodes, units: [...new Set(nodes.map(({ unit }) => unit))] }
}

/** The same scope as a condition on tickets; the first part is what an index is entered by. */
export const ticketsIn = ({ within, narrow, units }: CountScope): TicketFilter => {
  const entered = units.includes(EVERYWHERE) ? {} : { originPath: oneOf(units) }
  if (!within || !narrow) return entered
  return { ...entered, $and: [{ originPath: oneOf(within) }, { originPath: oneOf(narrow) }] }
}

/** What the cells hold for this person: what everybody sees, and private tickets that stand at their desks. */
export const counted = ({ privateAt }: CountScope): TicketFilter =>
  privateAt.length === 0 ? { private: false } : { $or: [{ private: false }, ...privateAt.map(standingAt)] }
