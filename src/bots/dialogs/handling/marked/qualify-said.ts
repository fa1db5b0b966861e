import type { Intent } from '../../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { candidatesFor, doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { newlyAlerted } from '../../asking/targets/spoken-last.ts'
import { toldApart } from '../../asking/targets/told-apart.ts'
import { askWhich } from '../../asking/which-ticket.ts'
import { correctionIn } from '../../reading/correction.ts'
import { assessedIn, priorityIn, raisesPriority } from '../../reading/orders/assessing/assessment.ts'
import { asksToRaise } from '../../reading/orders/side-words.ts'
import { wordsOf } from '../../reading/words.ts'
import { type Outcome, sureIntent, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { command, commandOn } from '../command.ts'
import { isFreeOfReports } from './in-words/free-of-reports.ts'

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
const corrects = (talk: Talk, ticket: Ticket): boolean => {
  const { turn } = talk
  const correction = correctionIn(turn.text)
  if (!correction || correction.category === ticket.category) return false
  // "kay9ol liya mot de passe ghalat": it is the password that is wrong, not what was said
  const isWrongPassword = correction.category === 'account_access' && sureIntent(talk) === 'report_fault'
  if (isWrongPassword && correction.denied === undefined) return false
  return correction.denied !== undefined || wordsOf(turn.text).length <= SHORT
}

/** Whoever handles it also says how many are hindered and how soon. */
const assesses = (talk: Talk, ticket: Ticket, isNamed: boolean): boolean => {
  const { text } = talk.turn
  if (raisesPriority(text) || priorityIn(text)) return true
  if (asksToRaise(text)) return false
  const said = Object.keys(assessedIn(text, ticket.assessment)).length
  if (said === 0 || sureIntent(talk) === 'report_fault') return false
  // "c'est très urgent et ça touche tout l'établissement": both at once are said of nothing else
  return isNamed || said === 2 || wordsOf(text).length <= SHORT
}

/** "Monte la priorité de l'imprimante" names its ticket, whichever was spoken of. */
const toRaise = async (talk: Talk): Promise<Ticket | undefined> =>
  toldApart(talk.turn.text, await candidatesFor(talk, 'qualify')) ?? focusedTicket(talk)

/** Whoever handles tickets and speaks of a priority, with no ticket named: which one is told apart, or asked. */
const raiseSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const order = { type: 'qualify', words: talk.turn.text } as const
  const ticket = (await namedTicket(talk)) ?? (await toRaise(talk))
  if (!ticket) return isHolder(talk) ? command(talk, order) : undefined
  return onTicket(talk, ticket, true)
}

/** "ماشي حواسيب، راه الضو مقطوع", said by whoever was just alerted of it, denies what the alert said. */
const newlyToCorrect = async (talk: Talk): Promise<Ticket | undefined> => {
  const denied = isHolder(talk) ? correctionIn(talk.turn.text)?.denied : undefined
  if (denied === undefined) return undefined
  const ticket = await newlyAlerted(talk, await candidatesFor(talk, 'qualify'))
  return ticket?.category === denied ? ticket : undefined
}

const onTicket = async (talk: Talk, ticket: Ticket, isNamed: boolean): Promise<Outcome | undefined> => {
  const { text, person } = talk.turn
  if (!isActive(ticket.state)) return undefined
  const mine = ticket.requesterId === person.id
  if (!corrects(talk, ticket) && (mine || !assesses(talk, ticket, isNamed))) return undefined
  const allowed = doneInThisTurn(talk, ticket) || (await isPossible(talk, 'qualify', ticket))
  return allowed ? commandOn(talk, ticket, { type: 'qualify', words: text }) : undefined
}

/**
 * "C'est un problème de réseau, pas d'ordinateur", "priorité haute", "non, c'est le projecteur" about the ticket
 * named or just spoken of. A contrast reads like a new report to any classifier: the words decide.
 */
export const qualifySaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (wordsOf(text).length > LONGEST) return undefined
  const isAboutPriority = raisesPriority(text) || (priorityIn(text) !== undefined && isHolder(talk))
  if (isAboutPriority && (isHolder(talk) ? isFreeOfReports(talk) : !waitsForWords(talk)))
    return raiseSaid(talk)
  if (waitsForWords(talk) || isAboutPriority) return undefined
  if (!MAY_BE_QUALIFYING.includes(sureIntent(talk))) return undefined
  const named = await namedTicket(talk)
  const ticket = named ?? (await newlyToCorrect(talk)) ?? (await focusedTicket(talk))
  const done = ticket && (await onTicket(talk, ticket, named !== undefined))
  return done ?? (named ? undefined : deniedOnDesk(talk))
}

/**
 * "هادي ماشي حواسيب، راه الضو مقطوع": from whoever has one to handle that was taken for computers, it is what that one is about,
 * and no fault of their own. Of several it is asked which.
 */
const deniedOnDesk = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const correction = isHolder(talk) ? correctionIn(text) : undefined
  if (correction?.denied === undefined) return undefined
  const taken = (await candidatesFor(talk, 'qualify')).filter(
    ({ category, requesterId }) => category === correction.denied && requesterId !== talk.turn.person.id,
  )
  const [only, another] = taken
  const order = { type: 'qualify', words: text, category: correction.category } as const
  if (only && !another) return commandOn(talk, only, order)
  return only && askWhich(talk, taken, { text: talk.t('dialog:ticket.which'), pending: order })
}
