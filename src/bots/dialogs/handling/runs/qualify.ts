import type { Qualification, Ticket } from '../../../../tickets/index.ts'
import { isPossible } from '../../asking/targets/candidates.ts'
import { correctionIn } from '../../reading/correction.ts'
import { namedCategory } from '../../reading/named-category.ts'
import { assessedIn } from '../../reading/orders/assessing/assessment.ts'
import type { Talk } from '../../talk.ts'
import { askCategory } from '../asking/ask-category.ts'
import { act, type Order, type Run, wordsIn } from '../order.ts'
import { saidToHolder } from '../said/to-holder.ts'
import { saidToRequester } from '../said/to-requester.ts'

/** May ask its requester: only those who handle a ticket may, whether they were told of it or not. */
const isHolderOf = (talk: Talk, ticket: Ticket): Promise<boolean> => isPossible(talk, 'ask', ticket)

const changesIn = (words: string, order: Order, { assessment }: Ticket): Qualification => {
  const category = order.category ?? correctionIn(words)?.category
  const named = category ?? (order.settled ? namedCategory(words) : undefined)
  return { ...(named ? { category: named } : {}), ...assessedIn(words, assessment) }
}

/** By a holder the category and who is hindered how much; by its requester the category only. */
export const qualify: Run = async (talk, ticket, order) => {
  const changes = changesIn(wordsIn(talk, order), order, ticket)
  if (Object.keys(changes).length === 0) return askCategory(talk, ticket, order)
  const { category } = changes
  const isCorrection = ticket.requesterId === talk.turn.person.id && !(await isHolderOf(talk, ticket))
  if (!isCorrection)
    return saidToHolder.qualified(talk, await act(talk, ticket, { type: 'qualify', ...changes }))
  if (!category) return askCategory(talk, ticket, order)
  return saidToRequester.corrected(talk, await act(talk, ticket, { type: 'qualify', category }))
}
