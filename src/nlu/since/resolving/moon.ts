import { back, dayOf, type Local, startOfDay } from './local.ts'

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const MONTHS = 12
const NOON = 12
const MEAN_MONTH = 29.53
/** Months have 29 or 30 days, and never many of one kind in a row: how far off the mean may be, the likeliest first. */
const DAYS_OFF = [0, 1, -1, 2, -2, 3, -3]

export type MoonDay = 'ramadan' | 'eid_al_fitr' | 'eid_al_adha' | 'mawlid'

type Date = { readonly month: number; readonly day: number }

/** First days, month and day: the same as the business calendar's (docs/calendar.md). */
const DATES: Readonly<Record<MoonDay, Date>> = {
  ramadan: { month: 9, day: 1 },
  eid_al_fitr: { month: 10, day: 1 },
  eid_al_adha: { month: 12, day: 10 },
  mawlid: { month: 3, day: 12 },
}

const hijri = (local: Local): Date => {
  const { year, month: nth, day } = dayOf(local)
  // "9/1"
  const [month = 0, date = 0] = HIJRI.format(Date.UTC(year, nth - 1, day, NOON))
    .split('/')
    .map(Number.parseFloat)
  return { month, day: date }
}

/** The latest such day that is not after today. */
const lastDate = (today: Local, { month, day }: Date): Local => {
  const now = hijri(today)
  const isAhead = now.month < month || (now.month === month && now.day < day)
  const months = now.month - month + (isAhead ? MONTHS : 0)
  const about = Math.round(months * MEAN_MONTH) + now.day - day
  for (const off of DAYS_OFF) {
    const found = back(today, { days: about + off })
    const date = hijri(found)
    if (date.month === month && date.day === day) return found
  }
  return back(today, { days: about })
}

/** The latest first day of any of these, by Umm al-Qura; the moon seen in Morocco may differ by a day. */
export const lastOf = (now: Local, days: readonly MoonDay[]): Local => {
  const today = startOfDay(now)
  const all = days.map((name) => lastDate(today, DATES[name]))
  return all.reduce((latest, day) => (day.at > latest.at ? day : latest), all[0] ?? today)
}
