import { assigneeOf, type Ticket } from '../../../../../tickets/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { narrowed } from '../../../asking/targets/nearest/narrowed.ts'
import { namesNoneOf, pick } from '../../../asking/targets/pick.ts'
import { newlyAlerted } from '../../../asking/targets/spoken-last.ts'
import { askWhich } from '../../../asking/which-ticket.ts'
import { saysCalls, saysKeepOff, withoutCall } from '../../../reading/orders/movement/hands/calls.ts'
import { type Outcome, sureIntent, type Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

/** Taken in hand; what keeps people off it is told to whoever reported it. */
const takeIt = async (talk: Talk, ticket: Ticket): Promise<Outcome> => {
  const taken = await commandOn(talk, ticket, { type: 'take' })
  const { text } = talk.turn
  if (!saysKeepOff(text)) return taken
  const commandId = talk.turn.nextCommandId()
  const now = (await talk.desk.tickets.findVisible(talk.turn.person, ticket.reference)) ?? ticket
  const told = await commandOn({ ...talk, commandId }, now, { type: 'announce', words: text, settled: true })
  const { question: _, ...outcome } = taken
  return { ...outcome, messages: [...taken.messages, ...told.messages] }
}

const namesAnother = (talk: Talk, tickets: readonly Ticket[]): boolean =>
  namesNoneOf({ ...talk, turn: { ...talk.turn, text: withoutCall(talk.turn.text) } }, tickets)

/** In their hands already: it is written down there. */
const noteIt = async (talk: Talk): Promise<Outcome | undefined> => {
  const held = (await candidatesFor(talk, 'note')).filter(
    ({ state }) => assigneeOf(state) === talk.turn.person.id,
  )
  if (held.length === 0 || namesAnother(talk, held)) return undefined
  const ticket = pick(talk, held)
  return ticket && commandOn(talk, ticket, { type: 'note', words: talk.turn.text })
}

/**
 * "J'appelle l'électricien de la délégation": whoever calls somebody about what was just alerted has taken it in hand; it
 * is sent to nobody.
 */
export const callsSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk) || !saysCalls(text)) return undefined
  if (sureIntent(talk) === 'report_fault') return undefined
  const named = (await namedTicket(talk)) ?? (await findDone(talk))
  if (named) return takeIt(talk, named)
  const candidates = await narrowed(talk, 'take', await candidatesFor(talk, 'take'))
  if (candidates.length === 0) return noteIt(talk)
  if (namesAnother(talk, candidates)) return undefined
  const [only, another] = candidates
  const ticket = (await newlyAlerted(talk, candidates)) ?? (another === undefined ? only : undefined)
  return ticket
    ? takeIt(talk, ticket)
    : askWhich(talk, candidates, { text: talk.t('dialog:ticket.which'), pending: { type: 'take' } })
}
