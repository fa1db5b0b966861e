import type { Intent } from '../../../../nlu/index.ts'
import { namedTicket, typedReference } from '../../asking/explicit.ts'
import { unknownTicket } from '../../asking/which-ticket.ts'
import { status } from '../../following/status.ts'
import { orderVerbIn } from '../../reading/orders/order-verb.ts'
import { withoutReference, wordsOf } from '../../reading/words.ts'
import { means, type Outcome, type Talk } from '../../talk.ts'
import { isHolder } from '../../wording/people.ts'
import { commandOn } from '../command.ts'

/** A verb beside a reference says to a classifier anything but what it is: a remark, talk, a fault. */
const MAY_BE_AN_ORDER: readonly Intent[] = [
  ...(['add_comment', 'out_of_scope', 'report_fault', 'affirm', 'goodbye', 'undo', 'reopen'] as const),
]

const isUnclear = (talk: Talk): boolean => talk.certainty === 'unsure' || means(talk, ...MAY_BE_AN_ORDER)

/** Whatever was asked before, a reference alone, or one with an order of its own, is a new message. */
export const referencedSaid = async (talk: Talk): Promise<Outcome | undefined> => {
  const { text, repliedTicket } = talk.turn
  const reference = typedReference(talk)
  if (reference === undefined || repliedTicket !== undefined || !isHolder(talk)) return undefined
  const kind = talk.turn.state.question?.kind
  // there it is the answer
  if (kind === 'which_ticket' && wordsOf(withoutReference(text, reference)).length === 0) return undefined
  if (wordsOf(withoutReference(text, reference)).length === 0) return status(talk)
  const type = isUnclear(talk) ? orderVerbIn(withoutReference(text, reference)) : undefined
  if (type === undefined) return undefined
  const ticket = await namedTicket(talk)
  return ticket ? commandOn(talk, ticket, { type, words: text }) : unknownTicket(talk, { type, words: text })
}
