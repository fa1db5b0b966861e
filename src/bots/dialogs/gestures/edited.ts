import { cleanText } from '../../../shared/text/index.ts'
import { effective, type Report, type ReportDetails, type Ticket } from '../../../tickets/index.ts'
import { answerRoom } from '../details/answer-room.ts'
import { commandOn } from '../handling/command.ts'
import { act } from '../handling/order.ts'
import { about } from '../handling/said/about.ts'
import { withoutSecrets } from '../reading/own/secrets.ts'
import { draftOf } from '../reporting/draft.ts'
import { means, type Outcome, type Talk } from '../talk.ts'
import { findRevised } from './find-revised.ts'
import { isCourtesy, tellsOfFault } from './no-report.ts'
import { asSaid, rewritten } from './rewritten.ts'

/** The room that was asked for and given stands in no message that could be edited. */
const saidSince = ({ timeline }: Ticket): ReportDetails =>
  Object.assign(
    {},
    ...effective(timeline).map((event) => (event.type === 'details_amended' ? event.to : {})),
  ) as ReportDetails

/** What the words before told and these do not contradict; how many of what, only of the same kind of thing. */
const stillTrue = (before: Report, now: Report): ReportDetails => {
  const { room, since, sinceAt, quantity, operator } = before
  return {
    ...(room === undefined || now.whole ? {} : { room }),
    ...(since === undefined || now.since !== undefined ? {} : { since, ...(sinceAt ? { sinceAt } : {}) }),
    ...(before.category === now.category
      ? { ...(quantity === undefined ? {} : { quantity }), ...(operator === undefined ? {} : { operator }) }
      : {}),
  }
}

/** The report as it reads now: what it is about is asked of the new words, and kept when they do not say. */
const amended = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { understanding } = talk.turn
  const said = means(talk, 'report_fault') ? understanding?.category : undefined
  const draft = draftOf(talk, said ?? ticket.category)
  const report = {
    ...stillTrue(ticket.report, draft),
    ...saidSince(ticket),
    ...draft,
    attachments: ticket.report.attachments,
  }
  const saved = await act(talk, ticket, { type: 'amend', report })
  return about(talk, saved, { text: talk.t('dialog:gesture.amended', { reference: saved.reference }) })
}

/** Played again after a crash. */
const isAmended = ({ commandId }: Talk, { timeline }: Ticket): boolean =>
  timeline.some((event) => event.type === 'amended' && event.commandId === commandId)

/** What the message had done to the ticket. */
const didBefore = ({ turn }: Talk, { timeline }: Ticket) =>
  timeline.filter(({ commandId }) => commandId.startsWith(`${turn.revises?.inboxId}:`))

/** Its words without those of the lines that were answered with it. */
const alone = (talk: Talk): Talk => {
  const { message } = talk.turn
  return message.kind === 'edit' ? asSaid(talk, withoutSecrets(cleanText(message.text))) : talk
}

/** The report follows a message that it was told in, or that gave its room; undefined: of any other message. */
const followed = async (talk: Talk, ticket: Ticket): Promise<Outcome | undefined> => {
  const whole = rewritten(talk, ticket.report)
  if (whole !== undefined) return amended(asSaid(talk, whole), ticket)
  const did = didBefore(talk, ticket).map(({ type }) => type)
  if (did.includes('opened')) return amended(talk, ticket)
  const { reference } = ticket
  const pending = { type: 'comment' } as const
  return did.includes('details_amended')
    ? answerRoom(talk, ticket, { kind: 'words_for', pending, reference, asks: 'room' })
    : undefined
}

/**
 * Their own message reads otherwise now. The report that it was told in follows while nobody has acted; after that, for
 * words that are no report, and for any other message about a ticket, those who have it are told. Undefined: to be read
 * like any other message.
 */
export const edited = async (talk: Talk): Promise<Outcome | undefined> => {
  const own = alone(talk)
  if (isCourtesy(own)) return { messages: [], keepsQuestion: true, isBeside: true }
  const ticket = await findRevised(talk)
  if (!ticket || talk.turn.text === '') return undefined
  if (isAmended(talk, ticket)) return amended(talk, ticket)
  const possible = await talk.desk.tickets.listPossible(talk.turn.person, ticket)
  const mayFollow = possible.includes('amend') && tellsOfFault(own)
  const outcome = mayFollow ? await followed(talk, ticket) : undefined
  if (outcome) return outcome
  const words = talk.t('dialog:gesture.edited', { words: talk.turn.text })
  return { ...(await commandOn(talk, ticket, { type: 'comment', words, settled: true })), isBeside: true }
}
