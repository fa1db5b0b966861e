import {
  activeMemberships,
  type Membership,
  type Person,
  SERVICES,
  SUPERVISING_ROLES,
  type Tier,
} from '../../../directory/index.ts'
import { CATEGORIES, type Category, QUEUE_OF, type Queue } from '../category.ts'
import { assigneeOf, type Ticket } from '../ticket.ts'

/** Where something stands that somebody must handle. */
export type Standing = Pick<Ticket, 'tier' | 'unitId' | 'category' | 'service'>

type Serves = (membership: Membership, standing: Standing) => boolean

/** Who looks after what at each tier. At the province the supervisor hears of everything, for now. */
const SERVES = {
  school: ({ role }) => role === 'director',
  province: ({ role, axis }, { category }) =>
    role === 'supervisor' ||
    role === 'coordinator' ||
    (role === 'member' && category !== null && axis === QUEUE_OF[category]),
  region: ({ role }) => role === 'supervisor' || role === 'coordinator' || role === 'adviser',
  // a supervisor without a named service, or a ticket that names none, is everybody's
  centre: ({ role, service }, standing) =>
    role === 'supervisor' &&
    (service === undefined || standing.service === null || service === standing.service),
} satisfies Record<Tier, Serves>

const membershipsAt = (person: Person, unitId: string, at: Date): Membership[] =>
  activeMemberships(person, at).filter(
    (membership) => membership.unitId === unitId && SUPERVISING_ROLES.includes(membership.role),
  )

/** The people of a unit who may take it: the queue, or, where that is empty, anybody who supervises there. */
export const queueOf = (standing: Standing, people: readonly Person[], at: Date): Person[] => {
  const { tier, unitId } = standing
  const serves: Serves = SERVES[tier]
  const supervising = people.filter((person) => membershipsAt(person, unitId, at).length > 0)
  const queue = supervising.filter((person) =>
    membershipsAt(person, unitId, at).some((membership) => serves(membership, standing)),
  )
  return queue.length > 0 ? queue : supervising
}

/** The assignee while still in the unit, whatever the category has become since. */
const assigneeAmong = (ticket: Ticket, people: readonly Person[], at: Date): Person | undefined =>
  people.find(
    (person) => person.id === assigneeOf(ticket.state) && membershipsAt(person, ticket.unitId, at).length > 0,
  )

const isAway = ({ awayUntil }: Person, at: Date): boolean => awayUntil !== undefined && at < awayUntil

const deputiesOf = (personId: string, people: readonly Person[], at: Date): Person[] =>
  people.filter(
    (person) =>
      !isAway(person, at) &&
      activeMemberships(person, at).some(({ standingInFor }) => standingInFor === personId),
  )

/** Those who are there; when all are away, all the same: better told late than nobody told. */
const present = (people: readonly Person[], at: Date): Person[] => {
  const there = people.filter((person) => !isAway(person, at))
  return there.length > 0 ? there : [...people]
}

/** Who has it: its assignee, or the whole queue; for whoever is away, the deputy. */
export const holdersOf = (ticket: Ticket, people: readonly Person[], at: Date): Person[] => {
  const assignee = assigneeAmong(ticket, people, at)
  if (!assignee) return present(queueOf(ticket, people, at), at)
  const deputies = isAway(assignee, at) ? deputiesOf(assignee.id, people, at) : []
  return deputies.length > 0 ? deputies : [assignee]
}

/** Who may act as its holder: everybody of the queue, and its assignee. */
export const mayHandle = (personId: string, ticket: Ticket, people: readonly Person[], at: Date): boolean =>
  assigneeAmong(ticket, people, at)?.id === personId ||
  queueOf(ticket, people, at).some(({ id }) => id === personId)

/** The categories (null: not yet qualified) that this person looks after in a unit. */
export const categoriesServedBy = (
  personId: string,
  place: Pick<Standing, 'tier' | 'unitId' | 'service'>,
  people: readonly Person[],
  at: Date,
): (Category | null)[] =>
  [null, ...CATEGORIES].filter((category) =>
    queueOf({ ...place, category }, people, at).some(({ id }) => id === personId),
  )

/** At the centre, the services (null: none was named) whose tickets this person receives. */
export const servicesServedBy = (
  personId: string,
  unitId: string,
  people: readonly Person[],
  at: Date,
): (Queue | null)[] =>
  [null, ...SERVICES].filter((service) =>
    queueOf({ tier: 'centre', unitId, category: null, service }, people, at).some(
      ({ id }) => id === personId,
    ),
  )
