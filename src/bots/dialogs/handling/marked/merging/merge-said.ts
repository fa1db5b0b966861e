import { focusReference } from '../../../asking/explicit.ts'
import { candidatesFor, findDone, isPossible } from '../../../asking/targets/candidates.ts'
import { askWhich, unknownTicket } from '../../../asking/which-ticket.ts'
import { referencesIn, saysDuplicate } from '../../../reading/orders/references.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { commandOn } from '../../command.ts'

const find = (talk: Talk, reference: string) => talk.desk.tickets.findVisible(talk.turn.person, reference)

/** "SN-A is the same as SN-B" names the one that ends first; one reference alone is the one that goes on. */
const subjectOf = ({ turn }: Talk, references: readonly string[]): string | undefined =>
  references[1] ? references[0] : turn.repliedTicket

const ofFocus = async (talk: Talk, into: string) => {
  const focus = focusReference(talk)
  const ticket = focus && focus !== into ? await find(talk, focus) : undefined
  return ticket && (await isPossible(talk, 'merge', ticket)) ? ticket : undefined
}

/** "C'est le même problème que SN-…", "doublon de SN-…", "نفس المشكل ديال SN-…". */
export const mergeSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const references = referencesIn(talk.turn.text)
  const into = references[1] ?? references[0]
  if (!into || !saysDuplicate(talk.turn.text)) return undefined
  const order = { type: 'merge', into } as const
  const subject = subjectOf(talk, references)
  if (subject && subject !== into) {
    const ticket = await find(talk, subject)
    return ticket ? commandOn(talk, ticket, order) : unknownTicket(talk, order)
  }
  const near = (await findDone(talk)) ?? (await ofFocus(talk, into))
  if (near) return commandOn(talk, near, order)
  const candidates = (await candidatesFor(talk, 'merge')).filter(({ reference }) => reference !== into)
  const [only, another] = candidates
  if (!only) return undefined
  if (!another) return commandOn(talk, only, order)
  return askWhich(talk, candidates, { text: talk.t('dialog:merging.which', { into }), pending: order })
}
