import type { Ticket, TicketEventType } from '../../../../tickets/index.ts'
import type { Talk } from '../../talk.ts'
import { FOCUS_MS, focusedTicket } from '../explicit.ts'

/** Of these whoever handles a ticket has been told: it is spoken of from then on. */
const TOLD: readonly TicketEventType[] = [
  ...(['opened', 'given', 'forwarded', 'returned', 'escalated', 'reopened'] as const),
  ...(['answered', 'commented', 'pressed', 'warned', 'breached', 'resumed'] as const),
]

export const toldAt = ({ timeline }: Ticket, personId: string): number =>
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

const JUST_MS = 3 * 60_000
const LONG_BEFORE_MS = 5 * 60_000

/** What "this one" can mean: the ticket spoken of here, and what came in since; one of them when there is no doubt. */
export const spokenOfLast = async (talk: Talk): Promise<readonly Ticket[]> => {
  const focused = await focusedTicket(talk)
  return [...(await alertedSince(talk)), ...(focused ? [focused] : [])]
}

/** The newest has just come, and the next has been there for long. */
const isNews = ({ turn: { person, now } }: Talk, newest: Ticket, next: Ticket): boolean => {
  const at = toldAt(newest, person.id)
  return at >= now.getTime() - JUST_MS && toldAt(next, person.id) < at - LONG_BEFORE_MS
}

/**
 * The ticket of which this person was alerted after anything else was spoken of here, or refused: "je prends" means that
 * one, whatever older ones there are. Undefined where two alerts are as new.
 */
export const newlyAlerted = async (
  talk: Talk,
  candidates: readonly Ticket[],
): Promise<Ticket | undefined> => {
  const { person, state } = talk.turn
  const refusedAt = state.focus?.refused ? state.focus.at.getTime() : 0
  const alerted = (await alertedSince(talk)).filter((ticket) => toldAt(ticket, person.id) > refusedAt)
  const [newest, next] = alerted
  if (newest && next && !isNews(talk, newest, next)) return undefined
  return candidates.find(({ id }) => id === newest?.id)
}
