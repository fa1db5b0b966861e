import type { Intent } from '../../../nlu/index.ts'
import { isActive, type Qualification, type Report, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket, namedTicket, ownSpokenOf, typedReference } from '../asking/explicit.ts'
import { candidatesFor, doneInThisTurn, isPossible } from '../asking/targets/candidates.ts'
import { spokenOfLast } from '../asking/targets/spoken-last.ts'
import { toldApart } from '../asking/targets/told-apart.ts'
import { amendDetails } from '../details/amend.ts'
import { commandOn } from '../handling/command.ts'
import { describe } from '../handling/describe.ts'
import { act } from '../handling/order.ts'
import { saidToHolder } from '../handling/said/to-holder.ts'
import { saidToRequester } from '../handling/said/to-requester.ts'
import { asksForRescue } from '../reading/asides/rescue.ts'
import { gravityOf } from '../reading/gravity.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { draftOf, joined, secondDraftOf } from './draft.ts'
import { open } from './open.ts'

/** Danger in these is over, asked about, or belongs to the ticket that they name by themselves. */
const NO_NEWS: readonly Intent[] = [
  ...(['confirm_resolved', 'resolve_ticket', 'cancel', 'thank', 'reopen', 'forward_ticket'] as const),
  ...(['ticket_status', 'list_tickets', 'statistics', 'wait_ticket', 'declare_absence', 'undo'] as const),
]

const tellsDanger = (talk: Talk): boolean =>
  talk.turn.choice === undefined && talk.turn.text !== '' && gravityOf(talk.turn.text).danger

/** Words of a report that was being settled belong to it: nothing is asked first. */
const earlierOf = ({ turn: { state } }: Talk): Report | undefined =>
  state.question && 'report' in state.question && state.question.kind !== 'report_anyway'
    ? state.question.report
    : undefined

/** The ticket that somebody who handles it may mean: named, told apart by its words, or just spoken of. */
const held = async (talk: Talk): Promise<Ticket | undefined> => {
  const ticket =
    (await namedTicket(talk)) ??
    toldApart(talk.turn.text, await candidatesFor(talk, 'qualify')) ??
    (await focusedTicket(talk))
  const isTheirs = ticket && isActive(ticket.state) && (await isPossible(talk, 'qualify', ticket))
  return isTheirs && ticket.requesterId !== talk.turn.person.id ? ticket : undefined
}

/** From now on it is urgent; the words stay with it, among staff. */
const raise = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const grave: Qualification = { urgency: 'high', impact: 'school' }
  const saved = await act(talk, ticket, { type: 'qualify', ...grave })
  const noted = { type: 'note', text: talk.turn.text } as const
  const after = await act({ ...talk, commandId: `${talk.commandId}:danger` }, saved, noted)
  return saidToHolder.qualified(talk, after)
}

/** "Les étincelles, vous faites quoi ?": of several the one that told of it, whatever else was spoken of since. */
const ownInDanger = async (talk: Talk): Promise<Ticket | undefined> => {
  const isNamed = talk.turn.repliedTicket !== undefined || typedReference(talk) !== undefined
  if (isNamed) return undefined
  return (await talk.mine()).find(({ state, report }) => isActive(state) && report.danger === true)
}

/** Somebody has acted on the report: the danger is told to them as what is known of it since. */
const gravelyAdded = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { text } = talk.turn
  if (ticket.report.danger) return commandOn(talk, ticket, { type: 'comment', words: text, settled: true })
  const { whole } = gravityOf(text)
  return amendDetails(talk, ticket, { details: { danger: true, ...(whole ? { whole } : {}) }, words: text })
}

/** The requester's own ticket says it too: in the report as long as nobody has acted, beside it after that. */
const added = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = (await ownInDanger(talk)) ?? (await ownSpokenOf(talk))
  if (!ticket) return undefined
  if (!doneInThisTurn(talk, ticket) && !(await isPossibleToAmend(talk, ticket)))
    return gravelyAdded(talk, ticket)
  const report = joined(ticket.report, draftOf(talk, ticket.category))
  return saidToRequester.commented(talk, await act(talk, ticket, { type: 'amend', report }))
}

const isPossibleToAmend = async (talk: Talk, ticket: Ticket): Promise<boolean> =>
  (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('amend')

/**
 * Smoke, sparks, a smell of burning: a ticket at once, without a question before it, whatever a classifier makes of the
 * words; from those who handle one, that ticket is urgent from now on.
 */
export const dangerSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!tellsDanger(talk) || means(talk, ...NO_NEWS) || talk.turn.repliedTicket) return undefined
  const isReport = means(talk, 'report_fault')
  const ticket = isHolder(talk) && !isReport ? await held(talk) : undefined
  if (ticket) return raise(talk, ticket)
  const more = isReport ? undefined : await added(talk)
  if (more) return more
  const category = isReport ? (talk.turn.understanding?.category ?? null) : null
  return open(talk, joined(earlierOf(talk), draftOf(talk, category)), secondDraftOf(talk))
}

/** Asked whom to call: the number first, whatever else is open. */
export const rescueAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!asksForRescue(text) || tellsDanger(talk) || means(talk, 'report_fault')) return undefined
  return (await askedInDanger(talk)) ?? { ...say(talk.t('dialog:danger')), keepsQuestion: true }
}

/** The danger that is spoken of here: their own, or the one of which this person was told last. */
const endangered = async (talk: Talk): Promise<Ticket | undefined> => {
  const spoken = [await ownSpokenOf(talk), ...(isHolder(talk) ? await spokenOfLast(talk) : [])]
  return spoken.find((ticket) => ticket?.report.danger && isActive(ticket.state))
}

/** "C'est grave ? j'appelle les pompiers ?": asked of no classifier. What to do is said again, and the words are kept. */
export const askedInDanger = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await endangered(talk)
  if (!ticket) return undefined
  const isOwn = ticket.requesterId === talk.turn.person.id
  const { text: words } = talk.turn
  const outcome = await (isOwn
    ? commandOn(talk, ticket, { type: 'comment', words, settled: true })
    : describe(talk, ticket))
  return safely(talk, outcome)
}

/** One line before anything else, whatever the answer is. */
export const withSafety = (talk: Talk, outcome: Outcome): Outcome =>
  tellsDanger(talk) ? safely(talk, outcome) : outcome

const safely = (talk: Talk, outcome: Outcome): Outcome => {
  const [first, ...others] = outcome.messages
  if (!first) return outcome
  const text = `${talk.t('dialog:danger')}\n${first.text}`
  return { ...outcome, messages: [{ ...first, text }, ...others] }
}
