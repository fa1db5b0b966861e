import { holdersOf, mayHandle } from '../../domain/access/queue.ts'
import { mayRead } from '../../domain/access/reading.ts'
import { asShownTo } from '../../domain/access/withhold.ts'
import { searchTokens } from '../../domain/search/words.ts'
import { assigneeOf, type Ticket } from '../../domain/ticket.ts'
import type { AwaitingTicket, ScopeFilter, Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'
import {
  deskOf,
  EVERY_CATEGORY,
  EVERY_SERVICE,
  limitOf,
  listPosts,
  narrowed,
  type Post,
  shownIn,
  viewOf,
} from './scope.ts'

const AWAITING_LIMIT = 50

const pageOf = (filter: ScopeFilter) => ({
  ...narrowed(filter),
  ...(filter.categories ? { categories: filter.categories } : {}),
  ...(filter.assignee === undefined ? {} : { assignee: filter.assignee }),
  ...(filter.after ? { after: filter.after } : {}),
  limit: limitOf(filter),
})

export const listMineFor =
  (core: Core): Tickets['listMine'] =>
  (personId, filter = {}) =>
    core.store.list({ ...pageOf(filter), requesterId: personId, visibleTo: personId })

export const listInScopeFor =
  (core: Core): Tickets['listInScope'] =>
  async (personId, filter = {}) => {
    const view = await viewOf(core, personId)
    return shownIn(view, await core.store.list({ ...pageOf(filter), ...view.scope }))
  }

export const searchFor =
  (core: Core): Tickets['search'] =>
  async (personId, words, filter = {}) => {
    const tokens = searchTokens(words)
    if (tokens.length === 0) return []
    const { scope, meeting } = await viewOf(core, personId)
    const found = await core.store.search({ ...narrowed(filter), ...scope, tokens, limit: limitOf(filter) })
    // that its words are found tells what they are
    return found.filter((ticket) => mayRead(meeting(ticket)))
  }

export const countFor =
  (core: Core): Tickets['count'] =>
  async (personId, { mine, ...filter } = {}) => {
    const { scope } = await viewOf(core, personId)
    const own = { reportedByOrWithin: { requesterId: personId, unitIds: [] } }
    return core.store.count({ ...narrowed(filter), ...scope, ...(mine ? own : {}) }, core.clock.now())
  }

const awaitingQueries = (personId: string, posts: readonly Post[]) => {
  const usual = { visibleTo: personId, oldestFirst: true, limit: AWAITING_LIMIT } as const
  const queues = posts
    .filter(({ categories }) => categories.length > 0)
    .map(({ unitId, categories, services }) => ({
      ...usual,
      standsAt: [unitId],
      privateAt: [deskOf({ unitId, categories, ...(services ? { services } : {}) })],
      statuses: ['unassigned'] as const,
      ...(categories.length === EVERY_CATEGORY ? {} : { categories }),
      ...(services === undefined || services.length === EVERY_SERVICE ? {} : { services }),
    }))
  const held = { ...usual, assignee: personId, statuses: ['taken', 'waiting'] as const }
  const own = { ...usual, requesterId: personId, statuses: ['waiting', 'resolved'] as const }
  return { holding: [held, ...queues], own }
}

/** To be handled, answered or confirmed by this person; each ticket once, as the requester's before the holder's. */
export const listAwaitingFor =
  (core: Core): Tickets['listAwaiting'] =>
  async (whom) => {
    const person = typeof whom === 'string' ? await core.directory.getPerson(whom) : whom
    const personId = person.id
    const { posts, people } = await listPosts(core, person)
    const at = core.clock.now()
    const isTold = (ticket: Ticket) => holdersOf(ticket, people, at).some(({ id }) => id === personId)
    const { holding, own } = awaitingQueries(personId, posts)
    const [mine, ...handled] = await Promise.all([own, ...holding].map((query) => core.store.list(query)))
    const asked = (mine ?? []).flatMap((ticket): AwaitingTicket[] => {
      if (ticket.state.status === 'resolved') return [{ ticket, as: 'confirmation', isTheirs: true }]
      const forMe = ticket.state.status === 'waiting' && ticket.state.for === 'requester'
      return forMe ? [{ ticket, as: 'answer', isTheirs: true }] : []
    })
    // whoever has left the unit has nothing in hand there any more, although it still bears their name
    const theirs = handled.flat().filter((ticket) => mayHandle(personId, ticket, people, at))
    const held = theirs.map(
      (ticket): AwaitingTicket => ({
        ticket: asShownTo({ person, ticket, people, at }),
        as: 'holder',
        isTheirs: assigneeOf(ticket.state) === personId || isTold(ticket),
      }),
    )
    const each = new Map([...held, ...asked].map((awaiting) => [awaiting.ticket.id, awaiting]))
    return [...each.values()]
      .sort((a, b) => a.ticket.openedAt.getTime() - b.ticket.openedAt.getTime())
      .slice(0, AWAITING_LIMIT)
  }
