import type { Role } from '../../../directory/index.ts'
import { AppError } from '../../../shared/index.ts'
import type { Encounter } from '../../domain/access/encounter.ts'
import {
  hasMovedOnFrom,
  mayGive,
  mayQualifySo,
  maySee,
  mustTakeFirst,
} from '../../domain/access/permission.ts'
import type { PersonCommandType } from '../../domain/access/person-command.ts'
import { mayHandle } from '../../domain/access/queue.ts'
import { roleOn } from '../../domain/access/role.ts'
import { asShownTo } from '../../domain/access/withhold.ts'
import type { TicketCommand } from '../../domain/commands.ts'
import { decide } from '../../domain/decide/decide.ts'
import { notPossibleNow } from '../../domain/decide/decision.ts'
import { isWaitingForRequester } from '../../domain/decide/wait.ts'
import type { TicketEvent } from '../../domain/history/events.ts'
import { append } from '../../domain/history/evolve.ts'
import { effective } from '../../domain/history/timeline.ts'
import { isActive, type Ticket } from '../../domain/ticket.ts'
import type { Act, PersonCommand, Tickets } from '../../tickets.ts'
import type { Core } from '../core.ts'
import { findAbove, findBelow } from '../ladder.ts'
import { meet } from '../meet.ts'
import { standingOf } from '../standing.ts'
import { change } from './change.ts'
import { cleanCommand } from './clean.ts'
import { findMergeTarget, letPeopleGo, takeInPeople } from './join.ts'

const isAllowed = (command: PersonCommand, encounter: Encounter): boolean =>
  mayGive(command.type, encounter) && (command.type !== 'qualify' || mayQualifySo(command, encounter))

/** What is answered to somebody who may not see the ticket, or not do this to it; undefined when it is for them to do. */
export const refusalByScope = (
  encounter: Encounter,
  { type, allowed }: { readonly type: PersonCommandType; readonly allowed: boolean },
): AppError | undefined => {
  if (!maySee(encounter)) return new AppError('not_found', 'ticket.unknown')
  if (allowed) return undefined
  const { reference } = encounter.ticket
  if (mustTakeFirst(type, encounter)) return new AppError('forbidden', 'ticket.take_first', { reference })
  if (hasMovedOnFrom(encounter)) return notPossibleNow(encounter.ticket)
  return new AppError('forbidden', 'ticket.outside_scope', { reference })
}

/** In whose hands an event left the ticket. */
const leftWith = (event: TicketEvent): string | null => {
  if (event.type === 'given') return event.to
  const { type, by } = event
  return type === 'resolved' || type === 'taken' || type === 'asked' || type === 'set_waiting' ? by : null
}

/** Who resolved it last, if that person may still handle it; where an incident's end did, whoever had it before. */
const formerAssignee = ({ ticket, people, at }: Encounter): string | undefined => {
  const had = effective(ticket.timeline).map(leftWith).reverse()
  return had.find((id) => id !== null && mayHandle(id, ticket, people, at)) ?? undefined
}

/** What the person asked for, with what only the core knows. */
export const complete = async (
  core: Core,
  command: PersonCommand,
  encounter: Encounter,
): Promise<TicketCommand> => {
  const { ticket } = encounter
  switch (command.type) {
    case 'give': {
      const isColleague = encounter.people.some(({ id }) => id === command.to)
      return { type: 'give', to: isColleague ? command.to : undefined }
    }
    case 'forward':
      return { ...command, type: 'forward', to: await findAbove(core, ticket, command) }
    case 'return':
      return { ...command, type: 'return', ...(await findBelow(core, ticket)) }
    case 'merge':
      return { type: 'merge', into: await findMergeTarget(core, encounter, command.into) }
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

/** Who did it, in which post, by which way: what the timeline keeps of every command. */
const traceOf = ({ as, commandId, via }: Act, role: Role | undefined) => ({
  by: as,
  commandId,
  ...(role ? { role } : {}),
  ...(via ? { via } : {}),
})

const decideFor = async (
  core: Core,
  act: Act,
  encounter: Encounter,
  command: PersonCommand,
): Promise<Ticket> => {
  const { ticket, at, person } = encounter
  const refusal = refusalByScope(encounter, {
    type: command.type,
    allowed: isAllowed(command, encounter),
  })
  if (refusal) throw refusal
  const [standing, completed] = await Promise.all([
    standingOf(core, ticket),
    complete(core, command, encounter),
  ])
  const context = { now: at, ...traceOf(act, roleOn(person, ticket, at)), ...standing }
  if (completed.type === 'merge' && completed.into && isActive(ticket.state)) {
    await takeInPeople(core, act, ticket, completed.into.id)
  }
  const decision = decide(ticket, completed, context)
  if ('refusal' in decision) throw decision.refusal
  return decision.events.length === 0 ? ticket : append(ticket, decision.events)
}

/** Does it under the person's name. A merge and its undoing concern two tickets: see join.ts. */
export const actFor =
  (core: Core): Tickets['act'] =>
  async ({ command: given, ticketId, ...act }) => {
    const command = cleanCommand(given)
    const person = await core.directory.getPerson(act.as)
    const saved = await change(core, { ticketId, commandId: act.commandId }, async (ticket) =>
      decideFor(core, act, await meet(core, person, ticket), command),
    )
    if (command.type === 'undo') await letPeopleGo(core, act, saved)
    return saved.private ? asShownTo(await meet(core, person, saved)) : saved
  }
