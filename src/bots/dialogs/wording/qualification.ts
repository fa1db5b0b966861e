import { priorityOf, type Ticket } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { categoryWord } from './ticket-words.ts'

/** "Imprimante, priorité haute (gêne une classe, urgent)": the priority with what it is made of. */
export const qualificationOf = (talk: Talk, { category, assessment }: Ticket): string =>
  talk.t('dialog:qualification', {
    category: categoryWord(talk, category),
    priority: talk.t(`terms:priority.${priorityOf(assessment)}`),
    impact: talk.t(`terms:impact.${assessment.impact}`),
    urgency: talk.t(`terms:urgency.${assessment.urgency}`),
  })
