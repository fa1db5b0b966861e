import type { Membership, Person, Role, Unit } from '../../../../src/directory/index.ts'
import type { Category, PersonCommand, Ticket } from '../../../../src/tickets/index.ts'

/** The rules as docs/architecture.md and the circulars say them, written from these and from nothing of the code. */
export type World = { readonly people: readonly Person[]; readonly now: Date }

const SUPERVISE: readonly Role[] = ['director', 'supervisor', 'coordinator', 'member', 'delegate', 'adviser']

const posts = ({ memberships }: Person, now: Date): Membership[] =>
  memberships.filter(({ from, until }) => from <= now && (until === undefined || until > now))

export const supervises = (person: Person, unitIds: readonly string[], now: Date): boolean =>
  posts(person, now).some(({ unitId, role }) => SUPERVISE.includes(role) && unitIds.includes(unitId))

/** Works at one of these, in whatever role. */
export const worksAt = (person: Person, unitIds: readonly string[], now: Date): boolean =>
  posts(person, now).some(({ unitId }) => unitIds.includes(unitId))

const directs = (person: Person, unitId: string, now: Date): boolean =>
  posts(person, now).some((post) => post.role === 'director' && post.unitId === unitId)

/** Of the categories that these tests use. */
const AXIS: Partial<Record<Category, Membership['axis']>> = {
  projector: 'infrastructure',
  printer: 'infrastructure',
  power: 'infrastructure',
  training: 'training',
}

/** Whose business it is where it stands. */
const isQueued = ({ role, axis, service }: Membership, ticket: Ticket): boolean => {
  const own = ticket.category === null ? undefined : AXIS[ticket.category]
  switch (ticket.tier) {
    case 'school':
      return role === 'director'
    case 'province':
      return ['supervisor', 'coordinator'].includes(role) || (role === 'member' && own === axis)
    case 'region':
      return ['supervisor', 'coordinator', 'adviser'].includes(role)
    case 'centre':
      return role === 'supervisor' && (!service || ticket.service === null || service === ticket.service)
  }
}

/** The queue; without anybody in it, whoever supervises there; and who has it, while still there. */
export const handles = (person: Person, ticket: Ticket, { people, now }: World): boolean => {
  const { state, unitId } = ticket
  const queued = (one: Person) =>
    posts(one, now).some((post) => post.unitId === unitId && isQueued(post, ticket))
  const there = supervises(person, [unitId], now)
  const holds = 'by' in state && state.status !== 'cancelled' && state.by === person.id
  return queued(person) || (there && (holds || !people.some(queued)))
}

/** Whose personal matter it is at the province, before it is the coordinator's; elsewhere the whole queue's. */
const toldOfPrivate = (ticket: Ticket, { people, now }: World): Person[] => {
  const posted = (suits: (post: Membership) => boolean) =>
    people.filter((person) => posts(person, now).some((post) => post.unitId === ticket.unitId && suits(post)))
  const byRole = (role: Role) => (ticket.tier === 'province' ? posted((post) => post.role === role) : [])
  const orders = [
    byRole('supervisor'),
    byRole('coordinator'),
    posted((post) => isQueued(post, ticket)),
    posted(({ role }) => SUPERVISE.includes(role)),
  ]
  return orders.find((some) => some.length > 0) ?? []
}

/** Who has it, or had it until it was closed. */
const keeperOf = ({ state, timeline }: Ticket): string | null | undefined => {
  if (state.status === 'closed') {
    const undone = new Set(timeline.map((event) => (event.type === 'undone' ? event.undoes : '')))
    return timeline.findLast(({ type, commandId }) => type === 'resolved' && !undone.has(commandId))?.by
  }
  return 'by' in state && state.status !== 'cancelled' ? state.by : undefined
}

/** A personal matter: its requester; who has it; while nobody has it, whoever alone is told of it. */
export const reads = (person: Person, ticket: Ticket, world: World): boolean => {
  if (!ticket.private || ticket.requesterId === person.id) return true
  const keeper = world.people.find(({ id }) => id === keeperOf(ticket))
  const readers =
    keeper && supervises(keeper, [ticket.unitId], world.now) ? [keeper] : toldOfPrivate(ticket, world)
  return readers.length === 1 && readers[0]?.id === person.id
}

const MINUTES = 60_000

/** Must see it: nobody is kept from what is theirs. */
export const sees = (person: Person, ticket: Ticket, world: World): boolean =>
  ticket.requesterId === person.id ||
  ticket.followers.includes(person.id) ||
  handles(person, ticket, world) ||
  (!ticket.private && supervises(person, ticket.originPath, world.now))

/** May see it: also who did something to it so lately that it can be taken back. */
export const maySee = (person: Person, ticket: Ticket, world: World): boolean =>
  sees(person, ticket, world) ||
  ticket.timeline.some(({ by, at }) => by === person.id && world.now.getTime() - at.getTime() <= 5 * MINUTES)

/** What may be done to a personal matter by whoever may not read it. */
const UNREAD: readonly PersonCommand['type'][] = ['take', 'give', 'undo']
const REQUESTERS: readonly PersonCommand['type'][] = ['answer', 'confirm', 'self_help', 'rate']
const OF_EITHER: readonly PersonCommand['type'][] = ['amend_details', 'cancel', 'merge']

const any = (...conditions: readonly boolean[]): boolean => conditions.some((one) => one)

const didSomething = ({ id }: Person, { timeline }: Ticket): boolean => timeline.some(({ by }) => by === id)

export const allows = (person: Person, ticket: Ticket, command: PersonCommand, world: World): boolean => {
  const own = ticket.requesterId === person.id
  const held = handles(person, ticket, world)
  const joined = ticket.followers.includes(person.id)
  const untouched = own && ticket.state.status === 'unassigned'
  const below = !ticket.private && ticket.tier !== 'school' && directs(person, ticket.originUnitId, world.now)
  const { type } = command
  if (!maySee(person, ticket, world)) return false
  if (!UNREAD.includes(type) && !reads(person, ticket, world)) return false
  if (REQUESTERS.includes(type)) return own
  if (OF_EITHER.includes(type)) return own || held
  switch (type) {
    case 'qualify':
      return held || (untouched && command.impact === undefined && command.urgency === undefined)
    case 'amend':
      return untouched
    case 'reopen':
      return any(own, joined)
    case 'comment':
      return any(own, held, below, joined)
    case 'note':
      return !own && (held || below)
    case 'press':
      return own || below
    case 'undo':
      return didSomething(person, ticket)
    default:
      return held
  }
}

/** Supervisors declare and close what lies at or below their unit. */
export const mayDeclare = (person: Person, { path }: Pick<Unit, 'path'>, now: Date): boolean =>
  posts(person, now).some(({ role, unitId }) => role === 'supervisor' && path.includes(unitId))
