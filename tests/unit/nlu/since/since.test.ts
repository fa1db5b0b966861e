import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sinceOf } from '../../../../src/nlu/since/index.ts'
import { ZONE } from '../../../../src/shared/index.ts'

/** A Tuesday, half past eleven in Casablanca. */
const NOW = new Date('2026-11-24T11:30:00Z')

const local = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")

/** Phrase, local time, how finely it says so. */
const TABLE: readonly (readonly [string, string, string])[] = [
  ['depuis hier', '2026-11-23T00:00', 'day'],
  ['hier', '2026-11-23T00:00', 'day'],
  ['depuis hier soir', '2026-11-23T18:00', 'hour'],
  ['depuis hier midi', '2026-11-23T12:00', 'hour'],
  ['depuis hier 16 h', '2026-11-23T16:00', 'minute'],
  ['hier après-midi', '2026-11-23T15:00', 'hour'],
  ['depuis avant-hier', '2026-11-22T00:00', 'day'],
  ['avant hier', '2026-11-22T00:00', 'day'],
  ['ce matin', '2026-11-24T08:00', 'hour'],
  ['depuis ce matin', '2026-11-24T08:00', 'hour'],
  ["depuis aujourd'hui", '2026-11-24T00:00', 'day'],
  ['depuis 7h40', '2026-11-24T07:40', 'minute'],
  ['dp 8h', '2026-11-24T08:00', 'minute'],
  ['depuis midi', '2026-11-23T12:00', 'hour'],
  ['depuis lundi', '2026-11-23T00:00', 'day'],
  ['dp lundi', '2026-11-23T00:00', 'day'],
  ['lundi matin', '2026-11-23T08:00', 'hour'],
  ['depuis mardi', '2026-11-17T00:00', 'day'],
  ['depuis mercredi', '2026-11-18T00:00', 'day'],
  ['depuis jeudi', '2026-11-19T00:00', 'day'],
  ['depuis vendredi dernier', '2026-11-20T00:00', 'day'],
  ['depuis dimanche soir', '2026-11-22T18:00', 'hour'],
  ["depuis l'orage de samedi", '2026-11-21T00:00', 'day'],
  ['ce week-end', '2026-11-21T00:00', 'day'],
  ['depuis 3 j', '2026-11-21T11:30', 'day'],
  ['dp 3 jrs', '2026-11-21T11:30', 'day'],
  ['depuis 3j', '2026-11-21T11:30', 'day'],
  ['il y a 4 jours', '2026-11-20T11:30', 'day'],
  ['ça fait 2 semaines', '2026-11-10T11:30', 'week'],
  ['ça fait quatre jours', '2026-11-20T11:30', 'day'],
  ['voilà un mois', '2026-10-24T11:30', 'month'],
  ["plus d'un mois", '2026-10-24T11:30', 'month'],
  ['depuis une semaine', '2026-11-17T11:30', 'week'],
  ['depuis une quinzaine de jours', '2026-11-09T11:30', 'day'],
  ['depuis une dizaine de jours', '2026-11-14T11:30', 'day'],
  ['depuis un mois et demi', '2026-10-09T11:30', 'month'],
  ['depuis vingt-cinq jours', '2026-10-30T11:30', 'day'],
  ['depuis une heure', '2026-11-24T10:30', 'hour'],
  ['depuis plus de 24 heures', '2026-11-23T11:30', 'hour'],
  ['depuis 20 min', '2026-11-24T11:10', 'minute'],
  ['depuis la semaine dernière', '2026-11-16T00:00', 'week'],
  ['la semaine passée', '2026-11-16T00:00', 'week'],
  ['depuis le mois dernier', '2026-10-01T00:00', 'month'],
  ['depuis septembre', '2026-09-01T00:00', 'month'],
  ['depuis janvier', '2026-01-01T00:00', 'month'],
  ['depuis décembre', '2025-12-01T00:00', 'month'],
  ['depuis le 2 septembre', '2026-09-02T00:00', 'day'],
  ['depuis le 12', '2026-11-12T00:00', 'day'],
  ['depuis le 28', '2026-10-28T00:00', 'day'],
  ['depuis le 3 de ce mois', '2026-11-03T00:00', 'day'],
  ['depuis la mise à jour du 5/11', '2026-11-05T00:00', 'day'],
  ['depuis la rentrée', '2026-09-01T00:00', 'month'],
  ['depuis 2019', '2019-01-01T00:00', 'year'],
  ['depuis le printemps dernier', '2026-03-21T00:00', 'month'],
  ['منذ يومين', '2026-11-22T11:30', 'day'],
  ['منذ أسبوع', '2026-11-17T11:30', 'week'],
  ['منذ أسبوعين', '2026-11-10T11:30', 'week'],
  ['منذ الأسبوع الماضي', '2026-11-16T00:00', 'week'],
  ['منذ ثلاثة أيام', '2026-11-21T11:30', 'day'],
  ['منذ خمسة وعشرين يوما', '2026-10-30T11:30', 'day'],
  ['منذ شهرين', '2026-09-24T11:30', 'month'],
  ['منذ شهر ونصف', '2026-10-09T11:30', 'month'],
  ['منذ عامين', '2024-11-24T11:30', 'year'],
  ['منذ أمس', '2026-11-23T00:00', 'day'],
  ['منذ أول أمس', '2026-11-22T00:00', 'day'],
  ['منذ صباح أمس', '2026-11-23T08:00', 'hour'],
  ['منذ ليلة أمس', '2026-11-23T21:00', 'hour'],
  ['منذ صباح اليوم', '2026-11-24T08:00', 'hour'],
  ['منذ صباح الاثنين', '2026-11-23T08:00', 'hour'],
  ['منذ يوم الجمعة', '2026-11-20T00:00', 'day'],
  ['منذ يوم الخميس الفائت', '2026-11-19T00:00', 'day'],
  ['منذ العاشرة صباحا', '2026-11-24T10:00', 'minute'],
  ['منذ شتنبر', '2026-09-01T00:00', 'month'],
  ['منذ شهر فبراير', '2026-02-01T00:00', 'month'],
  ['منذ بداية الأسبوع', '2026-11-23T00:00', 'week'],
  ['منذ بداية الشهر', '2026-11-01T00:00', 'month'],
  ['منذ بداية السنة', '2026-09-01T00:00', 'month'],
  ['منذ تغيير الإعدادات يوم 4 نونبر', '2026-11-04T00:00', 'day'],
  ['منذ رمضان الماضي', '2026-02-18T00:00', 'month'],
  ['هادي يومين', '2026-11-22T11:30', 'day'],
  ['هادي 3 أيام', '2026-11-21T11:30', 'day'],
  ['هادي ٣ أيام', '2026-11-21T11:30', 'day'],
  ['هادي سيمانة', '2026-11-17T11:30', 'week'],
  ['هادي جوج سيمانات', '2026-11-10T11:30', 'week'],
  ['هادي شهر ونص', '2026-10-09T11:30', 'month'],
  ['هادي ساعتين', '2026-11-24T09:30', 'hour'],
  ['هادي عام', '2025-11-24T11:30', 'year'],
  ['شهرين هادي', '2026-09-24T11:30', 'month'],
  ['ستة ديال السيمانات', '2026-10-13T11:30', 'week'],
  ['من الصباح', '2026-11-24T08:00', 'hour'],
  ['من البارح', '2026-11-23T00:00', 'day'],
  ['من البارح بالليل', '2026-11-23T21:00', 'hour'],
  ['من البارح فالعشية', '2026-11-23T15:00', 'hour'],
  ['من 8 ديال الصباح', '2026-11-24T08:00', 'minute'],
  ['من الثمنية ديال الصباح', '2026-11-24T08:00', 'minute'],
  ['من نهار التنين', '2026-11-23T00:00', 'day'],
  ['من نهار الأربع', '2026-11-18T00:00', 'day'],
  ['من الحد', '2026-11-22T00:00', 'day'],
  ['من شهر 10', '2026-10-01T00:00', 'month'],
  ['من شهر عشرة', '2026-10-01T00:00', 'month'],
  ['من الدخول المدرسي', '2026-09-01T00:00', 'month'],
  ['من يامس', '2026-11-23T00:00', 'day'],
  ['hadi yomayn', '2026-11-22T11:30', 'day'],
  ['hadi 2 iyam', '2026-11-22T11:30', 'day'],
  ['hadi 3 simanat', '2026-11-03T11:30', 'week'],
  ['hadi simana', '2026-11-17T11:30', 'week'],
  ['hadi jem3tayn', '2026-11-10T11:30', 'week'],
  ['tlata d simanat', '2026-11-03T11:30', 'week'],
  ['hadi chher w nss', '2026-10-09T11:30', 'month'],
  ['mn nhar tnin', '2026-11-23T00:00', 'day'],
  ['mn nhar larb3a', '2026-11-18T00:00', 'day'],
  ['mn jem3a', '2026-11-20T00:00', 'day'],
  ['mn lbare7', '2026-11-23T00:00', 'day'],
  ['mn wel lbareh', '2026-11-22T00:00', 'day'],
  ['mn lbareh f 5 d l3chiya', '2026-11-23T17:00', 'minute'],
  ['mn sba7', '2026-11-24T08:00', 'hour'],
  ['lyoum sba7', '2026-11-24T08:00', 'hour'],
  ['mn 3 jours', '2026-11-21T11:30', 'day'],
  ['mn octobre', '2026-10-01T00:00', 'month'],
  ['mn 10h', '2026-11-24T10:00', 'minute'],
  ['mn simana li fatet', '2026-11-16T00:00', 'week'],
]

describe('when it began', () => {
  it.each(TABLE)('%s', (phrase, at, precision) => {
    const since = sinceOf(phrase, NOW)
    expect(since && { at: local(since.at), precision: since.precision }).toEqual({ at, precision })
  })

  it.each(['depuis longtemps', 'هادي مدة', 'منذ مدة', 'شحال هادي', 'depuis une éternité', '', 'lk hgzfhp'])(
    'dates nothing: %s',
    (phrase) => {
      expect(sinceOf(phrase, NOW)).toBeUndefined()
    },
  )

  it('is never in the future and never an invalid date', () => {
    const word = fc.constantFrom(
      ...TABLE.flatMap(([phrase]) => phrase.split(' ')),
      ...['31', '99', '0', '2026', '/', 'février', '29'],
    )
    const days = {
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2030-01-01T00:00:00Z'),
      noInvalidDate: true,
    }
    fc.assert(
      fc.property(fc.array(word, { maxLength: 7 }), fc.date(days), (words, now) => {
        const since = sinceOf(words.join(' '), now)
        if (since) expect(since.at.getTime()).toBeLessThanOrEqual(now.getTime())
      }),
      { numRuns: 500, seed: 2 },
    )
  })
})
