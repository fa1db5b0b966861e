import type { Ticket, TicketEventType } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import { FOCUS_MS, focusedTicket } from '../explicit.ts'

/** Of these whoever handles a ticket has been told: it is spoken of from then on. */
const TOLD: readonly TicketEventType[] = [
  ...(['opened', 'given', 'forwarded', 'returned', 'escalated', 'reopened'] as const),
  ...(['answered', 'commented', 'pressed', 'warned', 'breached', 'resumed'] as const),
]

const toldAt = ({ timeline }: Ticket, personId: string): number =>
  timeline.findLast(({ type, by }) => by !== personId && TOLD.includes(type))?.at.getTime() ?? 0

/** The tickets of which this person was alerted after anything else was spoken of here, the newest first. */
export const alertedSince = async (talk: Talk): Promise<readonly Ticket[]> => {
  const { person, now, state } = talk.turn
  const focused = await focusedTicket(talk)
  const since = focused && state.focus ? state.focus.at.getTime() : now.getTime() - FOCUS_MS
  return (await talk.awaiting())
    .filter(({ as, isTheirs }) => as === 'holder' && isTheirs)
    .map(({ ticket }) => ticket)
    .filter((ticket) => ticket.id !== focused?.id && toldAt(ticket, person.id) > since)
    .sort((a, b) => toldAt(b, person.id) - toldAt(a, person.id))
}

/** Whoever says "I take it" has the alert before their eyes, which is newer than what was refused here. */
export const isToldSince = ({ turn: { person } }: Talk, ticket: Ticket, at: Date): boolean =>
  toldAt(ticket, person.id) > at.getTime()

const JUST_MS = 3 * 60_000
const LONG_BEFORE_MS = 5 * 60_000

/** The one whose alert has just come, where the others have been there for long. */
export const justTold = ({ turn: { person, now } }: Talk, tickets: readonly Ticket[]): Ticket | undefined => {
  const [newest, ...others] = tickets
    .map((ticket) => ({ ticket, at: toldAt(ticket, person.id) }))
    .sort((a, b) => b.at - a.at)
  if (!newest || newest.at < now.getTime() - JUST_MS) return undefined
  return others.every(({ at }) => at < newest.at - LONG_BEFORE_MS) ? newest.ticket : undefined
}

/** What "this one" can mean: the ticket spoken of here, and what came in since; one of them when there is no doubt. */
export const spokenOfLast = async (talk: Talk): Promise<readonly Ticket[]> => {
  const focused = await focusedTicket(talk)
  return [...(await alertedSince(talk)), ...(focused ? [focused] : [])]
}

/**
 * The one ticket of which this person was alerted after anything else was spoken of here, or refused: "je prends" means
 * that one, whatever older ones there are.
 */
export const newlyAlerted = async (
  talk: Talk,
  candidates: readonly Ticket[],
): Promise<Ticket | undefined> => {
  const { person, state } = talk.turn
  const refusedAt = state.focus?.refused ? state.focus.at.getTime() : 0
  const [only, another] = (await alertedSince(talk)).filter((ticket) => toldAt(ticket, person.id) > refusedAt)
  return another ? undefined : candidates.find(({ id }) => id === only?.id)
}
