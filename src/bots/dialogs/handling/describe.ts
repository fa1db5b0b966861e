import { assigneeOf, type Ticket } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { delayOf } from '../wording/delay.ts'
import { firstChoices, otherChoices } from '../wording/offered.ts'
import { describeTicket } from '../wording/ticket-state.ts'
import { actionChoice } from '../wording/ticket-words.ts'

/** Of one that has joined another, where that one stands: whoever follows it need not ask once more. */
const withJoined = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const own = await describeTicket(talk, ticket)
  if (ticket.state.status !== 'merged') return own
  const into = await talk.desk.tickets.findVisible(talk.turn.person, ticket.state.intoReference)
  return into ? `${own}\n${await describeTicket(talk, into)}` : own
}

/** The state of one ticket, with what this person could do to it now as buttons. */
export const describe = async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
  say(await withJoined(talk, ticket), {
    choices: await firstChoices(talk, ticket),
    ticket: ticket.reference,
  })

/** What else could be done to it. */
export const describeFurther = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { reference } = ticket
  const choices = await otherChoices(talk, ticket)
  const key = choices.length > 0 ? 'dialog:handling.what_else' : 'dialog:handling.nothing_else'
  return say(talk.t(key, { reference }), { choices, ticket: reference })
}

/** Why it takes so long, and a way to say that it does. */
export const explain = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { reference } = ticket
  // nobody reminds himself, and whoever may handle it has other ways
  const { id } = talk.turn.person
  const isMine = assigneeOf(ticket.state) === id
  const mayPress = !isMine && (await talk.desk.tickets.listPossible(id, ticket)).includes('press')
  const choices = mayPress ? [actionChoice(talk, 'press', reference)] : []
  return say(await delayOf(talk, ticket), { choices, ticket: reference })
}
