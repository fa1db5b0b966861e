import type { Ticket, TicketStore } from '../../../../src/tickets/index.ts'
import { on } from '../../../unit/tickets/support/instants.ts'
import type { TicketParts } from '../../../unit/tickets/support/tickets.ts'

export type Store = () => TicketStore
export type Keep = (ticket: Ticket) => Promise<Ticket>

export const byHour = (hour: string): TicketParts => ({ at: on('monday', `${hour}:00`) })
