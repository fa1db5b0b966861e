/** What the bots count for the operator's metrics. */
export type BotCounter =
  | 'message_processed'
  | 'message_failed'
  | 'message_postponed'
  | 'sender_blocked'
  | 'sender_flooding'
  | 'sender_unknown'
  | 'update_ignored'
  | 'update_malformed'
  | 'webhook_refused'
  | 'choice_refused'
  | 'poll_failed'
  | 'status_sent'
  | 'status_delivered'
  | 'status_read'
  | 'status_failed'
  | 'provider_problem'
  | 'provider_standing'

/** Adds one; must not throw. */
export type Count = (counter: BotCounter) => void
