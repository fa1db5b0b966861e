import type { Ticket, TicketEvent, TicketEventType } from '../../tickets/index.ts'

/**
 * What an event means to a person, highest first: a holder has to act, the requester has to answer, it is
 * the person's own request, or they only follow it. A person gets one message per event, the highest.
 */
export const PURPOSES = ['act', 'reply', 'own', 'follow'] as const
export type Purpose = (typeof PURPOSES)[number]

export type Recipient = {
  readonly personId: string
  readonly purpose: Purpose
  /** False: a private ticket, and neither its requester nor a holder; the message has no content. */
  readonly seesWords: boolean
}

/** Person ids around a ticket at the instant of an event. */
export type Concerned = {
  /** Who has it after the event: its assignee, else the whole queue. */
  readonly holders: readonly string[]
  /** The whole queue after the event. */
  readonly queue: readonly string[]
  /** Who had it before the event: its assignee, else the whole queue. */
  readonly heldBefore: readonly string[]
  /** Directors of the unit that reported. */
  readonly directors: readonly string[]
  /** Heads of the unit that the ticket left: escalations are their business. */
  readonly heads: readonly string[]
}

type Told = Partial<Record<Purpose, readonly string[]>>
type Rule<T extends TicketEventType> = (
  event: Extract<TicketEvent, { type: T }>,
  who: Concerned,
  ticket: Ticket,
) => Told

const NOBODY: Told = {}

/** "Taken" that only opens the way to what the same command did next (resolved, asked) says nothing of its own. */
const isImplied = (event: TicketEvent, ticket: Ticket): boolean =>
  ticket.timeline.some(
    (other) =>
      other.commandId === event.commandId &&
      (other.type === 'resolved' ||
        other.type === 'asked' ||
        other.type === 'forwarded' ||
        other.type === 'set_waiting'),
  )

/** The one person who had it, when a colleague goes on with it; a queue of several is not told of every step. */
const formerHolder = (heldBefore: readonly string[]): readonly string[] =>
  heldBefore.length === 1 ? heldBefore : []

const RULES: { readonly [T in TicketEventType]: Rule<T> } = {
  opened: (_event, { holders }) => ({ act: holders }),
  taken: (event, { queue }, ticket) =>
    isImplied(event, ticket)
      ? { follow: event.previousAssignee ? [event.previousAssignee] : [] }
      : {
          own: [ticket.requesterId],
          follow: [...queue, ...(event.previousAssignee ? [event.previousAssignee] : [])],
        },
  qualified: () => NOBODY,
  forwarded: (_event, { holders, heldBefore, directors }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...directors, ...heldBefore],
  }),
  escalated: (_event, { holders, heldBefore, directors, heads }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...directors, ...heldBefore, ...heads],
  }),
  breached: (_event, { queue }) => ({ act: queue }),
  // a colleague who asks or resolves has it from then on: whoever held it must hear that
  asked: (_event, { heldBefore }, ticket) => ({
    reply: [ticket.requesterId],
    follow: formerHolder(heldBefore),
  }),
  answered: (_event, { holders }) => ({ act: holders }),
  commented: (event, { holders }, ticket) => ({
    follow: holders,
    own: event.by === ticket.requesterId ? [] : [ticket.requesterId],
  }),
  set_waiting: (_event, _who, ticket) => ({ own: [ticket.requesterId] }),
  resumed: (event, { holders }) => (event.because === 'date_reached' ? { act: holders } : NOBODY),
  resolved: (_event, { directors, heldBefore }, ticket) => ({
    reply: [ticket.requesterId],
    follow: [...(ticket.tier === 'school' ? [] : directors), ...formerHolder(heldBefore)],
  }),
  confirmation_reminded: (_event, _who, ticket) => ({ reply: [ticket.requesterId] }),
  closed: (event, { holders }, ticket) =>
    event.how === 'confirmed' ? { follow: holders } : { own: [ticket.requesterId] },
  reopened: (_event, { holders, directors }, ticket) => ({
    act: holders,
    follow: ticket.tier === 'school' ? [] : directors,
  }),
  cancelled: (_event, { holders }, ticket) => ({ follow: holders, own: [ticket.requesterId] }),
  pressed: (_event, { holders }) => ({ act: holders }),
}

/** Who is told of an event, each person once; never its author. */
export const audienceOf = (event: TicketEvent, ticket: Ticket, who: Concerned): Recipient[] => {
  const rule = RULES[event.type] as Rule<TicketEventType>
  const told = rule(event as never, who, ticket)
  const seen = new Set<string | null>([event.by])
  // of a private ticket only the one who holds it reads the words: a queue of several takes it first
  const holder = who.holders.length === 1 ? who.holders[0] : undefined
  const reads = (personId: string): boolean =>
    !ticket.private || personId === ticket.requesterId || personId === holder
  return PURPOSES.flatMap((purpose) =>
    (told[purpose] ?? []).flatMap((personId) => {
      if (seen.has(personId)) return []
      seen.add(personId)
      return [{ personId, purpose, seesWords: reads(personId) }]
    }),
  )
}
