import ICAL from 'ical.js'
import { AppError } from '../../../../shared/index.ts'
import type { PlacedFault } from '../../../../shared/json/index.ts'
import { type Day, getDay, writeDay, yearOf } from '../../../domain/calendar/day.ts'
import type { MoonFeast } from '../../../domain/calendar/rules/rule-set.ts'
import type { Days } from './event-days.ts'
import { announcedBy } from './feast-names.ts'
import { EventFault, listOccurrences, propertyOf } from './occurrences.ts'

export type ImportedEntry = {
  readonly from: string
  readonly to: string
  readonly name: string
  readonly observes?: MoonFeast
}

export type ReadIcalendar = {
  readonly entries: readonly ImportedEntry[]
  /** Events that ended before `since`. */
  readonly past: number
  /** Cancelled events, and the beginning of Ramadan, which is no holiday. */
  readonly skipped: number
  readonly faults: readonly PlacedFault[]
  /** Where each entry comes from, for what is found to be wrong with it later. */
  readonly sources: ReadonlyMap<ImportedEntry, EventPlace>
}

/** An event of the file: the line on which it begins, and its number. */
export type EventPlace = Pick<PlacedFault, 'line' | 'entry'>

const LONGEST_NAME = 120
const MOST_CHARACTERS = 5_000_000

const parse = (text: string): ICAL.Component[] => {
  if (text.length > MOST_CHARACTERS) throw new AppError('invalid', 'calendar.ics_too_large')
  try {
    const parsed = ICAL.parse(text) as unknown[]
    // several calendars in one file come as a list of calendars
    const calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]) as unknown[][]
    const components = calendars.map((calendar) => new ICAL.Component(calendar))
    if (components.every(({ name }) => name === 'vcalendar')) return components
  } catch (cause) {
    throw new AppError('invalid', 'calendar.not_icalendar', {}, { cause })
  }
  throw new AppError('invalid', 'calendar.not_icalendar')
}

const entryOf = (
  event: ICAL.Component,
  { from, to }: Days,
  asHolidays: boolean,
): ImportedEntry | undefined => {
  const name = (propertyOf<string>(event, 'summary') ?? '').trim().slice(0, LONGEST_NAME) || '—'
  const announced = announcedBy(name, from)
  if (announced === 'ramadan') return undefined
  const entry = { from: writeDay(from), to: writeDay(to), name }
  return announced && asHolidays ? { ...entry, observes: announced } : entry
}

export type IcalendarOptions = {
  readonly asHolidays: boolean
  readonly since: Day
  /** Events that come every year without an end are taken for this many years. */
  readonly years: number
}

type EventResult = { readonly entries: ImportedEntry[]; readonly past: number; readonly skipped: number }

const SKIPPED: EventResult = { entries: [], past: 0, skipped: 1 }

const readEvent = (event: ICAL.Component, { since, years, asHolidays }: IcalendarOptions): EventResult => {
  if (propertyOf<string>(event, 'status')?.toUpperCase() === 'CANCELLED') return SKIPPED
  const all = listOccurrences(event, yearOf(since) + years)
  const ahead = all.filter(({ to }) => to >= since)
  const entries = ahead.flatMap((days) => entryOf(event, days, asHolidays) ?? [])
  return { entries, past: all.length - ahead.length, skipped: ahead.length - entries.length }
}

/** The days off that an iCalendar file holds; an event that cannot be one is told with the line it begins on. */
export const readIcalendar = (text: string, options: IcalendarOptions): ReadIcalendar => {
  const events = parse(text).flatMap((calendar) => calendar.getAllSubcomponents('vevent'))
  const lines = text
    .split('\n')
    .flatMap((line, index) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [index + 1] : []))
  const results: EventResult[] = []
  const faults: PlacedFault[] = []
  const sources = new Map<ImportedEntry, EventPlace>()
  events.forEach((event, index) => {
    const place = { line: lines[index] ?? 1, entry: `VEVENT ${index + 1}` }
    try {
      const result = readEvent(event, options)
      results.push(result)
      for (const entry of result.entries) sources.set(entry, place)
    } catch (error) {
      if (!(error instanceof EventFault)) throw error
      const { code, params } = error
      faults.push({ ...place, code, params })
    }
  })
  return {
    entries: distinct(results.flatMap(({ entries }) => entries)),
    past: results.reduce((sum, { past }) => sum + past, 0),
    skipped: results.reduce((sum, { skipped }) => sum + skipped, 0),
    faults,
    sources,
  }
}

const distinct = (entries: readonly ImportedEntry[]): ImportedEntry[] => {
  const byDates = new Map(entries.map((entry) => [`${entry.from}/${entry.to}/${entry.name}`, entry]))
  return [...byDates.values()].toSorted((a, b) => getDay(a.from) - getDay(b.from))
}
