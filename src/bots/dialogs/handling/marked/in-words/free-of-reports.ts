import { waitsForWords } from '../../../asking/interrupts.ts'
import type { Talk } from '../../../talk.ts'
import type { OpenQuestion } from '../../../turn.ts'

/** Of these an order is no answer: what is told of a ticket in hand begins or completes no report. */
const OF_REPORTS: readonly OpenQuestion['kind'][] = [
  ...(['confirm_report', 'came_back', 'describe_fault', 'report_anyway', 'second_report'] as const),
]

/** Nothing waits for these words, or only a report that they cannot belong to. */
export const isFreeOfReports = (talk: Talk): boolean => {
  const { question } = talk.turn.state
  return !waitsForWords(talk) || (question !== undefined && OF_REPORTS.includes(question.kind))
}
