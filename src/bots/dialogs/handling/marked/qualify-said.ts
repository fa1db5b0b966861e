import type { Intent } from '../../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { doneInThisTurn, isPossible } from '../../asking/which-ticket.ts'
import { correctionIn } from '../../reading/correction.ts'
import { assessedIn, priorityIn } from '../../reading/orders/assessment.ts'
import { asksToRaise } from '../../reading/orders/side-words.ts'
import { wordsOf } from '../../reading/words.ts'
import { type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { commandOn } from '../command.ts'

/** Beyond these, what is surely meant is something else than what the ticket is about. */
const MAY_BE_QUALIFYING: readonly (Intent | undefined)[] = [
  undefined,
  'report_fault',
  'add_comment',
  'escalate',
  'deny',
  'affirm',
  'out_of_scope',
]
const LONGEST = 25
const SHORT = 8

/** The requester corrects what was understood: by a contrast, or by a short "no, it is …". */
const corrects = ({ turn }: Talk, ticket: Ticket): boolean => {
  const correction = correctionIn(turn.text)
  if (!correction || correction.category === ticket.category) return false
  return correction.denied !== undefined || wordsOf(turn.text).length <= SHORT
}

/** Whoever handles it also says how many are hindered and how soon. */
const assesses = (talk: Talk, ticket: Ticket, isNamed: boolean): boolean => {
  const { text } = talk.turn
  if (asksToRaise(text)) return false
  if (priorityIn(text)) return true
  const isAssessed = Object.keys(assessedIn(text, ticket.assessment)).length > 0
  if (!isAssessed || sureIntent(talk) === 'report_fault') return false
  return isNamed || wordsOf(text).length <= SHORT
}

/**
 * "C'est un problème de réseau, pas d'ordinateur", "priorité haute", "non, c'est le projecteur" about the ticket
 * named or just spoken of. A contrast reads like a new report to any classifier: the words decide.
 */
export const qualifySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  if (waitsForWords(talk) || !MAY_BE_QUALIFYING.includes(sureIntent(talk))) return undefined
  if (wordsOf(text).length > LONGEST) return undefined
  const named = await namedTicket(talk)
  const ticket = named ?? (await focusedTicket(talk))
  if (!ticket || !isActive(ticket.state)) return undefined
  const mine = ticket.requesterId === person.id
  if (!corrects(talk, ticket) && (mine || !assesses(talk, ticket, named !== undefined))) return undefined
  const allowed = doneInThisTurn(talk, ticket) || (await isPossible(talk, 'qualify', ticket))
  return allowed ? commandOn(talk, ticket, { type: 'qualify', words: text }) : undefined
}
