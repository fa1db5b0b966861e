import { effective, isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket } from '../asking/explicit.ts'
import { candidatesFor, doneInThisTurn, findDone, isPossible } from '../asking/targets/candidates.ts'
import { namedTarget } from '../asking/which-ticket.ts'
import { wordsOf } from '../reading/words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { isHolder } from '../wording/people.ts'
import { commandOn } from './command.ts'

const lastOwn = ({ timeline }: Ticket, personId: string): number =>
  effective(timeline)
    .findLast(({ by }) => by === personId)
    ?.at.getTime() ?? 0

/** A report cannot be taken back like a command, but it can be withdrawn: that is what its author means. */
const isJustOpened = ({ timeline, state, requesterId }: Ticket, personId: string): boolean =>
  isActive(state) && requesterId === personId && effective(timeline).length === 1

/** Takes back what this person did last: on the ticket named, the one spoken of, else wherever it was. */
export const undoLast = async (talk: Talk): Promise<Outcome> => {
  const { id } = talk.turn.person
  const named = await namedTarget(talk, { type: 'undo' })
  if (named && 'outcome' in named) return named.outcome
  const spoken = named?.ticket ?? (await findDone(talk)) ?? (await focusedTicket(talk))
  if (spoken && isJustOpened(spoken, id)) return commandOn(talk, spoken, { type: 'cancel' })
  if (named || (spoken && (await isPossible(talk, 'undo', spoken))))
    return commandOn(talk, spoken as Ticket, { type: 'undo' })
  const candidates = await candidatesFor(talk, 'undo')
  const last = candidates.sort((a, b) => lastOwn(b, id) - lastOwn(a, id))[0] ?? spoken
  return last ? commandOn(talk, last, { type: 'undo' }) : say(talk.t('dialog:handling.nothing_to_undo'))
}

const UNDO = /^(?:non |stop |lla |لا )?(?:annule\w*|تراجع\S*|الغي\S*|لغي\S*|lghi\w*)(?: |$)/u
const DEED =
  / (?:le|la|l|mon|ma|هاد|had)? ?(?:transfert|transmission|envoi|renvoi|prise en charge|resolution|mise en attente|attente|question|تحويل|التحويل|احاله|الاحاله|الحل|transfer)(?: |$)/u

/** "Annule, je la garde": begins by taking back. */
export const saysUndo = (text: string): boolean => UNDO.test(wordsOf(text).join(' '))

/** "Annule le transfert": what was done last is named, whatever a classifier makes of the word. */
export const undoSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  if (!isHolder(talk) || !saysUndo(text) || !DEED.test(` ${wordsOf(text).join(' ')} `)) return undefined
  const ticket = (await findDone(talk)) ?? (await focusedTicket(talk))
  const isDone = ticket !== undefined && doneInThisTurn(talk, ticket)
  return ticket && (isDone || (await isPossible(talk, 'undo', ticket))) ? undoLast(talk) : undefined
}
