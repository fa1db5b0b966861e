import { effective, type Ticket, type TicketEvent } from '../../../tickets/index.ts'
import { focusedTicket, typedTicket } from '../asking/explicit.ts'
import { waitsForWords } from '../asking/interrupts.ts'
import { candidatesFor, doneInThisTurn, findDone } from '../asking/targets/candidates.ts'
import { askWhich } from '../asking/which-ticket.ts'
import { commandOn } from '../handling/command.ts'
import type { Order } from '../handling/order.ts'
import { saysOtherToo } from '../reading/orders/giving/other-too.ts'
import type { Outcome, Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'

/** The order that an event came of, with its words; undefined for what is no order to a ticket of one's queue. */
const orderOf = (event: TicketEvent): Order | undefined => {
  const settled = (type: Order['type'], words: string | undefined): Order => ({
    type,
    ...(words ? { words, settled: true } : {}),
  })
  switch (event.type) {
    case 'taken':
      return { type: 'take' }
    case 'given':
      return { type: 'give', to: event.to }
    case 'resolved':
      return settled('resolve', event.note)
    case 'forwarded':
      return settled('forward', event.reason)
    case 'returned':
      return settled('return', event.reason)
    case 'asked':
      return settled('ask', event.question)
    case 'set_waiting':
      return settled('wait', event.note)
    default:
      return undefined
  }
}

/** What this person did last to the ticket just spoken of. */
const lastOrderOn = (ticket: Ticket, personId: string): Order | undefined => {
  const own = effective(ticket.timeline).findLast(({ by }) => by === personId)
  return own && orderOf(own)
}

/** The ticket that is named; else the only other one on which it can be done, or those among which it is asked. */
const othersFor = async (talk: Talk, before: Ticket, { type }: Order): Promise<readonly Ticket[]> => {
  const done = await findDone(talk)
  const named = done ?? (await typedTicket(talk))
  if (named) return [named]
  return (await candidatesFor(talk, type)).filter(({ id }) => id !== before.id)
}

/** "L'autre aussi, même motif": the order just given, with its reason, on another ticket. */
export const otherTooSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || waitsForWords(talk) || !saysOtherToo(talk.turn.text)) return undefined
  const before = await focusedTicket(talk)
  const order = before && !doneInThisTurn(talk, before) && lastOrderOn(before, talk.turn.person.id)
  if (!before || !order) return undefined
  const [only, another, ...more] = await othersFor(talk, before, order)
  if (!only) return undefined
  if (!another) return commandOn(talk, only, order)
  const { settled: _, ...pending } = order
  return askWhich(talk, [only, another, ...more], { text: talk.t('dialog:ticket.which'), pending })
}
