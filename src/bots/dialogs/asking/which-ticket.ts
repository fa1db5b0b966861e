import type { Ticket } from '../../../tickets/index.ts'
import { message, type Outcome, say, type Talk } from '../talk.ts'
import type { PendingCommand, PendingCommandType } from '../turn.ts'
import { isHolder } from '../wording/people.ts'
import { refuse } from '../wording/refusal.ts'
import { areOfSeveralUnits, ticketChoices } from '../wording/ticket-choices.ts'
import { stateSentence } from '../wording/ticket-state.ts'
import { ticketLine } from '../wording/ticket-words.ts'
import { placedTicket, repliedTicket, typedReference, typedTicket } from './explicit.ts'
import { candidatesFor, findDone, poolFor, unique } from './targets/candidates.ts'
import { openInSight } from './targets/in-sight.ts'
import { lapsedFor } from './targets/lapsed.ts'
import { nearReference } from './targets/near-reference.ts'
import { justAlerted } from './targets/nearest/just-alerted.ts'
import { narrowed } from './targets/nearest/narrowed.ts'
import { tellsOfOwn } from './targets/nearest/told-of-own.ts'
import { namesNoneOf, pickFor, WITH_FREE_WORDS } from './targets/pick.ts'
import { type Handling, pointedAt, spokenOfInVain } from './targets/pointed.ts'
import { newlyAlerted } from './targets/spoken-last.ts'
import { toldApart } from './targets/told-apart.ts'

export type Target = { readonly ticket: Ticket } | { readonly outcome: Outcome }

/** More would be a list, not a question. */
const MOST_CHOICES = 6

type Asked = {
  readonly text: string
  readonly pending: PendingCommand
  readonly isOnly?: boolean
  /** The text has a line for each already. */
  readonly hasLines?: boolean
}

/** Of several schools: which one each is of has to be read somewhere. */
const linesOf = (talk: Talk, offered: readonly Ticket[]): Promise<string[]> =>
  Promise.all(
    areOfSeveralUnits(offered) ? offered.map((ticket) => ticketLine(talk, ticket, { unit: true })) : [],
  )

export const askWhich = async (
  talk: Talk,
  candidates: readonly Ticket[],
  { text, pending, isOnly, hasLines }: Asked,
): Promise<Outcome> => {
  const offered = candidates.slice(0, MOST_CHOICES)
  const [first] = offered
  const lines = hasLines ? [] : await linesOf(talk, offered)
  const messages = [message([text, ...lines].join('\n'), { choices: ticketChoices(talk, offered) })]
  if (!first) return { messages }
  const only = isOnly ? { only: first.reference } : {}
  return { messages, question: { kind: 'which_ticket', pending, ...only } }
}

/** "I take it", said next, means the one that was named in vain: whatever else there is has to be named. */
const notThat = (talk: Talk, outcome: Outcome): Outcome => {
  const typed = typedReference(talk)
  return typed === undefined ? outcome : { ...outcome, focus: typed, refused: true }
}

/** What they were told of a personal matter that was before them, and nothing else of it. */
const passedOn = async (talk: Talk, reference: string): Promise<Outcome | undefined> => {
  const passed = isHolder(talk)
    ? await talk.desk.tickets.findPassedOn(talk.turn.person, reference)
    : undefined
  const unit = passed && (await talk.desk.directory.findUnit(passed.unitId))
  if (!unit) return undefined
  return say(
    talk.t('dialog:ticket.passed_on', { reference: passed.reference, unit: unit.name[talk.language] }),
  )
}

/**
 * The same sentence whether the reference exists elsewhere or not at all; a slip of the hand is told by the person's own
 * tickets alone.
 */
export const unknownTicket = async (
  talk: Talk,
  pending: PendingCommand,
  reference = typedReference(talk) ?? '',
): Promise<Outcome> => {
  const passed = await passedOn(talk, reference)
  if (passed) return notThat(talk, passed)
  const awaiting = (await talk.awaiting()).map(({ ticket }) => ticket)
  const all = unique([...(await talk.mine()), ...awaiting])
  const near = nearReference(reference, all)
  if (near) {
    const text = talk.t('dialog:ticket.did_you_mean', { reference: near.reference })
    return notThat(talk, await askWhich(talk, [near], { text, pending, isOnly: true }))
  }
  const own = all.slice(0, 3)
  const text = own.length > 0 ? talk.t('dialog:ticket.unknown_one_of_yours') : talk.t('dialog:ticket.unknown')
  return notThat(talk, await askWhich(talk, own, { text, pending }))
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
  const asked = await askWhich(talk, candidates, {
    text: `${why}\n${talk.t('dialog:ticket.or_another')}`,
    pending,
  })
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
      outcome: await askWhich(talk, [only, another, ...more], {
        text: talk.t('dialog:ticket.which'),
        pending,
      }),
    }
  const inVain = await spokenOfInVain(talk, pending.type, candidates)
  // "ça marche" of one's own request ends it, whoever has it
  if (inVain?.type === 'resolve' && inVain.ticket.requesterId === talk.turn.person.id) return undefined
  if (inVain && candidates.length === 0 && tellsOfOwn(talk, inVain.ticket, pending))
    return { ticket: inVain.ticket }
  const outcome = inVain && (await notOnThis(talk, inVain, { candidates, pending }))
  return outcome && { outcome }
}

