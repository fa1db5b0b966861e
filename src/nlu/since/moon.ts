import { DateTime } from 'luxon'

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const MONTHS = 12
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

const hijri = (day: DateTime): Date => {
  const noon = day.setZone('UTC', { keepLocalTime: true }).set({ hour: 12 })
  // "9/1"
  const [month = 0, date = 0] = HIJRI.format(noon.toJSDate()).split('/').map(Number.parseFloat)
  return { month, day: date }
}

/** The latest such day that is not after today. */
const lastDate = (today: DateTime, { month, day }: Date): DateTime => {
  const now = hijri(today)
  const isAhead = now.month < month || (now.month === month && now.day < day)
  const months = now.month - month + (isAhead ? MONTHS : 0)
  const about = Math.round(months * MEAN_MONTH) + now.day - day
  for (const off of DAYS_OFF) {
    const found = today.minus({ days: about + off })
    const date = hijri(found)
    if (date.month === month && date.day === day) return found
  }
  return today.minus({ days: about })
}

/** The latest first day of any of these, by Umm al-Qura; the moon seen in Morocco may differ by a day. */
export const lastOf = (now: DateTime, days: readonly MoonDay[]): DateTime => {
  const today = now.startOf('day')
  return DateTime.max(...days.map((name) => lastDate(today, DATES[name]))) ?? today
}
