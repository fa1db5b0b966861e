import { describe, expect, it } from 'vitest'
import { getDay, writeDay } from '../../../../src/tickets/domain/calendar/day.ts'
import type { MoonEvent } from '../../../../src/tickets/domain/calendar/rules/moon.ts'
import { MOON_NAMES, NATIONAL } from '../../../../src/tickets/domain/calendar/rules/national.ts'
import { calendarOf, version } from './rule-sets.ts'

/** As the decree names them; `since` is the first year in which the day was kept, 0 for always. */
const FIXED: readonly (readonly [monthDay: string, fr: string, ar: string, since: number])[] = [
  ['01-01', 'Nouvel an', 'رأس السنة الميلادية', 0],
  ['01-11', "Manifeste de l'Indépendance", 'ذكرى تقديم وثيقة الاستقلال', 0],
  ['01-14', 'Nouvel an amazigh', 'رأس السنة الأمازيغية', 2024],
  ['05-01', 'Fête du travail', 'عيد الشغل', 0],
  ['07-30', 'Fête du Trône', 'عيد العرش', 0],
  ['08-14', 'Récupération de Oued Ed-Dahab', 'ذكرى استرجاع وادي الذهب', 0],
  ['08-20', 'Révolution du Roi et du Peuple', 'ذكرى ثورة الملك والشعب', 0],
  ['08-21', 'Fête de la Jeunesse', 'عيد الشباب', 0],
  ['10-31', "Fête de l'Unité", 'عيد الوحدة', 2026],
  ['11-06', 'Marche Verte', 'ذكرى المسيرة الخضراء', 0],
  ['11-18', "Fête de l'Indépendance", 'عيد الاستقلال', 0],
]

const NAMES = {
  muharram: ['1er Moharrem', 'فاتح محرم'],
  mawlid: ['Aïd Al-Mawlid', 'عيد المولد النبوي'],
  eid_al_fitr: ['Aïd Al-Fitr', 'عيد الفطر'],
  eid_al_adha: ['Aïd Al-Adha', 'عيد الأضحى'],
} as const
type Feast = keyof typeof NAMES

/** By the calendar of Umm al-Qura, from the first day to the last. */
const FEASTS: readonly (readonly [Feast, string, string])[] = [
  ['eid_al_fitr', '2025-03-30', '2025-03-31'],
  ['eid_al_adha', '2025-06-06', '2025-06-07'],
  ['muharram', '2025-06-26', '2025-06-26'],
  ['mawlid', '2025-09-04', '2025-09-05'],
  ['eid_al_fitr', '2026-03-20', '2026-03-21'],
  ['eid_al_adha', '2026-05-27', '2026-05-28'],
  ['muharram', '2026-06-16', '2026-06-16'],
  ['mawlid', '2026-08-25', '2026-08-26'],
  ['eid_al_fitr', '2027-03-09', '2027-03-10'],
  ['eid_al_adha', '2027-05-16', '2027-05-17'],
  ['muharram', '2027-06-06', '2027-06-06'],
  ['mawlid', '2027-08-14', '2027-08-15'],
  ['eid_al_fitr', '2028-02-26', '2028-02-27'],
  ['eid_al_adha', '2028-05-05', '2028-05-06'],
  ['muharram', '2028-05-25', '2028-05-25'],
  ['mawlid', '2028-08-03', '2028-08-04'],
]
const RAMADAN = [
  ['2025-03-01', '2025-03-29'],
  ['2026-02-18', '2026-03-19'],
  ['2027-02-08', '2027-03-08'],
  ['2028-01-28', '2028-02-25'],
] as const

const daysOf = (year: number): string[] => {
  const [first, next] = [getDay(`${year}-01-01`), getDay(`${year + 1}-01-01`)]
  return Array.from({ length: next - first }, (_, index) => writeDay(first + index))
}

const national = calendarOf([])
const rulesOn = (date: string, calendar = national) => {
  const { rule, setAside } = calendar.explain(date)
  return [rule, ...setAside]
}
const holidaysOn = (date: string) => rulesOn(date).filter(({ kind }) => kind === 'holiday')
const shifted = (date: string, days: number) => writeDay(getDay(date) + days)

