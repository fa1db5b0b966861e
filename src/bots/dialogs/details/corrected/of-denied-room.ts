import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusReference, typedReference } from '../../asking/explicit.ts'
import { inRoom } from '../../asking/targets/told-apart.ts'
import { deniedRoomsIn } from '../../reading/orders/places.ts'
import type { Talk } from '../../talk.ts'

/**
 * "En fait pas la salle 3, la salle 8": of one's own open tickets the one whose room is denied, whichever was spoken of
 * last. Undefined when a ticket is named otherwise, or none is of that room.
 */
export const ofDeniedRoom = async (talk: Talk): Promise<Ticket | undefined> => {
  const { text, repliedTicket } = talk.turn
  if (repliedTicket !== undefined || typedReference(talk) !== undefined) return undefined
  const denied = deniedRoomsIn(text)
  if (denied.length === 0) return undefined
  const open = (await talk.mine()).filter(({ state }) => isActive(state))
  const there = denied.flatMap((room) => inRoom(room, open))
  const focus = focusReference(talk)
  return there.find(({ reference }) => reference === focus) ?? there[0]
}