/** The one of that thing stands where this person cannot take it: said of it, rather than of whatever else there is. */
const namedElsewhere = async (talk: Talk, candidates: readonly Ticket[]): Promise<Ticket | undefined> => {
  if (!isHolder(talk) || !namesNoneOf(talk, candidates)) return undefined
  const [only, another] = await openInSight(talk)
  return another ? undefined : only
}

/** Several of that thing, and none of them is theirs to take: where each stands. */
const sayWhere = async (talk: Talk): Promise<Outcome | undefined> => {
  const open = isHolder(talk) ? await openInSight(talk) : []
  if (open.length === 0) return undefined
  const lines = await Promise.all(
    open
      .slice(0, MOST_SAID)
      .map(async (ticket) => `${ticket.reference} · ${await stateSentence(talk, ticket)}`),
  )
  return { messages: [message([talk.t('dialog:ticket.not_yours_to_take'), ...lines].join('\n'))] }
}

const MOST_SAID = 3

/** Unless the words tell of another one. */
const alertedToTake = async (talk: Talk, candidates: readonly Ticket[]): Promise<Ticket | undefined> => {
  const { text } = talk.turn
  if (namesNoneOf(talk, candidates)) return undefined
  const alerted = await newlyAlerted(talk, candidates)
  if (!alerted || namesNoneOf(talk, [alerted])) return undefined
  const told = toldApart(text, candidates)
  return told === undefined || told.id === alerted.id ? alerted : undefined
}

/** Done with what somebody has in hand. */
const BY_HOLDERS: readonly PendingCommandType[] = [
  ...(['take', 'give', 'resolve', 'forward', 'return', 'ask', 'wait', 'resume', 'note'] as const),
]

/** Those on which it can be done, of the school and the requester that the words name. */
const meantAmong = async (talk: Talk, { type }: PendingCommand): Promise<readonly Ticket[]> => {
  const possible = await candidatesFor(talk, type)
  const isTheirs = possible.length > 0 || !BY_HOLDERS.includes(type)
  const all = isTheirs ? possible : await lapsedFor(talk, type)
  return WITH_FREE_WORDS.includes(type) && type !== 'ask' ? all : narrowed(talk, type, all)
}

/** Told of last: to take it that counts for as long as nothing else was spoken of, for all else only for a moment. */
const alertedFor = async (
  talk: Talk,
  type: PendingCommandType,
  candidates: readonly Ticket[],
): Promise<Ticket | undefined> => {
  if (type === 'take') return alertedToTake(talk, candidates)
  return BY_HOLDERS.includes(type) || type === 'announce' ? justAlerted(talk, candidates) : undefined
}

/** The one that an alert has just told of; to take it, one that stands elsewhere. */
const toldOfLast = async (
  talk: Talk,
  type: PendingCommandType,
  candidates: readonly Ticket[],
): Promise<Target | undefined> => {
  const alerted = await alertedFor(talk, type, candidates)
  if (alerted) return { ticket: alerted }
  if (type !== 'take') return undefined
  const elsewhere = await namedElsewhere(talk, candidates)
  if (elsewhere) return { ticket: elsewhere }
  const outcome = candidates.length === 0 ? await sayWhere(talk) : undefined
  return outcome && { outcome }
}

/** Which ticket a command is about; asks when the words leave it open. */
export const findTarget = async (talk: Talk, pending: PendingCommand): Promise<Target> => {
  const named = await namedTarget(talk, pending)
  if (named) return named
  const done = await findDone(talk)
  if (done) return { ticket: done }
  const isFree = WITH_FREE_WORDS.includes(pending.type)
  const placed = isFree ? undefined : await placedTicket(talk)
  if (placed) return { ticket: placed }
  const candidates = await meantAmong(talk, pending)
  const pointed = await pointedTarget(talk, pending, candidates)
  if (pointed) return pointed
  const told = await toldOfLast(talk, pending.type, candidates)
  if (told) return told
  // where it is not possible on the only ticket there is, that is what has to be said
  const ticket =
    candidates.length > 0
      ? pickFor(talk, pending.type, candidates)
      : pickFor(talk, pending.type, await poolFor(talk, pending.type))
  if (ticket) return { ticket }
  const text = candidates.length === 0 ? talk.t('dialog:ticket.none_for_this') : talk.t('dialog:ticket.which')
  return { outcome: await askWhich(talk, candidates, { text, pending }) }
}
