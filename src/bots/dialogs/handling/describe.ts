import type { Ticket } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { describeTicket } from '../wording/ticket-state.ts'
import { actionChoice } from '../wording/ticket-words.ts'

const OFFERED = ['confirm', 'reopen', 'take', 'resolve', 'forward', 'ask', 'press', 'resume'] as const
const MOST_OFFERED = 4

/** The state of one ticket, with what this person could do to it now as buttons. */
export const describe = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const possible = await talk.desk.tickets.listPossible(talk.turn.person.id, ticket)
  // a closed ticket can be reopened with words; a button for it would tempt
  const offered = OFFERED.filter(
    (action) => possible.includes(action) && !(action === 'reopen' && ticket.state.status !== 'resolved'),
  )
  const choices = offered.slice(0, MOST_OFFERED).map((action) => actionChoice(talk, action, ticket.reference))
  return say(await describeTicket(talk, ticket), { choices, ticket: ticket.reference })
}
