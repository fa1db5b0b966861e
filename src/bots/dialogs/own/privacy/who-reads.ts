import type { Ticket } from '../../../../tickets/index.ts'
import { focusedTicket, namedTicket } from '../../asking/explicit.ts'
import { asksWhoReads } from '../../reading/own/who-reads.ts'
import { type Outcome, say, type Talk } from '../../talk.ts'
import { holdersOf } from '../../wording/people.ts'

const sentenceFor = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const { reference, requesterId } = ticket
  const holders = await holdersOf(talk, ticket)
  // of other people's tickets only that is said which everybody may know
  const key = ticket.private && requesterId === talk.turn.person.id ? 'private' : 'ticket'
  return talk.t(`dialog:own.read_by_${key}`, { reference, holders })
}

/** "Qui va lire mon message ?", "واش المدير غادي يشوفها؟": by whom it is read, of a personal matter too. */
export const whoReadsAsked = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!asksWhoReads(talk.turn.text)) return undefined
  const ticket = (await namedTicket(talk)) ?? (await focusedTicket(talk))
  const text = ticket ? await sentenceFor(talk, ticket) : talk.t('dialog:own.read_by')
  return { ...say(text, ticket ? { ticket: ticket.reference } : {}), keepsQuestion: true }
}
