import { type Person, SERVICES, supervisedUnitIds, tierOf, type UnitKind } from '../../directory/index.ts'
import { categoriesServedBy, holdersOf, servicesServedBy } from '../domain/access/queue.ts'
import { CATEGORIES, type Category, isPrivateCategory, type Queue } from '../domain/category.ts'
import { searchTokens } from '../domain/search/words.ts'
import { assigneeOf, type Ticket } from '../domain/ticket.ts'
import type { TicketQuery, TicketSearch } from '../ports.ts'
import type { AwaitingTicket, ScopeFilter, Tickets } from '../tickets.ts'
import type { Core } from './core.ts'
import { listHandlers } from './ladder.ts'

const USUAL_LIMIT = 20
const HIGHEST_LIMIT = 100
const AWAITING_LIMIT = 50

const limitOf = ({ limit }: ScopeFilter): number =>
  Math.max(1, Math.min(HIGHEST_LIMIT, Math.trunc(limit ?? USUAL_LIMIT) || USUAL_LIMIT))

type Narrowing = Pick<TicketQuery, 'originWithin' | 'statuses' | 'openedFrom' | 'openedBefore'>

const narrowed = ({ unitIds, statuses, openedFrom, openedBefore }: ScopeFilter): Partial<Narrowing> => ({
  ...(unitIds ? { originWithin: unitIds } : {}),
  ...(statuses ? { statuses } : {}),
  ...(openedFrom ? { openedFrom } : {}),
  ...(openedBefore ? { openedBefore } : {}),
})

type Post = {
  readonly unitId: string
  readonly categories: readonly (Category | null)[]
  /** Absent where tickets name no service: below the centre. */
  readonly services?: readonly (Queue | null)[]
}

type Posts = { readonly posts: readonly Post[]; readonly people: readonly Person[] }

/** Where this person is in the queue, and for what, and who else is there. */
const listPosts = async (core: Core, person: Person): Promise<Posts> => {
  const at = core.clock.now()
  const unitIds = supervisedUnitIds(person, at)
  if (unitIds.length === 0) return { posts: [], people: [] }
  const [units, people] = await Promise.all([core.directory.listUnits(unitIds), listHandlers(core, unitIds)])
  const postAt = (unitId: string, kind: UnitKind): Post => {
    const tier = tierOf(kind)
    const categories = categoriesServedBy(person.id, { tier, unitId, service: null }, people, at)
    if (tier !== 'centre') return { unitId, categories }
    return { unitId, categories, services: servicesServedBy(person.id, unitId, people, at) }
  }
  return { posts: units.map(({ id, kind }) => postAt(id, kind)), people }
}

const pageOf = (filter: ScopeFilter) => ({
  ...narrowed(filter),
  ...(filter.after ? { after: filter.after } : {}),
  limit: limitOf(filter),
})

type Scope = Pick<TicketSearch, 'visibleTo' | 'privateAt' | 'reportedByOrWithin'>

const scopeOf = async (core: Core, personId: string): Promise<Scope> => {
  const person = await core.directory.getPerson(personId)
  const { posts } = await listPosts(core, person)
  const handlesPrivate = ({ categories }: Post) => categories.some(isPrivateCategory)
  return {
    visibleTo: personId,
    privateAt: posts.filter(handlesPrivate).map(({ unitId }) => unitId),
    reportedByOrWithin: {
      requesterId: personId,
      unitIds: supervisedUnitIds(person, core.clock.now()),
    },
  }
}

export const listMineFor =
  (core: Core): Tickets['listMine'] =>
  (personId, filter = {}) =>
    core.store.list({ ...pageOf(filter), requesterId: personId, visibleTo: personId })

export const listInScopeFor =
  (core: Core): Tickets['listInScope'] =>
  async (personId, filter = {}) =>
    core.store.list({ ...pageOf(filter), ...(await scopeOf(core, personId)) })

export const searchFor =
  (core: Core): Tickets['search'] =>
  async (personId, words, filter = {}) => {
    const tokens = searchTokens(words)
    if (tokens.length === 0) return []
    const scope = await scopeOf(core, personId)
    return core.store.search({ ...narrowed(filter), ...scope, tokens, limit: limitOf(filter) })
  }

export const countFor =
  (core: Core): Tickets['count'] =>
  async (personId, filter = {}) =>
    core.store.count({ ...narrowed(filter), ...(await scopeOf(core, personId)) }, core.clock.now())

const awaitingQueries = (personId: string, posts: readonly Post[]) => {
  const usual = { visibleTo: personId, oldestFirst: true, limit: AWAITING_LIMIT } as const
  const everyCategory = CATEGORIES.length + 1
  const everyService = SERVICES.length + 1
  const queues = posts
    .filter(({ categories }) => categories.length > 0)
    .map(({ unitId, categories, services }) => ({
      ...usual,
      standsAt: [unitId],
      privateAt: [unitId],
      statuses: ['unassigned'] as const,
      ...(categories.length === everyCategory ? {} : { categories }),
      ...(services === undefined || services.length === everyService ? {} : { services }),
    }))
  const held = { ...usual, assignee: personId, statuses: ['taken', 'waiting'] as const }
  const own = { ...usual, requesterId: personId, statuses: ['waiting', 'resolved'] as const }
  return { holding: [held, ...queues], own }
}

/** To be handled, answered or confirmed by this person; each ticket once, as the requester's before the holder's. */
export const listAwaitingFor =
  (core: Core): Tickets['listAwaiting'] =>
  async (personId) => {
    const { posts, people } = await listPosts(core, await core.directory.getPerson(personId))
    const at = core.clock.now()
    const isTold = (ticket: Ticket) => holdersOf(ticket, people, at).some(({ id }) => id === personId)
    const { holding, own } = awaitingQueries(personId, posts)
    const [mine, ...handled] = await Promise.all([own, ...holding].map((query) => core.store.list(query)))
    const asked = (mine ?? []).flatMap((ticket): AwaitingTicket[] => {
      if (ticket.state.status === 'resolved') return [{ ticket, as: 'confirmation', isTheirs: true }]
      const forMe = ticket.state.status === 'waiting' && ticket.state.for === 'requester'
      return forMe ? [{ ticket, as: 'answer', isTheirs: true }] : []
    })
    const held = handled.flat().map(
      (ticket): AwaitingTicket => ({
        ticket,
        as: 'holder',
        isTheirs: assigneeOf(ticket.state) === personId || isTold(ticket),
      }),
    )
    const each = new Map([...held, ...asked].map((awaiting) => [awaiting.ticket.id, awaiting]))
    return [...each.values()]
      .sort((a, b) => a.ticket.openedAt.getTime() - b.ticket.openedAt.getTime())
      .slice(0, AWAITING_LIMIT)
  }
