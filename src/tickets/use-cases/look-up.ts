import { mayGive, maySee } from '../domain/access/permission.ts'
import { PERSON_COMMANDS, type PersonCommandType } from '../domain/access/person-command.ts'
import { holdersOf } from '../domain/access/queue.ts'
import { decide } from '../domain/decide/decide.ts'
import { isWaitingForRequester } from '../domain/decide/wait.ts'
import { parseReference } from '../domain/reference.ts'
import type { Ticket } from '../domain/ticket.ts'
import type { PersonCommand, Tickets } from '../tickets.ts'
import { complete, meet } from './act.ts'
import type { Core } from './core.ts'
import { listHandlers } from './ladder.ts'

/** Each command with words enough to be accepted, to ask the decision whether it would be. */
const sample = (type: PersonCommandType, { category }: Ticket): PersonCommand => {
  switch (type) {
    case 'qualify':
      return { type, category: category === 'training' ? 'computer' : 'training' }
    case 'forward':
    case 'reopen':
    case 'cancel':
      return { type, reason: '…' }
    case 'ask':
      return { type, question: '…' }
    case 'answer':
    case 'comment':
      return { type, text: '…', attachments: [] }
    case 'wait':
      return { type, for: 'parts', note: '…' }
    case 'press':
      return { type, text: '…' }
    default:
      return { type }
  }
}

export const findVisibleFor =
  (core: Core): Tickets['findVisible'] =>
  async (personId, typed) => {
    const reference = parseReference(typed)
    const ticket = reference ? await core.store.findByReference(reference) : undefined
    const person = ticket ? await core.directory.findPerson(personId) : undefined
    if (!ticket || !person) return undefined
    return maySee(await meet(core, person, ticket)) ? ticket : undefined
  }

export const listPossibleFor =
  (core: Core): Tickets['listPossible'] =>
  async (personId, ticket) => {
    const encounter = await meet(core, await core.directory.getPerson(personId), ticket)
    const calendar = await core.calendars.calendarFor(ticket.unitId)
    const context = { now: encounter.at, by: personId, commandId: 'possible?', calendar, policy: core.policy }
    const possible: PersonCommandType[] = []
    for (const type of PERSON_COMMANDS.filter((candidate) => mayGive(candidate, encounter))) {
      if (type === 'answer' && !isWaitingForRequester(ticket)) continue
      const command = await complete(core, sample(type, ticket), encounter)
      if ('events' in decide(ticket, command, context)) possible.push(type)
    }
    return possible
  }

export const listHoldersFor =
  (core: Core): Tickets['listHolders'] =>
  async (ticket) =>
    holdersOf(ticket, await listHandlers(core, [ticket.unitId]), core.clock.now())
