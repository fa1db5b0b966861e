import { saysFailure } from '../../../nlu/index.ts'
import { ofUnitNamed } from '../asking/targets/nearest/of-unit.ts'
import { soundsLikeHandling } from '../reading/orders/telling/handling-words.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { means, type Outcome, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { askCameBack, isOfKind } from './again/came-back.ts'
import { draftOf } from './draft.ts'

/**
 * "Imprimante: le technicien est passé, il manque une carte", from somebody who has a ticket of just that to see to: it
 * may be about that one, and is asked before anybody is alerted anew. Undefined: nothing in their hands is of this kind,
 * or it is told like a fault.
 */
export const aboutHeld = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  if (!isHolder(talk) || !means(talk, 'report_fault')) return undefined
  if (!soundsLikeHandling(text) && saysFailure(text) && !asksSomething(text)) return undefined
  const report = draftOf(talk, understanding?.category ?? null)
  const held = (await talk.awaiting()).filter(({ as, isTheirs }) => as === 'holder' && isTheirs)
  const ofKind = held.map(({ ticket }) => ticket).filter((ticket) => isOfKind(report, ticket))
  const near = await ofUnitNamed(talk, ofKind)
  return near.length > 0 ? askCameBack(talk, report, { tickets: near, held: true }) : undefined
}
