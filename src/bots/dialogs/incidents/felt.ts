import { saysFailure } from '../../../nlu/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { asksWhetherGeneral } from '../reading/asides/elsewhere.ts'
import { draftOf, readingsOf } from '../reporting/draft.ts'
import { means, message, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { lineOf } from './one.ts'

const noneKnown = (talk: Talk): Outcome => {
  const [category = null] = readingsOf(talk)
  return {
    messages: [
      message(talk.t('dialog:incidents.none_known'), {
        choices: [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }],
      }),
    ],
    question: { kind: 'report_anyway', report: draftOf(talk, category), isPlain: true },
  }
}

/**
 * "Massar khdam 3ndkom?": the general faults that reach this person's place, else an offer to report. What says of itself
 * that it fails is a report all the same, and is answered as one.
 */
export const generalAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!asksWhetherGeneral(text) || typedReference(talk)) return undefined
  const running = await talk.desk.incidents.listRunning(talk.turn.person.id)
  const readings = means(talk, 'report_fault') ? readingsOf(talk) : []
  const felt = running.filter(({ category }) => readings.length === 0 || readings.includes(category))
  if (felt.length > 0) {
    const heading = talk.t('dialog:incidents.running', { count: felt.length })
    const lines = await Promise.all(felt.map((incident) => lineOf(talk, incident)))
    return { ...say([heading, ...lines].join('\n')), keepsQuestion: true }
  }
  return sureIntent(talk) === 'report_fault' && saysFailure(text) ? undefined : noneKnown(talk)
}
