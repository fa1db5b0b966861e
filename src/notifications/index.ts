export { PURPOSES } from './domain/audience.ts'
export { nextDelay } from './domain/backoff.ts'
export {
  helpedChoiceId,
  joinChoiceId,
  parseTicketChoice,
  TICKET_ACTIONS,
  type TicketAction,
  type TicketChoice,
  ticketChoiceId,
} from './domain/choice-id.ts'
export { standardWordsIn } from './domain/compose/quoting/standard-words.ts'
export type {
  Attempt,
  AttemptOutcome,
  Choice,
  ConversationReference,
  Delivery,
  DeliveryStatus,
  Offered,
  OutboundMessage,
} from './domain/delivery.ts'
export type { Rate } from './domain/gcra.ts'
export { type RateRequest, type RateRules, TELEGRAM_RATES } from './domain/rate-limits.ts'
export type { DeliveryProblem } from './mongo/lookups.ts'
export { deliveryMigrations } from './mongo/migrations.ts'
export {
  createNotifications,
  listDeliveryProblems,
  type NotificationParts,
  type Notifications,
} from './notifications.ts'
export type {
  AddressBook,
  ChannelSender,
  Deliveries,
  FailureRecord,
  FileStates,
  IncidentFeed,
  LastWritten,
  LateFailure,
  NewReply,
  OnClosed,
  SendContext,
  SendOutcome,
  SendProgress,
  Tried,
} from './ports.ts'
export { createRateGate, type RateGate } from './use-cases/sending/rate-gate.ts'
