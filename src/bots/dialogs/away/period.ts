import { formatDay, formatTime } from '../../../shared/i18n/index.ts'
import type { Away } from '../reading/orders/away/absence.ts'
import type { Talk } from '../talk.ts'
import { instant } from '../wording/ticket-words.ts'

const isMidnight = (at: Date): boolean => formatTime(at) === '00:00'

/** Whole days are said as days, the last one included: "jusqu'au vendredi à 00:00" is read as Friday or Thursday. */
const beginning = (talk: Talk, from: Date): string =>
  isMidnight(from) ? formatDay(talk.language, from, talk.turn.now) : instant(talk, from)

const ending = (talk: Talk, until: Date): string => {
  if (!isMidnight(until)) return instant(talk, until)
  const day = formatDay(talk.language, new Date(until.getTime() - 1), talk.turn.now)
  return talk.t('dialog:absence.included', { day })
}

/** `dialog:absence.<key>`, or `<key>_from` for one that begins later. */
export const periodIn = (
  talk: Talk,
  { from, until }: Away,
  { key, name = '' }: { readonly key: 'declared' | 'deputy'; readonly name?: string },
): string =>
  from > talk.turn.now
    ? talk.t(`dialog:absence.${key}_from`, { name, from: beginning(talk, from), until: ending(talk, until) })
    : talk.t(`dialog:absence.${key}`, { name, until: ending(talk, until) })
