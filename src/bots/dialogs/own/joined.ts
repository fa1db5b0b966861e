import type { Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'

/** It was opened by somebody else, and this person reported the same. */
export const isJoinedBy = ({ requesterId, followers }: Ticket, personId: string): boolean =>
  requesterId !== personId && followers.includes(personId)

/** More were hardly joined by one person lately. */
const LOOKED_AT = 3

/** Those that this person's own reports were joined to and that are said to be repaired, the newest first. */
export const joinedResolved = async (talk: Talk): Promise<readonly Ticket[]> => {
  const { person } = talk.turn
  const into = (await talk.mine()).flatMap(({ state }) =>
    state.status === 'merged' ? [state.intoReference] : [],
  )
  const found = await Promise.all(
    [...new Set(into)].slice(0, LOOKED_AT).map((one) => talk.desk.tickets.findVisible(person, one)),
  )
  const at = ({ state }: Ticket): number => ('at' in state ? state.at.getTime() : 0)
  return found
    .flatMap((ticket) =>
      ticket?.state.status === 'resolved' && isJoinedBy(ticket, person.id) ? [ticket] : [],
    )
    .sort((a, b) => at(b) - at(a))
}
