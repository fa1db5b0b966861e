import { cpus } from 'node:os'
import { daysFrom, findDay, minuteModel, type RuleVersion, unitCalendar } from '../../../../tickets/index.ts'
import type { Context } from '../../../terminal/index.ts'

type Figure = {
  readonly value: number
  readonly unit: string
  readonly baseline: number
  readonly ratio: number
}
type Work = (from: Date, index: number) => void

const FIRST = findDay('2026-01-01') ?? 0
const YEARS = 5
const OVERRIDES = 200
const DAY_MS = 24 * 3_600_000
const HOUR_MS = 3_600_000
/** Each side works for about this long: a figure of a moment says little on a busy machine. */
const MEASURED_MS = 1_000
const WARM_UP = 200

/** 200 overrides over five years, at two levels of the tree: closed days, shortened days, exam days. */
const units = (): RuleVersion[][] => {
  const name = { ar: 'استثناء', fr: 'exception' }
  const kinds = [
    [],
    [{ from: 540, to: 720 }],
    [
      { from: 480, to: 720 },
      { from: 840, to: 1080 },
    ],
  ]
  const overrides = daysFrom(0, OVERRIDES - 1).map((index) => {
    const from = FIRST + Math.floor((index * YEARS * 365) / OVERRIDES)
    return { from, to: from + (index % 3), name, windows: kinds[index % kinds.length] ?? [] }
  })
  const rules = { holidays: [], yearlyHolidays: [], schoolHolidays: [], ramadan: [] }
  return ['MEN', 'DP-OUJDA'].map((unitId, level) => [
    {
      unitId,
      validFrom: FIRST,
      rules: { ...rules, overrides: overrides.filter((_, index) => index % 2 === level) },
    },
  ])
}

/** Instants spread over the five years, the same in every run. */
const instantAt = (index: number): Date =>
  new Date(FIRST * DAY_MS + ((index * 7_919) % (YEARS * 365 * 24 * 60)) * 60_000)

const perSecond = (work: Work): number => {
  for (let index = 0; index < WARM_UP; index += 1) work(instantAt(index), index)
  const begun = performance.now()
  let done = 0
  for (; performance.now() - begun < MEASURED_MS; done += 1) work(instantAt(done), done)
  return (done * 1_000) / (performance.now() - begun)
}

const figure = (fast: Work, slow: Work): Figure => {
  const [value, baseline] = [perSecond(fast), perSecond(slow)]
  return {
    value: Math.round(value),
    unit: 'per second',
    baseline: Math.round(baseline),
    ratio: value / baseline,
  }
}

/** Deadlines of 4 to 40 working hours, and the time between instants up to two weeks apart. */
const figures = (): Record<string, Figure> => {
  const rules = { units: units(), isSchool: true }
  const [calendar, model] = [unitCalendar(rules), minuteModel(rules)]
  const hours = (index: number) => (4 + (index % 37)) * HOUR_MS
  const later = (from: Date, index: number) => new Date(from.getTime() + (index % 14) * DAY_MS)
  return {
    add_working_time: figure(
      (from, index) => calendar.addWorkingTime(from, hours(index)),
      (from, index) => model.addWorkingTime(from, hours(index)),
    ),
    working_time_between: figure(
      (from, index) => calendar.workingTimeBetween(from, later(from, index)),
      (from, index) => model.workingTimeBetween(from, later(from, index)),
    ),
  }
}

/** Calculations a second on a calendar of 200 overrides, beside the minute-by-minute model in the same run. */
export const benchCalendar = async (context: Context, flags: { json?: true }): Promise<void> => {
  const measured = figures()
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  const result = { bench: 'calendar', date: new Date().toISOString(), machine, figures: measured }
  if (flags.json) return context.print(JSON.stringify(result))
  for (const [key, { value, baseline, ratio }] of Object.entries(measured)) {
    context.print(
      `${key}: ${value} per second, minute by minute ${baseline}, ${ratio.toFixed(0)} times as many`,
    )
  }
}
