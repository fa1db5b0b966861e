import { parseReference } from '../../../shared/index.ts'
import type { Encounter } from '../../domain/access/encounter.ts'
import { maySee } from '../../domain/access/permission.ts'
import { mayRead } from '../../domain/access/reading.ts'
import type { TicketCommand } from '../../domain/commands.ts'
import { decide } from '../../domain/decide/decide.ts'
import { append } from '../../domain/history/evolve.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Act } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { meet } from '../meet.ts'
import { standingOf } from '../standing.ts'
import { change } from './change.ts'

/** The other ticket changes under a command id of its own: a turn must find the one it was about. */
const onTheOther = (commandId: string): string => `${commandId}:other`

/** A requester may join what a colleague of the same unit reported; its reference is all they learn of it. */
const isColleagues = ({ ticket, person }: Encounter, other: Ticket): boolean =>
  ticket.requesterId === person.id && other.originUnitId === ticket.originUnitId && !other.private

/** Whoever is taken into a ticket hears of it: into a personal matter goes only another one of the same person. */
const mayTakeIn = (other: Encounter, { requesterId, followers }: Ticket): boolean =>
  !other.ticket.private ||
  (other.ticket.requesterId === requesterId && followers.length === 0 && mayRead(other))

/** The ticket to merge into, when it is one that this person may know of. */
export const findMergeTarget = async (
  core: Core,
  encounter: Encounter,
  typed: string,
): Promise<Ticket | undefined> => {
  const reference = parseReference(typed)
  const other = reference ? await core.store.findByReference(reference) : undefined
  if (!other) return undefined
  if (isColleagues(encounter, other)) return other
  const before = await meet(core, encounter.person, other)
  return maySee(before) && mayTakeIn(before, encounter.ticket) ? other : undefined
}

const changeOther = (core: Core, { as, commandId, via }: Act, ticketId: string, command: TicketCommand) =>
  change(core, { ticketId, commandId: onTheOther(commandId) }, async (ticket) => {
    const trace = { by: as, commandId: onTheOther(commandId), ...(via ? { via } : {}) }
    const context = { now: core.clock.now(), ...trace, ...(await standingOf(core, ticket)) }
    const decision = decide(ticket, command, context)
    if ('refusal' in decision) throw decision.refusal
    return decision.events.length === 0 ? ticket : append(ticket, decision.events)
  })

/**
 * Before a merge: the other ticket takes the people in. Two documents, so in this order: whatever dies in between,
 * nobody is without a ticket, and the same command goes on where it stopped.
 */
export const takeInPeople = async (core: Core, act: Act, ticket: Ticket, targetId: string): Promise<void> => {
  const personIds = [ticket.requesterId, ...ticket.followers]
  await changeOther(core, act, targetId, { type: 'absorb', reference: ticket.reference, personIds })
}

/** After a merge was taken back: the other ticket lets the people go. */
export const letPeopleGo = async (core: Core, act: Act, ticket: Ticket): Promise<void> => {
  const undone = ticket.timeline.find((event) => event.type === 'undone' && event.commandId === act.commandId)
  if (undone?.type !== 'undone') return
  const merged = ticket.timeline.find((event) => event.type === 'merged' && event.commandId === undone.undoes)
  if (merged?.type !== 'merged') return
  await changeOther(core, act, merged.into, { type: 'part', reference: ticket.reference })
}
