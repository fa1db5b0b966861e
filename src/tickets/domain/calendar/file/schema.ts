import { z } from 'zod'
import { type Day, findDay, writeDay } from '../day.ts'
import { occurrenceNear, occurrencesOf } from '../rules/moon.ts'
import { MOON_NAMES } from '../rules/national.ts'
import { MOON_FEASTS, type MoonFeast } from '../rules/rule-set.ts'
import { checkOverlap, checkRange, date, datedFields, name, withEnd } from './dates.ts'
import { complain, hours } from './hours.ts'

const MOST_ENTRIES = 2_000

const week = z
  .strictObject({
    monday: hours.default([]),
    tuesday: hours.default([]),
    wednesday: hours.default([]),
    thursday: hours.default([]),
    friday: hours.default([]),
    saturday: hours.default([]),
    sunday: hours.default([]),
  })
  .transform(({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }) => [
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday,
  ])
  .refine((days) => days.some((windows) => windows.length > 0), {
    params: { code: 'calendar.fault.week_closed' },
  })

/** A date that is weeks away from the moon is a mistake in the month or the year. */
const checkMoon = (event: MoonFeast | 'ramadan', from: Day, context: z.RefinementCtx): void => {
  if (occurrenceNear(event, from)) return
  const year = Number(writeDay(from).slice(0, 4))
  const computed = occurrencesOf(year).find((occurrence) => occurrence.event === event)
  complain(context, 'far_from_moon', {
    path: ['from'],
    params: { event: MOON_NAMES[event].fr, computed: computed ? writeDay(computed.from) : '–' },
  })
}

const holiday = z
  .strictObject({ ...datedFields, name, observes: z.enum(MOON_FEASTS).optional() })
  .superRefine((entry, context) => {
    checkRange(entry, context)
    if (entry.observes) checkMoon(entry.observes, entry.from, context)
  })
  .transform(({ observes, ...entry }) => ({ ...withEnd(entry), ...(observes ? { observes } : {}) }))

const schoolHoliday = z
  .strictObject({ ...datedFields, name })
  .superRefine(checkRange)
  .transform(withEnd)

const ramadan = z
  .strictObject({ from: date, to: date })
  .superRefine((entry, context) => {
    checkRange(entry, context)
    checkMoon('ramadan', entry.from, context)
  })
  .transform((entry) => ({ ...entry, name: MOON_NAMES.ramadan }))

const override = z.strictObject({ ...datedFields, name, hours }).superRefine(checkRange)

/** 29 February comes in leap years only; it is a date all the same. */
const isMonthDay = (written: string): boolean => findDay(`2024-${written}`) !== undefined

const yearlyHoliday = z
  .strictObject({ date: z.string(), since: z.int().min(1900).max(2100).optional(), name })
  .superRefine(({ date: written }, context) => {
    if (!isMonthDay(written)) complain(context, 'bad_month_day', { path: ['date'], params: { written } })
  })
  .transform(({ date: monthDay, since, name: called }) => ({
    monthDay,
    name: called,
    ...(since === undefined ? {} : { since }),
  }))

const listOf = <T extends z.ZodType>(entry: T) => z.array(entry).max(MOST_ENTRIES).default([])

/** The rules of one unit as a file has them; read, they are a `RuleSet` and the day from which it counts. */
export const rulesFile = z
  .strictObject({
    validFrom: date.optional(),
    week: week.optional(),
    ramadanWeek: week.optional(),
    holidays: listOf(holiday),
    yearlyHolidays: listOf(yearlyHoliday),
    schoolHolidays: listOf(schoolHoliday),
    ramadan: listOf(ramadan).superRefine(checkOverlap),
    overrides: listOf(override).superRefine(checkOverlap),
  })
  .transform(({ validFrom, week: ordinary, ramadanWeek, overrides, ...rules }) => ({
    validFrom,
    rules: {
      ...rules,
      ...(ordinary ? { week: ordinary } : {}),
      ...(ramadanWeek ? { ramadanWeek } : {}),
      overrides: overrides.map(({ hours: windows, ...entry }) => ({ ...withEnd(entry), windows })),
    },
  }))

/** As it is written, and as it is kept. */
export type RulesFile = z.input<typeof rulesFile>
