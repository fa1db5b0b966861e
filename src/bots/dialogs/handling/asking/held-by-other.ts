import { assigneeOf, isActive, type Ticket } from '../../../../tickets/index.ts'
import { doneInThisTurn, isPossible } from '../../asking/targets/candidates.ts'
import { askWhich } from '../../asking/which-ticket.ts'
import type { Outcome, Talk } from '../../talk.ts'
import type { PendingCommandType } from '../../turn.ts'
import { isInAssigneesHands, nameById } from '../../wording/people.ts'
import type { Order } from '../order.ts'

/** Done to what a colleague has in hand, these take the work out of their hands. */
const ASKED = ['resolve', 'forward', 'return', 'qualify', 'wait'] as const
type Asked = (typeof ASKED)[number]

const isAskedType = (type: PendingCommandType): type is Asked => ASKED.some((one) => one === type)

/** Its reason, or what it is about, was asked for: whose it is was said before. */
const isGoingOn = ({ turn: { state } }: Talk, { reference }: Ticket): boolean => {
  const { question } = state
  const isNeeded = question?.kind === 'words_for' || question?.kind === 'category_for'
  return isNeeded && question.reference === reference
}

/** A colleague's, who is there: asked first, and done at a yes. Undefined: it may be done at once. */
export const askOfOthers = async (talk: Talk, ticket: Ticket, order: Order): Promise<Outcome | undefined> => {
  const holder = assigneeOf(ticket.state)
  const { id } = talk.turn.person
  if (!isAskedType(order.type) || order.anyway || order.settled || holder === undefined) return undefined
  if (!isActive(ticket.state) || holder === id || ticket.requesterId === id) return undefined
  if (doneInThisTurn(talk, ticket) || isGoingOn(talk, ticket)) return undefined
  if (!(await isInAssigneesHands(talk, ticket)) || !(await isPossible(talk, order.type, ticket)))
    return undefined
  const text = talk.t('dialog:handling.with_colleague', {
    reference: ticket.reference,
    name: await nameById(talk, holder),
  })
  const { settled: _, ...pending } = order
  return askWhich(talk, [ticket], { text, pending: { ...pending, anyway: true }, isOnly: true })
}
