import { hasRole, type Person, supervisedUnitIds } from '../../../directory/index.ts'
import type { Ticket } from '../ticket.ts'
import type { PersonCommandType } from './person-command.ts'
import { mayHandle } from './queue.ts'

/** A person before a ticket, and the people of the unit where it stands. */
export type Encounter = {
  readonly person: Person
  readonly ticket: Ticket
  readonly people: readonly Person[]
  readonly at: Date
}

type Relation = 'requester' | 'holder' | 'director'

const GIVEN_BY = {
  take: ['holder'],
  qualify: ['holder'],
  forward: ['holder'],
  ask: ['holder'],
  wait: ['holder'],
  resume: ['holder'],
  resolve: ['holder'],
  answer: ['requester'],
  confirm: ['requester'],
  reopen: ['requester'],
  cancel: ['requester', 'holder'],
  comment: ['requester', 'holder', 'director'],
  press: ['requester', 'director'],
} as const satisfies Record<PersonCommandType, readonly Relation[]>

/** The director whose school's ticket has gone up: follows it, and may complain of a delay. */
const isDirectorBelow = ({ person, ticket, at }: Encounter): boolean =>
  !ticket.private &&
  ticket.tier !== 'school' &&
  hasRole(person, 'director', at) &&
  supervisedUnitIds(person, at).includes(ticket.originUnitId)

const RELATIONS: Readonly<Record<Relation, (encounter: Encounter) => boolean>> = {
  requester: ({ person, ticket }) => person.id === ticket.requesterId,
  holder: ({ person, ticket, people, at }) => mayHandle(person.id, ticket, people, at),
  director: isDirectorBelow,
}

export const mayGive = (type: PersonCommandType, encounter: Encounter): boolean =>
  GIVEN_BY[type].some((relation) => RELATIONS[relation](encounter))

/** Personal account matters: the requester, and those who handle it where it stands. */
export const maySee = (encounter: Encounter): boolean => {
  const { person, ticket, at } = encounter
  if (RELATIONS.requester(encounter) || RELATIONS.holder(encounter)) return true
  return !ticket.private && supervisedUnitIds(person, at).some((unitId) => ticket.originPath.includes(unitId))
}

/** It stood at a unit of this person before and has moved on: they come too late, they do not intrude. */
export const hasMovedOnFrom = ({ person, ticket, at }: Encounter): boolean => {
  const stoodAt = ticket.timeline.flatMap((event) => {
    if (event.type === 'opened') return [event.unitId]
    return event.type === 'forwarded' || event.type === 'escalated' ? [event.toUnitId] : []
  })
  return supervisedUnitIds(person, at).some((unitId) => unitId !== ticket.unitId && stoodAt.includes(unitId))
}
