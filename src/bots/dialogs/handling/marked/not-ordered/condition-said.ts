import type { Intent } from '../../../../../nlu/index.ts'
import { typedReference } from '../../../asking/explicit.ts'
import { saysCondition } from '../../../reading/orders/asked/questions.ts'
import { givesTo } from '../../../reading/orders/movement/hands/give.ts'
import { withoutReference } from '../../../reading/words.ts'
import { means, type Outcome, say, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'

/** Carried out at once when they are heard: for a case that may never come, nothing is. */
const ORDERS: readonly Intent[] = [
  ...(['take_ticket', 'forward_ticket', 'resolve_ticket', 'cancel', 'ask_requester'] as const),
]

/** "Si Mustapha ne répond pas d'ici ce soir, donne-la à Hanane": nobody here waits for an "if", and that is said. */
export const conditionSaid = (talk: Talk): Outcome | undefined => {
  const { state } = talk.turn
  const text = withoutReference(talk.turn.text, typedReference(talk))
  if (!isHolder(talk) || state.question?.kind === 'words_for' || !saysCondition(text)) return undefined
  return givesTo(text) || means(talk, ...ORDERS)
    ? { ...say(talk.t('dialog:handling.no_condition')), keepsQuestion: true }
    : undefined
}
