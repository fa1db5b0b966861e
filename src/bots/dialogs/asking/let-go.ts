import { wordsOf } from '../reading/words.ts'
import type { Outcome, Talk } from '../talk.ts'
import type { OpenQuestion } from '../turn.ts'
import { quoted } from '../wording/ticket-words.ts'

/** "Transfère" alone is no loss to be told of. */
const WORTH_SAYING = 3

/** The order that was waiting for "which one?", in its own words, so that its author sees that nobody has them. */
const unsent = (
  talk: Talk,
  { pending, also = [] }: Extract<OpenQuestion, { kind: 'which_ticket' }>,
): string | undefined => {
  const { type } = pending
  const words = [...also, pending].map((order) => order.words ?? '').join(' / ')
  const isShown = type === 'status' || type === 'explain' || type === 'more'
  return isShown || wordsOf(words).length < WORTH_SAYING
    ? undefined
    : talk.t('dialog:ticket.let_go', { words: quoted(words) })
}

const lineFor = (talk: Talk, question: OpenQuestion): string | undefined => {
  switch (question.kind) {
    case 'which_ticket':
      return unsent(talk, question)
    case 'confirm_report':
    case 'came_back':
      return talk.t('dialog:ticket.let_go', { words: quoted(question.report.text) })
    case 'words_for':
      return question.pending.type === 'comment'
        ? undefined
        : talk.t('dialog:ticket.nothing_done', { reference: question.reference })
    case 'category_for':
    case 'colleague_for':
      return talk.t('dialog:ticket.nothing_done', { reference: question.reference })
    case 'confirm_cancel':
      return talk.t('dialog:handling.not_cancelled', { reference: question.reference })
    default:
      return undefined
  }
}

/** The same order once more, and asked about again: nothing was dropped. */
const isSameAgain = (question: OpenQuestion, next: OpenQuestion | undefined): boolean => {
  if (next === undefined) return false
  if ('pending' in next && 'pending' in question) return next.pending.type === question.pending.type
  const [before, after] = [question, next].map((one) => ('report' in one ? one.report?.text : undefined))
  return before !== undefined && (after?.includes(before) ?? false)
}

/** By then its author has gone on to other things, and would wonder what is meant. */
const FORGOTTEN_MS = 3_600_000

const isForgotten = ({ turn: { now, state } }: Talk): boolean =>
  state.questionAt !== undefined && now.getTime() - state.questionAt.getTime() > FORGOTTEN_MS

/** Something else is done, and the question that was open is over: what was to be done is said not to have been. */
export const sayLetGo = (talk: Talk, question: OpenQuestion, outcome: Outcome): Outcome => {
  const [first, ...others] = outcome.messages
  if (!first || isForgotten(talk) || isSameAgain(question, outcome.question)) return outcome
  const line = lineFor(talk, question)
  if (line === undefined) return outcome
  return { ...outcome, messages: [{ ...first, text: `${line}\n${first.text}` }, ...others] }
}
