import { saysFailure } from '../../nlu/index.ts'
import type { OutboundMessage } from '../../notifications/index.ts'
import { answerWhichTicket } from './asking/chosen-ticket.ts'
import { answerConfirmCancel } from './asking/confirm-cancel.ts'
import { answerConfirmReport } from './asking/faults/confirm-report.ts'
import { answerDescribeFault } from './asking/faults/describe-fault.ts'
import { answerReportAnyway } from './asking/faults/report-anyway.ts'
import { answerSameFault } from './asking/faults/same-fault.ts'
import { answerSecondReport } from './asking/faults/second-report.ts'
import { sayLetGo } from './asking/let-go.ts'
import { answerCameBack, askCameBackAgain } from './asking/targets/came-back.ts'
import { keptTogether } from './asking/together.ts'
import { answerWordsFor } from './asking/words-for.ts'
import { answerAbsenceDeputy } from './away/asked/answer-deputy.ts'
import { answerHandOver } from './away/asked/answer-hand-over.ts'
import { answerAbsenceUntil } from './away/asked/answer-until.ts'
import { answerAbsenceNoted } from './away/noted.ts'
import { answerCategoryFor } from './completing/category-for.ts'
import { answerColleagueFor } from './completing/colleague-for.ts'
import { answerRating } from './completing/rating.ts'
import { answerWaitToo } from './completing/wait-too.ts'
import { answerEquipmentChange, answerEquipmentChanged } from './equipment/answer-change.ts'
import { answerGiveAll } from './handing/give-all.ts'
import { answerShareOut } from './handing/shares.ts'
import { answerCloseIncident } from './incidents/close.ts'
import { answerDeclareIncident } from './incidents/declare.ts'
import { answerIncidentTold } from './incidents/taken-back.ts'
import { answerUpdateIncident } from './incidents/update.ts'
import { saysNobodyCame } from './reading/own/mended/nobody-came.ts'
import { beginsWithNo, leadingAnswer, plainAnswer, saysYesBut } from './reading/plain-answer.ts'
import { askWhichFault } from './reporting/confirm.ts'
import { isWordless } from './reporting/draft.ts'
import { askSecond } from './reporting/second.ts'
import { means, type Outcome, type Talk } from './talk.ts'
import type { OpenQuestion } from './turn.ts'
import { answerConfirmUnlink } from './who/chats.ts'
import { answerVouchFor } from './who/vouch.ts'
import { isHolder, isRequesterOnly } from './wording/people.ts'

type Kind = OpenQuestion['kind']
type Answer<K extends Kind> = (
  talk: Talk,
  question: Extract<OpenQuestion, { kind: K }>,
) => Promise<Outcome | undefined>

const ANSWERS: { [K in Kind]: Answer<K> } = {
  confirm_report: answerConfirmReport,
  describe_fault: answerDescribeFault,
  second_report: answerSecondReport,
  came_back: answerCameBack,
  report_anyway: answerReportAnyway,
  same_fault: answerSameFault,
  which_ticket: answerWhichTicket,
  words_for: answerWordsFor,
  confirm_cancel: answerConfirmCancel,
  category_for: answerCategoryFor,
  colleague_for: answerColleagueFor,
  wait_too: answerWaitToo,
  rating: answerRating,
  absence_until: answerAbsenceUntil,
  absence_deputy: answerAbsenceDeputy,
  absence_hand_over: answerHandOver,
  absence_noted: answerAbsenceNoted,
  give_all: answerGiveAll,
  share_out: answerShareOut,
  confirm_unlink: answerConfirmUnlink,
  vouch_for: answerVouchFor,
  declare_incident: answerDeclareIncident,
  close_incident: answerCloseIncident,
  update_incident: answerUpdateIncident,
  incident_told: answerIncidentTold,
  equipment_change: answerEquipmentChange,
  equipment_changed: answerEquipmentChanged,
}

