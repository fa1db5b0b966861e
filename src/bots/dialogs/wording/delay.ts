import type { History, NextStep, Stay, Ticket, TicketEventType } from '../../../tickets/index.ts'
import type { Talk } from '../talk.ts'
import { stateSentence } from './ticket-state.ts'
import { categoryWord, instant } from './ticket-words.ts'

const HOUR = 3_600_000
/** From two working days on, days say more than hours. */
const DAYS_FROM = 2

/** Working time in words: "3 heures ouvrables", "2 jours ouvrables". */
const lasted = (
  talk: Talk,
  { workingMs, workingDayMs }: Pick<Stay, 'workingMs' | 'workingDayMs'>,
): string => {
  if (workingMs < HOUR) return talk.t('dialog:delay.under_an_hour')
  const days = workingMs / workingDayMs
  return days >= DAYS_FROM
    ? talk.t('dialog:delay.days', { count: Math.round(days) })
    : talk.t('dialog:delay.hours', { count: Math.round(workingMs / HOUR) })
}

const ENDINGS: readonly TicketEventType[] = ['forwarded', 'escalated', 'returned', 'resolved']

const stayLine = async (talk: Talk, stay: Stay): Promise<string> => {
  const unit = await talk.desk.directory.findUnit(stay.unitId)
  const place = unit ? unit.name[talk.language] : talk.t(`terms:tier.${stay.tier}`)
  const line = talk.t(stay.until ? 'dialog:delay.stood' : 'dialog:delay.stands', {
    place,
    since: instant(talk, stay.from),
    lasted: lasted(talk, stay),
  })
  return stay.endedBy && ENDINGS.includes(stay.endedBy)
    ? `${line} ${talk.t(`dialog:delay.ended_${stay.endedBy}`)}`
    : line
}

const waitLines = (talk: Talk, { waits }: History): string[] =>
  waits.map((wait) =>
    talk.t('dialog:delay.waited', { for: talk.t(`terms:waiting.${wait.for}`), lasted: lasted(talk, wait) }),
  )

const NEXT: Readonly<Record<NextStep, string>> = {
  acknowledge_breach: 'dialog:delay.next_acknowledge',
  resolve_breach: 'dialog:delay.next_resolve',
  wait_ends: 'dialog:delay.next_wait_ends',
  closes: 'dialog:delay.next_closes',
}

/** "Why is it late?": where it stood and how long, what it waited for, who has it now, what comes next and when. */
export const delayOf = async (talk: Talk, ticket: Ticket): Promise<string> => {
  const history = await talk.desk.tickets.explain(talk.turn.person.id, ticket)
  const { next, nextAt, stays } = history
  const headline = talk.t('dialog:state.headline', {
    reference: ticket.reference,
    category: categoryWord(talk, ticket.category),
  })
  return [
    headline,
    ...(await Promise.all(stays.map((stay) => stayLine(talk, stay)))),
    ...waitLines(talk, history),
    await stateSentence(talk, ticket),
    ...(next && nextAt ? [talk.t(NEXT[next], { at: instant(talk, nextAt) })] : []),
  ].join('\n')
}
