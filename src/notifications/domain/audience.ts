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
  /** Of a merge: who has the ticket that goes on for both. They hear of it there. */
  readonly holdOther: readonly string[]
  /** Who resolved it last. */
  readonly resolvers: readonly string[]
  /** Directors of the unit that reported. */
  readonly directors: readonly string[]
  /** Heads of the unit that the ticket left, or whose clock ran out: that is their business. */
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
  taken: (event, { queue }, ticket) => {
    const before = event.previousAssignee ? [event.previousAssignee] : []
    return isImplied(event, ticket)
      ? { follow: before }
      : { own: [ticket.requesterId], follow: [...queue, ...before, ...ticket.followers] }
  },
  given: (event, _who, ticket) => ({
    act: [event.to],
    own: [ticket.requesterId],
    follow: [...(event.previousAssignee ? [event.previousAssignee] : []), ...ticket.followers],
  }),
  // another category may be another queue's; those who had it before hear of it when the requester said so
  qualified: (event, { holders, heldBefore }, ticket) => ({
    act: holders.filter((id) => !heldBefore.includes(id)),
    follow: event.by === ticket.requesterId ? heldBefore : [],
  }),
  forwarded: (_event, { holders, heldBefore, directors }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...directors, ...heldBefore, ...ticket.followers],
  }),
  returned: (_event, { holders, heldBefore, directors }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...directors, ...heldBefore, ...ticket.followers],
  }),
  escalated: (_event, { holders, heldBefore, directors, heads }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...directors, ...heldBefore, ...heads, ...ticket.followers],
  }),
  warned: (_event, { holders }) => ({ act: holders }),
  deadlines_moved: () => NOBODY,
  // whoever has it need not be among those whose business such a ticket is
  breached: (_event, { holders, queue, heads }) => ({ act: [...holders, ...queue], follow: heads }),
  // a colleague who asks or resolves has it from then on: whoever held it must hear that
  asked: (_event, { heldBefore }, ticket) => ({
    reply: [ticket.requesterId],
    follow: formerHolder(heldBefore),
  }),
  answered: (_event, { holders }) => ({ act: holders }),
  // another category may be another queue's
  amended: (_event, { holders, heldBefore }) => ({
    act: holders.filter((id) => !heldBefore.includes(id)),
    follow: [...holders, ...heldBefore],
  }),
  // a correction that they hear of: somebody may be on the way to the wrong room
  details_amended: (event, { holders }, ticket) => ({
    follow: [...holders, ...ticket.followers],
    own: event.by === ticket.requesterId ? [] : [ticket.requesterId],
  }),
  commented: (event, { holders }, ticket) => ({
    follow: holders,
    own: event.by === ticket.requesterId ? [] : [ticket.requesterId],
  }),
  noted: (_event, { holders }, ticket) => ({ follow: holders.filter((id) => id !== ticket.requesterId) }),
  set_waiting: (_event, _who, ticket) => ({ own: [ticket.requesterId], follow: ticket.followers }),
  resumed: (event, { holders }) => (event.because === 'date_reached' ? { act: holders } : NOBODY),
  resolved: (_event, { directors, heldBefore }, ticket) => ({
    reply: [ticket.requesterId, ...ticket.followers],
    follow: [...(ticket.tier === 'school' ? [] : directors), ...formerHolder(heldBefore)],
  }),
  confirmation_reminded: (_event, _who, ticket) => ({ reply: [ticket.requesterId] }),
  closed: (event, { holders }, ticket) =>
    event.how !== 'unanswered'
      ? { follow: [...holders, ...ticket.followers] }
      : { own: [ticket.requesterId], follow: ticket.followers },
  reopened: (_event, { holders, directors }, ticket) => ({
    act: holders,
    own: [ticket.requesterId],
    follow: [...(ticket.tier === 'school' ? [] : directors), ...ticket.followers],
  }),
  cancelled: (_event, { holders }, ticket) => ({
    follow: [...holders, ...ticket.followers],
    own: [ticket.requesterId],
  }),
  merged: (_event, { heldBefore, holdOther }, ticket) => ({
    own: [ticket.requesterId],
    follow: heldBefore.filter((id) => !holdOther.includes(id)),
  }),
  absorbed: (_event, { holders }) => ({ follow: holders }),
  // they had heard that it came to them
  parted: (_event, { holders }) => ({ follow: holders }),
  rated: (event, { resolvers }) => (event.satisfied ? NOBODY : { follow: resolvers }),
  // who is told of it follows from what was taken back: see correctionAudience
  undone: () => NOBODY,
  pressed: (_event, { holders }) => ({ act: holders }),
}

/** Of a private ticket only the one who holds it reads the words: a queue of several takes it first. */
export const seesWords = (ticket: Ticket, personId: string, holders: readonly string[]): boolean =>
  !ticket.private || personId === ticket.requesterId || (holders.length === 1 && holders[0] === personId)

/** Each person once, in the highest purpose; never the author. */
const recipientsOf = (told: Told, event: TicketEvent, ticket: Ticket, who: Concerned): Recipient[] => {
  const seen = new Set<string | null>([event.by])
  return PURPOSES.flatMap((purpose) =>
    (told[purpose] ?? []).flatMap((personId) => {
      if (seen.has(personId)) return []
      seen.add(personId)
      return [{ personId, purpose, seesWords: seesWords(ticket, personId, who.holders) }]
    }),
  )
}

/** Who is told of an event. */
export const audienceOf = (event: TicketEvent, ticket: Ticket, who: Concerned): Recipient[] => {
  const rule = RULES[event.type] as Rule<TicketEventType>
  return recipientsOf(rule(event as never, who, ticket), event, ticket, who)
}

/** Who hears that something was taken back: everybody who had heard of it, and who has the ticket again. */
export const correctionAudience = (
  event: TicketEvent,
  ticket: Ticket,
  { who, heard }: { readonly who: Concerned; readonly heard: readonly Recipient[] },
): Recipient[] => {
  const told = heard.map(({ personId }) => personId)
  const acted = heard.some(({ purpose }) => purpose === 'act' || purpose === 'reply')
  const own = told.includes(ticket.requesterId) ? [ticket.requesterId] : []
  return recipientsOf({ act: acted ? who.holders : [], own, follow: told }, event, ticket, who)
}
