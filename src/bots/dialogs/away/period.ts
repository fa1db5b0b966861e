import { formatDay, formatTime } from '../../../shared/i18n/index.ts'
import type { Away } from '../reading/orders/away/absence.ts'
import type { Talk } from '../talk.ts'
import { instant } from '../wording/ticket-words.ts'

const isMidnight = (at: Date): boolean => formatTime(at) === '00:00'

/** Whole days are said as days, the last one included: "jusqu'au vendredi à 00:00" is read as Friday or Thursday. */
export const beginning = (talk: Talk, from: Date): string =>
  isMidnight(from) ? formatDay(talk.language, from, talk.turn.now) : instant(talk, from)

export const ending = (talk: Talk, until: Date): string => {
  if (!isMidnight(until)) return instant(talk, until)
  const day = formatDay(talk.language, new Date(until.getTime() - 1), talk.turn.now)
  return talk.t('dialog:absence.included', { day })
}

const KEYS = {
  declared: {
    now: 'dialog:absence.declared',
    later: 'dialog:absence.declared_from',
    day: 'dialog:absence.declared_day',
  },
  deputy: {
    now: 'dialog:absence.deputy',
    later: 'dialog:absence.deputy_from',
    day: 'dialog:absence.deputy_day',
  },
  known: { now: 'dialog:absence.known', later: 'dialog:absence.known_from', day: 'dialog:absence.known_day' },
  listed: {
    now: 'dialog:absence.listed',
    later: 'dialog:absence.listed_from',
    day: 'dialog:absence.listed_day',
  },
} as const

/** Begins and ends with one day, or ends with today. */
const isOneDay = ({ turn: { now } }: Talk, { from, until }: Away): boolean => {
  const last = new Date(until.getTime() - 1)
  const first = from > now ? from : now
  return (
    isMidnight(until) &&
    (from <= now || isMidnight(from)) &&
    formatDay('fr', first, now) === formatDay('fr', last, now)
  )
}

/** How long it lasts, and from when where it begins later; one day is said as one day. */
export const periodIn = (
  talk: Talk,
  away: Away,
  { to, name = '' }: { readonly to: keyof typeof KEYS; readonly name?: string },
): string => {
  const { now } = talk.turn
  const { from, until } = away
  if (isOneDay(talk, away))
    return talk.t(KEYS[to].day, { name, day: formatDay(talk.language, new Date(until.getTime() - 1), now) })
  return from > now
    ? talk.t(KEYS[to].later, { name, from: beginning(talk, from), until: ending(talk, until) })
    : talk.t(KEYS[to].now, { name, until: ending(talk, until) })
}
