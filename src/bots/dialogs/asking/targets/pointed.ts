import { effective, type Ticket, type TicketEventType } from '../../../../tickets/index.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { pointsAtIt } from '../../reading/orders/pointing/this-one.ts'
import type { Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { focusedTicket } from '../explicit.ts'
import { isPossible } from './candidates.ts'
import { ofRequesterNamed } from './nearest/of-requester.ts'
import { alertedSince, spokenOfLast } from './spoken-last.ts'
import { toldApart } from './told-apart.ts'

/** What those do who handle tickets, and the event that tells of it. */
const HANDLING = {
  take: 'taken',
  give: 'given',
  qualify: 'qualified',
  resolve: 'resolved',
  forward: 'forwarded',
  return: 'returned',
  ask: 'asked',
  wait: 'set_waiting',
  resume: 'resumed',
  note: 'noted',
} as const satisfies Partial<Record<PendingCommandType, TicketEventType>>

export type Handling = keyof typeof HANDLING

const isHandling = (type: PendingCommandType): type is Handling => type in HANDLING

const namesAnother = ({ turn }: Talk, tickets: readonly Ticket[]): boolean => {
  const category = namedCategory(turn.text)
  return category !== undefined && !tickets.some((ticket) => [category, null].includes(ticket.category))
}

/**
 * "Prends-la", "هاد الطلب": the tickets that it can mean. One when there is no doubt, whether the order is possible on
 * it or not; several have to be asked about. Undefined: the words point at nothing that was spoken of.
 */
export const pointedAt = async (
  talk: Talk,
  type: PendingCommandType,
): Promise<readonly Ticket[] | undefined> => {
  if (!isHandling(type) || !isHolder(talk) || !pointsAtIt(talk.turn.text)) return undefined
  const last = await ofRequesterNamed(talk, await spokenOfLast(talk))
  if (last.length === 0 || namesAnother(talk, last)) return undefined
  const told = toldApart(talk.turn.text, last)
  if (last.length === 1 || told) return [told ?? (last[0] as Ticket)]
  const possible = await Promise.all(last.map((ticket) => isPossible(talk, type, ticket)))
  const left = last.filter((_, index) => possible[index])
  return left.length > 0 ? left : undefined
}

/** After these it is out of the hands of whoever did them. */
const OUT_OF_HAND: readonly TicketEventType[] = ['resolved', 'forwarded', 'returned', 'given']

/**
 * This very order, or what took it out of their hands, was the last thing that this person did to it, and it was not
 * spoken of again: the next order is for another ticket.
 */
const isDoneWith = ({ turn: { person, state } }: Talk, type: Handling, { timeline }: Ticket): boolean => {
  const last = effective(timeline).at(-1)
  if (!last || last.by !== person.id || (state.focus && state.focus.at > last.at)) return false
  return last.type === HANDLING[type] || OUT_OF_HAND.includes(last.type)
}

/**
 * The ticket spoken of here, of those who handle it, on which this cannot be done: nothing says that another one is
 * meant, so that it must not be done to whatever other there is. Undefined when another is named, or was told of since.
 */
export const spokenOfInVain = async (
  talk: Talk,
  type: PendingCommandType,
  candidates: readonly Ticket[],
): Promise<{ readonly ticket: Ticket; readonly type: Handling } | undefined> => {
  if (!isHandling(type) || !isHolder(talk)) return undefined
  const ticket = await focusedTicket(talk)
  const isElsewhere = ticket === undefined || candidates.some(({ id }) => id === ticket.id)
  if (isElsewhere || isDoneWith(talk, type, ticket)) return undefined
  if (toldApart(talk.turn.text, candidates) || namesAnother(talk, [ticket])) return undefined
  return (await alertedSince(talk)).length > 0 ? undefined : { ticket, type }
}
