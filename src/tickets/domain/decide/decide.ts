import { AppError } from '../../../shared/index.ts'
import type { TicketCommand, TicketCommandType } from '../commands.ts'
import type { Ticket } from '../ticket.ts'
import { amend, amendDetails } from './amend.ts'
import { press, timer } from './by-clock/climb.ts'
import { retarget } from './by-clock/retarget.ts'
import {
  type Decider,
  type Decision,
  type DecisionContext,
  invalid,
  type Outcome,
  stamp,
} from './decision.ts'
import { cancel, confirm, rate, reopen, selfHelp } from './finish.ts'
import { give, qualify, resolve, take } from './handle.ts'
import { absorb, merge, part } from './join.ts'
import { forward, returnBelow } from './move.ts'
import { undo } from './undo.ts'
import { answer, ask, resume, wait } from './wait.ts'

/** On a ticket that is over, too: words are kept, and reopen nothing. */
const comment: Decider<'comment'> = (ticket, { text, attachments }) =>
  text === '' && attachments.length === 0
    ? invalid('ticket.words_missing', ticket)
    : [{ type: 'commented', text, attachments }]

const note: Decider<'note'> = (ticket, { text }) =>
  text === '' ? invalid('ticket.words_missing', ticket) : [{ type: 'noted', text }]

const DECIDERS: { readonly [T in TicketCommandType]: Decider<T> } = {
  take,
  give,
  qualify,
  forward,
  return: returnBelow,
  ask,
  answer,
  wait,
  resume,
  resolve,
  confirm,
  self_help: selfHelp,
  reopen,
  cancel,
  amend,
  amend_details: amendDetails,
  comment,
  note,
  merge,
  absorb,
  part,
  rate,
  undo,
  press,
  retarget,
  timer,
}

export const wasDone = ({ timeline }: Ticket, commandId: string): boolean =>
  timeline.some((event) => event.commandId === commandId)

/** Clocks of two nodes may differ a little; a timeline never runs backwards. */
const notBefore = ({ updatedAt }: Ticket, now: Date): Date => (now < updatedAt ? updatedAt : now)

/**
 * What a command makes happen to a ticket. Who may give it was decided before. A command id that the timeline
 * knows makes nothing happen.
 */
export const decide = (ticket: Ticket, command: TicketCommand, given: DecisionContext): Decision => {
  if (wasDone(ticket, given.commandId)) return { events: [] }
  const context = { ...given, now: notBefore(ticket, given.now) }
  // the table is keyed by the command's own type, which TypeScript cannot follow through the lookup
  const decider = DECIDERS[command.type] as (t: Ticket, c: TicketCommand, x: DecisionContext) => Outcome
  const outcome = decider(ticket, command, context)
  return outcome instanceof AppError ? { refusal: outcome } : { events: stamp(ticket, outcome, context) }
}
