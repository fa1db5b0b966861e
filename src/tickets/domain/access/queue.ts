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

/** Whose business a category is at the province; what nobody has qualified yet is for those who can. */
const isCompetent: Serves = ({ role, axis }, { category }) => {
  if (category === null) return role === 'supervisor' || role === 'coordinator'
  const queue = QUEUE_OF[category]
  return queue === 'information_systems' ? role === 'supervisor' : role === 'member' && axis === queue
}

const coordinates: Serves = ({ role }) => role === 'coordinator'

/** Who may take what at each tier. At the province the supervisor and the coordinator may take everything. */
const SERVES = {
  school: ({ role }) => role === 'director',
  province: (membership, standing) =>
    membership.role === 'supervisor' ||
    coordinates(membership, standing) ||
    isCompetent(membership, standing),
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

const thoseWho = (serves: Serves, standing: Standing, people: readonly Person[], at: Date): Person[] =>
  people.filter((person) =>
    membershipsAt(person, standing.unitId, at).some((membership) => serves(membership, standing)),
  )

/** Whether it is for this person to take where it stands, or stood. */
export const servesAt = (person: Person, standing: Standing, at: Date): boolean =>
  membershipsAt(person, standing.unitId, at).some((membership) => SERVES[standing.tier](membership, standing))

/** The people of a unit who may take it: the queue, or, where that is empty, anybody who supervises there. */
export const queueOf = (standing: Standing, people: readonly Person[], at: Date): Person[] => {
  const queue = thoseWho(SERVES[standing.tier], standing, people, at)
  return queue.length > 0 ? queue : thoseWho(() => true, standing, people, at)
}

/** The assignee while still in the unit, whatever the category has become since. */
export const assigneeAmong = (ticket: Ticket, people: readonly Person[], at: Date): Person | undefined =>
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

/** Whom of a queue the province tells, the next ones only where nobody of those before is there. */
const TOLD_FIRST: readonly Serves[] = [isCompetent, coordinates]

/**
 * Who hears that something waits: those of the queue who are there. At the province only those whose category it
 * is; without them the coordinator, who assigns. When all are away, all the same: better told late than nobody told.
 */
const toldOf = (standing: Standing, people: readonly Person[], at: Date): Person[] => {
  const queue = queueOf(standing, people, at)
  const there = queue.filter((person) => !isAway(person, at))
  const [first] = (standing.tier === 'province' ? TOLD_FIRST : [])
    .map((serves) => thoseWho(serves, standing, there, at))
    .filter((told) => told.length > 0)
  return first ?? (there.length > 0 ? there : queue)
}

/** Who has it: its assignee, or those of the queue whose business it is; for whoever is away, the deputy. */
export const holdersOf = (ticket: Ticket, people: readonly Person[], at: Date): Person[] => {
  const assignee = assigneeAmong(ticket, people, at)
  if (!assignee) return toldOf(ticket, people, at)
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
