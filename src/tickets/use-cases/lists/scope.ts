import { type Person, SERVICES, supervisedUnitIds, tierOf, type UnitKind } from '../../../directory/index.ts'
import type { Encounter } from '../../domain/access/encounter.ts'
import { categoriesServedBy, servicesServedBy } from '../../domain/access/queue.ts'
import { asShownTo } from '../../domain/access/withhold.ts'
import { CATEGORIES, type Category, isPrivateCategory, type Queue } from '../../domain/category.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Desk, TicketQuery, TicketSearch } from '../../ports.ts'
import type { ScopeFilter } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { listHandlers } from '../ladder.ts'

const USUAL_LIMIT = 20
/** A hundred, and the one that tells that there are more. */
const HIGHEST_LIMIT = 101

export const limitOf = ({ limit }: Pick<ScopeFilter, 'limit'>): number =>
  Math.max(1, Math.min(HIGHEST_LIMIT, Math.trunc(limit ?? USUAL_LIMIT) || USUAL_LIMIT))

type Narrowing = Pick<TicketQuery, 'originWithin' | 'statuses' | 'openedFrom' | 'openedBefore'>

export const narrowed = ({
  unitIds,
  statuses,
  openedFrom,
  openedBefore,
}: Omit<ScopeFilter, 'after' | 'limit'>): Partial<Narrowing> => ({
  ...(unitIds ? { originWithin: unitIds } : {}),
  ...(statuses ? { statuses } : {}),
  ...(openedFrom ? { openedFrom } : {}),
  ...(openedBefore ? { openedBefore } : {}),
})

export type Post = {
  readonly unitId: string
  readonly categories: readonly (Category | null)[]
  /** Absent where tickets name no service: below the centre. */
  readonly services?: readonly (Queue | null)[]
}

export const EVERY_CATEGORY = CATEGORIES.length + 1
export const EVERY_SERVICE = SERVICES.length + 1

type Posts = { readonly posts: readonly Post[]; readonly people: readonly Person[] }

/** Where this person is in the queue, and for what, and who else is there. */
export const listPosts = async (core: Core, person: Person): Promise<Posts> => {
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

/** What is meant for another service is not theirs to read; who serves all of them needs no list. */
export const deskOf = ({ unitId, services }: Post): Desk =>
  services === undefined || services.length === EVERY_SERVICE ? { unitId } : { unitId, services }

type Scope = Pick<TicketSearch, 'visibleTo' | 'privateAt' | 'reportedByOrWithin'>

/** What of the store a person is to see, and each ticket as this person may see it. */
export type View = {
  readonly scope: Scope
  readonly meeting: (ticket: Ticket) => Encounter
}

export const viewOf = async (core: Core, personId: string): Promise<View> => {
  const person = await core.directory.getPerson(personId)
  const at = core.clock.now()
  const { posts, people } = await listPosts(core, person)
  const handlesPrivate = ({ categories }: Post) => categories.some(isPrivateCategory)
  const scope = {
    visibleTo: personId,
    privateAt: posts.filter(handlesPrivate).map(deskOf),
    reportedByOrWithin: {
      requesterId: personId,
      unitIds: supervisedUnitIds(person, at),
    },
  }
  return { scope, meeting: (ticket) => ({ person, ticket, people, at }) }
}

/** Of what is private they see that it is there, unless it is theirs to read. */
export const shownIn = ({ meeting }: Pick<View, 'meeting'>, tickets: readonly Ticket[]): Ticket[] =>
  tickets.map((ticket) => asShownTo(meeting(ticket)))
