import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sinceOf } from '../../../../src/nlu/since/index.ts'
import { readUntil } from '../../../../src/nlu/until/index.ts'
import { ZONE } from '../../../../src/shared/index.ts'

/** A Tuesday, half past eleven in Casablanca. */
const NOW = new Date('2026-11-24T11:30:00Z')

const local = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")

/** By the school's year, in doubt between two numbers, in other languages, misspelt. Phrase, local time, how finely. */
const PHRASES: readonly (readonly [string, string, string])[] = [
  ['depuis la rentrée scolaire', '2026-09-01T00:00', 'month'],
  ['depuis le premier jour de la rentrée', '2026-09-01T00:00', 'month'],
  ['depuis la rentrée des vacances', '2026-10-26T00:00', 'week'],
  ['depuis le retour des vacances', '2026-10-26T00:00', 'week'],
  ['depuis la veille des vacances', '2026-10-18T00:00', 'week'],
  ['avant les vacances', '2026-10-18T00:00', 'week'],
  ['ça fait 2-3 semaines', '2026-11-03T11:30', 'week'],
  ['depuis deux trois jours', '2026-11-21T11:30', 'day'],
  ['depuis 2 ou 3 jours', '2026-11-21T11:30', 'day'],
  ['dps 3/4 jours', '2026-11-20T11:30', 'day'],
  ['une dizaine de jours', '2026-11-14T11:30', 'day'],
  ['depuis une petite semaine', '2026-11-17T11:30', 'week'],
  ['depuis plus de quinze jours', '2026-11-09T11:30', 'day'],
  ['ça va bientôt faire un mois et demi', '2026-10-09T11:30', 'month'],
  ['depuis tout juste une heure', '2026-11-24T10:30', 'hour'],
  ['depuis le ramadan', '2026-02-18T00:00', 'month'],
  ["depuis l'aïd el kebir", '2026-05-27T00:00', 'week'],
  ['depuis la marche verte', '2026-11-06T00:00', 'day'],
  ["depuis la fête de l'indépendance", '2026-11-18T00:00', 'day'],
  ['depuis vendredi de la semaine dernière', '2026-11-20T00:00', 'day'],
  ['mardi de la semaine dernière', '2026-11-17T00:00', 'day'],
  ['lundi de la semaine passée', '2026-11-16T00:00', 'day'],
  ['الاثنين من الأسبوع الماضي', '2026-11-16T00:00', 'day'],
  ['il y a de cela deux semaines', '2026-11-10T11:30', 'week'],
  ['depuis le 11 du mois', '2026-11-11T00:00', 'day'],
  ['depuis le conseil de classe de lundi', '2026-11-23T00:00', 'day'],
  ['depuis ce matin très tôt', '2026-11-24T08:00', 'hour'],
  ['dp avant hier soir', '2026-11-22T18:00', 'hour'],
  ['depuis la nuit dernière', '2026-11-23T21:00', 'hour'],
  ['depuis la nuit de samedi à dimanche', '2026-11-21T21:00', 'hour'],
  ['depuis le mois dernier', '2026-10-01T00:00', 'month'],
  ['depuis vandredi', '2026-11-20T00:00', 'day'],
  ['depuis samdi matin', '2026-11-21T08:00', 'hour'],
  ['depuis mecredi', '2026-11-18T00:00', 'day'],
  ['depuis 3jrs', '2026-11-21T11:30', 'day'],
  ['from yesterday', '2026-11-23T00:00', 'day'],
  ['since monday', '2026-11-23T00:00', 'day'],
  ['since last week', '2026-11-16T00:00', 'week'],
  ['for 3 days', '2026-11-21T11:30', 'day'],
  ['desde ayer', '2026-11-23T00:00', 'day'],
  ['desde el lunes', '2026-11-23T00:00', 'day'],
  ['hace tres dias', '2026-11-21T11:30', 'day'],
  ['mn 9bel l3otla', '2026-10-18T00:00', 'week'],
  ['mn mora l3otla', '2026-10-26T00:00', 'week'],
  ['men 3id lkbir', '2026-05-27T00:00', 'week'],
  ['mn 3id l adha', '2026-05-27T00:00', 'week'],
  ['mn ddkhoul lmadrasi', '2026-09-01T00:00', 'month'],
  ['mn lmassira', '2026-11-06T00:00', 'day'],
  ['mn ramdan li fat', '2026-02-18T00:00', 'month'],
  ['hadi chi yomin tlata', '2026-11-22T11:30', 'day'],
  ['hadi 2 wla 3 iyam', '2026-11-21T11:30', 'day'],
  ['hadi tltiyam', '2026-11-21T11:30', 'day'],
  ['hadi wa7ed l 3chr iyam', '2026-11-14T11:30', 'day'],
  ['hadi simana w nos', '2026-11-13T11:30', 'week'],
  ['hadi ktar mn 20 yom', '2026-11-04T11:30', 'day'],
  ['mn nhar jem3a l3chiya', '2026-11-20T15:00', 'hour'],
  ['lbare7 m3a 10 d lil', '2026-11-23T22:00', 'minute'],
  ['mn bdayt chher', '2026-11-01T00:00', 'month'],
  ['mn nhar 3 f chher', '2026-11-03T00:00', 'day'],
  ['من قبل العطلة', '2026-10-18T00:00', 'week'],
  ['من مور العطلة', '2026-10-26T00:00', 'week'],
  ['قبل العطلة البينية', '2026-10-18T00:00', 'week'],
  ['بعد العطلة مباشرة', '2026-10-26T00:00', 'week'],
  ['من عيد لكبير', '2026-05-27T00:00', 'week'],
  ['منذ عيد الأضحى المبارك', '2026-05-27T00:00', 'week'],
  ['من نهار المسيرة', '2026-11-06T00:00', 'day'],
  ['من بداية الدخول المدرسي', '2026-09-01T00:00', 'month'],
  ['من رمضان اللي فات', '2026-02-18T00:00', 'month'],
  ['هادي شي يومين ولا تلاتة', '2026-11-22T11:30', 'day'],
  ['منذ يومين أو ثلاثة', '2026-11-22T11:30', 'day'],
  ['هادي قريب شهر ونص', '2026-10-09T11:30', 'month'],
  ['هادي عشر أيام', '2026-11-14T11:30', 'day'],
  ['هادي تلت ايام', '2026-11-21T11:30', 'day'],
  ['هادي سيمانة وكثر', '2026-11-17T11:30', 'week'],
  ['من نهار الجمعة اللي فاتت', '2026-11-20T00:00', 'day'],
  ['من لبارح فالعشية', '2026-11-23T15:00', 'hour'],
  ['البارح مع العشرة ديال الليل', '2026-11-23T22:00', 'minute'],
  ['من الصباح بكري', '2026-11-24T08:00', 'hour'],
  ['منذ حوالي عشرة أيام', '2026-11-14T11:30', 'day'],
  ['منذ أزيد من ثلاثة أسابيع', '2026-11-03T11:30', 'week'],
  ['منذ مساء أول أمس', '2026-11-22T18:00', 'hour'],
  ['منذ مطلع الشهر الجاري', '2026-11-01T00:00', 'month'],
  ['منذ الأسبوع المنصرم', '2026-11-16T00:00', 'week'],
  ['منذ الساعة العاشرة صباحا', '2026-11-24T10:00', 'minute'],
  ['منذ فجر اليوم', '2026-11-24T08:00', 'hour'],
]

describe('phrases of the school year, of doubt and of other languages', () => {
  it.each(PHRASES)('%s', (phrase, instant, precision) => {
    const since = sinceOf(phrase, NOW)
    expect([since && local(since.at), since?.precision]).toEqual([instant, precision])
  })
})

describe('what only looks like a number between two, or like Spanish', () => {
  it.each([
    ['depuis le 3/11', '2026-11-03T00:00'],
    ['depuis hier, très tôt', '2026-11-23T00:00'],
    ['depuis très peu, une heure', '2026-11-24T10:30'],
  ])('%s', (phrase, instant) => {
    const since = sinceOf(phrase, NOW)
    expect(since && local(since.at)).toBe(instant)
  })

  it('leaves the dates ahead alone', () => {
    const until = readUntil("absent jusqu'au 3/12 j'ai prévenu", NOW)
    expect(until && local(until)).toBe('2026-12-03T08:00')
    expect(readUntil('à la prochaine visite avec mes collègues', NOW)).toBeUndefined()
  })
})
