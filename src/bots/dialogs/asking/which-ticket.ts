import type { AwaitedAs, PersonCommandType, Ticket } from '../../../tickets/index.ts'
import { isActive } from '../../../tickets/index.ts'
import { namedCategory } from '../reading/named-category.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { PendingCommand, PendingCommandType } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import {
  focusReference,
  placedTicket,
  repliedTicket,
  typedReference,
  typedTicket,
  wasRefused,
} from './explicit.ts'

export type Target = { readonly ticket: Ticket } | { readonly outcome: Outcome }

/** More would be a list, not a question. */
const MOST_CHOICES = 6

type Pool = { readonly awaited?: AwaitedAs; readonly own?: boolean; readonly scope?: boolean }

/** Where the ticket of a command is looked for when nobody named it. */
const POOLS = {
  take: { awaited: 'holder' },
  give: { awaited: 'holder' },
  qualify: { awaited: 'holder' },
  resolve: { awaited: 'holder' },
  forward: { awaited: 'holder' },
  return: { awaited: 'holder' },
  ask: { awaited: 'holder' },
  wait: { awaited: 'holder' },
  resume: { awaited: 'holder', scope: true },
  note: { awaited: 'holder' },
  confirm: { awaited: 'confirmation' },
  reopen: { own: true },
  cancel: { own: true },
  press: { own: true, scope: true },
  comment: { own: true, awaited: 'holder' },
  merge: { own: true, awaited: 'holder' },
  helped: { own: true },
  undo: { own: true, awaited: 'holder', scope: true },
  rate_good: { own: true },
  rate_bad: { own: true },
  status: { own: true },
  explain: { own: true, awaited: 'holder' },
  more: { awaited: 'holder' },
} as const satisfies Record<PendingCommandType, Pool>

const unique = (tickets: readonly Ticket[]): Ticket[] => [
  ...new Map(tickets.map((ticket) => [ticket.id, ticket])).values(),
]

const poolFor = async (talk: Talk, type: PendingCommandType): Promise<Ticket[]> => {
  const pool: Pool = POOLS[type]
  const { tickets } = talk.desk
  const awaited = pool.awaited ? (await talk.awaiting()).filter(({ as }) => as === pool.awaited) : []
  const own = pool.own ? await talk.mine() : []
  const inScope =
    pool.scope && isHolder(talk)
      ? await tickets.listInScope(talk.turn.person.id, { statuses: ['unassigned', 'taken', 'waiting'] })
      : []
  const found = unique([...awaited.map(({ ticket }) => ticket), ...own, ...inScope])
  // a remark on something that is over needs its reference: it is hardly ever meant otherwise
  return type === 'comment' ? found.filter(({ state }) => isActive(state)) : found
}

/** What only shows something can be asked of whatever ticket may be seen. */
type Shown = 'status' | 'explain' | 'more'
const SHOWN: readonly PendingCommandType[] = ['status', 'explain', 'more'] satisfies readonly Shown[]
const onlyShows = (type: PendingCommandType): type is Shown => SHOWN.includes(type)

const coreCommands = (type: Exclude<PendingCommandType, Shown>): readonly PersonCommandType[] => {
  // a holder does not complain: from him "too slow, raise it" is a forward (handling/command.ts)
  if (type === 'press') return ['press', 'forward']
  if (type === 'helped') return ['self_help']
  return type === 'rate_good' || type === 'rate_bad' ? ['rate'] : [type]
}

export const isPossible = async (talk: Talk, type: PendingCommandType, ticket: Ticket): Promise<boolean> => {
  if (onlyShows(type)) return true
  const possible = await talk.desk.tickets.listPossible(talk.turn.person.id, ticket)
  return coreCommands(type).some((command) => possible.includes(command))
}

/** The tickets on which this person could do this now. */
export const candidatesFor = async (talk: Talk, type: PendingCommandType): Promise<Ticket[]> => {
  const pool = await poolFor(talk, type)
  const possible = await Promise.all(pool.map((ticket) => isPossible(talk, type, ticket)))
  return pool.filter((_, index) => possible[index])
}

export const doneInThisTurn = (talk: Talk, ticket: Ticket): boolean =>
  ticket.timeline.some(({ commandId }) => commandId === talk.commandId)

/**
 * A turn that is played again after a crash must find the ticket it has changed already, or the same words
 * would now mean the next one.
 */
