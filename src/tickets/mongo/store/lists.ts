import { gather } from '../../../shared/index.ts'
import { WHOLE_ANSWER } from '../../../shared/mongo/index.ts'
import type { TicketQuery, TicketStore } from '../../ports.ts'
import { type CountCollections, foldCounts } from '../counts/fold.ts'
import { READ, type TicketDocument, type TicketDocuments, toTicket, WITHOUT_KEYS } from '../documents.ts'
import { filterOf, lateFilter, searchFilter, type TicketFilter } from '../filter.ts'
import { Newest } from './newest.ts'
import { AS_REPORTED, toReported } from './reported.ts'
import { answersTo, canJoin, joinedFilter, type Placed } from './together.ts'

/** Lists that are asked for together: one of them may be long, and all of them come back with it. */
const LISTS_TOGETHER = 256
/** Of those that are a question of their own fewer: the server plans each of them. */
const UNITED = 32
/** One that takes long does not hold up all the others. */
const AT_ONCE = 3
/** What one list is expected to hold; where many hold more, each is a question of its own. */
const TICKETS_EACH = 12
const TICKETS_BESIDES = 100

/** What of each ticket is read, and what is made of it. */
type Source<T extends Placed> = {
  readonly tickets: TicketDocuments
  readonly projection: Readonly<Record<string, 0 | 1>>
  readonly read: (document: TicketDocument) => T
}

type Question = {
  readonly match: TicketFilter
  readonly sort?: Record<string, 1 | -1>
  readonly limit: number
}

const questionOf = (query: TicketQuery): Question => {
  const direction = query.oldestFirst ? 1 : -1
  return {
    match: filterOf(query),
    sort: { openedAt: direction, _id: direction },
    limit: query.limit,
  }
}

/** Several questions in one command: each comes out of its index, sorted and cut, before they join. */
const unite = async <T extends Placed>(
  { tickets, projection, read }: Source<T>,
  questions: readonly Question[],
): Promise<T[][]> => {
  const pipelines = questions.map(({ match, sort, limit }, slot) => [
    { $match: match },
    ...(sort ? [{ $sort: sort }] : []),
    { $limit: limit },
    { $project: projection },
    { $set: { slot } },
  ])
  const [first = [], ...others] = pipelines
  const joined = others.map((pipeline) => ({ $unionWith: { coll: tickets.collectionName, pipeline } }))
  const answers = questions.map((): T[] => [])
  const found = tickets.aggregate<TicketDocument & { readonly slot: number }>(
    [...first, ...joined],
    WHOLE_ANSWER,
  )
  for await (const document of found) answers[document.slot]?.push(read(document))
  return answers
}

const ask = async <T extends Placed>(source: Source<T>, questions: readonly Question[]): Promise<T[][]> => {
  const [only] = questions
  if (!only) return []
  if (questions.length > 1 || only.sort) {
    const parts = Array.from({ length: Math.ceil(questions.length / UNITED) }, (_, n) =>
      unite(source, questions.slice(n * UNITED, (n + 1) * UNITED)),
    )
    return (await Promise.all(parts)).flat()
  }
  const { tickets, projection, read } = source
  const found = tickets.find(only.match, { projection, limit: only.limit, batchSize: only.limit })
  return [(await found.toArray()).map(read)]
}

const expectedOf = (query: TicketQuery, newest: Newest): number =>
  newest.since(query) ? 2 * query.limit : TICKETS_EACH

type Joint = { readonly queries: readonly TicketQuery[]; readonly newest: Newest }

/** Those of whom many were deleted since they were last asked about are asked about once more, by themselves. */
const answersOf = async <T extends Placed>(
  source: Source<T>,
  { queries, newest }: Joint,
  found: readonly T[],
): Promise<T[][]> => {
  const answers = answersTo(queries, found)
  const short = queries.filter((query, at) => !newest.holds(query, answers[at] ?? []))
  for (const query of short) newest.forget(query)
  const whole = new Map<TicketQuery, T[] | undefined>()
  const asked = await ask(source, short.map(questionOf))
  for (const [at, query] of short.entries()) whole.set(query, asked[at])
  return queries.map((query, at) => whole.get(query) ?? answers[at] ?? [])
}

/** One question for all; should that read far too much, they are asked one by one after all. */
const askJointly = async <T extends Placed>(
  source: Source<T>,
  { queries, newest }: Joint,
  others: readonly Question[],
): Promise<{ joined: T[][]; united: T[][] }> => {
  const limit = queries.reduce((sum, query) => sum + expectedOf(query, newest), TICKETS_BESIDES)
  const match = joinedFilter(queries, newest)
  const [found = [], ...united] = await ask(source, [{ match, limit }, ...others])
  const joined =
    found.length < limit
      ? await answersOf(source, { queries, newest }, found)
      : await ask(source, queries.map(questionOf))
  for (const [at, query] of queries.entries()) newest.learn(query, joined[at] ?? [])
  return { joined, united }
}

/** A list is a question of its own. Of several, those about people and places are one, which the server plans once. */
const listTogether = async <T extends Placed>(
  source: Source<T>,
  queries: readonly TicketQuery[],
  newest: Newest,
): Promise<T[][]> => {
  const joint = queries.filter(canJoin)
  if (joint.length < 2) return ask(source, queries.map(questionOf))
  const others = queries.filter((query) => !canJoin(query))
  const { joined, united } = await askJointly(source, { queries: joint, newest }, others.map(questionOf))
  const answers = new Map<TicketQuery, T[]>()
  for (const [at, query] of joint.entries()) answers.set(query, joined[at] ?? [])
  for (const [at, query] of others.entries()) answers.set(query, united[at] ?? [])
  return queries.map((query) => answers.get(query) ?? [])
}

const listing = <T extends Placed>(source: Source<T>): ((query: TicketQuery) => Promise<T[]>) => {
  const newest = new Newest()
  return gather((queries: readonly TicketQuery[]) => listTogether(source, queries, newest), {
    most: LISTS_TOGETHER,
    atOnce: AT_ONCE,
  })
}

type Lists = Pick<TicketStore, 'list' | 'listReported' | 'listLate' | 'search'>

/** Lists and searches, each out of an index. */
export const lists = (collections: CountCollections): Lists => {
  const { tickets } = collections
  return {
    list: listing({ tickets, projection: WITHOUT_KEYS, read: toTicket }),
    listReported: listing({ tickets, projection: AS_REPORTED, read: toReported }),
    async listLate(query) {
      if (query.within.length === 0) return []
      // what has not been counted is not in the index of late tickets
      await foldCounts(collections)
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
  }
}
