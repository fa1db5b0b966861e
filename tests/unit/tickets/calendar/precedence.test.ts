import { describe, expect, it } from 'vitest'
import { getDay } from '../../../../src/tickets/domain/calendar/day.ts'
import { unitCalendar } from '../../../../src/tickets/domain/calendar/unit-calendar.ts'
import { local } from '../support/instants.ts'
import { calendarOf, version } from './rule-sets.ts'

const EXAM = { from: '2026-05-01', to: '2026-05-05', name: 'Examens', hours: ['08:00-12:00'] }

describe('which rule gives a day its hours', () => {
  it('is an override before a holiday, and the holiday is told as set aside', () => {
    const day = calendarOf([[version('MEN', { overrides: [EXAM] })]]).explain('2026-05-01')
    expect(day.rule).toMatchObject({ kind: 'override', unitId: 'MEN', name: { fr: 'Examens' } })
    expect(day.hours).toHaveLength(1)
    expect(day.setAside.map(({ kind }) => kind)).toEqual(['holiday', 'week'])
  })

  it('is the override of the nearest unit, whatever the others say', () => {
    const closed = { ...EXAM, name: 'Inondation', hours: [] }
    const calendar = calendarOf([
      [version('MEN', { overrides: [closed] })],
      [version('10102B', { overrides: [EXAM], holidays: [{ from: '2026-05-04', name: 'Fête locale' }] })],
    ])
    expect(calendar.explain('2026-05-04').rule).toMatchObject({ kind: 'override', unitId: '10102B' })
  })

  it('is a far override before a near holiday', () => {
    const calendar = calendarOf([
      [version('MEN', { overrides: [EXAM] })],
      [version('10102B', { holidays: [{ from: '2026-05-04', name: 'Fête locale' }] })],
    ])
    expect(calendar.explain('2026-05-04').rule).toMatchObject({ kind: 'override', unitId: 'MEN' })
  })

  it('goes from holiday to school holiday to Ramadan to the week', () => {
    const rules = version('AREF-OR', {
      schoolHolidays: [{ from: '2026-03-16', to: '2026-03-27', name: 'Printemps' }],
    })
    const school = calendarOf([[rules]], true)
    const kindOn = (date: string, calendar = school) => calendar.explain(date).rule.kind
    expect(kindOn('2026-03-20')).toBe('holiday')
    expect(kindOn('2026-03-19')).toBe('school_holiday')
    expect(kindOn('2026-03-19', calendarOf([[rules]]))).toBe('ramadan')
    expect(kindOn('2026-04-01')).toBe('week')
  })

  it('takes the week and the Ramadan hours of the nearest unit that has some', () => {
    const calendar = calendarOf([
      [version('MEN', { week: { monday: ['08:30-12:30', '14:30-18:30'] } })],
      [version('DP-OUJDA', { ramadanWeek: { monday: ['10:00-14:00'] } })],
    ])
    expect(calendar.explain('2026-04-06').rule).toMatchObject({
      unitId: 'MEN',
      windows: [
        { from: 510, to: 750 },
        { from: 870, to: 1110 },
      ],
    })
    expect(calendar.explain('2026-03-02').rule.windows).toEqual([{ from: 600, to: 840 }])
    expect(calendar.explain('2026-04-07').hours).toEqual([])
  })

  it('marks what is computed as provisional, until somebody dates it', () => {
    const computed = calendarOf([]).explain('2026-05-27').rule
    expect(computed).toMatchObject({ kind: 'holiday', provisional: true, unitId: null })
    const moved = { from: '2026-05-28', to: '2026-05-29', name: 'Aïd Al-Adha', observes: 'eid_al_adha' }
    const calendar = calendarOf([[version('MEN', { holidays: [moved] })]])
    expect(calendar.explain('2026-05-27').rule.kind).toBe('week')
    expect(calendar.explain('2026-05-29').rule).toMatchObject({ provisional: false, unitId: 'MEN' })
    // the other years stay as they were
    expect(calendar.explain('2027-05-16').rule).toMatchObject({ kind: 'holiday', provisional: true })
  })

  it('lets Ramadan last until the eve of its announced feast', () => {
    const feast = { from: '2026-03-21', to: '2026-03-22', name: 'Aïd Al-Fitr', observes: 'eid_al_fitr' }
    const calendar = calendarOf([[version('MEN', { holidays: [feast] })]])
    expect(calendar.explain('2026-03-20').rule).toMatchObject({ kind: 'ramadan', provisional: true })
  })

  it('keeps a holiday from its first year on', () => {
    expect(calendarOf([]).explain('2025-10-31').rule.kind).toBe('week')
    expect(calendarOf([]).explain('2028-10-31').rule.name?.fr).toBe("Fête de l'Unité")
    expect(calendarOf([]).explain('2023-01-14').rule.kind).toBe('week')
  })

  it('changes only from the day on which a version begins to count', () => {
    const early = version('MEN', { week: { monday: ['09:00-10:00'] } }, '2026-01-01')
    const later = version('MEN', { week: { monday: ['11:00-12:00'] } }, '2026-04-08')
    const between = version('MEN', { week: { monday: ['10:00-11:00'] } }, '2026-02-01')
    const calendar = calendarOf([[early, later, between]])
    const from = (date: string) => calendar.explain(date).rule.windows[0]?.from
    expect(from('2026-01-05')).toBe(540)
    expect(from('2026-04-06')).toBe(600)
    expect(from('2026-04-13')).toBe(660)
  })

  it('is told for an instant too', () => {
    const calendar = calendarOf([])
    expect(calendar.explainInstant(local('2026-11-30T16:29'))).toMatchObject({
      date: '2026-11-30',
      working: true,
    })
    expect(calendar.explainInstant(local('2026-11-30T16:30')).working).toBe(false)
  })
})

describe('a calendar without hours', () => {
  const closed = { holidays: [], yearlyHolidays: [], schoolHolidays: [], ramadan: [], overrides: [] }
  const never = {
    unitId: 'X',
    validFrom: getDay('2026-01-01'),
    rules: { ...closed, week: [], ramadanWeek: [] },
  }

  it('refuses a deadline instead of searching for ever', () => {
    const calendar = unitCalendar({ units: [[never]], isSchool: false })
    expect(() => calendar.addWorkingTime(local('2026-01-05T09:00'), 1)).toThrow('calendar.never_open')
    expect(calendar.workingTimeBetween(local('2026-01-05T09:00'), local('2027-01-05T09:00'))).toBe(0)
  })

  it('refuses a deadline beyond thirty years', () => {
    expect(() => calendarOf([]).addWorkingTime(local('2026-01-05T09:00'), 1e15)).toThrow('calendar.too_far')
    expect(() => calendarOf([]).addWorkingTime(local('2026-01-05T09:00'), Number.NaN)).toThrow(
      'calendar.bad_duration',
    )
  })
})
