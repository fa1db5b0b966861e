import { saysFailure } from '../../../../nlu/index.ts'
import type { Category, Report } from '../../../../tickets/index.ts'
import { status } from '../../following/status.ts'
import { noteCorrection, noteFault } from '../../note-correction.ts'
import { isInsult } from '../../reading/asides/insults.ts'
import { isJest } from '../../reading/asides/jest.ts'
import { categoryChosen } from '../../reading/chosen.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { asksSomething } from '../../reading/orders/telling/question.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { wordsOf } from '../../reading/words.ts'
import { tellsOfOtherRoom } from '../../reporting/again/other-room.ts'
import { askWhatElse, askWhichFault } from '../../reporting/confirm.ts'
import { draftOf, joined } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { calm } from '../../smalltalk/out-of-scope.ts'
import { means, type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { typedReference } from '../explicit.ts'
import { chosen, drops, interrupts, verdict } from '../interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'confirm_report' }>

/** "Depuis lundi dans la salle 4". */
const LONGEST_DETAIL = 6
const MOST_ASKED = 2

/** It is the second fault that was meant: that one is a ticket now, with its words, and is not offered again. */
const openAs = (talk: Talk, { second }: Question, report: Report): Promise<Outcome> => {
  if (second?.category !== report.category) return open(talk, report, second)
  const { third, ...own } = second
  return open(talk, report.text.includes(own.text) ? report : joined(report, own), third)
}

/** The person says what these words mean: a reading in doubt is settled, and worth learning from. */
const settle = (talk: Talk, question: Question, fuller: Report): Promise<Outcome> => {
  noteCorrection(talk, question.report, fuller.category)
  return openAs(talk, question, fuller)
}

/** None of the readings that were offered: asked once more what it is. */
const deny = (talk: Talk, question: Question, report: Report): Outcome => {
  if (question.report.category !== null) noteFault(talk, question.report)
  return askWhatElse(talk, report)
}

const pressed = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const { report } = question
  const category = categoryChosen(chosen(talk))
  if (category) return settle(talk, question, { ...report, category })
  const name = chosen(talk)?.name
  if (name === 'yes') return affirmed(talk, question, report)
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

/** Where and since when, and nothing of what it is: no answer, however readily it was given. */
const isOnlyDetail = ({ turn }: Talk): boolean => {
  const { text, understanding } = turn
  const { room, since } = understanding?.entities ?? {}
  if (namedCategory(text) !== undefined) return false
  const isPlace = room !== undefined || placeIn(text)?.others === 0
  return (isPlace || since !== undefined) && wordsOf(text).length <= LONGEST_DETAIL
}

/** The detail is kept, and what it is asked again; whoever gives details twice is not asked a third time. */
const askAgain = (talk: Talk, question: Question): Outcome => {
  const report = joined(question.report, draftOf(talk, null))
  const again = askWhichFault(talk, report, question.readings ?? [])
  return { ...again, question: { ...question, report, asked: question.asked + 1 } }
}

/** "Oui" to several readings chooses none of them: the first is asked about alone, and then a yes means it. */
const affirmed = async (talk: Talk, question: Question, report: Report): Promise<Outcome> => {
  const { readings = [], second } = question
  const [first, another] = readings
  if (!first || !another) return settle(talk, question, report)
  const outcome = askWhichFault(talk, report, [first])
  return second && outcome.question?.kind === 'confirm_report'
    ? { ...outcome, question: { ...outcome.question, second } }
    : outcome
}

/** It went away by itself before it was a ticket. */
const worksAlready = async (talk: Talk): Promise<boolean> =>
  sureIntent(talk) === 'confirm_resolved' && (await talk.awaiting()).length === 0

/** "واش تصلح؟": a short question tells of no fault; it is asked of what was reported before. */
const LONGEST_QUESTION = 6
const ASKED_IN_PASSING = ['ticket_status', 'list_tickets', 'talk_to_human', 'help', 'statistics'] as const
const asksBack = (talk: Talk): boolean => {
  const { text } = talk.turn
  if (!/[?؟]/u.test(text) || wordsOf(text).length > LONGEST_QUESTION || saysFailure(text)) return false
  if (namedCategory(text) !== undefined) return false
  return talk.certainty === 'unsure' || means(talk, ...ASKED_IN_PASSING)
}

/** Answered, and the report is asked about once more; without anything reported there is nothing to ask about. */
const askedBack = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  if (means(talk, ...ASKED_IN_PASSING)) return undefined
  const hasOwn = (await talk.mine()).length > 0
  return hasOwn ? { ...(await status(talk)), question } : moreOfIt(talk, question)
}

