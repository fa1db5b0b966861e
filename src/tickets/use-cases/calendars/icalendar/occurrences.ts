import ICAL from 'ical.js'
import type { Zone } from 'luxon'
import { type ErrorParams, ZONE, zoneNamed } from '../../../../shared/index.ts'
import { findDay, writeDay } from '../../../domain/calendar/day.ts'
import { LONGEST_RANGE } from '../../../domain/calendar/file/dates.ts'
import { type Days, daysOf } from './event-days.ts'
import { startsOf } from './recurrence.ts'

/** Thrown within one event and told with its line. */
export class EventFault extends Error {
  readonly code: string
  readonly params: ErrorParams
  constructor(code: string, params: ErrorParams = {}) {
    super(code)
    this.code = `calendar.fault.${code}`
    this.params = params
  }
}

const zoneOf = (event: ICAL.Component): Zone => {
  const zone = event.getFirstProperty('dtstart')?.getParameter('tzid')
  if (zone === undefined) return ZONE
  const named = typeof zone === 'string' ? zoneNamed(zone) : undefined
  if (!named?.isValid) throw new EventFault('unknown_zone', { zone: String(zone) })
  return named
}

export const propertyOf = <T>(event: ICAL.Component, property: string): T | undefined =>
  (event.getFirstPropertyValue(property) ?? undefined) as T | undefined

/** The library makes 3 March of 31 February: the dates are checked as they are written. */
const checkDates = (event: ICAL.Component): void => {
  for (const property of ['dtstart', 'dtend']) {
    const written = event.getFirstProperty(property)?.toJSON()[3]
    if (typeof written !== 'string' || findDay(written.slice(0, 10)) !== undefined) continue
    throw new EventFault('bad_date', { written })
  }
}

/** Each occurrence of the event until the last year; the length of the first is the length of all. */
export const listOccurrences = (event: ICAL.Component, lastYear: number): Days[] => {
  const start = propertyOf<ICAL.Time>(event, 'dtstart')
  if (!(start instanceof ICAL.Time)) throw new EventFault('no_start')
  checkDates(event)
  if (event.hasProperty('recurrence-id')) throw new EventFault('exception_of_series')
  const [end, duration] = [
    propertyOf<ICAL.Time>(event, 'dtend'),
    propertyOf<ICAL.Duration>(event, 'duration'),
  ]
  const first = daysOf({ start, end, duration, zone: zoneOf(event) })
  if (!first) throw new EventFault('no_whole_day')
  if (first.to < first.from) throw new EventFault('range_backwards', { from: writeDay(first.from) })
  const days = first.to - first.from + 1
  if (days > LONGEST_RANGE) throw new EventFault('range_too_long', { days })
  const starts = startsOf(event, start, lastYear)
  if (starts === 'not_yearly') throw new EventFault('not_yearly')
  return starts.map((shift) => ({ from: first.from + shift, to: first.to + shift }))
}
