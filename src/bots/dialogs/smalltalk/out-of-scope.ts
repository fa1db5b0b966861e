import { typedReference, typedTicket } from '../asking/explicit.ts'
import { describe } from '../handling/describe.ts'
import { draftOf, joined } from '../reporting/draft.ts'
import { message, type Outcome, type Talk } from '../talk.ts'

/** "شكون عندو SN-7F3K2Q": whatever else it is, it is about that ticket. */
const aboutNamed = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = typedReference(talk) === undefined ? undefined : await typedTicket(talk)
  return ticket && describe(talk, ticket)
}

/** Not for this service: kindly, with what it is for, and a ticket all the same if it is a fault after all. */
export const outOfScope = async (talk: Talk): Promise<Outcome> => {
  const about = await aboutNamed(talk)
  if (about) return about
  const { question } = talk.turn.state
  const earlier = question?.kind === 'describe_fault' ? question.report : undefined
  const choices = [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }]
  return {
    messages: [message(talk.t('dialog:smalltalk.out_of_scope'), { choices })],
    question: { kind: 'report_anyway', report: joined(earlier, draftOf(talk, null)) },
  }
}
