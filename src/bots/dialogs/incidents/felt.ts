import { saysFailure } from '../../../nlu/index.ts'
import { type Category, type Incident, isActive, type Ticket } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { status } from '../following/status.ts'
import { describe } from '../handling/describe.ts'
import { asksWhenBack, asksWhetherGeneral, asksWhetherKnown } from '../reading/asides/elsewhere.ts'
import { draftOf, readingsOf } from '../reporting/draft.ts'
import { means, message, type Outcome, say, sureIntent, type Talk } from '../talk.ts'
import { lineOf } from './one.ts'

const noneKnown = (talk: Talk): Outcome => {
  const [category = null] = readingsOf(talk)
  return {
    messages: [
      message(talk.t('dialog:incidents.none_known'), {
        choices: [{ id: 'q:report_anyway', title: talk.t('dialog:choice.report_anyway') }],
      }),
    ],
    question: { kind: 'report_anyway', report: draftOf(talk, category), isPlain: true },
  }
}

/** Of one's own report that waits, where it stands says it. */
const asksOfOwn = async (talk: Talk): Promise<boolean> =>
  (await talk.mine()).some(({ state }) => isActive(state))

/** The newest that waits and is of the kind that is asked about: their own, or one that waits for them. */
const reportedAlready = async (talk: Talk, readings: readonly Category[]): Promise<Ticket | undefined> => {
  const own = (await talk.mine()).filter(({ state }) => isActive(state))
  const held = (await talk.awaiting()).flatMap(({ as, isTheirs, ticket }) =>
    as === 'holder' && isTheirs ? [ticket] : [],
  )
  return [...own, ...held]
    .filter(({ category }) => readings.length === 0 || (category !== null && readings.includes(category)))
    .sort((a, b) => b.openedAt.getTime() - a.openedAt.getTime())[0]
}

const describeWithNoneKnown = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { messages, ...outcome } = await describe(talk, ticket)
  const [first, ...others] = messages
  if (!first) return { ...outcome, messages }
  const text = `${talk.t('dialog:incidents.none_general')}\n${first.text}`
  return { ...outcome, messages: [{ ...first, text }, ...others], keepsQuestion: true }
}

/** The general faults that reach this person's place, with what was told of them last. */
const tellOf = async (talk: Talk, felt: readonly Incident[], isOfBack: boolean): Promise<Outcome> => {
  const heading = talk.t('dialog:incidents.running', { count: felt.length })
  const lines = await Promise.all(felt.map((incident) => lineOf(talk, incident)))
  const isTold = felt.some(({ updates = [] }) => updates.length > 0)
  const whenOver = isOfBack && !isTold ? [talk.t('dialog:incidents.no_time')] : []
  return { ...say([heading, ...lines, ...whenOver].join('\n')), keepsQuestion: true }
}

/**
 * "Massar khdam 3ndkom?": the general faults that reach this person's place, else an offer to report. What says of itself
 * that it fails is a report all the same, and is answered as one.
 */
export const generalAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const { room, since } = talk.turn.understanding?.entities ?? {}
  // told with a place or a time, it is a report with a question behind it
  const isOfBack = asksWhenBack(text)
  const isOfKnown = asksWhetherKnown(text) && room === undefined && since === undefined
  if (!(isOfBack || isOfKnown || asksWhetherGeneral(text)) || typedReference(talk)) return undefined
  if (isOfKnown && (await asksOfOwn(talk))) return status(talk)
  const running = await talk.desk.incidents.listRunning(talk.turn.person.id)
  const readings = means(talk, 'report_fault') ? readingsOf(talk) : []
  const felt = running.filter(({ category }) => readings.length === 0 || readings.includes(category))
  if (felt.length > 0) return tellOf(talk, felt, isOfBack)
  if (isOfBack) return undefined
  // reported already, by them or to them: a second report would be the same
  const theirs = await reportedAlready(talk, readings)
  if (theirs) return describeWithNoneKnown(talk, theirs)
  return !isOfKnown && sureIntent(talk) === 'report_fault' && saysFailure(text) ? undefined : noneKnown(talk)
}
