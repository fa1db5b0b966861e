import type { PersonCommand, Ticket } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { referencesIn } from '../reading/orders/references.ts'
import { toldWithout } from '../reading/words.ts'
import type { Outcome, Talk } from '../talk.ts'
import type { PendingCommand } from '../turn.ts'

/** A command with its words; `settled` when the words were given in answer to our question, and count as they are. */
export type Order = PendingCommand & { readonly settled?: boolean }

export type Run = (talk: Talk, ticket: Ticket, order: Order) => Promise<Outcome>

export const act = (talk: Talk, ticket: Ticket, command: PersonCommand): Promise<Ticket> =>
  talk.desk.tickets.act({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    ticketId: ticket.id,
    command,
  })

/** What is said beside the reference; where several are named, they are part of what is said. */
export const wordsIn = (talk: Talk, { words = '' }: Order): string =>
  referencesIn(words).length > 1 ? words : toldWithout(words, typedReference(talk))
