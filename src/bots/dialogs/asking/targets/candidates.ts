import type { AwaitedAs, PersonCommandType, Ticket } from '../../../../tickets/index.ts'
import { isActive, isFinal } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { focusReference } from '../explicit.ts'
import { toldAt } from './spoken-last.ts'

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
  announce: { awaited: 'holder' },
} as const satisfies Record<PendingCommandType, Pool>

export const unique = (tickets: readonly Ticket[]): Ticket[] => [
  ...new Map(tickets.map((ticket) => [ticket.id, ticket])).values(),
]

/** Why something that is long over took its time is hardly ever asked. */
const sinceEnded = (talk: Talk, tickets: Ticket[]): Ticket[] => {
  const open = tickets.filter(({ state, reference }) => !isFinal(state) || reference === focusReference(talk))
  return open.length > 0 ? open : tickets
}

export const poolFor = async (talk: Talk, type: PendingCommandType): Promise<Ticket[]> => {
  const pool: Pool = POOLS[type]
  const { tickets } = talk.desk
  const awaited = pool.awaited ? (await talk.awaiting()).filter(({ as }) => as === pool.awaited) : []
  const own = pool.own ? await talk.mine() : []
  const inScope =
    pool.scope && isHolder(talk)
      ? await tickets.listInScope(talk.turn.person.id, { statuses: ['unassigned', 'taken', 'waiting'] })
      : []
  const found = unique([...awaited.map(({ ticket }) => ticket), ...own, ...inScope])
  if (type === 'explain') return sinceEnded(talk, found)
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
  if (type === 'announce') return ['comment']
  return type === 'rate_good' || type === 'rate_bad' ? ['rate'] : [type]
}

export const isPossible = async (talk: Talk, type: PendingCommandType, ticket: Ticket): Promise<boolean> => {
  if (onlyShows(type)) return true
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  return coreCommands(type).some((command) => possible.includes(command))
}

/** The tickets on which this person could do this now. */
export const candidatesFor = async (talk: Talk, type: PendingCommandType): Promise<Ticket[]> => {
  const pool = await poolFor(talk, type)
  const possible = await Promise.all(pool.map((ticket) => isPossible(talk, type, ticket)))
  const found = pool.filter((_, index) => possible[index])
  const { id } = talk.turn.person
  // what was told of last is offered first
  return isHolder(talk) ? [...found].sort((a, b) => toldAt(b, id) - toldAt(a, id)) : found
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
