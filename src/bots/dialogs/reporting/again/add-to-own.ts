import type { Report, ReportDetails, Ticket } from '../../../../tickets/index.ts'
import { amendDetails } from '../../details/amend.ts'
import { commandOn } from '../../handling/command.ts'
import type { Outcome, Talk } from '../../talk.ts'
import { actionChoice } from '../../wording/ticket-words.ts'

/** What these words tell and the ticket does not yet; how many there are is put right. */
const newIn = ({ room, since, sinceAt, quantity }: Report, { report }: Ticket): ReportDetails => ({
  ...(room !== undefined && report.room === undefined ? { room } : {}),
  ...(since !== undefined && report.since === undefined ? { since, ...(sinceAt ? { sinceAt } : {}) } : {}),
  ...(quantity !== undefined && quantity !== report.quantity ? { quantity } : {}),
})

const mayAmend = async ({ desk, turn }: Talk, ticket: Ticket): Promise<boolean> =>
  (await desk.tickets.listPossible(turn.person, ticket)).includes('amend_details')

/** More of the fault that this person has just reported: its details are the ticket's, its words are kept with it. */
export const addToOwn = async (talk: Talk, ticket: Ticket, more: Report): Promise<Outcome> => {
  const details = newIn(more, ticket)
  const words = more.text
  if (Object.keys(details).length > 0 && (await mayAmend(talk, ticket)))
    return amendDetails(talk, ticket, { details, words })
  const noted = await commandOn(talk, ticket, { type: 'comment', words, settled: true })
  const undo = actionChoice(talk, 'undo', ticket.reference)
  return { ...noted, messages: noted.messages.map((message) => ({ ...message, choices: [undo] })) }
}
