import type { Category, Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn } from '../../asking/targets/candidates.ts'
import { holdsReason } from '../../reading/command-words.ts'
import { correctionIn } from '../../reading/correction.ts'
import { reasonIn } from '../../reading/orders/movement/reason.ts'
import { holdsReturnReason } from '../../reading/orders/movement/return.ts'
import { serviceNamed } from '../../reading/orders/movement/service-named.ts'
import { askCategory } from '../asking/ask-category.ts'
import { askWords } from '../asking/ask-words.ts'
import { act, type Order, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'

/** Named in answer to our question, or corrected in the same breath. */
const categoryGiven = (order: Order, words: string): Category | undefined =>
  order.category ?? correctionIn(words)?.category

const isQualified = (ticket: Ticket, category: Category | undefined): boolean =>
  category !== undefined || ticket.category !== null

/** As it was given in answer to our question, else without the order that was said with it. */
const reasonOf = ({ settled }: Order, words: string): string => (settled ? words : reasonIn(words))

/** The qualification is confirmed before the reason is asked for; what was said already is not asked again. */
export const forward: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const reason = reasonOf(order, words)
  const category = categoryGiven(order, words)
  const service = order.service ?? (ticket.tier === 'region' ? serviceNamed(words) : undefined)
  const kept = { ...(category ? { category } : {}), ...(service ? { service } : {}) }
  if (!isQualified(ticket, category) && !doneInThisTurn(talk, ticket))
    return askCategory(talk, ticket, { ...order, ...kept })
  if (!order.settled && !holdsReason(reason)) return askWords(talk, ticket, { type: 'forward', ...kept })
  return saidToHolder.forwarded(talk, await act(talk, ticket, { type: 'forward', reason, ...kept }))
}

export const returnBelow: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const reason = reasonOf(order, words)
  if (!order.settled && !holdsReturnReason(reason)) return askWords(talk, ticket, { type: 'return' })
  return saidToHolder.returned(talk, await act(talk, ticket, { type: 'return', reason }))
}
