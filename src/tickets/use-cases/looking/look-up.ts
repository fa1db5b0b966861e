import { type Person, SUPERVISING_ROLES, supervisedUnitIds } from '../../../directory/index.ts'
import { type AppError, parseReference } from '../../../shared/index.ts'
import type { Encounter } from '../../domain/access/encounter.ts'
import { mayGive, maySee } from '../../domain/access/permission.ts'
import { PERSON_COMMANDS, type PersonCommandType } from '../../domain/access/person-command.ts'
import { holdersOf } from '../../domain/access/queue.ts'
import { asShownTo } from '../../domain/access/withhold.ts'
import { decide } from '../../domain/decide/decide.ts'
import { notPossibleNow } from '../../domain/decide/decision.ts'
import { isWaitingForRequester } from '../../domain/decide/wait.ts'
import { assigneeOf, isActive, type Ticket } from '../../domain/ticket.ts'
import type { PersonCommand, Tickets } from '../../tickets.ts'
import { complete, refusalByScope } from '../acting/act.ts'
import { type Core, remembering } from '../core.ts'
import { meet } from '../meet.ts'
import { type Standing, standingOf } from '../standing.ts'

/** Each command with words enough to be accepted, to ask the decision whether it would be. */
const sample = (type: PersonCommandType, { ticket, people, person }: Encounter): PersonCommand => {
  const { category, assessment } = ticket
  switch (type) {
    case 'give':
      return {
        type,
        to: people.find(({ id }) => id !== person.id && id !== assigneeOf(ticket.state))?.id ?? '',
      }
    case 'qualify':
      return { type, urgency: assessment.urgency === 'high' ? 'normal' : 'high' }
    case 'forward':
      return { type, reason: '…', category: category ?? 'computer' }
    case 'return':
    case 'reopen':
    case 'cancel':
      return { type, reason: '…' }
    case 'ask':
      return { type, question: '…' }
    case 'amend':
      return { type, report: ticket.report }
    case 'amend_details':
      return { type, details: { room: '…' } }
    case 'answer':
    case 'comment':
      return { type, text: '…', attachments: [] }
    case 'wait':
      return { type, for: 'parts', note: '…' }
    case 'press':
    case 'note':
      return { type, text: '…' }
    case 'merge':
      return { type, into: '…' }
    case 'self_help':
      return { type, article: '…' }
    case 'rate':
      return { type, satisfied: true }
    default:
      return { type }
  }
}

/** Only looked at, nothing is done: whoever holds no post is not among those who handle it, and they are not read. */
const lookAt = async (core: Core, whom: string | Person, ticket: Ticket): Promise<Encounter> => {
  const person = typeof whom === 'string' ? await core.directory.getPerson(whom) : whom
  const at = core.clock.now()
  return supervisedUnitIds(person, at).length > 0
    ? meet(core, person, ticket)
    : { person, ticket, people: [], at }
}

export const findVisibleFor =
  (core: Core): Tickets['findVisible'] =>
  async (whom, typed) => {
    const reference = parseReference(typed)
    const ticket = reference ? await core.store.findByReference(reference) : undefined
    if (!ticket) return undefined
    const person = typeof whom === 'string' ? await core.directory.findPerson(whom) : whom
    const encounter = person && (await lookAt(core, person, ticket))
    return encounter && maySee(encounter) ? asShownTo(encounter) : undefined
  }

/** What the core would answer to it now, were it allowed; undefined when it would be done. */
const refusalOf = async (
  core: Core,
  { encounter, standing }: { readonly encounter: Encounter; readonly standing: Standing },
  type: PersonCommandType,
): Promise<AppError | undefined> => {
  const { ticket, at, person } = encounter
  if (type === 'answer' && !isWaitingForRequester(ticket)) return notPossibleNow(ticket)
  // into which one is not known yet
  if (type === 'merge') return isActive(ticket.state) ? undefined : notPossibleNow(ticket)
  const context = { now: at, by: person.id, commandId: 'possible?', ...standing }
  const command = await complete(core, sample(type, encounter), encounter)
  const decision = decide(ticket, command, context)
  return 'refusal' in decision ? decision.refusal : undefined
}

export const listPossibleFor =
  (core: Core): Tickets['listPossible'] =>
  async (whom, ticket) => {
    const encounter = await lookAt(core, whom, ticket)
    const allowed = PERSON_COMMANDS.filter((candidate) => mayGive(candidate, encounter))
    // who may is asked of the database; where it would go is only to be offered, and asked again when it is done
    const recently = remembering(core)
    const standing = await standingOf(recently, ticket)
    const asked = allowed.map((type) => refusalOf(recently, { encounter, standing }, type))
    const refusals = await Promise.all(asked)
    return allowed.filter((_, index) => refusals[index] === undefined)
  }

export const findRefusalFor =
  (core: Core): Tickets['findRefusal'] =>
  async (whom, ticket, type) => {
    const encounter = await lookAt(core, whom, ticket)
    return (
      refusalByScope(encounter, { type, allowed: mayGive(type, encounter) }) ??
      refusalOf(core, { encounter, standing: await standingOf(core, ticket) }, type)
    )
  }

export const listHoldersFor =
  (core: Core): Tickets['listHolders'] =>
  async (ticket) =>
    holdersOf(
      ticket,
      // to be named and told, not to be allowed anything
      await core.recent.listMembers({
        unitIds: [ticket.unitId],
        roles: SUPERVISING_ROLES,
        at: core.clock.now(),
      }),
      core.clock.now(),
    )