export const findDone = async (talk: Talk): Promise<Ticket | undefined> => {
  const near = [...(await talk.awaiting()).map(({ ticket }) => ticket), ...(await talk.mine())]
  const done = near.find((ticket) => doneInThisTurn(talk, ticket))
  if (done || !isHolder(talk)) return done
  const scope = await talk.desk.tickets.listInScope(talk.turn.person.id, { limit: 100 })
  return scope.find((ticket) => doneInThisTurn(talk, ticket))
}

export const askWhich = (
  talk: Talk,
  candidates: readonly Ticket[],
  options: { text: string; pending: PendingCommand },
): Outcome => ({
  messages: [
    message(options.text, {
      choices: ticketChoices(talk, candidates.slice(0, MOST_CHOICES)),
    }),
  ],
  ...(candidates.length > 0 ? { question: { kind: 'which_ticket', pending: options.pending } as const } : {}),
})

/** The same sentence whether the reference exists elsewhere or not at all. */
export const unknownTicket = async (talk: Talk, pending: PendingCommand): Promise<Outcome> => {
  const awaiting = (await talk.awaiting()).map(({ ticket }) => ticket)
  const own = unique([...(await talk.mine()), ...awaiting]).slice(0, 3)
  const text = own.length > 0 ? talk.t('dialog:ticket.unknown_one_of_yours') : talk.t('dialog:ticket.unknown')
  return askWhich(talk, own, { text, pending })
}

/** Reply, then reference; undefined when the message names no ticket in either way. */
export const namedTarget = async (talk: Talk, pending: PendingCommand): Promise<Target | undefined> => {
  const replied = await repliedTicket(talk)
  if (replied) return { ticket: replied }
  if (typedReference(talk) === undefined) return undefined
  const typed = await typedTicket(talk)
  return typed ? { ticket: typed } : { outcome: await unknownTicket(talk, pending) }
}

/**
 * The ticket that is meant among these: the only one, the one of the thing that is named, else the one just
 * talked about. Nothing when the words name another thing than that one is about: it has to be asked.
 */
export const pick = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  // what was refused on the ticket named just now is not meant for whatever other one there is
  if (candidates.length === 1 && !wasRefused(talk)) return candidates[0]
  const focus = focusReference(talk)
  const focused = candidates.find(({ reference }) => reference === focus)
  const category = namedCategory(talk.turn.text)
  const named = candidates.filter((ticket) => category !== undefined && ticket.category === category)
  if (named.length === 0) return focused
  if (named.length === 1 && focused === undefined) return named[0]
  return named.find((ticket) => ticket === focused)
}

/** Of these the words are free: what they name is no sign of the ticket they are about. */
const WITH_FREE_WORDS: readonly PendingCommandType[] = ['comment', 'note', 'ask', 'qualify', 'merge', 'undo']

/** "I take the one of the PC", and there is none of a PC. */
const namesNoneOf = (talk: Talk, candidates: readonly Ticket[]): boolean => {
  const category = namedCategory(talk.turn.text)
  return category !== undefined && candidates.every((ticket) => ![category, null].includes(ticket.category))
}

const pickFor = (talk: Talk, type: PendingCommandType, candidates: readonly Ticket[]): Ticket | undefined => {
  const focus = focusReference(talk)
  const focused = candidates.find(({ reference }) => reference === focus)
  if (WITH_FREE_WORDS.includes(type) && focused) return focused
  return type === 'take' && namesNoneOf(talk, candidates) ? undefined : pick(talk, candidates)
}

/** Which ticket a command is about; asks when the words leave it open. */
export const findTarget = async (talk: Talk, pending: PendingCommand): Promise<Target> => {
  const named = await namedTarget(talk, pending)
  if (named) return named
  const done = await findDone(talk)
  if (done) return { ticket: done }
  const placed = WITH_FREE_WORDS.includes(pending.type) ? undefined : await placedTicket(talk)
  if (placed) return { ticket: placed }
  const candidates = await candidatesFor(talk, pending.type)
  // where it is not possible on the only ticket there is, that is what has to be said
  const ticket =
    candidates.length > 0
      ? pickFor(talk, pending.type, candidates)
      : pickFor(talk, pending.type, await poolFor(talk, pending.type))
  if (ticket) return { ticket }
  const text = candidates.length === 0 ? talk.t('dialog:ticket.none_for_this') : talk.t('dialog:ticket.which')
  return { outcome: askWhich(talk, candidates, { text, pending }) }
}
