import type { Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'

/** The ticket of their own that a changed or deleted message had led to, as long as it is not over. */
export const findRevised = async ({ desk, turn }: Talk): Promise<Ticket | undefined> => {
  const { revises, person } = turn
  const ticket = revises?.ticket && (await desk.tickets.findVisible(person, revises.ticket))
  return ticket && ticket.requesterId === person.id ? ticket : undefined
}
