import { AppError, pause } from '../../../shared/index.ts'
import { wasDone } from '../../domain/decide/decide.ts'
import type { Ticket } from '../../domain/ticket.ts'
import type { Core } from '../core.ts'

const TRIES = 12

type Change = { readonly ticketId: string; readonly commandId: string }

/**
 * Loads, decides, saves; when somebody was faster, decides again on what the ticket is now. A command that was
 * done before changes nothing.
 */
export const change = async (
  core: Core,
  { ticketId, commandId }: Change,
  decideOn: (ticket: Ticket) => Promise<Ticket>,
): Promise<Ticket> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const ticket = await core.store.find(ticketId)
    if (!ticket) throw new AppError('not_found', 'ticket.unknown')
    if (wasDone(ticket, commandId)) return ticket
    const next = await decideOn(ticket)
    if (next === ticket) return ticket
    if (await core.store.save(next)) {
      core.saved()
      return next
    }
    await pause(10 * attempt)
  }
  throw new AppError('unavailable', 'ticket.busy')
}