/** To these a bare yes or no says nothing; to a ticket that asks "does it work?" it says everything. */
const WITHOUT_YES_OR_NO: readonly Kind[] = [
  'describe_fault',
  'words_for',
  'which_ticket',
  'rating',
  'absence_until',
  'vouch_for',
]

const answersATicket = async (talk: Talk, kind: Kind): Promise<boolean> =>
  talk.turn.choice === undefined &&
  WITHOUT_YES_OR_NO.includes(kind) &&
  (plainAnswer(talk.turn.text) !== undefined || means(talk, 'confirm_resolved', 'reopen')) &&
  (await talk.awaiting()).some(({ as }) => as !== 'holder')

/** Of these nobody remembers what was asked: what is said hours later means what it means. */
const SOON_OVER: readonly Kind[] = [
  ...(['which_ticket', 'confirm_cancel', 'category_for', 'colleague_for', 'confirm_unlink'] as const),
  ...([
    'vouch_for',
    'declare_incident',
    'close_incident',
    'update_incident',
    'absence_until',
    'absence_deputy',
  ] as const),
  ...(['absence_hand_over', 'give_all', 'share_out', 'same_fault', 'wait_too'] as const),
  ...(['equipment_change', 'equipment_changed', 'incident_told'] as const),
]
const SOON_MS = 2 * 3_600_000

/** Of these a report is made; whoever handles tickets has said a dozen other things since. */
const OF_A_REPORT: readonly Kind[] = ['confirm_report', 'came_back', 'second_report', 'report_anyway']

/** A teacher who comes back tomorrow tells of something else, or tells it anew. */
const DAY_MS = 24 * 3_600_000

/** Words that told of no failure begin no report of later. */
const UNCLEAR_MS = 15 * 60_000

const tellsFailure = (question: OpenQuestion): boolean =>
  'report' in question && saysFailure(question.report?.text ?? '')

const lastsFor = (talk: Talk, question: OpenQuestion): number => {
  if (SOON_OVER.includes(question.kind)) return SOON_MS
  if (OF_A_REPORT.includes(question.kind)) return isHolder(talk) || !tellsFailure(question) ? SOON_MS : DAY_MS
  // the reason, the question, the note that an order was waiting for
  if (question.kind === 'words_for' && question.pending.type !== 'comment') return SOON_MS
  // the ticket exists: nobody remembers by then that its room was asked for
  if (question.kind === 'words_for' && question.asks === 'room') return SOON_MS
  if (question.kind !== 'describe_fault') return Number.POSITIVE_INFINITY
  return tellsFailure(question) ? DAY_MS : UNCLEAR_MS
}

const isOver = (talk: Talk, question: OpenQuestion): boolean => {
  const { choice, now, state } = talk.turn
  const { questionAt } = state
  return (
    choice === undefined &&
    questionAt !== undefined &&
    now.getTime() - questionAt.getTime() > lastsFor(talk, question)
  )
}

export const withoutQuestion = (talk: Talk): Talk => {
  const { question: _, questionAt: _at, ...state } = talk.turn.state
  return { ...talk, turn: { ...talk.turn, state } }
}

/** A question that nobody remembers waits for nothing, and holds nothing up. */
export const withoutLapsed = (talk: Talk): Talk => {
  const { question } = talk.turn.state
  return question !== undefined && isOver(talk, question) ? withoutQuestion(talk) : talk
}

/** Says whether something works, and hardly anything else. */
const tellsWhetherItWorks = (talk: Talk): boolean =>
  leadingAnswer(talk.turn.text) !== undefined ||
  plainAnswer(talk.turn.text) !== undefined ||
  beginsWithNo(talk.turn.text) ||
  saysYesBut(talk.turn.text) ||
  saysNobodyCame(talk.turn.text) ||
  means(talk, 'confirm_resolved', 'reopen')

/** A ticket has put a question to this person since: what they say now answers that one. */
const isOvertaken = async (talk: Talk): Promise<boolean> => {
  const { questionAt } = talk.turn.state
  if (talk.turn.choice !== undefined || !questionAt) return false
  const tells = tellsWhetherItWorks(talk)
  return (await talk.awaiting()).some(
    ({ as, ticket: { state } }) =>
      (as === 'answer' || (as === 'confirmation' && tells)) && 'at' in state && state.at > questionAt,
  )
}

