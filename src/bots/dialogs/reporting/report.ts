import { saysFailure } from '../../../nlu/index.ts'
import { isActive, isPrivateCategory, type Report } from '../../../tickets/index.ts'
import { namedTarget } from '../asking/which-ticket.ts'
import { commandOn } from '../handling/command.ts'
import { ownAskedAbout } from '../own/question-of-own.ts'
import { isJest, laughs } from '../reading/asides/jest.ts'
import { saysCondition } from '../reading/orders/asked/questions.ts'
import { asksSomething } from '../reading/orders/telling/question.ts'
import { asksOfSomebodyElse } from '../reading/own/of-somebody-else.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import type { OtherReport } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { aboutHeld } from './about-held.ts'
import { cameBack } from './again/came-back.ts'
import { moreOfIt } from './again/more-of-it.ts'
import { askWhichFault } from './confirm.ts'
import { draftOf, joined, readingsOf, secondDraftOf } from './draft.ts'
import { open } from './open.ts'

/** From here on a category that is only likely is taken as understood; the holder can still correct it. */
const CLEAR_CATEGORY = 0.8

/** Signs and emoji alone open nothing: they are asked about. */
const LETTERS = /\p{L}{2}/u

/**
 * Whoever handles tickets speaks of broken things all day: only what says that something fails, and asks nothing, is a
 * report without a question.
 */
const isPlainFault = (talk: Talk): boolean =>
  !isHolder(talk) ||
  (saysFailure(talk.turn.text) && !asksSomething(talk.turn.text) && !saysCondition(talk.turn.text))

const isClear = ({ turn, certainty }: Talk): boolean =>
  certainty === 'sure' ||
  (certainty === 'likely' && (turn.understanding?.categoryConfidence ?? 0) >= CLEAR_CATEGORY)

/** "J'ai rêvé que le projecteur marchait lol": nobody is alerted of what was told in fun, before it is asked. */
const isInEarnest = ({ turn: { text }, certainty }: Talk): boolean =>
  !isJest(text) && (certainty === 'sure' || !laughs(text))

/** More of a report opens one from those who only report; from others it is about what they handle. */
const tellsOfFault = (talk: Talk): boolean =>
  LETTERS.test(talk.turn.text) &&
  (means(talk, 'report_fault') || (means(talk, 'add_comment') && !isHolder(talk)))

/**
 * Fault words about a ticket that is named belong to it: it came back, or a detail of it. A clear report of
 * something else is a ticket of its own.
 */
const aboutNamed = async (talk: Talk): Promise<Outcome | undefined> => {
  const pending = { type: 'comment', words: talk.turn.text } as const
  const named = await namedTarget(talk, pending)
  if (!named) return undefined
  if ('outcome' in named) return named.outcome
  const { ticket } = named
  const category = talk.turn.understanding?.category
  if (isClear(talk) && category !== ticket.category && ticket.category !== null) return undefined
  const isOver = !isActive(ticket.state) && ticket.state.status !== 'cancelled'
  const type = isOver && ticket.requesterId === talk.turn.person.id ? 'reopen' : 'comment'
  return commandOn(talk, ticket, { ...pending, type })
}

/** Kept with the question, and offered once the first is a ticket. */
const withSecond = (outcome: Outcome, second: OtherReport | undefined): Outcome =>
  second && (outcome.question?.kind === 'confirm_report' || outcome.question?.kind === 'came_back')
    ? { ...outcome, question: { ...outcome.question, second } }
    : outcome

/** A report, with the words said before it: opened when clear, else confirmed. Never dropped. */
export const reportWith = async (talk: Talk, earlier: Report | undefined): Promise<Outcome> => {
  const { understanding } = talk.turn
  const category = means(talk, 'report_fault') ? (understanding?.category ?? null) : null
  const report = joined(earlier, draftOf(talk, category))
  const opens = isClear(talk) && tellsOfFault(talk) && isInEarnest(talk) && isPlainFault(talk)
  const second = secondDraftOf(talk)
  if (opens) return open(talk, report, second)
  return withSecond(askWhichFault(talk, report, readingsOf(talk)), second)
}

/** What touches somebody else's account is told to nobody but them, and is no fault of whoever asks. */
const ofSomebodyElse = (talk: Talk): Outcome | undefined => {
  const { text, understanding } = talk.turn
  const isPrivate = isPrivateCategory(understanding?.category ?? null)
  return isPrivate && !isHolder(talk) && asksOfSomebodyElse(text)
    ? say(talk.t('dialog:own.of_somebody_else'))
    : undefined
}

/** What they want to know because of their own report: whoever has it can tell. */
const askedOfOwn = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await ownAskedAbout(talk)
  return ticket && commandOn(talk, ticket, { type: 'comment', words: talk.turn.text, settled: true })
}

/** Perhaps of what they have in hand; the second fault of the message is kept with the question. */
const ofHeld = async (talk: Talk): Promise<Outcome | undefined> => {
  const asked = await aboutHeld(talk)
  return asked && withSecond(asked, secondDraftOf(talk))
}

export const report = async (talk: Talk): Promise<Outcome> =>
  ofSomebodyElse(talk) ??
  (await aboutNamed(talk)) ??
  (await askedOfOwn(talk)) ??
  (await moreOfIt(talk)) ??
  (await cameBack(talk)) ??
  (await ofHeld(talk)) ??
  reportWith(talk, undefined)
