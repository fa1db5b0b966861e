import ICAL from 'ical.js'
import { DAY_MS } from '../../../domain/calendar/day.ts'

/** More than that no holiday comes back within the years that are asked for. */
const MOST_OCCURRENCES = 400
/** On its own date again each year. The library would shift the 31st of a month of thirty days into the next. */
const isYearly = (rule: ICAL.Recur, { month, day }: ICAL.Time): boolean => {
  const own: Readonly<Record<string, number>> = { BYMONTH: month, BYMONTHDAY: day }
  const isOwn = ([part, values]: [string, unknown]) =>
    own[part] !== undefined && String(values) === `${own[part]}`
  return rule.freq === 'YEARLY' && Object.entries(rule.parts).every(isOwn)
}

const dayNumber = ({ year, month, day }: ICAL.Time): number => Date.UTC(year, month - 1, day) / DAY_MS

/** How many days after the first one each occurrence begins. Holidays come once or every year, nothing else. */
export const startsOf = (
  event: ICAL.Component,
  start: ICAL.Time,
  lastYear: number,
): number[] | 'not_yearly' => {
  const rules = event.getAllProperties('rrule').map((property) => property.getFirstValue())
  if (rules.some((rule) => !(rule instanceof ICAL.Recur) || !isYearly(rule, start))) return 'not_yearly'
  if (rules.length === 0 && !event.hasProperty('rdate')) return [0]
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start })
  const found: number[] = []
  for (let seen = 0; seen < MOST_OCCURRENCES; seen += 1) {
    const next = expansion.next()
    if (!next || next.year > lastYear) break
    // 29 February has no date in most years
    if (event.hasProperty('rdate') || next.day === start.day) found.push(dayNumber(next) - dayNumber(start))
  }
  return found
}
