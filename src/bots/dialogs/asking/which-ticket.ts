import type { AwaitedAs, PersonCommandType, Ticket } from '../../../tickets/index.ts'
import { isActive } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { PendingCommand, PendingCommandType } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { ticketChoice } from '../wording/ticket-words.ts'
import { focusReference, repliedTicket, typedReference, typedTicket } from './explicit.ts'

export type Target = { readonly ticket: Ticket } | { readonly outcome: Outcome }

/** More would be a list, not a question. */
const MOST_CHOICES = 6

type Pool = { readonly awaited?: AwaitedAs; readonly own?: boolean; readonly scope?: boolean }

/** Where the ticket of a command is looked for when nobody named it. */
const POOLS = {
  take: { awaited: 'holder' },
  resolve: { awaited: 'holder' },
  forward: { awaited: 'holder' },
  ask: { awaited: 'holder' },
  wait: { awaited: 'holder' },
  resume: { awaited: 'holder', scope: true },
  confirm: { awaited: 'confirmation' },
  reopen: { own: true },
  cancel: { own: true },
  press: { own: true, scope: true },
  comment: { own: true, awaited: 'holder' },
  status: { own: true },
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

/** A holder does not complain: from him "too slow, raise it" is a forward (handling/command.ts). */
const coreCommands = (type: Exclude<PendingCommandType, 'status'>): readonly PersonCommandType[] =>
  type === 'press' ? ['press', 'forward'] : [type]

export const isPossible = async (talk: Talk, type: PendingCommandType, ticket: Ticket): Promise<boolean> => {
  if (type === 'status') return true
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
      choices: candidates.slice(0, MOST_CHOICES).map((ticket) => ticketChoice(talk, ticket)),
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

/** The ticket that is meant among these: the only one, else the one just talked about. */
export const pick = (talk: Talk, candidates: readonly Ticket[]): Ticket | undefined => {
  const focus = focusReference(talk)
  return candidates.length === 1 ? candidates[0] : candidates.find(({ reference }) => reference === focus)
}

/** Which ticket a command is about; asks when the words leave it open. */
export const findTarget = async (talk: Talk, pending: PendingCommand): Promise<Target> => {
  const named = await namedTarget(talk, pending)
  if (named) return named
  const done = await findDone(talk)
  if (done) return { ticket: done }
  const candidates = await candidatesFor(talk, pending.type)
  const ticket = pick(talk, candidates)
  if (ticket) return { ticket }
  const text = candidates.length === 0 ? talk.t('dialog:ticket.none_for_this') : talk.t('dialog:ticket.which')
  return { outcome: askWhich(talk, candidates, { text, pending }) }
}
