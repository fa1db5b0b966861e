import { draftOf, joined } from '../reporting/draft.ts'
import { message, type Outcome, type Talk } from '../talk.ts'

/** Not for this service: kindly, with what it is for, and a ticket all the same if it is a fault after all. */
export const outOfScope = async (talk: Talk): Promise<Outcome> => {
  const { question } = talk.turn.state
  const earlier = question?.kind === 'describe_fault' ? question.report : undefined
  const choices = [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }]
  return {
    messages: [message(talk.t('dialog:smalltalk.out_of_scope'), { choices })],
    question: { kind: 'report_anyway', report: joined(earlier, draftOf(talk, null)) },
  }
}
