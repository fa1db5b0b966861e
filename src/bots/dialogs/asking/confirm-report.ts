import type { Category, Report } from '../../../tickets/index.ts'
import { noteCorrection, noteFault } from '../corrections.ts'
import { categoryChosen } from '../reading/chosen.ts'
import { namedCategory } from '../reading/named-category.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { wordsOf } from '../reading/words.ts'
import { askWhatElse } from '../reporting/confirm.ts'
import { draftOf, joined } from '../reporting/draft.ts'
import { open } from '../reporting/open.ts'
import { means, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { chosen, drops, interrupts, verdict } from './interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'confirm_report' }>

/** The person says what these words mean: a reading in doubt is settled, and worth learning from. */
const settle = (talk: Talk, { report, second }: Question, category: Category | null): Promise<Outcome> => {
  noteCorrection(talk, report, category)
  return open(talk, { ...report, category }, second)
}

/** None of the readings that were offered: asked once more what it is. */
const deny = (talk: Talk, question: Question, report: Report): Outcome => {
  if (question.report.category !== null) noteFault(talk, question.report)
  return askWhatElse(talk, report)
}

const pressed = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { report } = question
  const category = categoryChosen(chosen(talk))
  if (category) return settle(talk, question, category)
  const name = chosen(talk)?.name
  if (name === 'yes') return settle(talk, question, report.category)
  return name === 'other' || name === 'no' ? deny(talk, question, report) : undefined
}

/** The category that these words name: as a report, by its everyday name, or second to a "no". */
const correctedTo = (talk: Talk, { report }: Question): Category | undefined => {
  const { understanding, text } = talk.turn
  if (means(talk, 'report_fault') && understanding?.category) return understanding.category
  const named = namedCategory(text)
  if (named) return named
  const second = means(talk, 'deny')
    ? understanding?.alternatives.find(({ category }) => category !== null)
    : undefined
  return second?.category && second.category !== report.category ? second.category : undefined
}

/** A clear report of something that was not among the readings, in a sentence of its own: another fault. */
const isAnotherReport = (talk: Talk, { readings = [] }: Question): boolean => {
  const { category, intent } = talk.turn.understanding ?? {}
  const isSure = talk.certainty === 'sure' && intent === 'report_fault' && category
  return Boolean(isSure && !readings.includes(category)) && wordsOf(talk.turn.text).length >= 5
}

/** It went away by itself before it was a ticket. */
const worksAlready = async (talk: Talk): Promise<boolean> =>
  sureIntent(talk) === 'confirm_resolved' && (await talk.awaiting()).length === 0

/**
 * "Is it this?": yes opens it, another category corrects it, "no" asks once more, and anything that is not
 * confidently something else is more of the report. Only an express "drop it" drops it.
 */
export const answerConfirmReport = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  if (talk.turn.choice) return pressed(talk, question)
  if (drops(talk) || (await worksAlready(talk))) return say(talk.t('dialog:reporting.dropped'))
  const plain = plainAnswer(talk.turn.text)
  if (plain === 'yes') return settle(talk, question, question.report.category)
  if (plain === 'no') return deny(talk, question, question.report)
  if (interrupts(talk, 'report') || isAnotherReport(talk, question)) return undefined
  const corrected = correctedTo(talk, question)
  const fuller = joined(question.report, draftOf(talk, corrected ?? null))
  if (verdict(talk) === 'no' && !corrected) return deny(talk, question, fuller)
  const settled = corrected ?? (verdict(talk) === 'yes' ? question.report.category : null)
  noteCorrection(talk, question.report, settled)
  // Corrected to the second fault: that one is a ticket now, and is not offered again.
  const second = question.second?.category === fuller.category ? undefined : question.second
  return open(talk, fuller, second)
}
