import { yesNoChoices } from '../../handling/asking/ask-words.ts'
import { keepsFrom } from '../../reading/own/keeps-from.ts'
import { draftOf } from '../../reporting/draft.ts'
import { means, message, type Outcome, type Talk } from '../../talk.ts'
import { isRequesterOnly } from '../../wording/people.ts'

/**
 * "C'est confidentiel, ne le dites pas au directeur": the director is who reads it first. Nothing is sent before its
 * author has been told so.
 */
export const keptFrom = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, understanding } = talk.turn
  if (!isRequesterOnly(talk) || !keepsFrom(text)) return undefined
  const category = means(talk, 'report_fault') ? (understanding?.category ?? null) : null
  return {
    messages: [message(talk.t('dialog:own.kept_from'), { choices: yesNoChoices(talk) })],
    question: { kind: 'report_anyway', report: draftOf(talk, category), isPlain: true },
  }
}
