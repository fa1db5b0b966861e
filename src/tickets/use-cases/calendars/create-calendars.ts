import type { Directory, Unit } from '../../../directory/index.ts'
import { type Clock, MOROCCO } from '../../../shared/index.ts'
import type { UnitCalendar } from '../../domain/calendar/business-calendar.ts'
import { type Day, getDay } from '../../domain/calendar/day.ts'
import { getRules } from '../../domain/calendar/file/read-rules.ts'
import { LocalTime } from '../../domain/calendar/local-time.ts'
import type { RuleVersion } from '../../domain/calendar/rules/rule-set.ts'
import { unitCalendar } from '../../domain/calendar/unit-calendar.ts'
import type { CalendarSource } from '../../ports.ts'
import type { CalendarStore, CalendarVersion } from './ports.ts'
import { Remembered } from './remembered.ts'

/** Machine time. Another node's change counts here no later than this. */
const STALE_MS = 5_000
const MOST_UNITS = 20_000
/** Units below which nobody has rules of their own share one. */
const MOST_CALENDARS = 100

/** The calendars of units, each able to say why. */
export interface UnitCalendars extends CalendarSource {
  calendarFor(unitId: string): Promise<UnitCalendar>
}

/** Only reading: rules that are not kept anywhere can be tried out. */
type CalendarReading = Pick<CalendarStore, 'listHeads' | 'listVersions'>

export type CalendarsParts = {
  readonly store: CalendarReading
  readonly directory: Pick<Directory, 'findUnit'>
}

export const toRuleVersion = ({ unitId, validFrom, rules }: CalendarVersion): RuleVersion => ({
  unitId,
  validFrom: getDay(validFrom),
  rules: getRules(rules),
})

export const today = (clock: Clock): Day => LocalTime.in(MOROCCO).dayOf(clock.now())

/** The versions of each unit, in the order of `unitIds`. */
export const groupByUnit = (
  unitIds: readonly string[],
  versions: readonly CalendarVersion[],
): RuleVersion[][] =>
  unitIds.map((unitId) => versions.filter((version) => version.unitId === unitId).map(toRuleVersion))

type Chain = { readonly unitId: string; readonly head: number }

/**
 * The calendar of each unit: its own rules and those of the units above it, on top of the national ones. What was
 * loaded is kept; every five seconds one look at the newest version numbers tells what has changed on any node. A
 * unit that has left the directory has the national calendar.
 */
export const createCalendars = ({ store, directory }: CalendarsParts): UnitCalendars => {
  const heads = new Remembered<'heads', ReadonlyMap<string, number>>(() => store.listHeads(), {
    most: 1,
    forMs: STALE_MS,
  })
  const units = new Remembered<string, Unit | undefined>((id) => directory.findUnit(id), {
    most: MOST_UNITS,
    forMs: STALE_MS,
  })
  const calendars = new Remembered<string, UnitCalendar>((key) => build(store, key), { most: MOST_CALENDARS })
  return {
    async calendarFor(unitId) {
      const [unit, known] = await Promise.all([units.get(unitId), heads.get('heads')])
      const chain = (unit?.path ?? []).flatMap((id): Chain[] => {
        const head = known.get(id)
        return head === undefined ? [] : [{ unitId: id, head }]
      })
      return calendars.get(writeKey({ chain, isSchool: unit?.kind === 'school' }))
    },
  }
}

type CalendarKey = { readonly chain: readonly Chain[]; readonly isSchool: boolean }

/** All that a calendar depends on: the same key, the same calendar. */
const writeKey = ({ chain, isSchool }: CalendarKey): string => JSON.stringify({ chain, isSchool })

const build = async (store: CalendarReading, key: string): Promise<UnitCalendar> => {
  const { chain, isSchool } = JSON.parse(key) as CalendarKey
  const unitIds = chain.map(({ unitId }) => unitId)
  const versions = unitIds.length > 0 ? await store.listVersions(unitIds) : []
  return unitCalendar({ units: groupByUnit(unitIds, versions), isSchool })
}
