import type { Intent } from '../../labels.ts'

/** What the message is about, as far as entities care: faults count things, questions name places. */
export const topicOf = (intent: Intent): string => {
  if (intent === 'report_fault') return 'fault'
  if (intent === 'list_tickets' || intent === 'statistics') return 'figures'
  return intent
}
