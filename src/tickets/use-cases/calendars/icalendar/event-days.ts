import type ICAL from 'ical.js'
import { DateTime, type Zone } from 'luxon'
import { ZONE } from '../../../../shared/index.ts'
import { DAY_MS, type Day, findDay } from '../../../domain/calendar/day.ts'

/** From one day to another, both included. */
export type Days = { readonly from: Day; readonly to: Day }

const pad = (number: number): string => String(number).padStart(2, '0')

const dayOf = ({ year, month, day }: ICAL.Time): Day | undefined =>
  findDay(`${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`)

const HALF_DAY_HOURS = 12

/** The instant of a time with a clock: universal, of a named zone, or floating, which is Moroccan here. */
const instantOf = (time: ICAL.Time, zone: Zone): DateTime => {
  const { year, month, day, hour, minute, second } = time
  const named = time.zone?.tzid === 'UTC' ? 'utc' : zone
  return DateTime.fromObject({ year, month, day, hour, minute, second }, { zone: named }).setZone(ZONE)
}

/** Days of which more than half is covered: calendars that know no whole days write them as 24 hours of some zone. */
const coveredDays = (start: DateTime, end: DateTime): Days | undefined => {
  const covered: Day[] = []
  for (let day = start.startOf('day'); day < end; day = day.plus({ days: 1 })) {
    const [from, to] = [DateTime.max(day, start), DateTime.min(day.plus({ days: 1 }), end)]
    if (to.diff(from).as('hours') > HALF_DAY_HOURS) covered.push(Date.parse(`${day.toISODate()}`) / DAY_MS)
  }
  const [first, last] = [covered[0], covered.at(-1)]
  return first === undefined || last === undefined ? undefined : { from: first, to: last }
}

export type EventSpan = {
  readonly start: ICAL.Time
  /** Exclusive; absent for an event of one day. */
  readonly end?: ICAL.Time | undefined
  readonly duration?: ICAL.Duration | undefined
  /** Of its TZID, or Moroccan. */
  readonly zone: Zone
}

/** The days that one occurrence takes, beginning at `start`; undefined when it covers none or is no date. */
export const daysOf = ({ start, end, duration, zone }: EventSpan): Days | undefined => {
  const seconds = duration?.toSeconds()
  if (!start.isDate) {
    const begins = instantOf(start, zone)
    const ends = end ? instantOf(end, zone) : begins.plus({ seconds: seconds ?? 0 })
    return begins.isValid && ends.isValid ? coveredDays(begins, ends) : undefined
  }
  const from = dayOf(start)
  const after = end
    ? dayOf(end)
    : from !== undefined
      ? from + Math.max(1, (seconds ?? 0) / 86_400)
      : undefined
  return from === undefined || after === undefined ? undefined : { from, to: after - 1 }
}
