import { formatDay } from '../../../../shared/i18n/index.ts'
import { typedReference } from '../../asking/explicit.ts'
import { isNamedPlainly, listColleaguesOf, peopleNamed } from '../../handling/asking/colleagues.ts'
import { asksPresence, isOfPresence } from '../../reading/orders/away/presence-asked.ts'
import { wordsOf } from '../../reading/words.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { isHolder, nameOf } from '../../wording/people.ts'

/** "واش نورة رجعات؟", of a colleague: whether an absence is noted, and until when. */
export const presenceAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || !asksPresence(text) || typedReference(talk)) return undefined
  const rest = wordsOf(text)
    .filter((word) => !isOfPresence(word))
    .join(' ')
  const [only, another] = peopleNamed(rest, await listColleaguesOf(talk, undefined))
  if (!only || another || !isNamedPlainly(rest, only)) return undefined
  const { awayUntil } = only
  const name = nameOf(talk, only)
  const outcome =
    awayUntil && awayUntil > now
      ? say(
          talk.t('dialog:absence.colleague_away', { name, until: formatDay(talk.language, awayUntil, now) }),
        )
      : say(talk.t('dialog:absence.colleague_there', { name }))
  return { ...outcome, keepsQuestion: true }
}
