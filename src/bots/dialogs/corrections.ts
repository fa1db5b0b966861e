import type { FaultCategory, Intent } from '../../nlu/index.ts'
import type { Category, Report } from '../../tickets/index.ts'
import type { Talk } from './talk.ts'

/** A message that was read in doubt, and what its writer says it means. */
export type Correction = {
  /** The turn's command id: the same correction comes again when the turn is played again. */
  readonly key: string
  readonly personId: string
  /** The words as written; whoever keeps them takes out what is personal. */
  readonly text: string
  readonly chosen: { readonly intent: Intent; readonly category: FaultCategory | null }
  readonly at: Date
}

/** Where corrections go, to be learnt from. */
export interface Corrections {
  /** Never rejects, and the reply does not wait for it: what fails is logged, and the correction lost. */
  note(correction: Correction): Promise<void>
}

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
