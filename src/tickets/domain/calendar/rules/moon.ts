import { DAY_MS, type Day, daysFrom, yearOf } from '../day.ts'
import type { MoonFeast } from './rule-set.ts'

export type MoonEvent = MoonFeast | 'ramadan'

/** When something falls by the computed calendar. */
export type Occurrence = { readonly event: MoonEvent; readonly from: Day; readonly to: Day }

const HIJRI = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** First day by month/day, and for how many days public administrations close (decree 2-77-169 and its changes). */
const FEASTS: Readonly<Record<string, { readonly event: MoonFeast; readonly days: number }>> = {
  '1/1': { event: 'muharram', days: 1 },
  '3/12': { event: 'mawlid', days: 2 },
  '10/1': { event: 'eid_al_fitr', days: 2 },
  '12/10': { event: 'eid_al_adha', days: 2 },
}

const RAMADAN = '9/1'
const LONGEST_MONTH = 30

const hijri = (day: Day): string => {
  const parts = HIJRI.formatToParts(day * DAY_MS)
  const value = (type: string) => parts.find((part) => part.type === type)?.value
  return `${value('month')}/${value('day')}`
}

const lastOfMonth = (first: Day): Day =>
  hijri(first + LONGEST_MONTH - 1).startsWith('9/') ? first + LONGEST_MONTH - 1 : first + LONGEST_MONTH - 2

const reckon = (year: number): Occurrence[] => {
  const found: Occurrence[] = []
  const end = Date.UTC(year + 1, 0, 1) / DAY_MS
  for (let day = Date.UTC(year, 0, 1) / DAY_MS; day < end; day += 1) {
    const date = hijri(day)
    const feast = FEASTS[date]
    if (feast) found.push({ event: feast.event, from: day, to: day + feast.days - 1 })
    if (date === RAMADAN) found.push({ event: 'ramadan', from: day, to: lastOfMonth(day) })
  }
  return found
}

/** Announced and computed dates differ by a day or two; farther apart they are not the same feast. */
const NEAR_DAYS = 5
const REMEMBERED_YEARS = 300

type Year = {
  readonly occurrences: readonly Occurrence[]
  /** Those that have begun and ended no more than `NEAR_DAYS` ago: an announcement may lengthen them. */
  readonly around: ReadonlyMap<Day, readonly Occurrence[]>
}

const years = new Map<number, Year>()

const yearOfMoon = (year: number): Year => {
  const known = years.get(year)
  if (known) return known
  if (years.size >= REMEMBERED_YEARS) years.clear()
  const occurrences = reckon(year)
  const around = new Map<Day, Occurrence[]>()
  for (const occurrence of occurrences) {
    for (const day of daysFrom(occurrence.from, occurrence.to + NEAR_DAYS)) {
      around.set(day, [...(around.get(day) ?? []), occurrence])
    }
  }
  years.set(year, { occurrences, around })
  return { occurrences, around }
}

/**
 * What begins in this year by the calendar of Umm al-Qura. Morocco announces each month when its moon is seen: a
 * day later as a rule, so that these dates are provisional.
 */
export const occurrencesOf = (year: number): readonly Occurrence[] => yearOfMoon(year).occurrences

/** What falls on the day or ended shortly before it. */
export const occurrencesAround = (day: Day): readonly Occurrence[] => {
  const year = yearOf(day)
  const now = yearOfMoon(year).around.get(day)
  const before = yearOfMoon(year - 1).around.get(day)
  return before ? [...before, ...(now ?? [])] : (now ?? [])
}

/** The computed occurrence that an announced date stands for; undefined when none is near. */
export const occurrenceNear = (event: MoonEvent, from: Day): Occurrence | undefined => {
  const year = yearOf(from)
  return [year - 1, year, year + 1]
    .flatMap(occurrencesOf)
    .find((occurrence) => occurrence.event === event && Math.abs(occurrence.from - from) <= NEAR_DAYS)
}
