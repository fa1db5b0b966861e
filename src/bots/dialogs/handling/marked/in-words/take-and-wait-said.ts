import type { Ticket } from '../../../../../tickets/index.ts'
import { namedTicket } from '../../../asking/explicit.ts'
import { waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone } from '../../../asking/targets/candidates.ts'
import { narrowed } from '../../../asking/targets/nearest/narrowed.ts'
import { namesNoneOf, pickFor } from '../../../asking/targets/pick.ts'
import { newlyAlerted } from '../../../asking/targets/spoken-last.ts'
import { saysTaken } from '../../../reading/orders/movement/hands/take.ts'
import { waitIn } from '../../../reading/orders/movement/waiting/from-outside.ts'
import { announcedIn } from '../../../reading/orders/telling/announced.ts'
import { wordsOf } from '../../../reading/words.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder } from '../../../wording/people.ts'
import { commandOn } from '../../command.ts'

const CLAUSE = /[,،.;؛\n]|\s(?:et|و|w|o)\s/u

/** What is waited for, said behind "I take it"; undefined when only one of the two is said. */
const awaitedBehind = (text: string, now: Date): string | undefined => {
  const clauses = text.split(CLAUSE)
  const at = clauses.findIndex((clause) => saysTaken(clause))
  if (at < 0) return undefined
  const behind = clauses
    .slice(at + 1)
    .map((clause) => clause.trim())
    .filter((clause) => wordsOf(clause).length > 0)
    .join(', ')
  const waits = waitIn(behind, now) === 'outside' || announcedIn(behind, now) === 'ordered'
  return waits ? behind : undefined
}

const both = async (talk: Talk, ticket: Ticket, words: string): Promise<Outcome> => {
  const taken = await commandOn(talk, ticket, { type: 'take' })
  const commandId = talk.turn.nextCommandId()
  const now = (await talk.desk.tickets.findVisible(talk.turn.person, ticket.reference)) ?? ticket
  const waiting = await commandOn({ ...talk, commandId }, now, { type: 'wait', words })
  const said = taken.messages.map(({ choices: _, ...rest }) => ({ ...rest, choices: [] }))
  return { ...waiting, messages: [...said, ...waiting.messages] }
}

/** "Je le prends. Câble commandé, arrivée lundi": two orders in one line, and both are done, to the same ticket. */
export const takeAndWaitSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk)) return undefined
  const words = awaitedBehind(text, now)
  if (words === undefined) return undefined
  const named = (await namedTicket(talk)) ?? (await findDone(talk))
  if (named) return both(talk, named, words)
  const candidates = await narrowed(talk, 'take', await candidatesFor(talk, 'take'))
  if (candidates.length === 0 || namesNoneOf(talk, candidates)) return undefined
  const ticket = (await newlyAlerted(talk, candidates)) ?? pickFor(talk, 'take', candidates)
  return ticket && both(talk, ticket, words)
}
