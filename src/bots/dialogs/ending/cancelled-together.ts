import type { Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'

/** `<inbox id>:<ordinal>`: what one message did has one beginning. */
const messageOf = (commandId: string): string => commandId.slice(0, commandId.lastIndexOf(':'))

const cancelledBy = ({ timeline }: Ticket): string | undefined => {
  const commandId = timeline.findLast(({ type }) => type === 'cancelled')?.commandId
  return commandId === undefined || commandId === null ? undefined : messageOf(commandId)
}

/** The others of one's own that the same word cancelled; in one order, so that a turn played again finds the same. */
export const cancelledWith = async (talk: Talk, ticket: Ticket): Promise<readonly Ticket[]> => {
  const message = cancelledBy(ticket)
  if (message === undefined) return []
  const others = (await talk.mine()).filter(
    (other) => other.id !== ticket.id && cancelledBy(other) === message,
  )
  return others.sort((a, b) => (a.reference < b.reference ? -1 : 1))
}
