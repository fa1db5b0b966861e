import {
  activeMemberships,
  hasRole,
  type Membership,
  type Person,
  type Role,
  SUPERVISING_ROLES,
  supervisedUnitIds,
  type Unit,
} from '../../../directory/index.ts'
import { assigneeOf, type Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import type { Turn } from '../turn.ts'

const holders = new WeakMap<Turn, boolean>()

/** Handles the tickets of others: gets the help and the lists of a holder. Asked dozens of times a turn. */
export const isHolder = ({ turn }: Talk): boolean => {
  const isKnown = holders.get(turn) ?? supervisedUnitIds(turn.person, turn.now).length > 0
  holders.set(turn, isKnown)
  return isKnown
}

/** A teacher or an administrative agent who only reports. */
export const isRequesterOnly = (talk: Talk): boolean =>
  hasRole(talk.turn.person, 'staff', talk.turn.now) && !isHolder(talk)

export const nameOf = (talk: Talk, person: Person): string => person.name[talk.language]

/** Who holds a post, their own or for somebody else, is introduced by it, whatever else they are there. */
const membershipIn = (talk: Talk, person: Person, unitId: string): Membership | undefined => {
  const memberships = activeMemberships(person, talk.turn.now)
  const there = memberships.filter((membership) => membership.unitId === unitId)
  return there.find(({ role }) => SUPERVISING_ROLES.includes(role)) ?? there[0] ?? memberships[0]
}

/** At the centre the service says more than the role, which is the same for all. */
const post = (talk: Talk, { role, service, standingInFor }: Membership): string => {
  const own = service ? talk.t(`terms:service.${service}`) : talk.t(`terms:role.${role}`)
  return standingInFor === undefined ? own : talk.t('dialog:people.standing_in', { role: own })
}

/** "Fatima Alaoui (directrice, école Ibn Khaldoun)". */
export const introduce = (talk: Talk, person: Person, unit: Unit): string => {
  const membership = membershipIn(talk, person, unit.id)
  const name = nameOf(talk, person)
  if (!membership) return name
  return talk.t('dialog:people.introduced', {
    name,
    role: post(talk, membership),
    unit: unit.name[talk.language],
  })
}

/** Who has the ticket now, in words: its assignee, or the first of the queue and how many more. */
export const holdersOf = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const [holders, unit] = await Promise.all([
    talk.desk.tickets.listHolders(ticket),
    talk.desk.directory.getUnit(ticket.unitId),
  ])
  const assignee = holders.find(({ id }) => id === assigneeOf(ticket.state))
  const first = assignee ?? holders[0]
  if (!first) return talk.t('dialog:people.nobody_yet', { unit: unit.name[talk.language] })
  const introduced = introduce(talk, first, unit)
  const others = assignee ? 0 : holders.length - 1
  return others === 0 ? introduced : talk.t('dialog:people.and_others', { first: introduced, count: others })
}

export const nameById = async (talk: Talk, personId: string): Promise<string> => {
  if (personId === talk.turn.person.id) return talk.t('dialog:people.you')
  const person = await talk.desk.directory.findPerson(personId)
  return person ? nameOf(talk, person) : talk.t('dialog:people.somebody')
}

const handlesAt = (person: Person, ticket: Ticket, at: Date): boolean =>
  activeMemberships(person, at).some(
    ({ unitId, role }) => unitId === ticket.unitId && SUPERVISING_ROLES.includes(role),
  )

const assigneeIn = async ({ desk, turn }: Talk, { state }: Ticket): Promise<Person | undefined> => {
  const id = assigneeOf(state)
  if (id === undefined) return undefined
  return id === turn.person.id ? turn.person : desk.directory.findPerson(id)
}

/** Its assignee has a post where it stands; a deputy's is over when whoever was away is back. */
export const isInPost = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  const person = await assigneeIn(talk, ticket)
  return person !== undefined && handlesAt(person, ticket, talk.turn.now)
}

/** The same, and is there. */
export const isInAssigneesHands = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  const { now } = talk.turn
  const person = await assigneeIn(talk, ticket)
  const isAway = person?.awayUntil !== undefined && person.awayUntil > now
  return person !== undefined && !isAway && handlesAt(person, ticket, now)
}

const IN_CHARGE: readonly Role[] = ['director', 'supervisor', 'coordinator']

/** The person to turn to: the director of one's school, for a director the supervisor above, and so on up. */
export const inCharge = async (talk: Talk): Promise<string | undefined> => {
  const { directory } = talk.desk
  const { person, now } = talk.turn
  const own = activeMemberships(person, now)[0]
  const unit = own && (await directory.findUnit(own.unitId))
  if (!unit) return undefined
  for (const candidate of (await directory.listUnits(unit.path)).reverse()) {
    const members = await directory.listMembers({ unitIds: [candidate.id], roles: IN_CHARGE, at: now })
    const others = members.filter(({ id }) => id !== person.id)
    const best = IN_CHARGE.flatMap((role) => others.filter((other) => hasRole(other, role, now)))[0]
    if (best) return introduce(talk, best, candidate)
  }
  return undefined
}

/** `inCharge`, or a neutral word when nobody is peopled above. */
export const contactOf = async (talk: Talk): Promise<string> =>
  (await inCharge(talk)) ?? talk.t('dialog:people.your_administration')
