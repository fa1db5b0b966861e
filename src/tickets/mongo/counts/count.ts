import type { CountQuery, TicketCounts } from '../../ports.ts'
import { lateBy, oneOf } from '../filter.ts'
import { addUnits, MOST_UNITS } from './by-unit.ts'
import { ALL_TIME, type CellDocument } from './cells.ts'
import { type CountCollections, foldCounts } from './fold.ts'
import { isPeriod, type Periods, periodsOf } from './periods.ts'
import { type CountScope, counted, covers, findCountScope, ticketsIn } from './scope.ts'
import { asked, findAtEdges, findPersonal } from './strays.ts'
import { Tally } from './tally.ts'

/** The scope's sums over the months asked for. */
const findSums = async (
  { cells }: CountCollections,
  scope: CountScope,
  { months }: Periods,
): Promise<readonly CellDocument[]> => {
  if (months?.$eq === ALL_TIME) return scope.nodes
  if (!months || scope.units.length === 0) return []
  const found = await cells
    .find({ unit: oneOf(scope.units), month: months, desk: oneOf(scope.desks) }, { hint: 'unit' })
    .toArray()
  const paths = new Set(scope.nodes.map(({ path }) => path.join('\n')))
  return found.filter(({ path }) => covers(path, scope) && paths.has(path.join('\n')))
}

/** Read from the index of those whose clock runs: as many keys as there are late tickets in the scope. */
const countLate = async (
  { tickets }: CountCollections,
  query: CountQuery,
  { scope, now }: { scope: CountScope; now: Date },
): Promise<number> => {
  if (scope.units.length === 0) return 0
  const filter = {
    $and: [{ ...ticketsIn(scope), ...lateBy(now) }, counted(scope), asked(query)],
  }
  return tickets.countDocuments(filter, { hint: 'late' })
}

/**
 * Counts without reading the tickets: the counters are brought up to date, then the scope's cells are summed up;
 * what no cell can know (a person's own, the broken months at a period's ends, what is late at this instant) is
 * read from indexes. Equal to a scan at any quiet moment.
 */
export const countTickets = async (
  collections: CountCollections,
  query: CountQuery,
  now: Date,
): Promise<TicketCounts> => {
  await foldCounts(collections)
  const periods = periodsOf(query)
  const scope = await findCountScope(collections, query)
  const [sums, personal, atEdges, late] = await Promise.all([
    findSums(collections, scope, periods),
    findPersonal(collections, query, scope),
    findAtEdges(collections, query, { scope, periods }),
    countLate(collections, query, { scope, now }),
  ])
  const tally = new Tally(query.statuses)
  for (const { by, categories } of sums) {
    tally.addCategories(categories)
    for (const [status, sum] of Object.entries(by)) tally.addStatus(status as keyof typeof by, sum ?? {})
  }
  for (const ticket of [...personal, ...atEdges]) tally.addTicket(ticket)
  await addUnits(collections, query, { scope, periods, tally })
  return {
    byStatus: tally.byStatus(),
    byCategory: tally.byCategory(),
    ratings: tally.ratings(),
    helped: tally.helped(),
    refused: tally.refused(),
    byUnit: tally.busiest(MOST_UNITS, isPeriod(query) ? 'total' : 'open'),
    late: late + personal.filter(({ lateFrom }) => lateFrom && lateFrom < now).length,
    meanResolutionMs: tally.meanResolutionMs(),
  }
}
