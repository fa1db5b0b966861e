import type { Ticket } from '../../../tickets/index.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { refuse } from '../wording/refusal.ts'
import { commandOn } from './command.ts'
import type { Order } from './order.ts'

/** The same to each of these, a line of each; a refusal of one is said, and stops none of the others. */
export const toEach = async (talk: Talk, tickets: readonly Ticket[], order: Order): Promise<Outcome> => {
  const said: string[] = []
  // one after the other: the command ids must come in the same order when the turn is played again
  for (const [at, ticket] of tickets.entries()) {
    const one = at === 0 ? talk : { ...talk, commandId: talk.turn.nextCommandId() }
    const { messages } = await commandOn(one, ticket, order).catch((error: unknown) => refuse(one, error))
    said.push(...messages.map(({ text }) => text))
  }
  return say(said.join('\n'))
}
