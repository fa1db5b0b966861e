import { describe, expect, it } from 'vitest'
import { local } from '../support/instants.ts'
import { calendarOf, version } from './rule-sets.ts'

const HOUR = 3_600_000

/** 2026 as Morocco lived it: Ramadan from Thursday 19 February, its feast on Saturday 21 March. */
const announced = version('MEN', {
  ramadan: [{ from: '2026-02-19', to: '2026-03-20' }],
  holidays: [{ from: '2026-03-21', to: '2026-03-22', name: 'Aïd Al-Fitr', observes: 'eid_al_fitr' }],
})
const strike = version('DP-OUJDA', {
  overrides: [{ from: '2026-05-04', name: { ar: 'إضراب', fr: 'Grève' }, hours: [] }],
})
const spring = version('AREF-OR', {
  schoolHolidays: [{ from: '2026-03-22', to: '2026-03-29', name: 'Vacances de printemps' }],
})

const office = calendarOf([[announced], [spring], [strike]])
const school = calendarOf([[announced], [spring], [strike]], true)
const due = (from: string, hours: number, calendar = office) =>
  calendar.addWorkingTime(local(from), hours * HOUR)

describe('the deadlines of 2026, reckoned by hand', () => {
  it('shrink the day to six hours from the announced first day of Ramadan', () => {
    // Wed 18: 08:30–16:30, still ordinary; Thu 19 from 09:00 to 15:00
    expect(due('2026-02-18T14:30', 2)).toEqual(local('2026-02-18T16:30'))
    expect(due('2026-02-18T14:30', 8)).toEqual(local('2026-02-19T15:00'))
    // 16 h: Mon 2 March 6, Tue 6, Wed 4
    expect(due('2026-03-02T09:00', 16)).toEqual(local('2026-03-04T13:00'))
  })

  it('are right in universal time on both sides of the changes of the clock', () => {
    // clocks went back an hour on Sunday 15 February and forward on Sunday 22 March
    expect(due('2026-02-13T16:00', 1).toISOString()).toBe('2026-02-16T09:00:00.000Z')
    expect(due('2026-03-19T14:00', 2).toISOString()).toBe('2026-03-20T10:00:00.000Z')
    expect(due('2026-03-20T14:00', 2).toISOString()).toBe('2026-03-23T08:30:00.000Z')
  })

  it('step over the feast as announced, not as computed', () => {
    // Friday 20 March is the last day of Ramadan, worked until 15:00; the feast fills the week-end
    expect(office.workingTimeBetween(local('2026-03-20T00:00'), local('2026-03-23T00:00'))).toBe(6 * HOUR)
    expect(calendarOf([]).workingTimeBetween(local('2026-03-20T00:00'), local('2026-03-23T00:00'))).toBe(0)
  })

  it('step over a holiday in the week and a strike', () => {
    // Thu 30 April 16:30 → Fri 1 May off, week-end, Mon 4 strike, Tue 5
    expect(due('2026-04-30T15:30', 2)).toEqual(local('2026-05-05T09:30'))
    expect(calendarOf([[announced]]).addWorkingTime(local('2026-04-30T15:30'), 2 * HOUR)).toEqual(
      local('2026-05-04T09:30'),
    )
  })

  it('step over two holidays in a row', () => {
    // Thu 20 and Fri 21 August, then the week-end
    expect(due('2026-08-19T16:00', 1)).toEqual(local('2026-08-24T09:00'))
  })

  it('stand still in the school holidays of the region, for schools only', () => {
    expect(due('2026-03-20T14:00', 2, school)).toEqual(local('2026-03-30T09:30'))
    expect(due('2026-03-20T14:00', 2, office)).toEqual(local('2026-03-23T09:30'))
  })

  it('count two working days as sixteen hours, in Ramadan too', () => {
    expect(office.workingDayMs(local('2026-03-02T09:00'))).toBe(8 * HOUR)
    expect(office.addWorkingTime(local('2026-03-02T09:00'), 2 * 8 * HOUR)).toEqual(local('2026-03-04T13:00'))
  })

  it('sum up to the hours of the year', () => {
    // 261 weekdays; off on weekdays: 1/1, 14/1, 1/5, 30/7, 14/8, 20/8, 21/8, 6/11, 18/11, Adha 27 and 28/5, Muharram
    // 16/6, Mawlid 25 and 26/8, the strike (11/1, 31/10 and both Eid al-Fitr days fall on week-ends): 15 days.
    // 22 weekdays of Ramadan at six hours, the other 224 at eight
    const year = office.workingTimeBetween(local('2026-01-01T00:00'), local('2027-01-01T00:00'))
    expect(year / HOUR).toBe(22 * 6 + (261 - 15 - 22) * 8)
  })
})
