import type { Intent } from '../../../../nlu/index.ts'
import { namedTicket } from '../../asking/explicit.ts'
import { status } from '../../following/status.ts'
import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import {
  givesTo,
  givesToName,
  givesToSomebody,
  saysGive,
  tellsToTake,
} from '../../reading/orders/movement/give.ts'
import { means, type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { colleaguesNamed, listColleaguesOf } from '../asking/colleagues.ts'
import { command } from '../command.ts'
import { hasOneFor } from './order-said.ts'

const MAY_BE_GIVING: readonly (Intent | undefined)[] = [
  undefined,
  ...(['take_ticket', 'cancel', 'forward_ticket', 'ask_requester', 'add_comment'] as const),
  ...(['greet', 'goodbye', 'out_of_scope', 'talk_to_human'] as const),
]

/** "Imprimante 3tiha l Noura" sounds like a fault: an order all the same, with such a verb and a ticket of that thing. */
const isOrderOnThing = async (talk: Talk): Promise<boolean> =>
  means(talk, 'report_fault') &&
  (saysGive(talk.turn.text) || tellsToTake(talk.turn.text)) &&
  (await hasOneFor(talk, 'give'))

/** "نعطيها لياسين؟" gives nothing: where it stands, and what can be done with it. "Donne-la à Fatima", "خدها نتا يا سي ميموني": few words, and a name that no classifier knows. */
export const giveSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || !(givesTo(text) || tellsToTake(text))) return undefined
  if (asksAndOrdersNothing(text)) return saysGive(text) && givesToName(text) ? status(talk) : undefined
  if (!MAY_BE_GIVING.includes(sureIntent(talk)) && !(await isOrderOnThing(talk))) return undefined
  const ticket = await namedTicket(talk)
  const colleagues = await listColleaguesOf(talk, ticket?.unitId)
  const isNamed = colleaguesNamed(talk, text, colleagues).length > 0
  const isMeant = isNamed || (!tellsToTake(text) && (givesToSomebody(text) || givesToName(text)))
  return isMeant ? command(talk, { type: 'give', words: text }) : undefined
}