/** Neither a button nor a plain yes or no. */
const inWords = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const hasReadings = question.readings !== undefined && question.readings.length > 0
  if (!interrupts(talk, 'report') && tellsOfOtherRoom(talk, question.report.room))
    return inTwoRooms(talk, question)
  if (isOnlyDetail(talk) && hasReadings && question.asked < MOST_ASKED && !verdict(talk))
    return askAgain(talk, question)
  if (interrupts(talk, 'report') || isAnotherReport(talk, question)) return undefined
  if (asksBack(talk)) return askedBack(talk, question)
  return moreOfIt(talk, question)
}

/**
 * "Is it this?": a yes to one reading opens it, another category corrects it, "no" asks once more. A room or a day
 * says nothing of what it is. Anything else that is not confidently something else is more of the report, which is
 * opened without a category: nobody has confirmed one. Only an express "drop it" drops it.
 */
export const answerConfirmReport = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  if (talk.turn.choice) return pressed(talk, question)
  // of a ticket that is named: no part of what is not one yet
  if (typedReference(talk) !== undefined) return undefined
  if (drops(talk) || (await worksAlready(talk))) return say(talk.t('dialog:reporting.dropped'))
  const plain = plainAnswer(talk.turn.text)
  if (plain === 'yes') return affirmed(talk, question, question.report)
  if (plain === 'no') return deny(talk, question, question.report)
  if (isInsult(talk.turn.text) && !means(talk, 'report_fault')) return { ...calm(talk), question }
  return inWords(talk, question)
}

/** "L'imprimante de la 422", then that of the 423: the first is a ticket as it stands, and the other is offered. */
const inTwoRooms = (talk: Talk, { report, readings = [] }: Question): Promise<Outcome> => {
  const [only, another] = readings
  const category = another ? null : (only ?? null)
  const other = draftOf(talk, namedCategory(talk.turn.text) ?? report.category)
  return open(talk, { ...report, category: namedCategory(report.text) ?? category }, other)
}

/** Two texts that say nothing of a failure are no report because the one followed the other. */
const tellsOfFault = (...texts: readonly string[]): boolean => texts.some(saysFailure)

/** "L'imprimante": so few words only name what it is. */
const MOST_NAMING = 4

const OF_TICKETS = [
  'wait_ticket',
  'ask_requester',
  'take_ticket',
  'forward_ticket',
  'resolve_ticket',
] as const

/**
 * From those who handle tickets, what fails, or its name alone, answers "what is it?"; what they ask, and what else they
 * tell, is about the tickets of others.
 */
const isHoldersAnswer = (talk: Talk, { report, readings = [] }: Question): boolean => {
  const { text, understanding } = talk.turn
  if (asksSomething(text) || means(talk, ...OF_TICKETS)) return false
  const category = means(talk, 'report_fault') ? understanding?.category : undefined
  if (category && !readings.includes(category) && !saysFailure(text)) return false
  return wordsOf(text).length <= MOST_NAMING || tellsOfFault(report.text, text)
}

/** Told in fun: the question is put once more. From those who handle tickets it means what it means by itself. */
const beside = (talk: Talk, question: Question): Outcome | undefined =>
  isHolder(talk) ? undefined : { ...askWhichFault(talk, question.report, question.readings ?? []), question }

/** Nobody has said what it is, and nothing of it fails: asked once more before it is a ticket all the same. */
const vague = (talk: Talk, question: Question): boolean =>
  !tellsOfFault(question.report.text, talk.turn.text) && (isHolder(talk) || question.asked < MOST_ASKED)

const moreOfIt = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  const isOfOthers = isHolder(talk) && !isHoldersAnswer(talk, question)
  if (isOfOthers || isJest(talk.turn.text)) return beside(talk, question)
  const corrected = isOnlyDetail(talk) ? undefined : correctedTo(talk, question)
  const fuller = joined(question.report, draftOf(talk, corrected ?? null))
  const answer = corrected ? undefined : verdict(talk)
  if (answer === 'no') return deny(talk, question, fuller)
  if (answer === 'yes') return affirmed(talk, question, fuller)
  if (!corrected && vague(talk, question)) return isHolder(talk) ? undefined : askAgain(talk, question)
  noteCorrection(talk, question.report, corrected ?? null)
  return openAs(talk, question, { ...fuller, category: corrected ?? null })
}
