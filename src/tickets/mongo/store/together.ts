import { assigneeOf, type Held, type Ticket } from '../../domain/ticket.ts'
import type { TicketKey, TicketQuery } from '../../ports.ts'
import { EVERY_STATUS, oneOf, type TicketFilter } from '../filter.ts'
import type { Newest } from './newest.ts'

/** As much of a ticket as tells whose answer it is part of. */
export type Placed = Pick<
  Ticket,
  'id' | 'requesterId' | 'originPath' | 'category' | 'openedAt' | 'private'
> & { readonly state: Held }

/** What a question that can be asked together with others may consist of. */
const SIMPLE: ReadonlySet<string> = new Set<keyof TicketQuery>([
  'requesterId',
  'assignee',
  'originWithin',
  'categories',
  'statuses',
  'openedFrom',
  'visibleTo',
  'oldestFirst',
  'after',
  'limit',
])

type Family = 'requester' | 'assignee' | 'place'

const isSimple = (query: TicketQuery): boolean => {
  // every question of every list comes through here several times: no arrays of what it consists of
  for (const name in query) {
    if (query[name as keyof TicketQuery] !== undefined && !SIMPLE.has(name)) return false
  }
  return true
}

/** A person's own tickets, those in their hands, or the late ones of a kind in one place: few, and each out of an index. */
const familyOf = (query: TicketQuery): Family | undefined => {
  if (!isSimple(query)) return undefined
  const { requesterId, assignee, originWithin, categories, openedFrom, after, visibleTo } = query
  if (requesterId === undefined && assignee === undefined)
    return originWithin?.length === 1 && categories && openedFrom ? 'place' : undefined
  // their own: nothing that they see is hidden from them
  if (originWithin || categories || openedFrom || after) return undefined
  if (requesterId === visibleTo && assignee === undefined) return 'requester'
  return assignee === visibleTo && requesterId === undefined ? 'assignee' : undefined
}

export const canJoin = (query: TicketQuery): boolean => familyOf(query) !== undefined

const FIELD = { requester: 'requesterId', assignee: 'assignee' } as const

const personOf = ({ visibleTo }: TicketQuery): string => String(visibleTo)
const statusesOf = ({ statuses }: TicketQuery): string => (statuses ? [...statuses].sort().join() : '')

const groupBy = (
  queries: readonly TicketQuery[],
  keyOf: (query: TicketQuery) => string,
): [string, TicketQuery[]][] => {
  const groups = new Map<string, TicketQuery[]>()
  for (const query of queries) {
    const group = groups.get(keyOf(query))
    if (group) group.push(query)
    else groups.set(keyOf(query), [query])
  }
  return [...groups]
}

/** Of many people at once: one range of the index for each of them. */
const peopleBranches = (
  family: 'requester' | 'assignee',
  queries: readonly TicketQuery[],
): TicketFilter[] => {
  const whole = new Set(queries.filter(({ statuses }) => !statuses).map(personOf))
  return groupBy(queries, statusesOf).flatMap(([key, group]) => {
    const statuses = group[0]?.statuses
    const people = [...new Set(group.map(personOf))].filter((id) => key === '' || !whole.has(id))
    if (people.length === 0) return []
    return [{ [FIELD[family]]: oneOf(people), ...(statuses ? { 'state.status': oneOf(statuses) } : {}) }]
  })
}

const placeBranch = (queries: readonly TicketQuery[]): TicketFilter[] => {
  if (queries.length === 0) return []
  const from = queries.flatMap(({ openedFrom }) => openedFrom?.getTime() ?? [])
  return [
    {
      originPath: oneOf([...new Set(queries.flatMap(({ originWithin }) => originWithin ?? []))]),
      category: { $in: [...new Set(queries.flatMap(({ categories }) => categories ?? []))] },
      // the index on places has the state before the instant
      'state.status': oneOf(EVERY_STATUS),
      openedAt: { $gte: new Date(Math.min(...from)) },
    },
  ]
}

/** Of people who have many only the newest, back to where the one with the oldest of them begins. */
const newestBranch = (queries: readonly TicketQuery[], newest: Newest): TicketFilter[] => {
  const since = queries.flatMap((query) => newest.since(query)?.getTime() ?? [])
  if (since.length === 0) return []
  return [
    {
      requesterId: oneOf([...new Set(queries.map(personOf))]),
      openedAt: { $gte: new Date(Math.min(...since)) },
    },
  ]
}

/** One question for all of these; what it finds is at least what each of them asks for. */
export const joinedFilter = (queries: readonly TicketQuery[], newest: Newest): TicketFilter => {
  const of: Record<Family | 'newest', TicketQuery[]> = { requester: [], newest: [], assignee: [], place: [] }
  for (const query of queries) {
    const family = familyOf(query)
    if (family) of[family === 'requester' && newest.since(query) ? 'newest' : family].push(query)
  }
  const branches = [
    ...peopleBranches('requester', of.requester),
    ...newestBranch(of.newest, newest),
    ...peopleBranches('assignee', of.assignee),
    ...placeBranch(of.place),
  ]
  const [only] = branches
  return only && branches.length === 1 ? only : { $or: branches }
}

const compare = (a: TicketKey, b: TicketKey): number =>
  a.openedAt.getTime() - b.openedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const meets = (ticket: Placed, query: TicketQuery): boolean => {
  const { requesterId, assignee, originWithin, categories, statuses, openedFrom, after, visibleTo } = query
  const holder = assigneeOf(ticket.state)
  return (
    (requesterId === undefined || ticket.requesterId === requesterId) &&
    (assignee === undefined || holder === assignee) &&
    (!originWithin || ticket.originPath.some((id) => originWithin.includes(id))) &&
    (!categories || categories.includes(ticket.category)) &&
    (!statuses || statuses.includes(ticket.state.status)) &&
    (!openedFrom || ticket.openedAt >= openedFrom) &&
    (!after || (query.oldestFirst ? compare(ticket, after) > 0 : compare(ticket, after) < 0)) &&
    (!ticket.private || ticket.requesterId === visibleTo || holder === visibleTo)
  )
}

/** Where a question of that family looks. */
const placeOf = (query: TicketQuery): string => {
  const family = familyOf(query)
  return family === 'place' ? `place ${query.originWithin?.[0]}` : `${family} ${personOf(query)}`
}

const placesOf = ({ requesterId, state, originPath }: Placed): string[] => [
  `requester ${requesterId}`,
  `assignee ${assigneeOf(state)}`,
  ...originPath.map((id) => `place ${id}`),
]

const answerTo = <T extends Placed>(query: TicketQuery, found: readonly T[]): T[] =>
  found
    .filter((ticket) => meets(ticket, query))
    .sort((a, b) => (query.oldestFirst ? compare(a, b) : compare(b, a)))
    .slice(0, query.limit)

/** What each of them asks for, of what was found for all. */
export const answersTo = <T extends Placed>(queries: readonly TicketQuery[], found: readonly T[]): T[][] => {
  const asked = queries.map(placeOf)
  const places = new Map(asked.map((place) => [place, [] as T[]]))
  for (const ticket of found) for (const place of placesOf(ticket)) places.get(place)?.push(ticket)
  return queries.map((query, at) => answerTo(query, places.get(asked[at] ?? '') ?? []))
}
