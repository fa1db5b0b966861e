import { ZONE } from '../../../shared/index.ts'
import type { BusinessCalendar } from './business-calendar.ts'
import { DAY_MS, type Day, monthDayOf, weekdayOf, yearOf } from './day.ts'
import { type MoonEvent, occurrencesOf } from './rules/moon.ts'
import { NATIONAL } from './rules/national.ts'
import type { DatedEntry, RuleSet, RuleVersion } from './rules/rule-set.ts'
import type { UnitRules } from './unit-calendar.ts'
import type { WorkingWindow } from './working-week.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

type Unit = { readonly unitId: string | null; readonly rules: RuleSet }

const covers =
  (day: Day) =>
  ({ from, to }: DatedEntry): boolean =>
    from <= day && day <= to

/** Of each unit the set that counts on the day, nearest first. */
const setsOn = (units: readonly (readonly RuleVersion[])[], day: Day): Unit[] =>
  [[NATIONAL], ...units]
    .flatMap((versions) => {
      let latest: RuleVersion | undefined
      for (const version of versions) {
        if (version.validFrom <= day && version.validFrom >= (latest?.validFrom ?? Number.NEGATIVE_INFINITY))
          latest = version
      }
      return latest ? [latest] : []
    })
    .reverse()

/** What the nearest unit with an announcement says of an event computed for `computed`. */
const announcementOf = (sets: readonly Unit[], event: MoonEvent, computed: Day): DatedEntry[] | undefined => {
  for (const { rules } of sets) {
    const entries: readonly DatedEntry[] =
      event === 'ramadan' ? rules.ramadan : rules.holidays.filter(({ observes }) => observes === event)
    const near = entries.filter(({ from }) => Math.abs(from - computed) <= 5)
    if (near.length > 0) return near
  }
  return undefined
}

const isMoonDay = (sets: readonly Unit[], day: Day, isRamadan: boolean): boolean =>
  [yearOf(day) - 1, yearOf(day), yearOf(day) + 1].flatMap(occurrencesOf).some(({ event, from, to }) => {
    if ((event === 'ramadan') !== isRamadan) return false
    const announced = announcementOf(sets, event, from)
    if (announced) return announced.some(covers(day))
    const feast = isRamadan ? announcementOf(sets, 'eid_al_fitr', to + 1) : undefined
    const end = feast ? Math.min(...feast.map((entry) => entry.from)) - 1 : to
    return from <= day && day <= end
  })

const isHoliday = (sets: readonly Unit[], day: Day): boolean =>
  sets.some(({ rules }) => rules.holidays.some((holiday) => !holiday.observes && covers(day)(holiday))) ||
  sets.some(({ rules }) =>
    rules.yearlyHolidays.some(
      ({ monthDay, since = 0 }) => monthDay === monthDayOf(day) && since <= yearOf(day),
    ),
  ) ||
  isMoonDay(sets, day, false)

const windowsOn = ({ units, isSchool }: UnitRules, day: Day): readonly WorkingWindow[] => {
  const sets = setsOn(units, day)
  for (const { rules } of sets) {
    const override = rules.overrides.find(covers(day))
    if (override) return override.windows
  }
  if (isHoliday(sets, day)) return []
  if (isSchool && sets.some(({ rules }) => rules.schoolHolidays.some(covers(day)))) return []
  const weekOf = ({ rules }: Unit) => (isMoonDay(sets, day, true) ? rules.ramadanWeek : rules.week)
  for (const set of sets) {
    const week = weekOf(set)
    if (week) return week[weekdayOf(day)] ?? []
  }
  return []
}

/** Keeps the latest answer: minutes are asked for one after another. */
const keepLatest = <T>(answer: (key: number) => T): ((key: number) => T) => {
  let latest: { readonly key: number; readonly value: T } | undefined
  return (key) => {
    if (latest?.key !== key) latest = { key, value: answer(key) }
    return latest.value
  }
}

/** Whether the minute that begins at this instant is worked. */
export const minuteByMinute = (rules: UnitRules): ((instant: number) => boolean) => {
  const offsetIn = keepLatest((hour) => ZONE.offset(hour * HOUR_MS) * MINUTE_MS)
  const windowsOf = keepLatest((day) => windowsOn(rules, day))
  return (instant) => {
    const local = instant + offsetIn(Math.floor(instant / HOUR_MS))
    const day = Math.floor(local / DAY_MS)
    const minute = (local - day * DAY_MS) / MINUTE_MS
    return windowsOf(day).some(({ from, to }) => from <= minute && minute < to)
  }
}

/**
 * The rules said again as plainly as can be, and far too slow to be used: every minute is looked at. The tests
 * hold the real calendar against it, and the benchmark runs beside it. Whole minutes only.
 */
export const minuteModel = (rules: UnitRules): Omit<BusinessCalendar, 'workingDayMs'> => {
  const isWorking = minuteByMinute(rules)
  return {
    addWorkingTime(from, ms) {
      let instant = from.getTime()
      for (let left = ms; left > 0; instant += MINUTE_MS) if (isWorking(instant)) left -= MINUTE_MS
      return new Date(instant)
    },
    workingTimeBetween(from, to) {
      let sum = 0
      for (let instant = from.getTime(); instant < to.getTime(); instant += MINUTE_MS) {
        if (isWorking(instant)) sum += MINUTE_MS
      }
      return sum
    },
  }
}
