import { AppError } from '../../../../shared/index.ts'
import { type DayRule, daysFrom, type ExplainedDay, today, writeDay } from '../../../../tickets/index.ts'
import type { Context } from '../../../terminal/index.ts'
import { type CalendarDesk, dayNamed, withCalendars } from './with-calendars.ts'

export type ShowFlags = { from?: string; to?: string; json?: true }

const TWO_WEEKS = 13
const LONGEST = 366

const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const windowsOf = ({ windows }: DayRule): string[] =>
  windows.map(({ from, to }) => `${clockTime(from)}-${clockTime(to)}`)

const presentRule = (rule: DayRule) => ({
  kind: rule.kind,
  name: rule.name ?? null,
  unitId: rule.unitId,
  provisional: rule.provisional,
  windows: windowsOf(rule),
})

const presentDay = ({ date, rule, hours, setAside }: ExplainedDay) => ({
  date,
  ...presentRule(rule),
  hours: hours.map(({ start, end }) => ({
    from: new Date(start).toISOString(),
    to: new Date(end).toISOString(),
  })),
  setAside: setAside.map(presentRule),
})

const writeRule = (rule: DayRule): string => {
  const whose = rule.unitId === null ? 'national' : `of ${rule.unitId}`
  const name = rule.name ? ` "${rule.name.fr}"` : ''
  const hours = windowsOf(rule).join(' ') || 'closed'
  return `${hours}  ${rule.kind}${name} (${whose}${rule.provisional ? ', provisional' : ''})`
}

const presentVersions = async ({ store, directory }: CalendarDesk, unitId: string) => {
  const { path } = await directory.getUnit(unitId)
  const versions = await store.listVersions(path)
  return path.flatMap((id) =>
    versions
      .filter((version) => version.unitId === id)
      .map(({ version, validFrom, changedAt, changedBy }) => ({
        unitId: id,
        version,
        validFrom,
        changedAt: changedAt.toISOString(),
        changedBy,
      })),
  )
}

const rangeOf = ({ from, to }: ShowFlags, now: number): number[] => {
  const first = from === undefined ? now : dayNamed(from)
  const last = to === undefined ? first + TWO_WEEKS : dayNamed(to)
  if (last < first || last - first > LONGEST) {
    throw new AppError('invalid', 'cli.bad_range', { from: writeDay(first), to: writeDay(last) })
  }
  return daysFrom(first, last)
}

export const showCalendar = async (context: Context, unitId: string, flags: ShowFlags): Promise<void> => {
  rangeOf(flags, 0)
  const { days, versions } = await withCalendars(context, async (desk) => {
    const known = await presentVersions(desk, unitId)
    const calendar = await desk.calendars.calendarFor(unitId)
    const range = rangeOf(flags, today(desk.clock))
    return { versions: known, days: range.map((day) => calendar.explain(writeDay(day))) }
  })
  if (flags.json) {
    return context.print(JSON.stringify({ of: unitId, versions, days: days.map(presentDay) }))
  }
  for (const { date, rule } of days) context.print(`${date}  ${writeRule(rule)}`)
}

export const explainDate = async (
  context: Context,
  { unitId, date }: { unitId: string; date: string },
  flags: { json?: true },
): Promise<void> => {
  dayNamed(date)
  const { day, versions } = await withCalendars(context, async (desk) => ({
    versions: await presentVersions(desk, unitId),
    day: (await desk.calendars.calendarFor(unitId)).explain(date),
  }))
  if (flags.json) return context.print(JSON.stringify({ of: unitId, versions, ...presentDay(day) }))
  context.print(`${date}  ${writeRule(day.rule)}`)
  for (const rule of day.setAside) context.print(`  set aside: ${writeRule(rule)}`)
  for (const { unitId: id, version, validFrom, changedAt, changedBy } of versions) {
    context.print(
      `  rules of ${id}: version ${version}, from ${validFrom}, made ${changedAt} by ${changedBy}`,
    )
  }
}
