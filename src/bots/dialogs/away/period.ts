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
  declared: { now: 'dialog:absence.declared', later: 'dialog:absence.declared_from' },
  deputy: { now: 'dialog:absence.deputy', later: 'dialog:absence.deputy_from' },
} as const

/** How long it lasts, and from when where it begins later. */
export const periodIn = (
  talk: Talk,
  { from, until }: Away,
  { to, name = '' }: { readonly to: keyof typeof KEYS; readonly name?: string },
): string =>
  from > talk.turn.now
    ? talk.t(KEYS[to].later, { name, from: beginning(talk, from), until: ending(talk, until) })
    : talk.t(KEYS[to].now, { name, until: ending(talk, until) })
