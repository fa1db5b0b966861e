import { assigneeOf, effective, isActive, type Ticket } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { delayOf } from '../wording/delay.ts'
import { firstChoices, otherChoices } from '../wording/offered.ts'
import { isHolder, nameById } from '../wording/people.ts'
import { describeTicket } from '../wording/ticket-state.ts'
import { actionChoice, quoted } from '../wording/ticket-words.ts'

/** Of one that has joined another, where that one stands: whoever follows it need not ask once more. */
const withJoined = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const own = await describeTicket(talk, ticket)
  if (ticket.state.status !== 'merged') return own
  const into = await talk.desk.tickets.findVisible(talk.turn.person, ticket.state.intoReference)
  return into ? `${own}\n${await describeTicket(talk, into)}` : own
}

/** Who handles it needs to know what was said, and by whom; a private matter is for its holder alone. */
export const mayBeQuotedTo = async (
  talk: Talk,
  { requesterId, private: isPrivate, state }: Ticket,
): Promise<boolean> => {
  const { id } = talk.turn.person
  return requesterId !== id && isHolder(talk) && (!isPrivate || assigneeOf(state) === id)
}

const SAID = ['commented', 'answered', 'pressed'] as const

const lastSaid = async (talk: Talk, { timeline }: Ticket): Promise<readonly string[]> => {
  const last = effective(timeline).findLast(({ type }) => SAID.some((one) => one === type))
  if (!last || !('text' in last) || last.by === null) return []
  const name = await nameById(talk, last.by)
  return [talk.t('dialog:state.last_said', { name, words: quoted(last.text) })]
}

const forHolder = async (talk: Talk, ticket: Ticket): Promise<readonly string[]> => {
  if (!isActive(ticket.state) || !(await mayBeQuotedTo(talk, ticket))) return []
  const unit = await talk.desk.directory.findUnit(ticket.originUnitId)
  const reported = talk.t('dialog:state.reported', {
    requester: await nameById(talk, ticket.requesterId),
    unit: unit?.name[talk.language] ?? '',
    words: quoted(ticket.report.text),
  })
  return [reported, ...(await lastSaid(talk, ticket))]
}

/** The state of one ticket, with what this person could do to it now as buttons. */
export const describe = async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
  say([await withJoined(talk, ticket), ...(await forHolder(talk, ticket))].join('\n'), {
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
