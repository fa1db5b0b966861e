import { isActive, parseReference, type Ticket } from '../../../tickets/index.ts'
import { placeInList } from '../reading/orders/lists/place-in-list.ts'
import { withoutReference, wordsOf } from '../reading/words.ts'
import type { Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

const visible = (talk: Talk, reference: string): Promise<Ticket | undefined> =>
  talk.desk.tickets.findVisible(talk.turn.person, reference)

/** The ticket of the message that this one answers, when the person may see it. */
export const repliedTicket = async (talk: Talk): Promise<Ticket | undefined> =>
  talk.turn.repliedTicket === undefined ? undefined : visible(talk, talk.turn.repliedTicket)

/** Six signs in capitals, a digit among them: as they stand in a list, without what they begin with. */
const BARE = /(?<![\p{L}\p{N}-])(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[0-9A-HJKMNP-TV-Z]{6}(?![\p{L}\p{N}-])/gu

/** "YJC3DR" from those who handle tickets, when its check sign is right and no school has that code. */
const bareReference = (talk: Talk): string | undefined => {
  const { text, understanding } = talk.turn
  if (!isHolder(talk) || understanding?.entities.school_code !== undefined) return undefined
  const fitting = [...text.matchAll(BARE)].filter(([typed]) => parseReference(`SN-${typed}`) !== undefined)
  return fitting.length === 1 ? fitting[0]?.[0] : undefined
}

/** Whether a reference was typed at all, right or wrong. */
export const typedReference = (talk: Talk): string | undefined =>
  talk.turn.understanding?.entities.ticket ?? bareReference(talk)

/** "SN-7F3K2Q ?": asks where it stands. */
export const isOnlyReference = (talk: Talk): boolean => {
  const reference = typedReference(talk)
  return reference !== undefined && wordsOf(withoutReference(talk.turn.text, reference)).length === 0
}

/** The ticket whose reference was typed; undefined for a typing error, for none such, and for one out of sight. */
export const typedTicket = async (talk: Talk): Promise<Ticket | undefined> => {
  const typed = typedReference(talk)
  const reference = typed === undefined ? undefined : (parseReference(typed) ?? parseReference(`SN-${typed}`))
  return reference === undefined ? undefined : visible(talk, reference)
}

/** How long a ticket stays "the one we are talking about". */
export const FOCUS_MS = 30 * 60_000

export const focusReference = ({ turn }: Talk): string | undefined => {
  const { focus } = turn.state
  return focus && turn.now.getTime() - focus.at.getTime() <= FOCUS_MS ? focus.reference : undefined
}

/** One alone is no list. */
const FEWEST_LISTED = 2

const isJustOver = ({ turn: { now } }: Talk, state: Ticket['state']): boolean =>
  'at' in state && now.getTime() - state.at.getTime() <= FOCUS_MS

/** Without a list, "the first" of what somebody has reported is the one that was opened first. */
const placedAmongOwn = async (talk: Talk, place: number): Promise<Ticket | undefined> => {
  // the first stays the first when it has just ended
  const open = (await talk.mine()).filter(
    ({ state }) => isActive(state) || state.status === 'resolved' || isJustOver(talk, state),
  )
  if (open.length < FEWEST_LISTED) return undefined
  return [...open].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime()).at(place)
}

/** "The second one" of the list that was just shown, else of one's own open tickets. */
export const placedTicket = async (talk: Talk): Promise<Ticket | undefined> => {
  const { listed } = talk.turn.state
  const place = placeInList(talk.turn.text)
  if (place === undefined) return undefined
  const isShown = listed && talk.turn.now.getTime() - listed.at.getTime() <= FOCUS_MS
  if (!isShown || listed.references.length < FEWEST_LISTED) return placedAmongOwn(talk, place)
  const reference = listed.references.at(place)
  return reference === undefined ? undefined : visible(talk, reference)
}

/** What was wanted of the ticket just spoken of was refused. */
export const wasRefused = (talk: Talk): boolean =>
  talk.turn.state.focus?.refused === true && focusReference(talk) !== undefined

/** The ticket that the message names, by answering a message about it or by its reference. */
export const namedTicket = async (talk: Talk): Promise<Ticket | undefined> =>
  (await repliedTicket(talk)) ?? typedTicket(talk)

/** The ticket that was just spoken of. */
export const focusedTicket = async (talk: Talk): Promise<Ticket | undefined> => {
  const reference = focusReference(talk)
  return reference === undefined ? undefined : visible(talk, reference)
}

/** The ticket named, or else just spoken of. */
export const spokenOf = async (talk: Talk): Promise<Ticket | undefined> =>
  (await namedTicket(talk)) ?? focusedTicket(talk)

/** One's own ticket, named or just spoken of, while it is open. */
export const ownSpokenOf = async (talk: Talk): Promise<Ticket | undefined> => {
  const ticket = await spokenOf(talk)
  return ticket && isActive(ticket.state) && ticket.requesterId === talk.turn.person.id ? ticket : undefined
}
