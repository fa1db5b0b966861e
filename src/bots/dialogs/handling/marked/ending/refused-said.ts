import { typedReference } from '../../../asking/explicit.ts'
import { isAskedWhich, waitsForWords } from '../../../asking/interrupts.ts'
import { candidatesFor, findDone, isPossible } from '../../../asking/targets/candidates.ts'
import { askWhich, findTarget } from '../../../asking/which-ticket.ts'
import { refusalIn } from '../../../reading/orders/ending/refusal.ts'
import type { Outcome, Talk } from '../../../talk.ts'
import { isHolder, nameById } from '../../../wording/people.ts'
import { quoted } from '../../../wording/ticket-words.ts'
import { askWords } from '../../asking/ask-words.ts'

/**
 * "Refuse-la, pas de budget", from whoever has it: closed with the reason, which its requester reads; asked before, for
 * nobody gets what they asked for.
 */
export const refusedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  if (!isHolder(talk) || (waitsForWords(talk) && !isAskedWhich(talk))) return undefined
  const refusal = refusalIn(talk.turn.text)
  if (!refusal || (await findDone(talk))) return undefined
  const hasOne = typedReference(talk) !== undefined || (await candidatesFor(talk, 'resolve')).length > 0
  if (!hasOne) return undefined
  const order = { type: 'resolve', words: refusal.reason, refused: true } as const
  const target = await findTarget(talk, order)
  if ('outcome' in target) return target.outcome
  const { ticket } = target
  if (!(await isPossible(talk, 'resolve', ticket)) || ticket.requesterId === talk.turn.person.id)
    return undefined
  if (refusal.reason === '') return askWords(talk, ticket, { type: 'resolve', refused: true })
  const text = talk.t('dialog:handling.shall_refuse', {
    reference: ticket.reference,
    requester: await nameById(talk, ticket.requesterId),
    reason: quoted(refusal.reason),
  })
  return askWhich(talk, [ticket], { text, pending: order, isOnly: true })
}
