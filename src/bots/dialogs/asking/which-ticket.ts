import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, type Talk } from '../talk.ts'
import type { PendingCommand } from '../turn.ts'
import { refuse } from '../wording/refusal.ts'
import { ticketChoices } from '../wording/ticket-choices.ts'
import { placedTicket, repliedTicket, typedReference, typedTicket } from './explicit.ts'
import { candidatesFor, findDone, poolFor, unique } from './targets/candidates.ts'
import { nearReference } from './targets/near-reference.ts'
import { pickFor, WITH_FREE_WORDS } from './targets/pick.ts'
import { type Handling, pointedAt, spokenOfInVain } from './targets/pointed.ts'

export type Target = { readonly ticket: Ticket } | { readonly outcome: Outcome }

/** More would be a list, not a question. */
const MOST_CHOICES = 6

export const askWhich = (
  talk: Talk,
  candidates: readonly Ticket[],
  options: { text: string; pending: PendingCommand; isOnly?: boolean },
): Outcome => ({
  messages: [
    message(options.text, {
      choices: ticketChoices(talk, candidates.slice(0, MOST_CHOICES)),
    }),
  ],
  ...(candidates.length > 0
    ? {
        question: {
          kind: 'which_ticket',
          pending: options.pending,
          ...(options.isOnly && candidates[0] ? { only: candidates[0].reference } : {}),
        } as const,
      }
    : {}),
})

/**
 * The same sentence whether the reference exists elsewhere or not at all; a slip of the hand is told by the person's own
 * tickets alone.
 */
export const unknownTicket = async (talk: Talk, pending: PendingCommand): Promise<Outcome> => {
  const awaiting = (await talk.awaiting()).map(({ ticket }) => ticket)
  const all = unique([...(await talk.mine()), ...awaiting])
  const near = nearReference(typedReference(talk) ?? '', all)
  if (near) {
    const text = talk.t('dialog:ticket.did_you_mean', { reference: near.reference })
    return askWhich(talk, [near], { text, pending, isOnly: true })
  }
  const own = all.slice(0, 3)
  const text = own.length > 0 ? talk.t('dialog:ticket.unknown_one_of_yours') : talk.t('dialog:ticket.unknown')
  return askWhich(talk, own, { text, pending })
}

/** Reply, then reference; undefined when the message names no ticket in either way. */
export const namedTarget = async (talk: Talk, pending: PendingCommand): Promise<Target | undefined> => {
  const replied = await repliedTicket(talk)
  if (replied) return { ticket: replied }
  if (typedReference(talk) === undefined) return undefined
  const typed = await typedTicket(talk)
  return typed ? { ticket: typed } : { outcome: await unknownTicket(talk, pending) }
}

/** Why it is not possible on the ticket spoken of, and whether another one was meant. */
const notOnThis = async (
  talk: Talk,
  { ticket, type }: { readonly ticket: Ticket; readonly type: Handling },
  options: { candidates: readonly Ticket[]; pending: PendingCommand },
): Promise<Outcome | undefined> => {
  const refusal = await talk.desk.tickets.findRefusal(talk.turn.person, ticket, type)
  if (!refusal) return undefined
  const refused = await refuse(talk, refusal)
  const { candidates, pending } = options
  if (candidates.length === 0) return refused
  const why = refused.messages.map(({ text }) => text).join('\n')
  const asked = askWhich(talk, candidates, { text: `${why}\n${talk.t('dialog:ticket.or_another')}`, pending })
  return { ...asked, focus: ticket.reference }
}

/** The ticket spoken of last, where the words point at it, or where nothing says that another one is meant. */
export const pointedTarget = async (
  talk: Talk,
  pending: PendingCommand,
  candidates: readonly Ticket[],
): Promise<Target | undefined> => {
  const [only, another, ...more] = (await pointedAt(talk, pending.type)) ?? []
  if (only && !another) return { ticket: only }
  if (only && another)
    return {
      outcome: askWhich(talk, [only, another, ...more], { text: talk.t('dialog:ticket.which'), pending }),
    }
  const inVain = await spokenOfInVain(talk, pending.type, candidates)
  const outcome = inVain && (await notOnThis(talk, inVain, { candidates, pending }))
  return outcome && { outcome }
}

/** Which ticket a command is about; asks when the words leave it open. */
export const findTarget = async (talk: Talk, pending: PendingCommand): Promise<Target> => {
  const named = await namedTarget(talk, pending)
  if (named) return named
  const done = await findDone(talk)
  if (done) return { ticket: done }
  const placed = WITH_FREE_WORDS.includes(pending.type) ? undefined : await placedTicket(talk)
  if (placed) return { ticket: placed }
  const candidates = await candidatesFor(talk, pending.type)
  const pointed = await pointedTarget(talk, pending, candidates)
  if (pointed) return pointed
  // where it is not possible on the only ticket there is, that is what has to be said
  const ticket =
    candidates.length > 0
      ? pickFor(talk, pending.type, candidates)
      : pickFor(talk, pending.type, await poolFor(talk, pending.type))
  if (ticket) return { ticket }
  const text = candidates.length === 0 ? talk.t('dialog:ticket.none_for_this') : talk.t('dialog:ticket.which')
  return { outcome: askWhich(talk, candidates, { text, pending }) }
}
