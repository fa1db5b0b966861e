import {
  activeMemberships,
  type Membership,
  type Person,
  SUPERVISING_ROLES,
  type Tier,
} from '../../../directory/index.ts'
import { CATEGORIES, type Category, QUEUE_OF } from '../category.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'

/** Where something stands that somebody must handle. */
export type Standing = Pick<Ticket, 'tier' | 'unitId' | 'category'>

type Serves = (membership: Membership, category: Category | null) => boolean

/** Who looks after what at each tier. At the province the supervisor hears of everything, for now. */
const SERVES = {
  school: ({ role }) => role === 'director',
  province: ({ role, axis }, category) =>
    role === 'supervisor' ||
    role === 'coordinator' ||
    (role === 'member' && category !== null && axis === QUEUE_OF[category]),
  region: ({ role }) => role === 'supervisor' || role === 'coordinator' || role === 'adviser',
  centre: ({ role }) => role === 'supervisor',
} satisfies Record<Tier, Serves>

const membershipsAt = (person: Person, unitId: string, at: Date): Membership[] =>
  activeMemberships(person, at).filter(
    (membership) => membership.unitId === unitId && SUPERVISING_ROLES.includes(membership.role),
  )

/** The people of a unit who may take it: the queue, or, where that is empty, anybody who supervises there. */
export const queueOf = (standing: Standing, people: readonly Person[], at: Date): Person[] => {
  const { tier, unitId, category } = standing
  const serves: Serves = SERVES[tier]
  const supervising = people.filter((person) => membershipsAt(person, unitId, at).length > 0)
  const queue = supervising.filter((person) =>
    membershipsAt(person, unitId, at).some((membership) => serves(membership, category)),
  )
  return queue.length > 0 ? queue : supervising
}

/** The assignee while still in the unit, whatever the category has become since. */
const assigneeAmong = (ticket: Ticket, people: readonly Person[], at: Date): Person | undefined =>
  people.find(
    (person) => person.id === assigneeOf(ticket.state) && membershipsAt(person, ticket.unitId, at).length > 0,
  )

/** Who has it: its assignee, or the whole queue. */
export const holdersOf = (ticket: Ticket, people: readonly Person[], at: Date): Person[] => {
  const assignee = assigneeAmong(ticket, people, at)
  return assignee ? [assignee] : queueOf(ticket, people, at)
}

/** Who may act as its holder: everybody of the queue, and its assignee. */
export const mayHandle = (personId: string, ticket: Ticket, people: readonly Person[], at: Date): boolean =>
  assigneeAmong(ticket, people, at)?.id === personId ||
  queueOf(ticket, people, at).some(({ id }) => id === personId)

/** The categories (null: not yet qualified) that this person looks after in a unit. */
export const categoriesServedBy = (
  personId: string,
  place: Pick<Standing, 'tier' | 'unitId'>,
  people: readonly Person[],
  at: Date,
): (Category | null)[] =>
  [null, ...CATEGORIES].filter((category) =>
    queueOf({ ...place, category }, people, at).some(({ id }) => id === personId),
  )
