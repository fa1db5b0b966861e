import { effective } from '../history/timeline.ts'
import type { Ticket } from '../ticket.ts'
import type { Encounter } from './encounter.ts'
import { assigneeAmong, holdersOf } from './queue.ts'

/** Over, it is still in the hands of whoever resolved it last: what was private does not become the queue's. */
const asLastHeld = (ticket: Ticket): Ticket => {
  if (ticket.state.status !== 'closed') return ticket
  const resolved = effective(ticket.timeline).findLast(({ type }) => type === 'resolved')
  return resolved?.by ? { ...ticket, state: { status: 'taken', by: resolved.by, at: resolved.at } } : ticket
}

/** Who has it, alone: its assignee (the deputy too, of whoever is away), or the one person whom its alert told. */
const holdsAlone = ({ person, ticket: given, people, at }: Encounter): boolean => {
  const ticket = asLastHeld(given)
  if (assigneeAmong(ticket, people, at)?.id === person.id) return true
  const holders = holdersOf(ticket, people, at)
  return holders.length === 1 && holders[0]?.id === person.id
}

/** A personal matter is read by its requester and its holder only; a queue of several takes it first. */
export const mayRead = (encounter: Encounter): boolean =>
  !encounter.ticket.private || encounter.person.id === encounter.ticket.requesterId || holdsAlone(encounter)
