import {
  effective,
  isActive,
  isFinal,
  type Ticket,
  type TicketEvent,
  type TicketEventType,
} from '../../tickets/index.ts'
import { PURPOSES, type Purpose } from './audience.ts'

/** What somebody could not be told: an event of a ticket, and what it meant to them. */
export type Missed = { readonly event: TicketEvent; readonly purpose: Purpose }

/** More tickets than that are told in one message. */
export const TOLD_SINGLY = 3

const DAY_MS = 86_400_000
const REMINDERS_HOLD_MS = DAY_MS
const NEWS_HOLDS_MS = 7 * DAY_MS

/** They only recall what was told before. */
const REMINDERS: ReadonlySet<TicketEventType> = new Set<TicketEventType>(['warned', 'breached', 'pressed'])

type Reader = { readonly personId: string; readonly holders: readonly string[]; readonly now: Date }

const isYoung = ({ at }: TicketEvent, now: Date, holdsMs: number): boolean =>
  now.getTime() - at.getTime() < holdsMs

const awaitsAnswerTo = (event: TicketEvent, { state }: Ticket): boolean =>
  event.type === 'asked'
    ? state.status === 'waiting' && state.question === event.question
    : state.status === 'resolved'

/** Whether it still means to that person what it meant when it happened. */
const stillMatters = (
  { event, purpose }: Missed,
  ticket: Ticket,
  { personId, holders, now }: Reader,
): boolean => {
  switch (purpose) {
    case 'act':
      return (
        isActive(ticket.state) &&
        holders.includes(personId) &&
        (!REMINDERS.has(event.type) || isYoung(event, now, REMINDERS_HOLD_MS))
      )
    case 'reply':
      return [ticket.requesterId, ...ticket.followers].includes(personId) && awaitsAnswerTo(event, ticket)
    case 'own':
      return (
        isYoung(event, now, NEWS_HOLDS_MS) && (!isFinal(ticket.state) || event === ticket.timeline.at(-1))
      )
    case 'follow':
      return false
  }
}

const weight = ({ event, purpose }: Missed): number =>
  // what brought it to them tells more than that it is late; what somebody said, more than who has it
  2 * (PURPOSES.length - PURPOSES.indexOf(purpose)) +
  (purpose === 'act' && !REMINDERS.has(event.type) ? 1 : 0) +
  (purpose === 'own' && event.type === 'commented' ? 1 : 0)

/**
 * Of all that somebody missed of one ticket, the one thing that is worth telling now; undefined when all of it is
 * over: in other hands, answered, taken back, or old news.
 */
export const worthRetelling = (
  ticket: Ticket,
  missed: readonly Missed[],
  reader: Reader,
): Missed | undefined => {
  const standing = new Set(effective(ticket.timeline).map(({ id }) => id))
  return missed
    .filter((one) => standing.has(one.event.id) && stillMatters(one, ticket, reader))
    .toSorted((a, b) => weight(a) - weight(b) || a.event.at.getTime() - b.event.at.getTime())
    .at(-1)
}
