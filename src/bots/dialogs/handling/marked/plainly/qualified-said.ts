import { typedReference } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { asksAndOrdersNothing } from '../../../reading/orders/asked/questions.ts'
import { priorityIn } from '../../../reading/orders/assessing/assessment.ts'
import { qualifiedIn, saysNoKind } from '../../../reading/orders/assessing/qualifies.ts'
import { means, type Outcome, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { command } from '../../command.ts'

/**
 * "Qualifie SN-… en connexion internet": the verb is the order, although what follows it sounds like a report to any
 * classifier; it is for this service, and never for the requester.
 */
export const qualifiedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  const isFree = !waitsForWords(talk) || typedReference(talk) !== undefined
  const qualified = isHolder(talk) && isFree && !asksAndOrdersNothing(text) ? qualifiedIn(text) : undefined
  if (!qualified) return undefined
  const heard =
    means(talk, 'report_fault') && !saysNoKind(text) && !priorityIn(text) ? understanding?.category : null
  const category = qualified.category ?? heard ?? undefined
  return command(talk, { type: 'qualify', words: text, ...(category ? { category } : {}) })
}
