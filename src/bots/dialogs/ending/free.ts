import { typedReference } from '../asking/explicit.ts'
import type { Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'

/** These wait for other words than of something's end, or for no words at all. */
const FREE: readonly OpenQuestion['kind'][] = [
  ...(['same_fault', 'absence_noted', 'wait_too', 'describe_fault', 'report_anyway'] as const),
  'second_report',
]

/** Nothing is asked of which "it is over" or "put it back" would be the answer. */
export const asksNothingOfIt = (talk: Talk): boolean => {
  const { question } = talk.turn.state
  if (question === undefined || FREE.includes(question.kind)) return true
  if (question.kind === 'which_ticket') return typedReference(talk) !== undefined
  return question.kind === 'words_for' && question.pending.type === 'comment'
}
