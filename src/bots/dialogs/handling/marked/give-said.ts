import type { Person } from '../../../../directory/index.ts'
import type { Intent } from '../../../../nlu/index.ts'
import { namedTicket, typedReference } from '../../asking/explicit.ts'
import { status } from '../../following/status.ts'
import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import {
  givesBack,
  givesTo,
  givesToName,
  givesToSomebody,
  saysGive,
  tellsToTake,
} from '../../reading/orders/movement/hands/give.ts'
import { beginsWithNo } from '../../reading/plain-answer.ts'
import { withoutReference } from '../../reading/words.ts'
import { means, type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { colleaguesNamed, listColleaguesOf, peopleNamed } from '../asking/colleagues.ts'
import { command } from '../command.ts'
import { hasOneFor } from './order-said.ts'

const MAY_BE_GIVING: readonly (Intent | undefined)[] = [
  undefined,
  ...(['take_ticket', 'cancel', 'forward_ticket', 'ask_requester', 'add_comment'] as const),
  ...(['greet', 'goodbye', 'out_of_scope', 'talk_to_human'] as const),
]

/** Giving sounds like these too, where the name is read as the rest of the sentence: only a colleague's name tells. */
const BY_NAME: readonly (Intent | undefined)[] = ['resolve_ticket', 'undo', 'wait_ticket', 'reopen']

/** "Imprimante 3tiha l Noura" sounds like a fault: an order all the same, with such a verb and a ticket of that thing. */
const isOrderOnThing = async (talk: Talk): Promise<boolean> =>
  means(talk, 'report_fault') &&
  (saysGive(talk.turn.text) || tellsToTake(talk.turn.text)) &&
  (await hasOneFor(talk, 'give'))

const isGift = (text: string): boolean => givesTo(text) || tellsToTake(text) || givesBack(text)

const mayGive = async (talk: Talk, byName: boolean): Promise<boolean> => {
  const intent = sureIntent(talk)
  if (BY_NAME.includes(intent)) return byName || givesToName(talk.turn.text)
  return MAY_BE_GIVING.includes(intent) || isOrderOnThing(talk)
}

/** To whom is said: a colleague by name or by post, "a colleague", or a name that nobody has. */
const saysWhom = (talk: Talk, text: string, colleagues: readonly Person[]): boolean => {
  if (colleaguesNamed(talk, text, colleagues).length > 0) return true
  return !tellsToTake(text) && (givesToSomebody(text) || givesToName(text))
}

/** "نعطيها لياسين؟" gives nothing: where it stands, and what can be done with it. "Donne-la à Fatima", "خدها نتا يا سي ميموني": few words, and a name that no classifier knows. */
export const giveSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const text = withoutReference(talk.turn.text, typedReference(talk))
  if (!isHolder(talk) || !isGift(text) || beginsWithNo(text)) return undefined
  if (asksAndOrdersNothing(text)) return saysGive(text) && givesToName(text) ? status(talk) : undefined
  const colleagues = await listColleaguesOf(talk, (await namedTicket(talk))?.unitId)
  const byName = peopleNamed(text, colleagues).length > 0
  // back to a post is back to where it came from
  if ((givesBack(text) && !byName) || !(await mayGive(talk, byName))) return undefined
  return saysWhom(talk, text, colleagues) ? command(talk, { type: 'give', words: talk.turn.text }) : undefined
}
