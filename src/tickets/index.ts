export { defaultCalendars } from './default-calendars.ts'
export type { PersonCommandType } from './domain/access/person-command.ts'
export type { BusinessCalendar } from './domain/calendar.ts'
export { CATEGORIES, type Category, type Queue } from './domain/category.ts'
export type { Destination, Qualification, TicketCommand, TicketCommandType } from './domain/commands.ts'
export type { TicketEvent, TicketEventBody, TicketEventType } from './domain/events.ts'
export type { LadderPolicy } from './domain/policy.ts'
export {
  type Assessment,
  IMPACTS,
  type Impact,
  PRIORITIES,
  type Priority,
  priorityOf,
  URGENCIES,
  type Urgency,
} from './domain/priority.ts'
export { newReference, parseReference } from './domain/reference.ts'
export type { Attachment, Report } from './domain/report.ts'
export {
  assigneeOf,
  isActive,
  isFinal,
  type Ticket,
  type TicketState,
  type TicketStatus,
} from './domain/ticket.ts'
export type { ClockName, TierClock, WaitingFor } from './domain/tier-clock.ts'
export { effective } from './domain/timeline.ts'
export { type BulkLoad, bulkLoad } from './mongo/bulk-load.ts'
export { ticketMigrations } from './mongo/migrations.ts'
export { createMongoTicketStore } from './mongo/store.ts'
export type {
  CalendarSource,
  CountQuery,
  TicketCounts,
  TicketKey,
  TicketQuery,
  TicketSearch,
  TicketStore,
} from './ports.ts'
export type { Act, AwaitedAs, AwaitingTicket, PersonCommand, ScopeFilter, Tickets } from './tickets.ts'
export { createTickets, type TicketsParts } from './use-cases/create-tickets.ts'
