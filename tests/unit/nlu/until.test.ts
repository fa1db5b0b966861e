import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { readPast, readSpan, readUntil } from '../../../src/nlu/index.ts'
import { ZONE } from '../../../src/shared/index.ts'

/** A Tuesday, ten in the morning in Morocco. */
const NOW = new Date('2026-11-24T10:00:00Z')

const local = (at: Date | undefined): string | undefined =>
  at && DateTime.fromJSDate(at, { zone: ZONE }).toFormat('ccc dd/MM HH:mm')

describe('until when', () => {
  it.each([
    // French
    ["en attente de la pièce jusqu'à lundi", 'Mon 30/11 08:00'],
    ['fournisseur passe jeudi', 'Thu 26/11 08:00'],
    ['le technicien passe jeudi à 15h', 'Thu 26/11 15:00'],
    ['on attend la pièce 3 jours', 'Fri 27/11 10:00'],
    ['en attente pour deux semaines', 'Tue 08/12 10:00'],
    ["d'ici une semaine", 'Tue 01/12 10:00'],
    ['dans 48h', 'Thu 26/11 10:00'],
    ["je suis absent jusqu'à demain", 'Wed 25/11 08:00'],
    ['demain à 10h30', 'Wed 25/11 10:30'],
    ['demain après-midi', 'Wed 25/11 15:00'],
    ['après-demain', 'Thu 26/11 08:00'],
    ['livraison la semaine prochaine', 'Mon 30/11 08:00'],
    ['mercredi de la semaine prochaine', 'Wed 02/12 08:00'],
    ['lundi prochain', 'Mon 30/11 08:00'],
    ['mardi', 'Tue 01/12 08:00'],
    ["jusqu'au 5 décembre", 'Sat 05/12 08:00'],
    ["jusqu'au 5/12", 'Sat 05/12 08:00'],
    ['le 12', 'Sat 12/12 08:00'],
    ['le 30', 'Mon 30/11 08:00'],
    ['le mois prochain', 'Tue 01/12 08:00'],
    ['en janvier', 'Fri 01/01 08:00'],
    ['fin de semaine', 'Fri 27/11 17:00'],
    ["en attente jusqu'à la fin du mois", 'Mon 30/11 17:00'],
    ['après le week-end', 'Mon 30/11 08:00'],
    ['cet après-midi', 'Tue 24/11 15:00'],
    ['ce soir', 'Tue 24/11 18:00'],
    ["on attend depuis lundi, livraison d'ici jeudi", 'Thu 26/11 08:00'],
    ['un mois et demi', 'Fri 08/01 10:00'],
    ['vendredi matin', 'Fri 27/11 09:00'],
    // Modern Standard Arabic
    ['في انتظار القطعة إلى غاية يوم الاثنين', 'Mon 30/11 08:00'],
    ['حتى يوم الخميس', 'Thu 26/11 08:00'],
    ['بعد ثلاثة أيام', 'Fri 27/11 10:00'],
    ['لمدة أسبوع واحد إلى الأسبوع القادم', 'Mon 30/11 08:00'],
    ['غدا صباحا', 'Wed 25/11 09:00'],
    ['بعد غد', 'Thu 26/11 08:00'],
    ['الأسبوع المقبل', 'Mon 30/11 08:00'],
    ['الشهر القادم', 'Tue 01/12 08:00'],
    ['إلى 15 دجنبر', 'Tue 15/12 08:00'],
    ['نهاية الشهر', 'Mon 30/11 17:00'],
    ['خلال يومين', 'Thu 26/11 10:00'],
    ['خلال أسبوعين', 'Tue 08/12 10:00'],
    ['سيحضر المورد يوم الأربعاء', 'Wed 25/11 08:00'],
    // Darija
    ['حتى للأسبوع الجاي', 'Mon 30/11 08:00'],
    ['كنتسناو المورد حتى للتنين', 'Mon 30/11 08:00'],
    ['غادي يجي نهار الخميس', 'Thu 26/11 08:00'],
    ['السيمانة الجاية', 'Mon 30/11 08:00'],
    ['من هنا ليومين', 'Thu 26/11 10:00'],
    ['غدا', 'Wed 25/11 08:00'],
    ['من بعد غدا', 'Thu 26/11 08:00'],
    ['كنتسناو البياسة جوج سيمانات', 'Tue 08/12 10:00'],
    ['تلت أيام', 'Fri 27/11 10:00'],
    ['حتى لنهار الجمعة', 'Fri 27/11 08:00'],
    ['الشهر الجاي', 'Tue 01/12 08:00'],
    ['آخر الشهر', 'Mon 30/11 17:00'],
    ['حتى للحد', 'Sun 29/11 08:00'],
    // Arabizi
    ['tal nhar tnin', 'Mon 30/11 08:00'],
    ['ntsnaw lpiece 7ta l khmis', 'Thu 26/11 08:00'],
    ['simana jaya', 'Mon 30/11 08:00'],
    ['hta l simana ljaya', 'Mon 30/11 08:00'],
    ['ghedda', 'Wed 25/11 08:00'],
    ['ghda f sba7', 'Wed 25/11 09:00'],
    ['b3d ghedda', 'Thu 26/11 08:00'],
    ['tlata d iyam', 'Fri 27/11 10:00'],
    ['jouj simanat', 'Tue 08/12 10:00'],
    ['fournisseur ghadi yji larb3a', 'Wed 25/11 08:00'],
    ['chher jay', 'Tue 01/12 08:00'],
    ['nhar ljem3a', 'Fri 27/11 08:00'],
    // mixed
    ['le fournisseur غادي يجي jeudi', 'Thu 26/11 08:00'],
    ['كنتسناو la pièce حتى lundi', 'Mon 30/11 08:00'],
    ['en attente حتى للأسبوع الجاي', 'Mon 30/11 08:00'],
    ['la livraison غدا', 'Wed 25/11 08:00'],
  ])('"%s" is %s', (text, expected) => {
    expect(local(readUntil(text, NOW))).toBe(expected)
  })

  it.each([
    ['en attente de la pièce'],
    ['on attend depuis lundi'],
    ['ça fait que ça traîne depuis 3 jours'],
    ['هادي يومين'],
    ['منذ الأسبوع الماضي'],
    ['hadi 3 iyam o hna kantsnaw'],
    ['كنتسناو المورد'],
    ['ce matin'],
    ['la salle 12'],
    ['3 PC en panne'],
    [''],
  ])('"%s" promises nothing', (text) => {
    expect(readUntil(text, NOW)).toBeUndefined()
  })

  it.each([
    ['Congé du 4 au 18, intérim M. Saïdi', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['absent du 26 au 30', 'Thu 26/11 08:00', 'Mon 30/11 08:00'],
    ['du 28 au 3', 'Sat 28/11 08:00', 'Thu 03/12 08:00'],
    ['du 22 au 26', 'Sun 22/11 08:00', 'Thu 26/11 08:00'],
    ['je serai en formation du 4 décembre au 8 janvier', 'Fri 04/12 08:00', 'Fri 08/01 08:00'],
    ['du 4 au 18 janvier', 'Mon 04/01 08:00', 'Mon 18/01 08:00'],
    ['du 28 décembre au 3 janvier', 'Mon 28/12 08:00', 'Sun 03/01 08:00'],
    ['du 4/12 au 18/12', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ["du 4 jusqu'au 18", 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['du jeudi 26 au lundi 30', 'Thu 26/11 08:00', 'Mon 30/11 08:00'],
    ['de mercredi à vendredi', 'Wed 25/11 08:00', 'Fri 27/11 08:00'],
    ['أنا في إجازة من 4 إلى 18', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['غائب من ٤ إلى ١٨ دجنبر', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['من يوم 4 إلى يوم 18', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['غادي نغيب من 4 ل18', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['من 4 حتى ل 18', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['من الأربعاء للجمعة', 'Wed 25/11 08:00', 'Fri 27/11 08:00'],
    ['ghadi nghib mn 4 l 18', 'Fri 04/12 08:00', 'Fri 18/12 08:00'],
    ['ana ghayb mn larb3a l jem3a', 'Wed 25/11 08:00', 'Fri 27/11 08:00'],
  ])('"%s" is from %s until %s', (text, from, until) => {
    const span = readSpan(text, NOW)
    expect([local(span?.from), local(span?.until)]).toEqual([from, until])
    expect(local(readUntil(text, NOW))).toBe(until)
  })

  it.each([
    ['le PC du labo au deuxième étage'],
    ['du matin au soir'],
    ['de 8 à 10 tables sans PC'],
    ['cours de 8h à 10h'],
    ['من 8 إلى 10 صباحا'],
    ['de la salle 4 à la salle 18'],
    ["depuis le 4, livraison d'ici jeudi"],
  ])('"%s" is no span of days', (text) => {
    expect(readSpan(text, NOW)).toBeUndefined()
  })

  it.each([
    ["absent jusqu'au 24 novembre", 'Tue 24/11 17:00'],
    ["jusqu'au 20 novembre 2028", 'Mon 20/11 08:00'],
    ["jusqu'au 20 novembre 2025", undefined],
    ["jusqu'au 30 février", undefined],
  ])('"%s" ends %s', (text, until) => {
    expect(local(readUntil(text, NOW))).toBe(until)
  })

  it.each([
    ["jusqu'à hier", 'Mon 23/11'],
    ['avant-hier', 'Sun 22/11'],
    ['حتى للبارح', 'Mon 23/11'],
    ['إلى غاية أول أمس', 'Sun 22/11'],
    ['7ta lbare7', 'Mon 23/11'],
    ["jusqu'à lundi dernier", 'Mon 23/11'],
    ['حتى للأسبوع الماضي', 'Sun 22/11'],
    ["jusqu'au mois dernier", 'Sat 31/10'],
    ["jusqu'au 20 novembre", 'Fri 20/11'],
    ["jusqu'au 20/11/2026", 'Fri 20/11'],
    ["jusqu'au 3 mars 2025", 'Mon 03/03'],
    ['du 1 au 5 novembre', 'Thu 05/11'],
    ["jusqu'au 24 novembre", undefined],
    ["jusqu'au 20 novembre 2027", undefined],
    ["jusqu'au 30 juin", undefined],
    ['du 20 novembre au 5 décembre', undefined],
    ["depuis hier jusqu'à lundi", undefined],
    ["jusqu'à lundi, prévenu hier", undefined],
    ['depuis lundi dernier', undefined],
    ['un an', undefined],
    ['onze mois', undefined],
  ])('"%s" names a day gone by: %s', (text, day) => {
    expect(local(readPast(text, NOW))?.slice(0, 9)).toBe(day)
  })

  it('is always ahead, and never fails on any words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const until = readUntil(text, NOW)
        const past = readPast(text, NOW)
        expect(past === undefined || past < NOW).toBe(true)
        expect(until === undefined || until > NOW).toBe(true)
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  it('keeps Moroccan time when the offset changes for Ramadan', () => {
    const before = new Date('2027-02-05T09:00:00Z')
    expect(readUntil('lundi', before)?.toISOString()).toBe('2027-02-08T08:00:00.000Z')
  })
})
