import { noteFault } from '../corrections.ts'
import { open } from '../reporting/open.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { chosen, verdict } from './interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'report_anyway' }>

/** "Not for us; a ticket all the same?": only a yes opens one; other words are a new message. */
export const answerReportAnyway = async (talk: Talk, { report }: Question): Promise<Outcome | undefined> => {
  if (chosen(talk)?.name === 'report_anyway' || verdict(talk) === 'yes') {
    noteFault(talk, report)
    return open(talk, report)
  }
  return verdict(talk) === 'no' ? say(talk.t('dialog:smalltalk.fine')) : undefined
}
