import type { ReportDetails, Ticket } from '../../../tickets/index.ts'
import { act } from '../handling/order.ts'
import { about } from '../handling/said/about.ts'
import { filesOf } from '../reading/files.ts'
import type { Outcome, Talk } from '../talk.ts'
import { deadlineLine } from '../wording/ticket-state.ts'
import { quoted } from '../wording/ticket-words.ts'

const listOf = (
  { t }: Talk,
  { room, since, quantity, operator, whole, danger, urgency }: ReportDetails,
): string =>
  [
    ...(danger ? [t('dialog:details.danger')] : []),
    ...(urgency ? [t('dialog:details.urgent')] : []),
    ...(whole ? [t('dialog:details.whole')] : []),
    ...(room === undefined ? [] : [t('dialog:reporting.place', { room: quoted(room) })]),
    ...(since === undefined ? [] : [t('dialog:reporting.since', { since: quoted(since) })]),
    ...(quantity === undefined ? [] : [t('dialog:reporting.quantity', { number: quantity })]),
    ...(operator === undefined ? [] : [t('dialog:reporting.operator', { operator: quoted(operator) })]),
  ].join(t('dialog:reporting.comma'))

/** What came with the words is kept as well, under an id of its own: it is a second thing done to the ticket. */
const keepFiles = async ({ desk, turn, commandId, t }: Talk, ticketId: string): Promise<void> => {
  const attachments = filesOf(turn.message)
  if (attachments.length === 0) return
  await desk.tickets.act({
    as: turn.person.id,
    commandId: `${commandId}:files`,
    via: turn.message.from.channel,
    ticketId,
    command: { type: 'comment', text: turn.text || t('dialog:reporting.attachment_only'), attachments },
  })
}

/** Graver than it was: until when it is looked at now. */
const newDeadline = (talk: Talk, ticket: Ticket): readonly string[] => {
  const moved = ticket.timeline.some(
    ({ type, commandId }) => type === 'deadlines_moved' && commandId === talk.commandId,
  )
  const line = moved ? deadlineLine(talk, ticket) : undefined
  return line === undefined ? [] : [line]
}

export type Amendment = { readonly details: ReportDetails; readonly words?: string }

/** The ticket says from now on what was said here, and whoever has it hears of it. */
export const amendDetails = async (
  talk: Talk,
  ticket: Ticket,
  { details, words }: Amendment,
): Promise<Outcome> => {
  const saved = await act(talk, ticket, { type: 'amend_details', details, ...(words ? { words } : {}) })
  await keepFiles(talk, ticket.id)
  const event = saved.timeline.find(({ commandId }) => commandId === talk.commandId)
  const { reference } = saved
  const sooner = newDeadline(talk, saved)
  const before = event?.type === 'details_amended' ? listOf(talk, event.from) : ''
  const text =
    before === ''
      ? talk.t('dialog:details.noted', { reference, details: listOf(talk, details) })
      : talk.t('dialog:details.corrected', { reference, details: listOf(talk, details), before })
  return about(talk, saved, { text: [text, ...sooner].join('\n'), actions: event ? ['undo'] : [] })
}
