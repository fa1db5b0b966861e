/** What a button under a message about a ticket does. */
export const TICKET_ACTIONS = [
  'take',
  'give',
  'qualify',
  'resolve',
  'forward',
  'return',
  'ask',
  'wait',
  'resume',
  'note',
  'undo',
  'confirm',
  'reopen',
  'status',
  'explain',
  'more',
  'press',
  'cancel',
  'rate_good',
  'rate_bad',
] as const
export type TicketAction = (typeof TICKET_ACTIONS)[number]

/** A button read back: the one that joins two tickets names both. */
export type TicketChoice =
  | { readonly action: TicketAction; readonly reference: string }
  | { readonly action: 'join'; readonly reference: string; readonly into: string }

/** `t:take:SN-7F3K2Q`: well under the 64 bytes that Telegram allows. */
export const ticketChoiceId = (action: TicketAction, reference: string): string => `t:${action}:${reference}`

/** `t:join:SN-7F3K2Q:SN-7F3K3R`: the first becomes part of the second. */
export const joinChoiceId = (reference: string, into: string): string => `t:join:${reference}:${into}`

export const parseTicketChoice = (id: string): TicketChoice | undefined => {
  const [prefix, action, reference, into] = id.split(':')
  if (prefix !== 't' || !reference) return undefined
  if (action === 'join') return into ? { action, reference, into } : undefined
  const known = TICKET_ACTIONS.find((candidate) => candidate === action)
  return known && { action: known, reference }
}
