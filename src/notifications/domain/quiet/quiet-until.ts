import { DateTime } from 'luxon'
import type { Person, Quiet } from '../../../directory/index.ts'
import { ZONE } from '../../../shared/index.ts'
import { priorityOf, type Ticket } from '../../../tickets/index.ts'
import type { Recipient } from '../audience.ts'

/** When those who want only what is urgent are told the rest, in one message. */
const DAILY_HOUR = 17

/** The next time that the clock in Morocco shows this hour. */
const nextAt = (hour: number, now: Date): Date => {
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const today = local.startOf('day').set({ hour })
  return (today > local ? today : today.plus({ days: 1 })).toJSDate()
}

const isWithin = ({ from, until }: Quiet, now: Date): boolean => {
  const { hour } = DateTime.fromJSDate(now, { zone: ZONE })
  return from < until ? from <= hour && hour < until : hour >= from || hour < until
}

const isUrgent = ({ report, assessment }: Ticket): boolean =>
  report.danger === true || priorityOf(assessment) === 'critical'

/** They asked for no news of it; what waits for them to act or to answer, and what is urgent, is told all the same. */
export const isSilenced = (
  person: Pick<Person, 'muted'> | undefined,
  { ticket, recipient }: { readonly ticket: Ticket; readonly recipient: Recipient },
): boolean => {
  const isNews = recipient.purpose === 'own' || recipient.purpose === 'follow'
  return isNews && !isUrgent(ticket) && (person?.muted ?? []).includes(ticket.reference)
}

/**
 * Until when a person wants not to be told this; undefined: at once. Danger and what is critical pass any wish; what
 * waits for them to act or to answer passes "only what is urgent", not their quiet hours.
 */
export const quietUntil = (
  person: Pick<Person, 'quiet' | 'onlyUrgent'> | undefined,
  { ticket, recipient }: { readonly ticket: Ticket; readonly recipient: Recipient },
  now: Date,
): Date | undefined => {
  if (!person || isUrgent(ticket)) return undefined
  if (person.quiet && isWithin(person.quiet, now)) return nextAt(person.quiet.until, now)
  const waitsForThem = recipient.purpose === 'act' || recipient.purpose === 'reply'
  return person.onlyUrgent && !waitsForThem ? nextAt(DAILY_HOUR, now) : undefined
}
