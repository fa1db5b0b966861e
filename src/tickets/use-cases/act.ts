import type { Person } from '../../directory/index.ts'
import { AppError, pause } from '../../shared/index.ts'
import { type Encounter, hasMovedOnFrom, mayGive, maySee } from '../domain/access/permission.ts'
import { mayHandle } from '../domain/access/queue.ts'
import type { TicketCommand } from '../domain/commands.ts'
import { decide, wasDone } from '../domain/decide/decide.ts'
import { notPossibleNow } from '../domain/decide/decision.ts'
import { isWaitingForRequester } from '../domain/decide/wait.ts'
import { append } from '../domain/evolve.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { Act, PersonCommand, Tickets } from '../tickets.ts'
import { cleanCommand } from './clean.ts'
import type { Core } from './core.ts'
import { findAbove, listHandlers } from './ladder.ts'

const TRIES = 12

export const meet = async (core: Core, person: Person, ticket: Ticket): Promise<Encounter> => ({
  person,
  ticket,
  people: await listHandlers(core, [ticket.unitId]),
  at: core.clock.now(),
})

const refuseUnlessAllowed = (type: PersonCommand['type'], encounter: Encounter): void => {
  if (!maySee(encounter)) throw new AppError('not_found', 'ticket.unknown')
  if (mayGive(type, encounter)) return
  if (hasMovedOnFrom(encounter)) throw notPossibleNow(encounter.ticket)
  throw new AppError('forbidden', 'ticket.outside_scope', { reference: encounter.ticket.reference })
}

/** Who resolved it last, if that person may still handle it. */
const formerAssignee = ({ ticket, people, at }: Encounter): string | undefined => {
  const resolved = ticket.timeline.findLast(({ type }) => type === 'resolved')
  return resolved?.by && mayHandle(resolved.by, ticket, people, at) ? resolved.by : undefined
}

/** What the person asked for, with what only the core knows. */
export const complete = async (
  core: Core,
  command: PersonCommand,
  encounter: Encounter,
): Promise<TicketCommand> => {
  const { ticket } = encounter
  switch (command.type) {
    case 'forward':
      return { ...command, type: 'forward', to: await findAbove(core, ticket) }
    case 'press':
      return { ...command, escalateTo: await findAbove(core, ticket) }
    case 'reopen': {
      const assignee = formerAssignee(encounter)
      return { type: 'reopen', reason: command.reason, ...(assignee ? { assignee } : {}) }
    }
    case 'answer':
      // the question may have been withdrawn meanwhile: the words are kept all the same
      return isWaitingForRequester(ticket) ? { ...command, type: 'answer' } : { ...command, type: 'comment' }
    default:
      // the other commands are the same on both sides; TypeScript does not split a union of names
      return command as TicketCommand
  }
}

const decideFor = async (
  core: Core,
  { as, commandId }: Act,
  encounter: Encounter,
  command: PersonCommand,
): Promise<Ticket> => {
  const { ticket, at } = encounter
  refuseUnlessAllowed(command.type, encounter)
  const calendar = await core.calendars.calendarFor(ticket.unitId)
  const completed = await complete(core, command, encounter)
  const context = { now: at, by: as, commandId, calendar, policy: core.policy }
  const decision = decide(ticket, completed, context)
  if ('refusal' in decision) throw decision.refusal
  return decision.events.length === 0 ? ticket : append(ticket, decision.events)
}

/** Loads, decides, saves; when somebody was faster, decides again on what the ticket is now. */
export const actFor =
  (core: Core): Tickets['act'] =>
  async ({ as, commandId, ticketId, command: given }) => {
    const command = cleanCommand(given)
    const person = await core.directory.getPerson(as)
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const ticket = await core.store.find(ticketId)
      if (!ticket) throw new AppError('not_found', 'ticket.unknown')
      if (wasDone(ticket, commandId)) return ticket
      const encounter = await meet(core, person, ticket)
      const next = await decideFor(core, { as, commandId }, encounter, command)
      if (next === ticket) return ticket
      if (await core.store.save(next)) {
        core.saved()
        return next
      }
      await pause(10 * attempt)
    }
    throw new AppError('unavailable', 'ticket.busy')
  }