/** The open question answered; undefined when there is none, or when the message is confidently something else. */
export const answerQuestion = async (talk: Talk): Promise<Outcome | undefined> => {
  const { question } = talk.turn.state
  if (!question) return undefined
  if ((await answersATicket(talk, question.kind)) || (await isOvertaken(talk))) return undefined
  const answer = ANSWERS[question.kind] as (
    talk: Talk,
    question: OpenQuestion,
  ) => Promise<Outcome | undefined>
  return answer(talk, question)
}

/** So long it is put again behind whatever else was done; then it stays open in silence: nobody wants it under every reply. */
const REPEATED_MS = 30 * 60_000

const isRepeated = ({ turn: { now, state } }: Talk): boolean =>
  state.questionAt === undefined || now.getTime() - state.questionAt.getTime() <= REPEATED_MS

const withoutKeeping = ({ keepsQuestion: _, ...outcome }: Outcome): Outcome => outcome

/** From those who handle tickets, words that tell of no failure were hardly a report: they are not asked about for ever. */
const isHoldersTalk = (talk: Talk, question: OpenQuestion): boolean =>
  talk.turn.choice === undefined &&
  isHolder(talk) &&
  ((question.kind === 'confirm_report' && !saysFailure(question.report.text)) ||
    (question.kind === 'came_back' && question.held === true))

const recalled = (question: OpenQuestion): OpenQuestion =>
  question.kind === 'confirm_report' ? { ...question, recalled: true } : question

/** What is asked once more after it, because a report never evaporates. */
const askedAgain = async (
  talk: Talk,
  question: OpenQuestion,
  outcome: Outcome,
): Promise<readonly OutboundMessage[]> => {
  if (question.kind === 'confirm_report')
    return askWhichFault(talk, question.report, question.readings ?? []).messages
  if (question.kind === 'second_report' && outcome.opened === undefined && !talk.turn.choice)
    return [askSecond(talk, question.report)]
  return question.kind === 'came_back' ? (await askCameBackAgain(talk, question)).messages : []
}

const staysOpen = (talk: Talk, question: OpenQuestion, outcome: Outcome): boolean => {
  // from a holder the words were hardly ever a report: they must not begin the next one
  const isReport = question.kind === 'describe_fault' && question.report !== undefined
  const mayReport = isReport && (isRequesterOnly(talk) || isWordless(question.report))
  if (mayReport && outcome.opened === undefined) return true
  // an "ok" to where a ticket stands must not cancel anything
  const isForgotten = question.kind === 'confirm_cancel' && outcome.focus !== undefined
  return outcome.keepsQuestion === true && !isForgotten
}

/**
 * After something else was done: a report that was being confirmed is asked about again, because a report
 * never evaporates; words of an unclear one stay kept. Other questions are over unless this was in passing.
 */
export const recall = async (talk: Talk, outcome: Outcome): Promise<Outcome> => {
  const { question } = talk.turn.state
  if (!question) return outcome
  if (outcome.question) return keptTogether(talk, question, outcome) ?? sayLetGo(talk, question, outcome)
  // whoever asks for somebody is not asked the same once more; the words stay kept
  const isSilent = means(talk, 'talk_to_human') || !isRepeated(talk)
  if (question.kind === 'confirm_report' && (isSilent || question.recalled)) return { ...outcome, question }
  // whoever reports another fault right after it was reporting all along
  if (isHoldersTalk(talk, question) && outcome.opened === undefined)
    return sayLetGo(talk, question, withoutKeeping(outcome))
  const again = await askedAgain(talk, question, outcome)
  if (again.length > 0) {
    const messages = [...outcome.messages, ...again]
    return { ...outcome, messages, question: recalled(question) }
  }
  return staysOpen(talk, question, outcome)
    ? { ...outcome, question }
    : sayLetGo(talk, question, withoutKeeping(outcome))
}
