import type { DateTime } from 'luxon'

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const LUNAR_YEAR = 355

export type MoonDay = 'ramadan' | 'eid_al_fitr' | 'eid_al_adha' | 'mawlid'

/** First days, month and day: the same as the business calendar's (docs/calendar.md). */
const DATES: Readonly<Record<MoonDay, string>> = {
  ramadan: '9/1',
  eid_al_fitr: '10/1',
  eid_al_adha: '12/10',
  mawlid: '3/12',
}

const hijri = (day: DateTime): string => {
  const parts = HIJRI.formatToParts(day.setZone('UTC', { keepLocalTime: true }).set({ hour: 12 }).toJSDate())
  const value = (type: string) => parts.find((part) => part.type === type)?.value
  return `${value('month')}/${value('day')}`
}

/** The latest first day of any of these, by Umm al-Qura; the moon seen in Morocco may differ by a day. */
export const lastOf = (now: DateTime, days: readonly MoonDay[]): DateTime => {
  const dates = new Set(days.map((name) => DATES[name]))
  let day = now.startOf('day')
  for (let back = 0; back <= LUNAR_YEAR && !dates.has(hijri(day)); back++) day = day.minus({ days: 1 })
  return day
}
