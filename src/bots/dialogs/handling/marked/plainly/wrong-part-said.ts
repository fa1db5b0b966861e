import { readUntil } from '../../../../../nlu/index.ts'
import type { Ticket } from '../../../../../tickets/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { narrowed } from '../../../asking/targets/nearest/narrowed.ts'
import { pickFor } from '../../../asking/targets/pick.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { saysWrongPart } from '../../../reading/orders/movement/waiting/wrong-part.ts'
import { message, type Outcome, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'
import { isFreeOfReports } from '../in-words/free-of-reports.ts'

const waitsForPart = ({ state }: Ticket): boolean => state.status === 'waiting' && state.for !== 'requester'

/** Kept among staff, and asked until when; with a day in the words it waits until then. */
const waitOn = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const { text, now } = talk.turn
  if (readUntil(text, now)) return commandOn(talk, ticket, { type: 'wait', words: text })
  const noted = await commandOn(talk, ticket, { type: 'note', words: text, settled: true })
  const { reference } = ticket
  return {
    ...noted,
    messages: [message(talk.t('dialog:handling.wrong_part', { reference }), { ticket: reference })],
    question: { kind: 'words_for', pending: { type: 'wait', words: text }, reference },
  }
}

/**
 * "Le câble est arrivé mais c'est pas le bon modèle", of what waits for a part: nothing goes on, nothing is resolved,
 * and a cable is no line that is down.
 */
export const wrongPartSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || !saysWrongPart(text) || !isFreeOfReports(talk)) return undefined
  const named = (await namedTicket(talk)) ?? (await findDone(talk))
  if (named) return waitsForPart(named) ? waitOn(talk, named) : undefined
  const waiting = (await narrowed(talk, 'wait', await candidatesFor(talk, 'wait'))).filter(waitsForPart)
  if (waiting.length === 0) return undefined
  const ticket = pickFor(talk, 'wait', waiting)
  return ticket
    ? waitOn(talk, ticket)
    : askWhich(talk, waiting, { text: talk.t('dialog:ticket.which'), pending: { type: 'note', words: text } })
}
