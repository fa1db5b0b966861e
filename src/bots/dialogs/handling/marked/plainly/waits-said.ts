import type { Intent } from '../../../../../nlu/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { isPossible } from '../../../asking/targets/candidates.ts'
import { waitsUntil } from '../../../reading/orders/movement/waiting/waits-until.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command, commandOn } from '../../command.ts'
import { hasOneFor } from '../order-said.ts'

/** Surely of something else. */
const OTHERWISE: readonly (Intent | undefined)[] = [
  ...(['report_fault', 'declare_absence', 'forward_ticket', 'resolve_ticket', 'ticket_status'] as const),
]

/** "J'attends le technicien jusqu'à demain", of what one has in hand: no good-bye, and no complaint of delay. */
export const waitsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  // a sentence of its own is no name of a ticket
  const isAsked = waitsForWords(talk) && talk.turn.state.question?.kind !== 'which_ticket'
  if (!isHolder(talk) || isAsked || OTHERWISE.includes(sureIntent(talk))) return undefined
  if (!waitsUntil(text, now)) return undefined
  const order = { type: 'wait', words: text } as const
  const named = await namedTicket(talk)
  if (named) return (await isPossible(talk, 'wait', named)) ? commandOn(talk, named, order) : undefined
  return (await hasOneFor(talk, 'wait')) ? command(talk, order) : undefined
}
