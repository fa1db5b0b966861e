import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { sinceOf } from '../../../../src/nlu/since/index.ts'
import { ZONE } from '../../../../src/shared/index.ts'

/** A Tuesday, half past eleven in Casablanca. */
const NOW = new Date('2026-11-24T11:30:00Z')

const local = (at: Date): string => DateTime.fromJSDate(at, { zone: ZONE }).toFormat("yyyy-MM-dd'T'HH:mm")

/** As hurried people say it: detours, slips, words run together. Phrase, local time, how finely it says so. */
const PHRASES: readonly (readonly [string, string, string])[] = [
  ['ça fait bien 2 semaines', '2026-11-10T11:30', 'week'],
  ['ça va faire 3 semaines', '2026-11-03T11:30', 'week'],
  ['sem dernière', '2026-11-16T00:00', 'week'],
  ['la sem passée', '2026-11-16T00:00', 'week'],
  ['dps la rentré', '2026-09-01T00:00', 'month'],
  ['depuis la rentrée', '2026-09-01T00:00', 'month'],
  ['dpuis lundi mat', '2026-11-23T08:00', 'hour'],
  ['depui avan hier', '2026-11-22T00:00', 'day'],
  ['depuis avt hier', '2026-11-22T00:00', 'day'],
  ['il y a de ça 10 jours', '2026-11-14T11:30', 'day'],
  ['y a 5j', '2026-11-19T11:30', 'day'],
  ['voilà bientôt deux mois', '2026-09-24T11:30', 'month'],
  ['depuis au moins un mois', '2026-10-24T11:30', 'month'],
  ['depuis le week end passé', '2026-11-21T00:00', 'day'],
  ['dep vendredi aprem', '2026-11-20T15:00', 'hour'],
  ['depuis jeudi dans la matinée', '2026-11-19T08:00', 'hour'],
  ['depuis le début de la semaine', '2026-11-23T00:00', 'week'],
  ["depuis la semaine d'avant", '2026-11-16T00:00', 'week'],
  ['depuis mi novembre', '2026-11-15T00:00', 'week'],
  ['depuis la mi-octobre', '2026-10-15T00:00', 'week'],
  ['depuis fin octobre', '2026-10-31T00:00', 'week'],
  ['depuis le 3 de ce mois', '2026-11-03T00:00', 'day'],
  ['ça fait une bonne semaine', '2026-11-17T11:30', 'week'],
  ['une semaine et demie', '2026-11-13T11:30', 'week'],
  ['depuis qlq chose comme 4 mois', '2026-07-24T11:30', 'month'],
  ['depuis ce mat 9h', '2026-11-24T09:00', 'minute'],
  ['depuis hier vers 15h', '2026-11-23T15:00', 'minute'],
  ['depuis hier fin de journée', '2026-11-23T18:00', 'hour'],
  ['depuis 2 sem', '2026-11-10T11:30', 'week'],
  ["depuis l'année dernière", '2025-01-01T00:00', 'year'],
  ['24h sans rien', '2026-11-23T11:30', 'hour'],
  ['48 heures', '2026-11-22T11:30', 'hour'],
  ['mn l bar7 f l3chiya', '2026-11-23T15:00', 'hour'],
  ['mn lbare7 f lil', '2026-11-23T21:00', 'hour'],
  ['mn wl bar7', '2026-11-22T00:00', 'day'],
  ['mn welbare7', '2026-11-22T00:00', 'day'],
  ['hadi chi 3 simanat', '2026-11-03T11:30', 'week'],
  ['hadi 9rib chher', '2026-10-24T11:30', 'month'],
  ['hadi wa7ed l 15 yom', '2026-11-09T11:30', 'day'],
  ['mn nhar larb3 li fat', '2026-11-18T00:00', 'day'],
  ['mn lkhmis lifat', '2026-11-19T00:00', 'day'],
  ['simana li fatt', '2026-11-16T00:00', 'week'],
  ['mn chher li daz', '2026-10-01T00:00', 'month'],
  ['had sba7', '2026-11-24T08:00', 'hour'],
  ['mn sbah bakri', '2026-11-24T08:00', 'hour'],
  ['mn 8 d sbah', '2026-11-24T08:00', 'minute'],
  ['hadi sa3tin', '2026-11-24T09:30', 'hour'],
  ['ktr mn yamin', '2026-11-22T11:30', 'day'],
  ['hadi simana w nss', '2026-11-13T11:30', 'week'],
  ['mn lwikand', '2026-11-21T00:00', 'day'],
  ['mn melli bdat l9raya', '2026-09-01T00:00', 'month'],
  ['hadi tlt iyam', '2026-11-21T11:30', 'day'],
  ['hadi rb3 iyam', '2026-11-20T11:30', 'day'],
  ['هادي شي 3 سيمانات', '2026-11-03T11:30', 'week'],
  ['من لخميس لي فات', '2026-11-19T00:00', 'day'],
  ['من نهار الجمعة اللي دازت', '2026-11-20T00:00', 'day'],
  ['من السيمانة اللي دازت', '2026-11-16T00:00', 'week'],
  ['هادي واحد الخمسطاش ليوم', '2026-11-09T11:30', 'day'],
  ['هادي قريب شهر', '2026-10-24T11:30', 'month'],
  ['من البارح ف الليل', '2026-11-23T21:00', 'hour'],
  ['ولبارح', '2026-11-22T00:00', 'day'],
  ['من ول البارح فالعشية', '2026-11-22T15:00', 'hour'],
  ['من هاد الصباح', '2026-11-24T08:00', 'hour'],
  ['من الصباح بكري', '2026-11-24T08:00', 'hour'],
  ['من الشهر اللي داز', '2026-10-01T00:00', 'month'],
  ['هادي تلت سيمانات', '2026-11-03T11:30', 'week'],
  ['هادي كتر من شهرين', '2026-09-24T11:30', 'month'],
  ['من ملي بدات القراية', '2026-09-01T00:00', 'month'],
  ['هادي نص نهار', '2026-11-23T23:30', 'day'],
  ['منذ ما يزيد عن أسبوع', '2026-11-17T11:30', 'week'],
  ['منذ ما يقارب الشهر', '2026-10-24T11:30', 'month'],
  ['منذ حوالي عشرة أيام', '2026-11-14T11:30', 'day'],
  ['منذ منتصف أكتوبر', '2026-10-15T00:00', 'week'],
  ['منذ أواخر الشهر الماضي', '2026-10-01T00:00', 'month'],
  ['منذ صباح أمس', '2026-11-23T08:00', 'hour'],
  ['قبل ثلاثة أيام', '2026-11-21T11:30', 'day'],
  ['منذ الدخول المدرسي', '2026-09-01T00:00', 'month'],
  ['طيلة الأسبوع الماضي', '2026-11-16T00:00', 'week'],
  ['منذ يوم الاثنين المنصرم', '2026-11-23T00:00', 'day'],
  ['يومان كاملان', '2026-11-22T11:30', 'day'],
]

describe('since, said with detours', () => {
  it.each(PHRASES)('%s', (phrase, at, precision) => {
    const found = sinceOf(phrase, NOW)
    expect(found && [local(found.at), found.precision]).toEqual([at, precision])
  })
})
