import type { Intent } from '../../../../nlu/index.ts'
import { isActive, type Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { waitsForWords } from '../../asking/interrupts.ts'
import { candidatesFor, isPossible } from '../../asking/targets/candidates.ts'
import { inRoom, ofThing, toldApart } from '../../asking/targets/told-apart.ts'
import { askWhich } from '../../asking/which-ticket.ts'
import { waitedFor } from '../../reading/command-words.ts'
import { placeIn } from '../../reading/orders/places.ts'
import { announcedIn } from '../../reading/orders/telling/announced.ts'
import { recordedIn } from '../../reading/orders/telling/recorded.ts'
import { type Outcome, sureIntent, type Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isHolder } from '../../wording/people.ts'
import { command, commandOn } from '../command.ts'

/** Surely something else, although somebody comes on some day in it. */
const NO_ANNOUNCEMENT: readonly (Intent | undefined)[] = [
  ...([
    'wait_ticket',
    'forward_ticket',
    'resolve_ticket',
    'declare_absence',
    'take_ticket',
    'vouch',
  ] as const),
]

/** The ticket named, or just spoken of and still open, whoever has it now: those around it may hear of it. */
const near = async (talk: Talk, type: PendingCommandType): Promise<Ticket | undefined> => {
  const ticket = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  return ticket && isActive(ticket.state) && (await isPossible(talk, type, ticket)) ? ticket : undefined
}

/** "Le technicien passe demain à 10h", "on a commandé la pièce": what will happen, from those who handle the ticket. */
export const announceSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, now } = talk.turn
  if (!isHolder(talk) || waitsForWords(talk)) return undefined
  const announced = announcedIn(text, now)
  if (announced === undefined || NO_ANNOUNCEMENT.includes(sureIntent(talk))) return undefined
  const outside = ['supplier', 'telecom_operator'].includes(waitedFor(text))
  const type = announced === 'ordered' || outside ? 'wait' : 'announce'
  const ticket = await near(talk, type)
  if (ticket) return commandOn(talk, ticket, { type, words: text, settled: true })
  // without a ticket it could be about, the words mean what they mean
  const candidates = await candidatesFor(talk, type)
  const meant = ofThing(text, candidates)
  if (meant.length > 1 && meant.length < candidates.length)
    return askWhich(talk, meant, { text: talk.t('dialog:ticket.which'), pending: { type, words: text } })
  return candidates.length > 0 ? command(talk, { type, words: text }) : undefined
}

/** "Note que l'imprimante est sous garantie": among staff, on the ticket of that room or thing; none there, no note. */
export const recordSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text } = talk.turn
  const words = recordedIn(text)
  if (!isHolder(talk) || words === undefined || waitsForWords(talk)) return undefined
  const order = { type: 'note', words } as const
  const candidates = await candidatesFor(talk, 'note')
  const told = (await namedTicket(talk)) ?? toldApart(words, candidates)
  if (told) return commandOn(talk, told, order)
  const isElsewhere = placeIn(words)?.isBare === false && inRoom(words, candidates).length === 0
  return candidates.length === 0 || isElsewhere ? undefined : command(talk, order)
}
