export type { BusinessCalendar } from './domain/calendar.ts'
export { CATEGORIES, type Category, isPrivateCategory, QUEUE_OF, type Queue } from './domain/category.ts'
export type { Destination, TicketCommand, TicketCommandType } from './domain/commands.ts'
export type { TicketEvent, TicketEventBody, TicketEventType } from './domain/events.ts'
export {
  type Attachment,
  assigneeOf,
  type ClockName,
  isActive,
  isFinal,
  type Report,
  type Ticket,
  type TicketState,
  type TicketStatus,
  type TierClock,
  type WaitingFor,
} from './domain/ticket.ts'
export type { CalendarSource, TicketCounts, TicketQuery, TicketStore } from './ports.ts'
export type { Act, AwaitedAs, AwaitingTicket, PersonCommand, ScopeFilter, Tickets } from './tickets.ts'
