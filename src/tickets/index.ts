export { newReference, parseReference } from '../shared/index.ts'
export { defaultCalendars } from './default-calendars.ts'
export { categoryOfKind, kindAtFault, tellsOfDevice } from './domain/about-device.ts'
export type { PersonCommandType } from './domain/access/person-command.ts'
export { withoutWords } from './domain/access/withhold.ts'
export type {
  BusinessCalendar,
  ExplainedDay,
  UnitCalendar,
} from './domain/calendar/business-calendar.ts'
export { daysFrom, findDay, writeDay } from './domain/calendar/day.ts'
export { minuteModel } from './domain/calendar/minute-model.ts'
export type { DayRule } from './domain/calendar/rules/day-rule.ts'
export type { RuleVersion } from './domain/calendar/rules/rule-set.ts'
export { beginningOfDay, type UnitRules, unitCalendar } from './domain/calendar/unit-calendar.ts'
export { CATEGORIES, type Category, isPrivateCategory, type Queue } from './domain/category.ts'
export { nextTimerAt } from './domain/clocks/due.ts'
export type { ClockName, TierClock, WaitingFor } from './domain/clocks/tier-clock.ts'
export type { Destination, Qualification, TicketCommand, TicketCommandType } from './domain/commands.ts'
export type { TicketEvent, TicketEventBody, TicketEventType } from './domain/history/events.ts'
export type { History, NextStep, Stay, Wait } from './domain/history/stays.ts'
export { effective } from './domain/history/timeline.ts'
export { type TrailEntry, trailOf } from './domain/history/trail.ts'
export { type Incident, type IncidentNews, updateOf } from './domain/incidents/incident.ts'
export { devicesNamedIn } from './domain/named-devices.ts'
export { lengthOf, type Outage, outageOf, type Span, withinSpan } from './domain/outages/outage.ts'
export type { Figures } from './domain/policy/dry-run/judge.ts'
export type { LadderPolicy } from './domain/policy/ladder-policy.ts'
export { readPolicy } from './domain/policy/read-policy.ts'
export type { Policy, TargetRule, Targets, Warning, WorkingDuration } from './domain/policy/target-rule.ts'
export { defaultTargets, targetsFor } from './domain/policy/targets-for.ts'
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
export type { Attachment, Report, ReportDetails } from './domain/report.ts'
export type { Chronic, Reported } from './domain/similar.ts'
export {
  assigneeOf,
  isActive,
  isFinal,
  type Ticket,
  type TicketState,
  type TicketStatus,
} from './domain/ticket.ts'
export type { IncidentStore, Incidents, IncidentTickets, Reach } from './incidents.ts'
export { type BulkLoad, bulkLoad } from './mongo/bulk-load.ts'
export { calendarMigrations } from './mongo/calendars/migrations.ts'
export { createMongoCalendarStore } from './mongo/calendars/store.ts'
export { incidentMigrations } from './mongo/incidents/migrations.ts'
export { createMongoIncidentStore } from './mongo/incidents/store.ts'
export { ticketMigrations } from './mongo/migrations.ts'
export { createMongoHistories } from './mongo/policies/histories.ts'
export { createMongoPolicyStore } from './mongo/policies/store.ts'
export { createMongoTicketStore } from './mongo/store/store.ts'
export type {
  CalendarSource,
  CountQuery,
  Desk,
  LateKey,
  LateQuery,
  PolicySource,
  RecentPosts,
  TicketCounts,
  TicketKey,
  TicketQuery,
  TicketSearch,
  TicketStore,
} from './ports.ts'
export type {
  Act,
  AwaitedAs,
  AwaitingTicket,
  CountFilter,
  LateFilter,
  PersonCommand,
  ScopeFilter,
  Tickets,
} from './tickets.ts'
export {
  type ChangeResult,
  type ImportKind,
  importCalendar,
  setCalendar,
} from './use-cases/calendars/change-calendar.ts'
export { createCalendars, today, type UnitCalendars } from './use-cases/calendars/create-calendars.ts'
export type { CalendarStore, CalendarVersion } from './use-cases/calendars/ports.ts'
export { createTickets, type TicketCore, type TicketsParts } from './use-cases/create-tickets.ts'
export { createIncidents, type IncidentParts } from './use-cases/incidents/create-incidents.ts'
export {
  type CheckedPolicy,
  checkPolicy,
  type PolicyChangeResult,
  setPolicy,
} from './use-cases/policies/change-policy.ts'
export { createPolicies } from './use-cases/policies/create-policies.ts'
export {
  type Candidate,
  readCandidate,
  withCandidates,
} from './use-cases/policies/dry-run/candidate-calendars.ts'
export { type DryRunReport, dryRun } from './use-cases/policies/dry-run/dry-run.ts'
export type { DryRunSide, UnitFigures } from './use-cases/policies/dry-run/tally.ts'
export type { PolicyStore, PolicyVersion } from './use-cases/policies/ports.ts'
