import type { DateTime } from 'luxon'

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})
const RAMADAN = '9'
const LUNAR_YEAR = 355

const isFirstOfRamadan = (day: DateTime): boolean => {
  const parts = HIJRI.formatToParts(day.setZone('UTC', { keepLocalTime: true }).set({ hour: 12 }).toJSDate())
  const value = (type: string) => parts.find((part) => part.type === type)?.value
  return value('month') === RAMADAN && value('day') === '1'
}

/** The first day of the latest Ramadan, by Umm al-Qura; the moon seen in Morocco may differ by a day. */
export const lastRamadan = (now: DateTime): DateTime => {
  let day = now.startOf('day')
  for (let back = 0; back <= LUNAR_YEAR && !isFirstOfRamadan(day); back++) day = day.minus({ days: 1 })
  return day
}
