import { helpedChoiceId } from '../../../../notifications/index.ts'
import { chooseArticle, offerOf } from '../../../self-help/index.ts'
import { asksForRemedy } from '../../reading/own/remedy.ts'
import { type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import { stateSentence } from '../../wording/ticket-state.ts'
import { ownMeant, waitsForAnother } from '../own-ticket.ts'

/** "Je fais quoi en attendant ?", "wach kayn chi haja nderha?": the quick remedy once more, or that there is none. */
export const remedyAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (waitsForAnother(talk) || !asksForRemedy(text) || sureIntent(talk) === 'report_fault') return undefined
  const ticket = await ownMeant(talk)
  if (!ticket) return undefined
  const { reference, category, report } = ticket
  const article = category === null ? undefined : chooseArticle({ category, text: report.text })
  if (!article) {
    const none = talk.t('dialog:own.no_remedy', { reference, state: await stateSentence(talk, ticket) })
    return { ...say(none, { ticket: reference }), keepsQuestion: true }
  }
  const { lines, worked } = offerOf(talk.desk.texts, talk.language, article)
  const choices = [{ id: helpedChoiceId(reference, article), title: worked }]
  return { ...say(lines.join('\n'), { ticket: reference, choices }), keepsQuestion: true }
}
