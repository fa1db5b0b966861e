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

/** A button read back: the one that joins two tickets names both, the one that says what helped names the advice. */
export type TicketChoice =
  | { readonly action: TicketAction; readonly reference: string }
  | { readonly action: 'join'; readonly reference: string; readonly into: string }
  | { readonly action: 'helped'; readonly reference: string; readonly article: string }

/** `t:take:SN-7F3K2Q`: well under the 64 bytes that Telegram allows. */
export const ticketChoiceId = (action: TicketAction, reference: string): string => `t:${action}:${reference}`

/** `t:join:SN-7F3K2Q:SN-7F3K3R`: the first becomes part of the second. */
export const joinChoiceId = (reference: string, into: string): string => `t:join:${reference}:${into}`

/** `t:helped:SN-7F3K2Q:toner_low`: this advice was enough. */
export const helpedChoiceId = (reference: string, article: string): string =>
  `t:helped:${reference}:${article}`

export const parseTicketChoice = (id: string): TicketChoice | undefined => {
  const [prefix, action, reference, third] = id.split(':')
  if (prefix !== 't' || !reference) return undefined
  if (action === 'join') return third ? { action, reference, into: third } : undefined
  if (action === 'helped') return third ? { action, reference, article: third } : undefined
  const known = TICKET_ACTIONS.find((candidate) => candidate === action)
  return known && { action: known, reference }
}
