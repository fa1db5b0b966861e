import type { TicketAction } from '../../../../notifications/index.ts'
import type { Ticket } from '../../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { actionChoice } from '../../wording/ticket-words.ts'

/** Something said about a ticket, with what can be done next as buttons. */
export const about = (
  talk: Talk,
  { reference }: Ticket,
  { text, actions = [] }: { text: string; actions?: readonly TicketAction[] },
): Outcome =>
  say(text, { ticket: reference, choices: actions.map((action) => actionChoice(talk, action, reference)) })
