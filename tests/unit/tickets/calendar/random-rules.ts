import fc from 'fast-check'
import { type Day, getDay } from '../../../../src/tickets/domain/calendar/day.ts'
import type { Holiday, RuleSet, RuleVersion } from '../../../../src/tickets/domain/calendar/rules/rule-set.ts'
import type { UnitRules } from '../../../../src/tickets/domain/calendar/unit-calendar.ts'
import type { Week, WorkingWindow } from '../../../../src/tickets/domain/calendar/working-week.ts'

/** Three years with three Ramadans: the clocks change six times. */
export const FIRST = getDay('2026-01-01')
export const LAST = getDay('2028-12-31')

const someDay = fc.integer({ min: FIRST, max: LAST })
const name = { ar: 'يوم', fr: 'jour' }

/** Up to three windows, in order and without overlap; the night hours in which the clocks change included. */
export const windows: fc.Arbitrary<WorkingWindow[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 0, maxLength: 6 })
  .map((quarters) => {
    const edges = quarters.toSorted((a, b) => a - b).map((quarter) => quarter * 15)
    return edges.flatMap((from, index) =>
      index % 2 === 0 && edges[index + 1] ? [{ from, to: edges[index + 1]! }] : [],
    )
  })

const week: fc.Arbitrary<Week> = fc
  .tuple(
    fc.array(windows, { minLength: 6, maxLength: 6 }),
    fc.constantFrom<WorkingWindow[]>(
      [{ from: 540, to: 900 }],
      [
        { from: 480, to: 720 },
        { from: 840, to: 1080 },
      ],
      [{ from: 0, to: 1440 }],
    ),
    fc.nat({ max: 6 }),
  )
  // one weekday at least is worked
  .map(([days, worked, place]) => days.toSpliced(place, 0, worked))

const dated = (longest: number) =>
  fc.record({ from: someDay, days: fc.integer({ min: 1, max: longest }) }).map(({ from, days }) => ({
    from,
    to: from + days - 1,
    name,
  }))

/** An announced date, a day or two beside the computed one. */
const announced = (...computed: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...computed), fc.integer({ min: -2, max: 2 }))
    .map(([feast, shift]) => getDay(feast) + shift)

const eid = announced('2026-03-20', '2027-03-09', '2028-02-26')

const feast: fc.Arbitrary<Holiday> = fc.oneof(
  eid.map((from) => ({ from, to: from + 1, name, observes: 'eid_al_fitr' as const })),
  announced('2026-05-27', '2027-05-16', '2028-05-05').map((from) => ({
    from,
    to: from + 2,
    name,
    observes: 'eid_al_adha' as const,
  })),
  announced('2026-06-16', '2027-06-06', '2028-05-25').map((from) => ({
    from,
    to: from,
    name,
    observes: 'muharram' as const,
  })),
)

const withoutOverlap = <T extends { from: Day; to: Day }>(entries: readonly T[]): T[] =>
  entries
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }, index, sorted) => index === 0 || from > sorted[index - 1]!.to)

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

export const ruleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    week: optional(week),
    ramadanWeek: optional(week),
    holidays: fc.array(dated(3), { maxLength: 6 }),
    feasts: fc.array(feast, { maxLength: 3 }),
    ramadan: fc.array(eid, { maxLength: 2 }),
    schoolHolidays: fc.array(dated(20), { maxLength: 4 }),
    overrides: fc.array(fc.tuple(dated(4), windows), { maxLength: 12 }),
  })
  .map(({ week: ordinary, ramadanWeek, feasts, ...rules }) => ({
    ...(ordinary ? { week: ordinary } : {}),
    ...(ramadanWeek ? { ramadanWeek } : {}),
    holidays: [...rules.holidays, ...feasts],
    yearlyHolidays: [{ monthDay: '05-02', since: 2027, name }],
    schoolHolidays: rules.schoolHolidays,
    ramadan: withoutOverlap(rules.ramadan.map((last) => ({ from: last - 30, to: last - 1, name }))),
    overrides: withoutOverlap(rules.overrides.map(([entry, hours]) => ({ ...entry, windows: hours }))),
  }))

const unit = (unitId: string): fc.Arbitrary<RuleVersion[]> =>
  fc.array(
    fc.tuple(fc.oneof(fc.constant(FIRST - 400), someDay), ruleSet).map(([validFrom, rules]) => ({
      unitId,
      validFrom,
      rules,
    })),
    { maxLength: 2 },
  )

/** A unit below two others, each with up to two versions of its rules. */
export const unitRules: fc.Arbitrary<UnitRules> = fc.record({
  units: fc.tuple(unit('MEN'), unit('AREF-OR'), unit('10102B')),
  isSchool: fc.boolean(),
})
