import type { Category, Report } from '../../tickets/index.ts'
import type { Talk } from './talk.ts'

/** Words whose category the person has just settled; nothing without words or without a category. */
export const noteCorrection = (talk: Talk, report: Report, category: Category | null): void => {
  if (category !== null) note(talk, report, category)
}

/** Words that are a fault all the same, or none of the faults they were read as; which one, a reader has to say. */
export const noteFault = (talk: Talk, report: Report): void => note(talk, report, null)

const note = ({ desk, turn, commandId }: Talk, { text }: Report, category: Category | null): void => {
  if (text === '') return
  void desk.corrections.note({
    key: commandId,
    personId: turn.person.id,
    text,
    chosen: { intent: 'report_fault', category },
    at: turn.now,
  })
}
