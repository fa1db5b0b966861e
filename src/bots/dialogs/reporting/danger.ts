import type { Intent } from '../../../nlu/index.ts'
import {
  type Category,
  isActive,
  type Qualification,
  type Report,
  type Ticket,
} from '../../../tickets/index.ts'
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
import { placeIn } from '../reading/orders/places.ts'
import { speaksOfIt } from '../reading/own/details/speaks-of-it.ts'
import { means, type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { draftOf, joined, secondDraftOf } from './draft.ts'
import { open } from './open.ts'

/** Danger in these is over, asked about, or belongs to the ticket that they name by themselves. */
const NO_NEWS: readonly Intent[] = [
  ...(['confirm_resolved', 'resolve_ticket', 'cancel', 'thank', 'reopen', 'forward_ticket'] as const),
  ...(['ticket_status', 'list_tickets', 'statistics', 'wait_ticket', 'declare_absence', 'undo'] as const),
]

/** "Un élève s'est fait mal" looks like somebody who stays at home. */
const isNoNews = (talk: Talk): boolean =>
  means(talk, ...NO_NEWS) && !(means(talk, 'declare_absence') && gravityOf(talk.turn.text).hurt)

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

/** In another room than that one it is another danger. */
const isElsewhere = ({ turn: { understanding } }: Talk, { report }: Ticket): boolean => {
  const room = understanding?.entities.room
  return room !== undefined && report.room !== undefined && room !== report.room
}

/** "Les étincelles, vous faites quoi ?": of several the one that told of it, whatever else was spoken of since. */
const ownInDanger = async (talk: Talk): Promise<Ticket | undefined> =>
  (await talk.mine()).find(
    (ticket) => isActive(ticket.state) && ticket.report.danger === true && !isElsewhere(talk, ticket),
  )

/** "Elle fume", "ça sent le brûlé", and no place: of the thing just spoken of, and so is current of what has none. */
const belongsTo = (talk: Talk, ticket: Ticket): boolean =>
  doneInThisTurn(talk, ticket) ||
  (!isElsewhere(talk, ticket) &&
    (ticket.report.danger === true ||
      ticket.category === 'power' ||
      (speaksOfIt(talk.turn.text) && !placeOf(talk))))

const placeOf = ({ turn: { text, understanding } }: Talk): boolean =>
  understanding?.entities.room !== undefined || placeIn(text)?.room !== undefined

/** Named, or the danger that is known already, or what was just spoken of if these words are of that. */
const ownOfDanger = async (talk: Talk): Promise<Ticket | undefined> => {
  const spoken = await ownSpokenOf(talk)
  if (talk.turn.repliedTicket !== undefined || typedReference(talk) !== undefined) return spoken
  const isSpoken = spoken !== undefined && belongsTo(talk, spoken)
  return isSpoken && spoken.report.danger && !isElsewhere(talk, spoken)
    ? spoken
    : ((await ownInDanger(talk)) ?? (isSpoken ? spoken : undefined))
}

/** Somebody has acted on the report: the danger is told to them as what is known of it since. */
const gravelyAdded = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { text } = talk.turn
  const { whole } = gravityOf(text)
  return amendDetails(talk, ticket, { details: { danger: true, ...(whole ? { whole } : {}) }, words: text })
}

/** The requester's own ticket says it too: in the report as long as nobody has acted, beside it after that. */
const added = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await ownOfDanger(talk)
  if (!ticket) return undefined
  if (!doneInThisTurn(talk, ticket) && !(await isPossibleToAmend(talk, ticket)))
    return gravelyAdded(talk, ticket)
  const report = joined(ticket.report, draftOf(talk, ticket.category))
  return saidToRequester.commented(talk, await act(talk, ticket, { type: 'amend', report }))
}

const isPossibleToAmend = async (talk: Talk, ticket: Ticket): Promise<boolean> =>
  (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('amend')

/** What may burn or strike; whatever else it was taken for, fire and current are those of who sees to the power. */
const ELECTRIC: readonly (Category | null)[] = ['computer', 'printer', 'projector', 'connectivity', 'power']

const kindOfDanger = ({ turn: { text, understanding } }: Talk, isReport: boolean): Category | null => {
  const read = isReport ? (understanding?.category ?? null) : null
  if (ELECTRIC.includes(read)) return read
  return gravityOf(text).hurt ? null : 'power'
}

/**
 * Smoke, sparks, a smell of burning: a ticket at once, without a question before it, whatever a classifier makes of the
 * words; from those who handle one, that ticket is urgent from now on.
 */
export const dangerSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!tellsDanger(talk) || talk.turn.repliedTicket || isNoNews(talk)) return undefined
  const isReport = means(talk, 'report_fault')
  const ticket = isHolder(talk) && !isReport ? await held(talk) : undefined
  if (ticket) return raise(talk, ticket)
  const more = isReport ? undefined : await added(talk)
  if (more) return more
  const category = kindOfDanger(talk, isReport)
  return open(talk, joined(earlierOf(talk), draftOf(talk, category)), secondDraftOf(talk))
}

/** Asked whom to call: the number first, whatever else is open. */
export const rescueAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!asksForRescue(text) || tellsDanger(talk) || means(talk, 'report_fault')) return undefined
  return (await askedInDanger(talk)) ?? { ...say(adviceFor(talk)), keepsQuestion: true }
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

/** Whoever is hurt is not moved; from anything else one gets away. */
const adviceFor = (talk: Talk): string =>
  talk.t(gravityOf(talk.turn.text).hurt ? 'dialog:hurt' : 'dialog:danger')

/** One line before anything else, whatever the answer is. */
export const withSafety = (talk: Talk, outcome: Outcome): Outcome =>
  tellsDanger(talk) ? safely(talk, outcome) : outcome

const safely = (talk: Talk, outcome: Outcome): Outcome => {
  const [first, ...others] = outcome.messages
  if (!first) return outcome
  const text = `${adviceFor(talk)}\n${first.text}`
  return { ...outcome, messages: [{ ...first, text }, ...others] }
}
