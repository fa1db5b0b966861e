import { isActive, type PersonCommand, type Ticket } from '../../../tickets/index.ts'
import { typedReference } from '../asking/explicit.ts'
import { doneInThisTurn, findTarget, isPossible } from '../asking/which-ticket.ts'
import { holdsNote, holdsQuestion, holdsReason, waitedFor } from '../reading/command-words.ts'
import { plainAnswer } from '../reading/plain-answer.ts'
import { withoutReference, wordsOf } from '../reading/words.ts'
import type { Outcome, Talk } from '../talk.ts'
import type { PendingCommand, PendingCommandType } from '../turn.ts'
import { notPossibleNow } from '../wording/refusal.ts'
import { askConfirmCancel, askWords } from './ask-words.ts'
import { describe } from './describe.ts'
import { said } from './said.ts'

/** A command with its words; `settled` when the words were given in answer to our question, and count as they are. */
export type Order = PendingCommand & { readonly settled?: boolean }

type Run = (talk: Talk, ticket: Ticket, order: Order) => Promise<Outcome>

const act = (talk: Talk, ticket: Ticket, command: PersonCommand): Promise<Ticket> =>
  talk.desk.tickets.act({
    as: talk.turn.person.id,
    commandId: talk.commandId,
    via: talk.turn.message.from.channel,
    ticketId: ticket.id,
    command,
  })

const wordsIn = (talk: Talk, order: Order): string =>
  withoutReference(order.words ?? '', typedReference(talk))

const take: Run = async (talk, ticket) => said.taken(talk, await act(talk, ticket, { type: 'take' }))

const resolve: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const note = order.settled || holdsNote(words) ? words : undefined
  return said.resolved(talk, await act(talk, ticket, { type: 'resolve', ...(note ? { note } : {}) }))
}

const forward: Run = async (talk, ticket, order) => {
  const reason = wordsIn(talk, order)
  if (!order.settled && !holdsReason(reason)) return askWords(talk, ticket, 'forward')
  return said.forwarded(talk, await act(talk, ticket, { type: 'forward', reason }))
}

const ask: Run = async (talk, ticket, order) => {
  const question = wordsIn(talk, order)
  if (!order.settled && !holdsQuestion(question)) return askWords(talk, ticket, 'ask')
  return said.asked(talk, await act(talk, ticket, { type: 'ask', question }), question)
}

const wait: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const note = words || talk.t('dialog:handling.waiting_note')
  return said.waiting(talk, await act(talk, ticket, { type: 'wait', for: waitedFor(words), note }))
}

const resume: Run = async (talk, ticket) => said.resumed(talk, await act(talk, ticket, { type: 'resume' }))

/** To a question that was put to this requester any words are the answer; else they are a remark. */
const comment: Run = async (talk, ticket, order) => {
  const { attachments } = talk.turn.message
  const text =
    wordsIn(talk, order) || (attachments.length > 0 ? talk.t('dialog:reporting.attachment_only') : '')
  if (text === '') return askWords(talk, ticket, 'comment')
  const { state } = ticket
  const isAnswer =
    (state.status === 'waiting' && state.for === 'requester' && ticket.requesterId === talk.turn.person.id) ||
    ticket.timeline.some(({ type, commandId }) => type === 'answered' && commandId === talk.commandId)
  const saved = await act(talk, ticket, { type: isAnswer ? 'answer' : 'comment', text, attachments })
  return isAnswer ? said.answered(talk, saved) : said.commented(talk, saved)
}

const confirm: Run = async (talk, ticket) =>
  said.confirmed(talk, await act(talk, ticket, { type: 'confirm' }))

const reopen: Run = async (talk, ticket, order) => {
  const words = wordsIn(talk, order)
  const tells = wordsOf(words).length >= 2 && plainAnswer(words) === undefined
  const reason = tells ? words : talk.t('dialog:reason.still_broken')
  const saved = await act(talk, ticket, { type: 'reopen', reason })
  return said.reopened(talk, saved, { asksWhatIsWrong: !tells })
}

const cancel: Run = async (talk, ticket, order) => {
  if (!order.settled) return askConfirmCancel(talk, ticket, wordsIn(talk, order))
  const reason = wordsIn(talk, order) || talk.t('dialog:reason.cancelled')
  return said.cancelled(talk, await act(talk, ticket, { type: 'cancel', reason }))
}

const press: Run = async (talk, ticket, order) => {
  const text = wordsIn(talk, order) || talk.t('dialog:reason.pressed')
  return said.pressed(talk, await act(talk, ticket, { type: 'press', text }))
}

const RUNS = {
  take,
  resolve,
  forward,
  ask,
  wait,
  resume,
  comment,
  confirm,
  reopen,
  cancel,
  press,
  status: describe,
} satisfies Record<PendingCommandType, Run>

/** These ask for words first: what cannot be done is said before, not after. */
const ASKS_FIRST: readonly PendingCommandType[] = ['forward', 'ask', 'cancel']

/** Does it to this ticket. Refusals of the core are AppErrors, put into words by the caller of the turn. */
export const commandOn = async (talk: Talk, ticket: Ticket, order: Order): Promise<Outcome> => {
  const type = order.type === 'press' && (await isForwardInstead(talk, ticket)) ? 'forward' : order.type
  const blocked =
    ASKS_FIRST.includes(type) && !doneInThisTurn(talk, ticket) && !(await isPossible(talk, type, ticket))
  return blocked ? notPossibleNow(talk, ticket) : RUNS[type](talk, ticket, { ...order, type })
}

/** "Raise it" said by the one who holds the ticket is a forward: nobody complains of himself. */
const isForwardInstead = async (talk: Talk, ticket: Ticket): Promise<boolean> => {
  if (ticket.requesterId === talk.turn.person.id || !isActive(ticket.state)) return false
  const holders = await talk.desk.tickets.listHolders(ticket)
  return holders.some(({ id }) => id === talk.turn.person.id) && isPossible(talk, 'forward', ticket)
}

/** Finds the ticket that is meant and does it, or asks which. */
export const command = async (talk: Talk, order: Order): Promise<Outcome> => {
  const { settled: _, ...pending } = order
  const target = await findTarget(talk, pending)
  return 'outcome' in target ? target.outcome : commandOn(talk, target.ticket, order)
}

/** "It works again" about one's own ticket that nobody has resolved yet: it is withdrawn, kindly. */
export const withdrawn = async (talk: Talk, ticket: Ticket): Promise<Outcome> =>
  said.worksAgain(
    talk,
    await act(talk, ticket, { type: 'cancel', reason: talk.t('dialog:reason.works_again') }),
  )
