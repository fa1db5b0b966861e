import type { Intent } from '../../../../nlu/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { asksAndOrdersNothing } from '../../reading/orders/asked/questions.ts'
import { awayIn } from '../../reading/orders/away/absence.ts'
import { saysOneIsAway } from '../../reading/orders/away/away-words.ts'
import { presenceIn } from '../../reading/orders/away/presence.ts'
import { means, type Outcome, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { declareAbsence } from '../declare-absence.ts'

/** What an absence in plain words sounds like to a classifier, where it does not hear one. */
const MAY_BE_ONE: readonly Intent[] = [
  ...(['out_of_scope', 'set_preferences', 'greet', 'goodbye', 'ticket_status', 'add_comment'] as const),
]

const soundsLikeOne = (talk: Talk): boolean =>
  talk.certainty === 'unsure' ||
  means(talk, ...MAY_BE_ONE) ||
  (talk.certainty === 'likely' && means(talk, 'ask_requester', 'wait_ticket')) ||
  (means(talk, 'report_fault') && talk.turn.understanding?.category === 'massar_absence')

/** "عندي عطلة من 7 دجنبر حتى 18": the writer is away, in so many words and with the days; whatever it sounds like. */
export const awaySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now, state } = talk.turn
  if (!isHolder(talk) || !saysOneIsAway(text) || !soundsLikeOne(talk)) return undefined
  if (state.question?.kind === 'words_for' || typedReference(talk)) return undefined
  if (asksAndOrdersNothing(text) || presenceIn(text)) return undefined
  return awayIn(text, now) ? declareAbsence(talk) : undefined
}
