/** What a button under a message about a ticket does. */
export const TICKET_ACTIONS = [
  'take',
  'resolve',
  'forward',
  'ask',
  'resume',
  'confirm',
  'reopen',
  'status',
  'press',
  'cancel',
] as const
export type TicketAction = (typeof TICKET_ACTIONS)[number]

/** `t:take:SN-7F3K2Q`: well under the 64 bytes that Telegram allows. */
export const ticketChoiceId = (action: TicketAction, reference: string): string => `t:${action}:${reference}`

export const parseTicketChoice = (id: string): { action: TicketAction; reference: string } | undefined => {
  const [prefix, action, reference] = id.split(':')
  const known = TICKET_ACTIONS.find((candidate) => candidate === action)
  return prefix === 't' && known && reference ? { action: known, reference } : undefined
}
