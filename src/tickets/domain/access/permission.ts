import { activeMemberships, supervisedUnitIds } from '../../../directory/index.ts'
import type { Qualification } from '../commands.ts'
import { mayStillUndo } from '../decide/undo.ts'
import type { Encounter } from './encounter.ts'
import type { PersonCommandType } from './person-command.ts'
import { mayHandle } from './queue.ts'
import { mayRead } from './reading.ts'

type Relation = 'requester' | 'corrector' | 'follower' | 'holder' | 'director' | 'author' | 'participant'

const GIVEN_BY = {
  take: ['holder'],
  give: ['holder'],
  qualify: ['holder', 'corrector'],
  forward: ['holder'],
  return: ['holder'],
  ask: ['holder'],
  wait: ['holder'],
  resume: ['holder'],
  resolve: ['holder'],
  answer: ['requester'],
  confirm: ['requester'],
  self_help: ['requester'],
  // whoever reported the same fault knows as well as its requester that it goes on
  reopen: ['requester', 'follower'],
  cancel: ['requester', 'holder'],
  amend: ['corrector'],
  amend_details: ['requester', 'holder'],
  comment: ['requester', 'follower', 'holder', 'director'],
  note: ['holder', 'director'],
  merge: ['requester', 'holder'],
  rate: ['requester'],
  undo: ['participant'],
  press: ['requester', 'director'],
} as const satisfies Record<PersonCommandType, readonly Relation[]>

/** The director whose school's ticket has gone up: follows it, and may complain of a delay. */
const isDirectorBelow = ({ person, ticket, at }: Encounter): boolean =>
  !ticket.private &&
  ticket.tier !== 'school' &&
  activeMemberships(person, at).some(
    // of that very school: who directs another one and has some post here is no director here
    ({ role, unitId }) => role === 'director' && unitId === ticket.originUnitId,
  )

const RELATIONS: Readonly<Record<Relation, (encounter: Encounter) => boolean>> = {
  requester: ({ person, ticket }) => person.id === ticket.requesterId,
  // until somebody has taken it, what the requester meant is the requester's to say
  corrector: ({ person, ticket }) => person.id === ticket.requesterId && ticket.state.status === 'unassigned',
  follower: ({ person, ticket }) => ticket.followers.includes(person.id),
  holder: ({ person, ticket, people, at }) => mayHandle(person.id, ticket, people, at),
  director: isDirectorBelow,
  author: ({ person, ticket, at }) => mayStillUndo(ticket, person.id, at),
  // whether it is too late, or somebody has acted since, is for the decision to say
  participant: ({ person, ticket }) => ticket.timeline.some(({ by }) => by === person.id),
}

/** What needs no reading: to have it, to give it to somebody, to take back what one did. */
const UNREAD: readonly PersonCommandType[] = ['take', 'give', 'undo']

/** They may have it and do not yet: a personal matter is taken first. */
export const mustTakeFirst = (type: PersonCommandType, encounter: Encounter): boolean =>
  !UNREAD.includes(type) && RELATIONS.holder(encounter) && !mayRead(encounter)

export const mayGive = (type: PersonCommandType, encounter: Encounter): boolean => {
  // an unread personal matter gets no remark either, from whoever else hears of it
  if (!UNREAD.includes(type) && !mayRead(encounter)) return false
  const relations: readonly Relation[] = GIVEN_BY[type]
  // a note among staff is kept from the requester, whatever posts he holds beside
  if (type === 'note' && RELATIONS.requester(encounter)) return false
  return relations.some((relation) => RELATIONS[relation](encounter))
}

/** A requester corrects what it is about; how much it hinders and how soon is for those who handle it to say. */
export const mayQualifySo = ({ impact, urgency }: Qualification, encounter: Encounter): boolean =>
  RELATIONS.holder(encounter) || (impact === undefined && urgency === undefined)

const ALWAYS_SEES: readonly Relation[] = ['requester', 'follower', 'holder', 'author']

/**
 * That it exists. Of personal account matters: the requester, and those who may take it where it stands; who reads
 * them is for `mayRead` to say.
 */
export const maySee = (encounter: Encounter): boolean => {
  const { person, ticket, at } = encounter
  if (ALWAYS_SEES.some((relation) => RELATIONS[relation](encounter))) return true
  return !ticket.private && supervisedUnitIds(person, at).some((unitId) => ticket.originPath.includes(unitId))
}

/** It stood at a unit of this person before and has moved on: they come too late, they do not intrude. */
export const hasMovedOnFrom = ({ person, ticket, at }: Encounter): boolean => {
  const stoodAt = ticket.timeline.flatMap((event) => {
    if (event.type === 'opened') return [event.unitId]
    return 'toUnitId' in event ? [event.toUnitId] : []
  })
  return supervisedUnitIds(person, at).some((unitId) => unitId !== ticket.unitId && stoodAt.includes(unitId))
}
