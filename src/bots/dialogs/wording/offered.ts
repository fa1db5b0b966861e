import type { Choice, TicketAction } from '../../../notifications/index.ts'
import type { PersonCommandType, Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { actionChoice, isLate } from './ticket-words.ts'

const MAIN = ['confirm', 'reopen', 'take', 'resolve', 'forward', 'ask', 'press', 'resume'] as const
const FURTHER = ['give', 'return', 'qualify', 'wait', 'note', 'cancel'] as const
/** What only those who handle a ticket are offered beyond the first buttons. */
const OF_HOLDERS: readonly PersonCommandType[] = ['take', 'resolve', 'note', 'wait', 'resume']
const MOST_FIRST = 4

/** What this person could do to it now. */
export const possibleFor = async (talk: Talk, ticket: Ticket): Promise<readonly PersonCommandType[]> => {
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  // a closed ticket can be reopened with words; a button for it would tempt
  return ticket.state.status === 'resolved' ? possible : possible.filter((type) => type !== 'reopen')
}

const handles = (possible: readonly PersonCommandType[]): boolean =>
  possible.some((type) => OF_HOLDERS.includes(type))

/** "Take this back" is no button here: under where it stands, nobody would know what is taken back. */
const furtherOf = (possible: readonly PersonCommandType[]): readonly TicketAction[] =>
  handles(possible) ? FURTHER.filter((action) => possible.includes(action)) : []

const buttons = (talk: Talk, { reference }: Ticket, actions: readonly TicketAction[]): Choice[] =>
  actions.map((action) => actionChoice(talk, action, reference))

/** What this person could do to the ticket now: the likeliest, and a way to the others when there are more. */
export const firstChoices = async (talk: Talk, ticket: Ticket): Promise<Choice[]> => {
  const possible = await possibleFor(talk, ticket)
  const main: TicketAction[] = MAIN.filter((action) => possible.includes(action))
  const why: TicketAction[] = isLate(ticket, talk.turn.now) ? ['explain'] : []
  const further = furtherOf(possible)
  const all = [...main, ...why, ...further]
  if (all.length <= MOST_FIRST) return buttons(talk, ticket, all)
  const room = MOST_FIRST - why.length - (handles(possible) ? 1 : 0)
  const rest: TicketAction[] = handles(possible) ? ['more'] : []
  return buttons(talk, ticket, [...[...main, ...further].slice(0, room), ...why, ...rest])
}

/** Everything that the first buttons had no room for. */
export const otherChoices = async (talk: Talk, ticket: Ticket): Promise<Choice[]> => {
  const possible = await possibleFor(talk, ticket)
  const first = new Set((await firstChoices(talk, ticket)).map(({ id }) => id))
  const all: TicketAction[] = [...MAIN, ...FURTHER].filter((action) => possible.includes(action))
  return buttons(talk, ticket, all).filter(({ id }) => !first.has(id))
}
