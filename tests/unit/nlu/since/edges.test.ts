import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sinceOf } from '../../../../src/nlu/since/index.ts'
import { ZONE } from '../../../../src/shared/index.ts'
import { occurrencesOf } from '../../../../src/tickets/domain/calendar/rules/moon.ts'

/** Now, phrase, the instant in UTC: Morocco kept UTC+1, and UTC in Ramadan, until it went back to UTC on 20 September 2026. */
const at = (now: string, phrase: string): string | undefined =>
  sinceOf(phrase, new Date(now))?.at.toISOString().replace(':00.000Z', 'Z')

describe('around Ramadan, when the clock is set back and forth', () => {
  // 2026: back on Sunday 15 February at 3:00, forward on Sunday 22 March at 2:00.
  it.each([
    ['2026-02-20T10:30:00Z', 'depuis hier soir', '2026-02-19T18:00Z'],
    ['2026-02-20T10:30:00Z', 'من الصباح', '2026-02-20T08:00Z'],
    ['2026-02-16T09:00:00Z', 'mn nhar sebt', '2026-02-13T23:00Z'],
    ['2026-02-16T09:00:00Z', 'depuis dimanche soir', '2026-02-15T18:00Z'],
    ['2026-02-16T09:00:00Z', 'هادي 3 أيام', '2026-02-13T08:00Z'],
    ['2026-02-16T09:00:00Z', 'depuis 48 heures', '2026-02-14T09:00Z'],
    ['2026-03-23T09:00:00Z', 'منذ يوم الجمعة', '2026-03-20T00:00Z'],
    ['2026-03-23T09:00:00Z', 'lbare7 f l3chiya', '2026-03-22T14:00Z'],
    ['2026-03-23T09:00:00Z', 'hadi simana', '2026-03-16T10:00Z'],
    ['2026-02-20T10:30:00Z', 'من رمضان', '2026-02-18T00:00Z'],
  ])('%s: %s', (now, phrase, instant) => {
    expect(at(now, phrase)).toBe(instant)
  })
})

describe('what the moon dates', () => {
  it.each([2025, 2026, 2027])('falls where the business calendar has it: %i', (year) => {
    const phrases = { ramadan: 'من رمضان', eid_al_fitr: 'من عيد الفطر', eid_al_adha: 'من عيد الأضحى' }
    for (const [event, phrase] of Object.entries(phrases)) {
      const first = occurrencesOf(year).find((occurrence) => occurrence.event === event)?.from ?? 0
      const day = DateTime.fromMillis(first * 86_400_000, { zone: 'UTC' }).setZone(ZONE, {
        keepLocalTime: true,
      })
      expect(sinceOf(phrase, day.plus({ days: 40 }).toJSDate())?.at).toEqual(day.toJSDate())
    }
  })
})

describe('days of the week', () => {
  it.each([
    // A Monday: "since Monday" is a week ago, "this Monday" could not be told otherwise.
    ['2026-11-23T11:00:00Z', 'depuis lundi', '2026-11-16T00:00Z'],
    ['2026-11-23T11:00:00Z', 'من نهار الحد', '2026-11-22T00:00Z'],
    ['2026-11-23T11:00:00Z', 'mn tlat', '2026-11-17T00:00Z'],
    ['2026-11-22T11:00:00Z', 'منذ الأحد', '2026-11-15T00:00Z'],
    ['2026-11-22T11:00:00Z', 'depuis ce week-end', '2026-11-21T00:00Z'],
    ['2026-11-23T11:00:00Z', 'من بداية الأسبوع', '2026-11-23T00:00Z'],
  ])('%s: %s', (now, phrase, instant) => {
    expect(at(now, phrase)).toBe(instant)
  })
})

describe('at the turn of a day, a month and a year', () => {
  it.each([
    // Half past midnight in Casablanca was still yesterday in UTC.
    ['2025-11-24T23:30:00Z', 'البارح', '2025-11-23T23:00Z'],
    ['2025-11-24T23:30:00Z', 'lyoum', '2025-11-24T23:00Z'],
    // The offset of the day that is meant, not of today.
    ['2026-09-20T09:00:00Z', 'depuis hier matin', '2026-09-19T07:00Z'],
    ['2026-11-24T00:30:00Z', 'البارح', '2026-11-23T00:00Z'],
    ['2026-11-24T00:30:00Z', 'lyoum', '2026-11-24T00:00Z'],
    ['2026-11-24T00:30:00Z', 'depuis hier soir', '2026-11-23T18:00Z'],
    ['2027-01-01T11:00:00Z', 'منذ دجنبر', '2026-12-01T00:00Z'],
    ['2027-01-01T11:00:00Z', 'depuis la rentrée', '2026-08-31T23:00Z'],
    ['2027-01-04T11:00:00Z', 'depuis le 28', '2026-12-28T00:00Z'],
    ['2027-03-31T11:00:00Z', 'hadi chher', '2027-02-28T11:00Z'],
    ['2028-02-29T11:00:00Z', 'depuis un an', '2027-02-28T11:00Z'],
    ['2026-11-24T07:00:00Z', 'depuis 8h', '2026-11-23T08:00Z'],
    ['2026-11-24T06:00:00Z', 'من الصباح', '2026-11-23T08:00Z'],
    // Before its hour, and no other morning is meant by who has come to school.
    ['2026-11-24T07:40:00Z', 'من الصباح', '2026-11-24T07:40Z'],
    ['2026-11-24T07:40:00Z', 'depuis ce matin', '2026-11-24T07:40Z'],
    ['2026-11-24T14:10:00Z', "depuis l'après-midi", '2026-11-24T14:10Z'],
    ['2026-11-24T11:10:00Z', "depuis l'après-midi", '2026-11-23T15:00Z'],
  ])('%s: %s', (now, phrase, instant) => {
    expect(at(now, phrase)).toBe(instant)
  })
})

describe('school breaks', () => {
  it.each([
    ['2026-10-20T11:00:00Z', 'depuis les vacances', '2026-10-18T00:00Z'],
    ['2027-02-10T10:00:00Z', 'depuis les vacances', '2027-02-01T00:00Z'],
    ['2027-02-10T10:00:00Z', 'قبل العطلة', '2027-01-24T00:00Z'],
    ['2026-09-20T11:00:00Z', 'mn l3otla', '2026-08-31T23:00Z'],
  ])('%s: %s', (now, phrase, instant) => {
    expect(at(now, phrase)).toBe(instant)
  })
})
