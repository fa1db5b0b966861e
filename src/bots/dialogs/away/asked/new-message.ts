import type { Intent } from '../../../../nlu/index.ts'
import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import { wordsOf } from '../../reading/words.ts'
import { sureIntent, type Talk } from '../../talk.ts'

/** Surely meant, none of these says until when somebody is away, or who stands in. */
const ORDERS: readonly (Intent | undefined)[] = [
  ...(['ask_requester', 'add_comment', 'cancel', 'vouch', 'undo'] as const),
]
/** "Jusqu'à jeudi" may sound like anything. */
const FEW = 3

/** A question, a plain order: the person has gone on to something else, and is not kept. */
export const isNewMessage = (talk: Talk): boolean =>
  asksAndOrdersNothing(talk.turn.text) ||
  (ORDERS.includes(sureIntent(talk)) && wordsOf(talk.turn.text).length > FEW)
