import { effective, type ReportDetails, type Ticket } from '../../../tickets/index.ts'
import { commandOn } from '../handling/command.ts'
import { act } from '../handling/order.ts'
import { about } from '../handling/said/about.ts'
import { draftOf } from '../reporting/draft.ts'
import { means, type Outcome, type Talk } from '../talk.ts'
import { findRevised } from './find-revised.ts'

/** The room that was asked for and given stands in no message that could be edited. */
const saidSince = ({ timeline }: Ticket): ReportDetails =>
  Object.assign(
    {},
    ...effective(timeline).map((event) => (event.type === 'details_amended' ? event.to : {})),
  ) as ReportDetails

/** The report as it reads now: what it is about is asked of the new words, and kept when they do not say. */
const amended = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { understanding } = talk.turn
  const said = means(talk, 'report_fault') ? understanding?.category : undefined
  const report = {
    ...saidSince(ticket),
    ...draftOf(talk, said ?? ticket.category),
    attachments: ticket.report.attachments,
  }
  const saved = await act(talk, ticket, { type: 'amend', report })
  return about(talk, saved, { text: talk.t('dialog:gesture.amended', { reference: saved.reference }) })
}

/** Played again after a crash, or still possible: nobody has acted on what the message said before. */
const mayAmend = async (talk: Talk, ticket: Ticket): Promise<boolean> =>
  ticket.timeline.some(({ type, commandId }) => type === 'amended' && commandId === talk.commandId) ||
  (await talk.desk.tickets.listPossible(talk.turn.person, ticket)).includes('amend')

/**
 * Their own message reads otherwise now. The report that it opened follows while nobody has acted; after that, and
 * for any other message about a ticket, those who have it are told. Undefined: to be read like any other message.
 */
export const edited = async (talk: Talk): Promise<Outcome | undefined> => {
  const ticket = await findRevised(talk)
  if (!ticket || talk.turn.text === '') return undefined
  const opened = ticket.timeline[0]?.commandId.startsWith(`${talk.turn.revises?.inboxId}:`)
  if (opened && (await mayAmend(talk, ticket))) return amended(talk, ticket)
  const words = talk.t('dialog:gesture.edited', { words: talk.turn.text })
  return commandOn(talk, ticket, { type: 'comment', words, settled: true })
}
