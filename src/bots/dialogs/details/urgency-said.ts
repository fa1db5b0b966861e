import type { Intent } from '../../../nlu/index.ts'
import { ownSpokenOf } from '../asking/explicit.ts'
import { commandOn } from '../handling/command.ts'
import { wantsOnlyUrgent } from '../reading/orders/telling/quiet.ts'
import { draftOf } from '../reporting/draft.ts'
import { means, type Outcome, sureIntent, type Talk } from '../talk.ts'

/** What "c'est urgent, conseil de classe demain" is read as; beyond these, something else is surely meant. */
const MAY_BE_A_REASON: readonly (Intent | undefined)[] = [
  undefined,
  'add_comment',
  'out_of_scope',
  'set_preferences',
]

/**
 * Why it is urgent, said after the report: whoever has the ticket reads it, and weighs it. By itself such a sentence
 * names exams, councils or visits, which are no business of this service.
 */
export const urgencySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!MAY_BE_A_REASON.includes(sureIntent(talk)) || draftOf(talk, null).urgency === undefined)
    return undefined
  // "only the urgent ones" is a wish, and no reason
  if (means(talk, 'set_preferences') && wantsOnlyUrgent(talk.turn.text)) return undefined
  const ticket = await ownSpokenOf(talk)
  return ticket && commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
}
