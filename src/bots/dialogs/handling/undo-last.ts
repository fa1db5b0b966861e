import { effective, isActive, type Ticket } from '../../../tickets/index.ts'
import { focusedTicket } from '../asking/explicit.ts'
import { candidatesFor, doneInThisTurn, findDone, isPossible } from '../asking/targets/candidates.ts'
import { askWhich, namedTarget } from '../asking/which-ticket.ts'
import { wordsOf } from '../reading/words.ts'
import { type Outcome, say, type Talk } from '../talk.ts'
import { commandOn } from './command.ts'

const lastOwn = ({ timeline }: Ticket, personId: string): number =>
  effective(timeline)
    .findLast(({ by }) => by === personId)
    ?.at.getTime() ?? 0

/** A report cannot be taken back like a command, but it can be withdrawn: that is what its author means. */
const isJustOpened = ({ timeline, state, requesterId }: Ticket, personId: string): boolean =>
  isActive(state) && requesterId === personId && effective(timeline).length === 1

/** It was done after anything else was spoken of. */
const focusIsOlder = ({ turn: { person, state } }: Talk, last: Ticket): boolean =>
  state.focus === undefined || state.focus.at.getTime() <= lastOwn(last, person.id)

/** Takes back what this person did last: on the ticket named, the one spoken of, else wherever it was. */
export const undoLast = async (talk: Talk): Promise<Outcome> => {
  const { id } = talk.turn.person
  const named = await namedTarget(talk, { type: 'undo' })
  if (named && 'outcome' in named) return named.outcome
  const spoken = named?.ticket ?? (await findDone(talk)) ?? (await focusedTicket(talk))
  // played again after a crash: as it was opened, because it was taken back
  if (spoken && doneInThisTurn(talk, spoken)) return commandOn(talk, spoken, { type: 'undo' })
  if (spoken && isJustOpened(spoken, id)) return commandOn(talk, spoken, { type: 'cancel' })
  if (named || (spoken && (await isPossible(talk, 'undo', spoken))))
    return commandOn(talk, spoken as Ticket, { type: 'undo' })
  const candidates = await candidatesFor(talk, 'undo')
  const last = candidates.sort((a, b) => lastOwn(b, id) - lastOwn(a, id))[0] ?? spoken
  // of another ticket than the one just spoken of: named, and done at a yes
  if (last && spoken && last.id !== spoken.id && !focusIsOlder(talk, last))
    return askWhich(talk, [last], {
      text: talk.t('dialog:handling.undo_elsewhere', { reference: spoken.reference, other: last.reference }),
      pending: { type: 'undo' },
      isOnly: true,
    })
  return last ? commandOn(talk, last, { type: 'undo' }) : say(talk.t('dialog:handling.nothing_to_undo'))
}

const UNDO = /^(?:non |stop |lla |لا )?(?:annule\w*|تراجع\S*|الغي\S*|لغي\S*|lghi\w*)(?: |$)/u
/** "Annule, je la garde": begins by taking back. */
export const saysUndo = (text: string): boolean => UNDO.test(wordsOf(text).join(' '))
