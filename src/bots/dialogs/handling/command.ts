import { isActive, type PersonCommand, type PersonCommandType, type Ticket } from '../../../tickets/index.ts'
import { chooseArticle } from '../../self-help/index.ts'
import { doneInThisTurn, isPossible } from '../asking/targets/candidates.ts'
import { tellsOfOwn } from '../asking/targets/nearest/told-of-own.ts'
import { askWhich, findTarget } from '../asking/which-ticket.ts'
import { ordersUp } from '../reading/orders/movement/levels.ts'
import { saysPassing } from '../reading/orders/movement/upwards.ts'
import { asksToRaise } from '../reading/orders/side-words.ts'
import { helpedItself } from '../reading/own/mended/tried.ts'
import type { Outcome, Talk } from '../talk.ts'
import type { PendingCommandType } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { askOfOthers } from './asking/held-by-other.ts'
import { describe, describeFurther, explain } from './describe.ts'
import { beyondTheLadder } from './movement.ts'
import { act, type Order, type Run } from './order.ts'
import { announce } from './runs/announce.ts'
import { give } from './runs/give.ts'
import { ask, note, resolve, take } from './runs/hold.ts'
import { merge } from './runs/merge.ts'
import { forward, returnBelow } from './runs/move.ts'
import { qualify } from './runs/qualify.ts'
import { reopen } from './runs/reopen.ts'
import { cancel, comment, confirm, helped, press, rate } from './runs/tell.ts'
import { undo } from './runs/undo.ts'
import { resume, wait } from './runs/wait.ts'
import { saidToRequester } from './said/to-requester.ts'

const RUNS = {
  take,
  give,
  qualify,
  resolve,
  forward,
  return: returnBelow,
  ask,
  wait,
  resume,
  note,
  comment,
  confirm,
  reopen,
  cancel,
  press,
  merge,
  helped,
  undo,
  rate_good: rate,
  rate_bad: rate,
  status: describe,
  more: describeFurther,
  explain,
  announce,
} satisfies Record<PendingCommandType, Run>

/** These ask for words first: what cannot be done is said before, not after. */
const ASKS_FIRST = ['forward', 'return', 'qualify', 'ask', 'wait', 'note', 'cancel'] as const
type AsksFirst = (typeof ASKS_FIRST)[number]

/** Does it to this ticket. Refusals of the core are AppErrors, put into words by the caller of the turn. */
export const commandOn = async (talk: Talk, ticket: Ticket, order: Order): Promise<Outcome> => {
  const isForward = order.type === 'press' && (await isForwardInstead(talk, ticket))
  if (isForward && !ordersForward(talk, order)) return askForward(talk, ticket, order)
  const type = isForward ? 'forward' : order.type
  const ofOthers = await askOfOthers(talk, ticket, { ...order, type })
  if (ofOthers) return ofOthers
  const asksFirst = ASKS_FIRST.some((one) => one === type) && !doneInThisTurn(talk, ticket)
  const refusal = asksFirst ? await refusalOf(talk, ticket, type as AsksFirst) : undefined
  if (!refusal) return RUNS[type](talk, ticket, { ...order, type })
  // whoever could mend it themselves gives an order, and no news
  const isForOthers = !(await isPossible(talk, 'resolve', ticket))
  return isForOthers && tellsOfOwn(talk, ticket, { ...order, type })
    ? RUNS.comment(talk, ticket, { ...order, type: 'comment' })
    : refuse(talk, refusal)
}

/** By a button, or in words that pass it on: "j'appelle l'électricien de la délégation" passes nothing on. */
const ordersForward = ({ turn: { choice } }: Talk, { words = '' }: Order): boolean =>
  choice !== undefined || words === '' || saysPassing(words) || ordersUp(words) || asksToRaise(words)

const askForward = (talk: Talk, ticket: Ticket, order: Order): Promise<Outcome> => {
  const text = talk.t('dialog:handling.shall_forward', { reference: ticket.reference })
  const { settled: _, ...pending } = order
  return askWhich(talk, [ticket], { text, pending: { ...pending, type: 'forward' }, isOnly: true })
}

const refusalOf = (talk: Talk, ticket: Ticket, type: PersonCommandType) =>
  talk.desk.tickets.findRefusal(talk.turn.person, ticket, type)

/** "Raise it" said by one who handles the ticket is a forward, from the top too: nobody complains of himself. */
const isForwardInstead = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  if (ticket.requesterId === talk.turn.person.id || !isActive(ticket.state)) return false
  const refusal = await refusalOf(talk, ticket, 'forward')
  return refusal === undefined || refusal.kind === 'invalid'
}

/** Finds the ticket that is meant and does it, or asks which. */
export const command = async (talk: Talk, order: Order): Promise<Outcome> => {
  const { settled: _, ...pending } = order
  const target = await findTarget(talk, pending)
  if ('ticket' in target) return commandOn(talk, target.ticket, order)
  const { outcome } = target
  return outcome.question || outcome.focus ? outcome : ((await beyondTheLadder(talk, order.type)) ?? outcome)
}

/** "It works again" about one's own ticket that nobody has resolved yet: it is withdrawn, kindly. */
export const withdrawn = async (
  talk: Talk,
  ticket: Ticket,
  words: string = talk.turn.text,
): Promise<Outcome> => {
  const { category, text } = ticket.report
  // the advice given with the report helped whoever says so: the current may have come back by itself
  const isHelped = category !== null && helpedItself(words)
  const article = isHelped ? chooseArticle({ category, text }) : undefined
  const reason = talk.t('dialog:reason.works_again')
  const command: PersonCommand = article ? { type: 'self_help', article } : { type: 'cancel', reason }
  return saidToRequester.worksAgain(talk, await act(talk, ticket, command))
}
