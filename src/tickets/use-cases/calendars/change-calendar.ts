import type { Directory, Unit } from '../../../directory/index.ts'
import type { Clock } from '../../../shared/index.ts'
import type { Fault, PlacedFault } from '../../../shared/json/index.ts'
import { type Day, getDay, writeDay } from '../../domain/calendar/day.ts'
import { closedYearFault } from '../../domain/calendar/file/closed-year.ts'
import { readRules } from '../../domain/calendar/file/read-rules.ts'
import type { RulesFile } from '../../domain/calendar/file/schema.ts'
import type { RuleSet, RuleVersion } from '../../domain/calendar/rules/rule-set.ts'
import { groupByUnit, today } from './create-calendars.ts'
import {
  type EventPlace,
  type IcalendarOptions,
  type ReadIcalendar,
  readIcalendar,
} from './icalendar/read-icalendar.ts'
import type { CalendarStore, CalendarVersion } from './ports.ts'

export type ChangeParts = {
  readonly store: CalendarStore
  readonly directory: Directory
  readonly clock: Clock
}

export type ChangeRequest = {
  readonly unitId: string
  /** The text of the file. */
  readonly text: string
  /** Who changes it, in words. */
  readonly by: string
}

/** What was saved; or nothing, when there was nothing new or something is wrong with the file. */
export type ChangeResult = {
  readonly version?: CalendarVersion
  readonly faults: readonly PlacedFault[]
}

type Change = ChangeRequest & { readonly unit: Unit; readonly validFrom: Day; readonly rules: RuleSet }

/** Each way in which the unit's rules, or those of a unit below, may be lived: schools have more days off. */
const closedYears = async ({ store, directory }: ChangeParts, change: Change): Promise<Fault[]> => {
  const { unit, validFrom, rules } = change
  const withRules = [...(await store.listHeads()).keys()].filter((id) => id !== unit.id)
  const below = (await directory.listUnits(withRules)).filter(({ path }) => path.includes(unit.id))
  const added: RuleVersion = { unitId: unit.id, validFrom, rules }
  const found: Fault[] = []
  for (const { id, path, kind } of [unit, ...below]) {
    const units = groupByUnit(path, await store.listVersions(path))
    const changed = units.map((versions, index) =>
      path[index] === unit.id ? [...versions, added] : versions,
    )
    for (const isSchool of kind === 'school' ? [true] : [false, true]) {
      const fault = closedYearFault({ units: changed, isSchool }, { from: validFrom, changed: rules })
      if (!fault) continue
      const where = { code: 'calendar.fault.year_off_below', params: { ...fault.params, unit: id } }
      found.push(id === unit.id ? fault : { ...fault, ...where })
      break
    }
  }
  return found
}

const nextVersion = async ({ store }: ChangeParts, unitId: string): Promise<number> =>
  ((await store.listHeads()).get(unitId) ?? 0) + 1

/** Saves the rules in the file as a new version of the unit's; with any fault nothing is saved and the old one stays. */
export const setCalendar = async (parts: ChangeParts, request: ChangeRequest): Promise<ChangeResult> => {
  const unit = await parts.directory.getUnit(request.unitId)
  const read = readRules(request.text)
  if ('faults' in read) return read
  const { rules, validFrom = today(parts.clock) } = read.value
  const faults = read.place(await closedYears(parts, { ...request, unit, validFrom, rules }))
  if (faults.length > 0) return { faults }
  const { validFrom: _, ...kept } = JSON.parse(request.text.replace(/^\uFEFF/, '')) as RulesFile
  const version: CalendarVersion = {
    unitId: unit.id,
    version: await nextVersion(parts, unit.id),
    validFrom: writeDay(validFrom),
    rules: kept,
    changedAt: parts.clock.now(),
    changedBy: request.by,
  }
  await parts.store.add(version)
  return { version, faults }
}

export type ImportKind = 'holiday' | 'school_holiday'

export type ImportRequest = ChangeRequest & {
  readonly kind: ImportKind
  /** From when the new days off count: earlier ones are left out. Today when absent. */
  readonly validFrom?: Day
}

export type ImportResult = ChangeResult & Pick<ReadIcalendar, 'past' | 'skipped'> & { readonly added: number }

/** A fault of the rules that the import would have made, told with the event that brought the entry. */
const placedInFile = (
  faults: readonly PlacedFault[],
  placeOf: (index: number) => EventPlace | undefined,
): PlacedFault[] =>
  faults.map((fault) => ({ ...fault, ...placeOf(Number(/\[(\d+)\]/.exec(fault.entry)?.[1] ?? -1)) }))

/** Fixed holidays are written as "every year, for ever": they are taken for ten years. */
const YEARS_AHEAD = 10

/** Adds the days off of an iCalendar file to the rules that the unit has; imported again, it changes nothing. */
export const importCalendar = async (parts: ChangeParts, request: ImportRequest): Promise<ImportResult> => {
  const { unitId, kind, validFrom = today(parts.clock) } = request
  await parts.directory.getUnit(unitId)
  const options: IcalendarOptions = { asHolidays: kind === 'holiday', since: validFrom, years: YEARS_AHEAD }
  const { entries, past, skipped, faults, sources } = readIcalendar(request.text, options)
  if (faults.length > 0) return { faults, past, skipped, added: 0 }
  const rules = await rulesOn(parts.store, unitId, validFrom)
  const list = kind === 'holiday' ? 'holidays' : 'schoolHolidays'
  const present = rules[list] ?? []
  const known = new Set(present.map(identity))
  const added = entries.filter((entry) => !known.has(identity(entry)))
  if (added.length === 0) return { faults, past, skipped, added: 0 }
  const file = { ...rules, validFrom: writeDay(validFrom), [list]: [...present, ...added] }
  const result = await setCalendar(parts, { ...request, text: JSON.stringify(file) })
  const placeOf = (index: number) => {
    const entry = added[index - present.length]
    return entry && sources.get(entry)
  }
  const placed = placedInFile(result.faults, placeOf)
  return { ...result, faults: placed, past, skipped, added: result.version ? added.length : 0 }
}

const identity = ({
  from,
  to = from,
  name,
}: {
  from: string
  to?: string | undefined
  name: unknown
}): string => JSON.stringify([from, to, name])

/** The rules of the unit that count on the day, as they were written. */
const rulesOn = async (store: CalendarStore, unitId: string, day: Day): Promise<RulesFile> => {
  const begun = (await store.listVersions([unitId])).filter(({ validFrom }) => getDay(validFrom) <= day)
  return begun.toSorted((a, b) => getDay(a.validFrom) - getDay(b.validFrom)).at(-1)?.rules ?? {}
}