describe('the national calendar', () => {
  it.each(FIXED)('is closed on %s, every year from the first one on: %s', (monthDay, fr, ar, since) => {
    for (const year of [2023, 2024, 2025, 2026, 2027, 2028].filter((one) => one >= since)) {
      const kept = { kind: 'holiday', name: { fr, ar }, unitId: null, provisional: false, windows: [] }
      expect(holidaysOn(`${year}-${monthDay}`)).toContainEqual(kept)
    }
    if (since > 0) expect(holidaysOn(`${since - 1}-${monthDay}`)).toEqual([])
  })

  it.each([2025, 2026, 2027, 2028])('has no other holidays in %i than these and the feasts', (year) => {
    const fixed = FIXED.filter(([, , , since]) => since <= year).map(([date]) => `${year}-${date}`)
    const feasts = FEASTS.flatMap(([, from, to]) => (from === to ? [from] : [from, to]))
    const expected = [...new Set([...fixed, ...feasts.filter((date) => date.startsWith(`${year}`))])].sort()
    expect(daysOf(year).filter((date) => holidaysOn(date).length > 0)).toEqual(expected)
  })

  it.each(FEASTS)('closes for %s from %s to %s, provisionally', (feast, from, to) => {
    const [fr, ar] = NAMES[feast]
    const kept = { kind: 'holiday', name: { fr, ar }, unitId: null, provisional: true, windows: [] }
    for (const date of [from, to]) expect(holidaysOn(date)).toContainEqual(kept)
    expect(holidaysOn(shifted(from, -1)).filter(({ provisional }) => provisional)).toEqual([])
    expect(holidaysOn(shifted(to, 1)).filter(({ provisional }) => provisional)).toEqual([])
  })

  it.each(FEASTS)('lets whoever dates %s (%s) correct it', (observes, from) => {
    const announced = { from: shifted(from, 1), to: shifted(from, 1), name: 'Annoncé', observes }
    const calendar = calendarOf([[version('MEN', { holidays: [announced] })]])
    const computed = rulesOn(from, calendar).filter((rule) => rule.kind === 'holiday' && rule.provisional)
    expect(computed).toEqual([])
    expect(calendar.explain(announced.from).rule).toMatchObject({
      name: { fr: 'Annoncé' },
      provisional: false,
    })
  })

  it.each(RAMADAN)('has the hours of Ramadan from %s to %s, provisionally', (from, to) => {
    const ramadanOn = (date: string) => rulesOn(date).filter(({ kind }) => kind === 'ramadan')
    const month = { kind: 'ramadan', unitId: null, provisional: true, name: { fr: 'Ramadan', ar: 'رمضان' } }
    for (const date of [from, to]) expect(ramadanOn(date)).toMatchObject([month])
    for (const date of [shifted(from, -1), shifted(to, 1)]) expect(ramadanOn(date)).toEqual([])
    const year = daysOf(Number(from.slice(0, 4))).filter((date) => ramadanOn(date).length > 0)
    expect(year).toHaveLength(getDay(to) - getDay(from) + 1)
    for (const date of year) {
      const isWeekend = [0, 6].includes(new Date(date).getUTCDay())
      expect(ramadanOn(date)[0]?.windows).toEqual(isWeekend ? [] : [{ from: 9 * 60, to: 15 * 60 }])
    }
  })

  it.each(RAMADAN)('lets whoever dates the Ramadan of %s to %s correct it', (from, to) => {
    const ramadan = [{ from: shifted(from, 1), to: shifted(to, 1) }]
    const calendar = calendarOf([[version('MEN', { ramadan })]])
    const kindsOn = (date: string) => rulesOn(date, calendar).map(({ kind }) => kind)
    expect(kindsOn(from)).not.toContain('ramadan')
    const moved = rulesOn(shifted(to, 1), calendar).find(({ kind }) => kind === 'ramadan')
    expect(moved).toMatchObject({ provisional: false, unitId: 'MEN', name: { fr: 'Ramadan', ar: 'رمضان' } })
  })

  it('has 8:30 to 16:30 from Monday to Friday, and no school holiday nor exception of its own', () => {
    // the first full week of October: no holiday, no Ramadan
    const week = ['05', '06', '07', '08', '09', '10', '11'].map((day) => national.explain(`2026-10-${day}`))
    const day = [{ from: 8 * 60 + 30, to: 16 * 60 + 30 }]
    expect(week.map(({ rule }) => rule.windows)).toEqual([day, day, day, day, day, [], []])
    for (const date of daysOf(2026)) {
      const kinds = rulesOn(date, calendarOf([], true)).map(({ kind }) => kind)
      expect(kinds).not.toContain('school_holiday')
      expect(kinds).not.toContain('override')
    }
  })

  it('has always been, below every unit, and dates nothing that the moon decides', () => {
    expect(NATIONAL).toMatchObject({ unitId: null, validFrom: Number.NEGATIVE_INFINITY })
    const { holidays, schoolHolidays, ramadan, overrides, yearlyHolidays } = NATIONAL.rules
    expect([holidays, schoolHolidays, ramadan, overrides]).toEqual([[], [], [], []])
    expect(yearlyHolidays.map(({ monthDay }) => monthDay)).toEqual(FIXED.map(([monthDay]) => monthDay))
    const withFirstYear = yearlyHolidays.filter((holiday) => 'since' in holiday)
    expect(withFirstYear.map(({ monthDay, since }) => [monthDay, since])).toEqual([
      ['01-14', 2024],
      ['10-31', 2026],
    ])
    const events: readonly MoonEvent[] = ['muharram', 'mawlid', 'eid_al_fitr', 'eid_al_adha', 'ramadan']
    expect(Object.keys(MOON_NAMES)).toEqual(events)
  })
})
