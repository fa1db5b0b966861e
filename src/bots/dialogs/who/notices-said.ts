import { typedReference } from '../asking/explicit.ts'
import { asksForDigest, sendsAllAgain, wantsSilence } from '../reading/orders/telling/notices.ts'
import { surelyQuiet } from '../reading/orders/telling/quiet.ts'
import { type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { timesSaid } from './preferences.ts'

/**
 * "Rje3 sift lia kolchi", "matsiftou lia walou 7tta l ghedda", "résumé quotidien": about what is sent to this person, and
 * never an act on a ticket; what does not exist is said not to.
 */
export const noticesSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  if (typedReference(talk) || talk.turn.state.question?.kind === 'words_for') return undefined
  if (asksForDigest(text)) return { ...say(talk.t('dialog:preferences.no_digest')), keepsQuestion: true }
  if (sendsAllAgain(text)) {
    await talk.desk.preferences.set(person.id, { quiet: null, onlyUrgent: false })
    return { ...say(talk.t('dialog:preferences.all')), keepsQuestion: true }
  }
  const isOfMessages = surelyQuiet(text) && sureIntent(talk) !== 'report_fault'
  if (!(isOfMessages || wantsSilence(text))) return undefined
  const times = await timesSaid(talk)
  return times ?? { ...say(talk.t('dialog:preferences.no_silence')), keepsQuestion: true }
}
