export { parseTicketChoice, TICKET_ACTIONS, type TicketAction, ticketChoiceId } from './domain/choice-id.ts'
export type {
  Attempt,
  AttemptOutcome,
  Choice,
  ConversationReference,
  Delivery,
  DeliveryStatus,
  OutboundMessage,
} from './domain/delivery.ts'
export type { AddressBook, ChannelSender, Deliveries, NewReply, SendContext, SendOutcome } from './ports.ts'
