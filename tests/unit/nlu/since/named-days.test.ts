import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sinceOf } from '../../../../src/nlu/since/index.ts'
import { ZONE } from '../../../../src/shared/index.ts'

/** A Tuesday, half past eleven in Casablanca. */
const NOW = new Date('2026-11-24T11:30:00Z')

const local = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")

describe('days with a name, a number or both', () => {
  it.each([
    ['depuis vendredi 13', '2026-11-13T00:00', 'day'],
    ['من vendredi 13', '2026-11-13T00:00', 'day'],
    ['depuis jeudi 12 novembre', '2026-11-12T00:00', 'day'],
    // No thirteenth was a Sunday since September.
    ['depuis dimanche 13', '2026-09-13T00:00', 'day'],
    ['depuis vendredi 13 h', '2026-11-20T13:00', 'minute'],
    ['depuis le 13 au soir', '2026-11-13T18:00', 'hour'],
    ['depuis le 12 novembre à 10h', '2026-11-12T10:00', 'minute'],
    ['منذ الحادي عشر من الشهر', '2026-11-11T00:00', 'day'],
    ['منذ الخامس من نونبر', '2026-11-05T00:00', 'day'],
    ['لليوم الثالث على التوالي', '2026-11-22T11:30', 'day'],
    ['للأسبوع الثاني على التوالي', '2026-11-17T11:30', 'week'],
    ['pour le troisième jour de suite', '2026-11-22T11:30', 'day'],
  ])('%s', (phrase, at, precision) => {
    const since = sinceOf(phrase, NOW)
    expect([since && local(since.at), since?.precision]).toEqual([at, precision])
  })
})

describe('feasts, breaks and terms', () => {
  it.each([
    ['depuis la rentrée de janvier', '2026-01-01T00:00', 'month'],
    ['depuis la rentrée de septembre', '2026-09-01T00:00', 'month'],
    ['depuis le retour des vacances de printemps', '2026-03-22T00:00', 'week'],
    ["depuis les vacances d'été", '2026-09-01T00:00', 'week'],
    ['منذ عطلة عيد المسيرة', '2026-11-06T00:00', 'day'],
    ['منذ عطلة عيد الأضحى', '2026-05-27T00:00', 'week'],
    ['Tout un trimestre', '2026-08-24T11:30', 'month'],
  ])('%s', (phrase, at, precision) => {
    const since = sinceOf(phrase, NOW)
    expect([since && local(since.at), since?.precision]).toEqual([at, precision])
  })
})

describe('durations of one word', () => {
  it.each([
    ['منذ ما يقارب الشهرين', '2026-09-24T11:30'],
    ['شهرين ونص', '2026-09-09T11:30'],
    ['l3am kollo', '2025-11-24T11:30'],
    ['واحد الخمستاشر يوم هادي', '2026-11-09T11:30'],
    ['واحد العشر أيام هادي', '2026-11-14T11:30'],
  ])('%s', (phrase, at) => {
    const since = sinceOf(phrase, NOW)
    expect(since && local(since.at)).toBe(at)
  })
})
