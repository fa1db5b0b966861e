import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { getDay } from '../../../../src/tickets/domain/calendar/day.ts'
import { closedYearFault } from '../../../../src/tickets/domain/calendar/file/closed-year.ts'
import { faultsIn, version } from './rule-sets.ts'

const withHours = (...hours: string[]) => faultsIn(JSON.stringify({ week: { monday: hours } }))
const withOverrides = (...overrides: object[]) => faultsIn(JSON.stringify({ overrides }))

describe('a file of rules', () => {
  it('is taken when all is well', () => {
    expect(withHours('14:30-18:30', '08:30-12:30')).toEqual([])
    expect(withHours('00:00-24:00')).toEqual([])
    expect(faultsIn('\uFEFF{}')).toEqual([])
  })

  it('may be as the documentation shows', () => {
    const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/calendar.md'), 'utf8')
    const example = /```json\n([^`]+)```/.exec(page)?.[1]
    expect(faultsIn(example ?? '')).toEqual([])
  })

  it.each([
    [['08:30-12:30', '12:00-14:00'], 'week.monday[1] calendar.fault.hours_overlap'],
    [['12:30-08:30'], 'week.monday[0] calendar.fault.hours_backwards'],
    [['12:30-12:30'], 'week.monday[0] calendar.fault.hours_backwards'],
    [['20:00-24:30'], 'week.monday[0] calendar.fault.hours_out_of_day'],
    [['08:60-12:00'], 'week.monday[0] calendar.fault.hours_out_of_day'],
    [['8h30-12h'], 'week.monday[0] calendar.fault.bad_hours'],
  ])('is refused for the hours %j', (hours, fault) => {
    expect(withHours(...hours)).toEqual([`1 ${fault}`])
  })

  it.each([
    [{ from: '2026-05-05', to: '2026-05-01' }, 'overrides[0].to calendar.fault.range_backwards'],
    [{ from: '2026-02-30' }, 'overrides[0].from calendar.fault.bad_date'],
    [{ from: '1926-02-03' }, 'overrides[0].from calendar.fault.bad_date'],
    [{ from: '2026-01-01', to: '2027-01-02' }, 'overrides[0].to calendar.fault.range_too_long'],
    [{ from: '2026-01-01', until: '2026-01-02' }, 'overrides[0].until file.unknown_key'],
    [{}, 'overrides[0].from file.missing'],
  ])('is refused for the dates %j', (dates, fault) => {
    expect(withOverrides({ name: 'x', hours: [], ...dates })).toEqual([`1 ${fault}`])
  })

  it('is refused when two overrides speak of the same day', () => {
    const one = { from: '2026-05-04', to: '2026-05-08', name: 'x', hours: [] }
    const other = { from: '2026-05-08', name: 'y', hours: ['08:00-10:00'] }
    expect(withOverrides(other, one)).toEqual(['1 overrides[0] calendar.fault.overlap'])
  })

  it('is refused for a feast that is far from its moon', () => {
    const holidays = [{ from: '2026-04-21', name: 'Aïd Al-Fitr', observes: 'eid_al_fitr' }]
    expect(faultsIn(JSON.stringify({ holidays }))).toEqual([
      '1 holidays[0].from calendar.fault.far_from_moon',
    ])
    const ramadan = [{ from: '2025-02-19', to: '2025-03-20' }]
    expect(faultsIn(JSON.stringify({ ramadan }))).toEqual(['1 ramadan[0].from calendar.fault.far_from_moon'])
  })

  it('is refused for a week without hours', () => {
    expect(faultsIn('{"week": {"monday": []}}')).toEqual(['1 week calendar.fault.week_closed'])
  })

  it('names the line of each fault, whatever the layout', () => {
    const text = `{
      "week": { "monday": ["08:30-12:30",
                           "11:00-10:00"] },
      "colour": "{\\"}",
      "yearlyHolidays": [
        { "date": "05-02", "name": { "ar": "يوم", "fr": "jour" } },
        { "date": "13-02",
          "since": "always",
          "name": 7 }
      ],
      "colour": 2
    }`
    expect(faultsIn(text)).toEqual([
      '3 week.monday[1] calendar.fault.hours_backwards',
      '8 yearlyHolidays[1].since file.wrong_value',
      '9 yearlyHolidays[1].name file.wrong_value',
      '11 colour file.repeated_key',
      '11 colour file.unknown_key',
    ])
  })

  it.each([
    ['', 1],
    ['{\n "week": {},\n "overrides": [}\n}', 3],
    ['{\n\n "week"', 3],
    ['{\n}\n]', 3],
    ['{"week":\n"mon\nday"}', 2],
  ])('that is no JSON is refused at its line: %j', (text, line) => {
    expect(faultsIn(text)).toEqual([`${line}  file.not_json`])
  })
})

describe('a year off', () => {
  const closing = (count: number) => ({
    overrides: Array.from({ length: count }, (_, index) => ({
      from: `${2026 + index}-01-01`,
      to: `${2026 + index}-12-31`,
      name: 'fermé',
      hours: [],
    })),
  })
  const from = getDay('2026-01-01')
  const faultOf = (file: object) => {
    const changed = version('X', file)
    const unit = { units: [[changed]], isSchool: false }
    return closedYearFault(unit, { from, changed: changed.rules })
  }

  it('is refused, with the entry that makes it one', () => {
    expect(faultOf(closing(2))).toMatchObject({
      path: ['overrides', 1],
      code: 'calendar.fault.year_off',
      params: { from: '2026-01-01' },
    })
  })

  it('is none when work goes on within the year', () => {
    const untilDecember = { from: '2026-01-01', to: '2026-12-30', name: 'fermé', hours: [] }
    expect(faultOf({ overrides: [untilDecember] })).toBeUndefined()
    expect(faultOf({})).toBeUndefined()
  })
})
