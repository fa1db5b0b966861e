import { gather } from '../../../shared/index.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { TicketQuery, TicketStore } from '../../ports.ts'
import { READ, type TicketDocument, type TicketDocuments, toTicket, WITHOUT_KEYS } from '../documents.ts'
import { filterOf, lateFilter, searchFilter } from '../filter.ts'

/** Lists that are asked for together; few, since they come back together. */
const LISTS_TOGETHER = 32
/** One that takes long does not hold up all the others. */
const AT_ONCE = 3

/** One list as a question of its own, several as one: each comes out of its index, sorted and cut, before they join. */
const listTogether = async (
  tickets: TicketDocuments,
  queries: readonly TicketQuery[],
): Promise<Ticket[][]> => {
  const pipelines = queries.map((query, slot) => {
    const direction = query.oldestFirst ? 1 : -1
    return [
      { $match: filterOf(query) },
      { $sort: { openedAt: direction, _id: direction } },
      { $limit: query.limit },
      { $project: WITHOUT_KEYS },
      { $set: { slot } },
    ]
  })
  const [first = [], ...others] = pipelines
  const joined = others.map((pipeline) => ({ $unionWith: { coll: tickets.collectionName, pipeline } }))
  const answers = queries.map((): Ticket[] => [])
  const found = tickets.aggregate<TicketDocument & { readonly slot: number }>([...first, ...joined])
  for await (const { slot, ...document } of found) answers[slot]?.push(toTicket(document))
  return answers
}

/** Lists and searches, each out of an index. */
export const lists = (tickets: TicketDocuments): Pick<TicketStore, 'list' | 'listLate' | 'search'> => ({
  list: gather((queries: readonly TicketQuery[]) => listTogether(tickets, queries), {
    most: LISTS_TOGETHER,
    atOnce: AT_ONCE,
  }),
  async listLate(query) {
    if (query.within.length === 0) return []
    const found = await tickets
      .find(lateFilter(query), READ)
      .sort({ lateFrom: 1, _id: 1 })
      .limit(query.limit)
      .hint('late')
      .toArray()
    return found.map(toTicket)
  },
  async search(query) {
    if (query.tokens.length === 0) return []
    const found = await tickets
      .find(searchFilter(query), READ)
      .sort({ openedAt: -1 })
      .limit(query.limit)
      .toArray()
    return found.map(toTicket)
  },
})
