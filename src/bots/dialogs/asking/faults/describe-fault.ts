import { isActive, type Report } from '../../../../tickets/index.ts'
import { noteCorrection } from '../../note-correction.ts'
import { isInsult } from '../../reading/asides/insults.ts'
import { categoryChosen } from '../../reading/chosen.ts'
import { asksSomething } from '../../reading/orders/telling/question.ts'
import { plainAnswer } from '../../reading/plain-answer.ts'
import { hasContent } from '../../reading/words.ts'
import { commonChoices } from '../../reporting/confirm.ts'
import { draftOf, isWordless, joined } from '../../reporting/draft.ts'
import { open } from '../../reporting/open.ts'
import { reportWith } from '../../reporting/report.ts'
import { isAside } from '../../smalltalk/aside.ts'
import { addOrNew, calm } from '../../smalltalk/out-of-scope.ts'
import { means, message, type Outcome, say, sureIntent, type Talk } from '../../talk.ts'
import type { OpenQuestion } from '../../turn.ts'
import { isHolder, isRequesterOnly } from '../../wording/people.ts'
import { ownSpokenOf, typedReference } from '../explicit.ts'
import { chosen, drops, interrupts } from '../interrupts.ts'

type Question = Extract<OpenQuestion, { kind: 'describe_fault' }>

const EMPTY: Report = { text: '', category: null, attachments: [] }

/** The second time: a choice instead of one more open question. */
const offerCategories = (talk: Talk, report: Report | undefined, asked: number): Outcome => ({
  messages: [message(talk.t('dialog:unclear.choose'), { choices: commonChoices(talk) })],
  question: { kind: 'describe_fault', asked: asked + 1, ...(report ? { report } : {}) },
  misunderstood: true,
})

const pressed = async (talk: Talk, { report = EMPTY }: Question): Promise<Outcome | undefined> => {
  const category = categoryChosen(chosen(talk))
  if (!category) return undefined
  noteCorrection(talk, report, category)
  const text = report.text || (talk.turn.choice?.title ?? '')
  return open(talk, { ...report, text, category })
}

/**
 * Not understood again: a teacher's words become a ticket as they are; the director will qualify it. A holder's
 * were more likely about somebody's ticket: kept, and a ticket only at a choice.
 */
const takeAsIs = async (talk: Talk, { asked, report }: Question): Promise<Outcome> => {
  const { text, message: inbound } = talk.turn
  const says = hasContent(text) || inbound.attachments.length > 0
  const fuller = says ? joined(report, draftOf(talk, null)) : report
  if (!fuller || !says || !isRequesterOnly(talk)) return offerCategories(talk, fuller, asked)
  // right after a ticket of theirs it is hardly another fault
  return (await addOrNew(talk, fuller)) ?? open(talk, fuller)
}

/** Words that were not understood, explained by plain ones: both say the same. */
const noteExplained = (talk: Talk, { report }: Question): void => {
  const category = sureIntent(talk) === 'report_fault' ? talk.turn.understanding?.category : undefined
  if (report && category) noteCorrection(talk, report, category)
}

/** Even when only likely. */
const ASKED_IN_PASSING = ['ticket_status', 'help', 'talk_to_human', 'statistics', 'list_tickets'] as const

/** One photo after the other, and still no word of what they show: nobody is alerted of that. */
const sendsMoreFiles = ({ turn }: Talk, { report }: Question): boolean =>
  turn.text === '' && turn.message.attachments.length > 0 && isWordless(report)

/** From those who handle tickets the words before were hardly of the same report: a note, an order. */
const explained = (talk: Talk, question: Question): Promise<Outcome> => {
  noteExplained(talk, question)
  const { report } = question
  return reportWith(talk, isRequesterOnly(talk) || isWordless(report) ? report : undefined)
}

/** Means what it means, whatever is asked here. */
const standsAlone = async (talk: Talk): Promise<boolean> => {
  if (isAside(talk.turn.text) || typedReference(talk) !== undefined) return true
  // "relance", "du nouveau ?" of what is open already
  const isOpen = (await talk.mine()).some(({ state }) => isActive(state))
  if (isOpen && means(talk, 'escalate', 'ticket_status')) return true
  // what may be dropped is open already: not "nothing was recorded"
  return drops(talk) && (await ownSpokenOf(talk)) !== undefined
}

/** From those who handle tickets these describe no fault, even when only likely. */
const OF_HOLDERS = [
  ...(['wait_ticket', 'ask_requester', 'take_ticket', 'forward_ticket', 'resolve_ticket'] as const),
  ...(['declare_absence', 'statistics', 'list_tickets', 'cancel', 'undo'] as const),
] as const

/** "What is wrong?": whatever comes next describes it, unless it is confidently something else. */
export const answerDescribeFault = async (talk: Talk, question: Question): Promise<Outcome | undefined> => {
  if (talk.turn.choice) return pressed(talk, question)
  if (sendsMoreFiles(talk, question))
    return offerCategories(talk, joined(question.report, draftOf(talk, null)), question.asked)
  const plain = plainAnswer(talk.turn.text)
  if (await standsAlone(talk)) return undefined
  if (drops(talk) || plain === 'no') return say(talk.t('dialog:reporting.dropped'))
  if (plain === 'yes') return { ...say(talk.t('dialog:unclear.ask')), question }
  if (isHolder(talk) && means(talk, ...OF_HOLDERS)) return undefined
  if (isInsult(talk.turn.text) && !means(talk, 'report_fault')) return { ...calm(talk), question }
  if (interrupts(talk, 'report') || sureIntent(talk) === 'out_of_scope') return undefined
  if (means(talk, 'report_fault')) return explained(talk, question)
  // "how long does it take?" is no fault to be noted as it is
  if (asksSomething(talk.turn.text) && means(talk, ...ASKED_IN_PASSING)) return undefined
  return takeAsIs(talk, question)
}
