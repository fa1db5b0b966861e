import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusReference, typedReference } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { ofThingNamed } from '../../asking/targets/nearest/thing-named.ts'
import { askWhich } from '../../asking/which-ticket.ts'
import { itWorksOn } from '../../following/it-works.ts'
import { askWithdraw } from '../../handling/asking/ask-words.ts'
import { saysOver } from '../../reading/own/mended/over.ts'
import { saysWorksAgain } from '../../reading/own/mended/works-again.ts'
import type { Outcome, Talk } from '../../talk.ts'

/** Open, or waiting for a "yes, it works". */
const mayWork = ({ state }: Ticket): boolean => isActive(state) || state.status === 'resolved'

/** One's own tickets of the thing that works again; of whatever was just spoken of when none is named. */
const thoseOf = async (talk: Talk): Promise<readonly Ticket[]> => {
  const mine = await talk.mine()
  const done = mine.filter((ticket) => doneInThisTurn(talk, ticket))
  if (done.length > 0) return done
  const open = mine.filter(mayWork)
  const focus = focusReference(talk)
  return ofThingNamed(talk.turn.text, open) ?? open.filter(({ reference }) => reference === focus)
}

/**
 * "عادت الشبكة", "l'imprimante s'est remise à marcher": told like the fault itself, and the end of it. Undefined: no
 * ticket of theirs is about that thing.
 */
export const worksAgainSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, repliedTicket } = talk.turn
  if (waitsForWords(talk) || repliedTicket !== undefined || typedReference(talk) !== undefined)
    return undefined
  const isOver = saysOver(text)
  if (!isOver && !saysWorksAgain(text)) return undefined
  const tickets = await thoseOf(talk)
  const [only, another] = tickets
  if (!only) return undefined
  const focus = focusReference(talk)
  const meant = another ? tickets.find(({ reference }) => reference === focus) : only
  if (meant) return isOver && isActive(meant.state) ? askWithdraw(talk, meant, text) : itWorksOn(talk, meant)
  const pending = { type: 'confirm', words: text } as const
  return askWhich(talk, tickets, { text: talk.t('dialog:ticket.which_works'), pending })
}
