import { describe, expect, it } from 'vitest'
import { periodOf, saysOtherPeriod } from '../../../src/bots/dialogs/reading/narrowing/period.ts'

const now = new Date('2026-11-30T09:00:00Z')
/** Midnight in Morocco is midnight or an hour before it in UTC. */
const day = (at: Date | undefined): string | undefined =>
  at && new Date(at.getTime() + 3_600_000).toISOString().slice(0, 10)

describe('the time that figures are asked of', () => {
  it.each([
    ['du 1er au 15 novembre', 'between', '2026-11-01', '2026-11-16'],
    ['combien de demandes du 1/11 au 15/11 ?', 'between', '2026-11-01', '2026-11-16'],
    ['entre le 25 octobre et le 5 novembre', 'between', '2026-10-25', '2026-11-06'],
    ['من 1 إلى 15 نونبر', 'between', '2026-11-01', '2026-11-16'],
    ['من فاتح أكتوبر حتى ل15 نونبر', 'between', '2026-10-01', '2026-11-16'],
    ['mn 1 l 15 nonbir', 'between', '2026-11-01', '2026-11-16'],
    ['من ١ إلى ١٥ نونبر', 'between', '2026-11-01', '2026-11-16'],
    ['combien de demandes avons-nous clos en novembre ?', 'between', '2026-11-01', '2026-12-01'],
    ['كم عدد الطلبات حسب الصنف خلال شهر نونبر', 'between', '2026-11-01', '2026-12-01'],
    ['ch7al f octobre', 'between', '2026-10-01', '2026-11-01'],
    ['les chiffres de décembre', 'between', '2025-12-01', '2026-01-01'],
    ['novembre 2025', 'between', '2025-11-01', '2025-12-01'],
    ['le 15 novembre', 'one_day', '2026-11-15', '2026-11-16'],
    ['depuis le 10 novembre', 'since', '2026-11-10', undefined],
    ['منذ أكتوبر', 'since', '2026-10-01', undefined],
    ['les 30 derniers jours', 'since', '2026-10-31', undefined],
    ['آخر 7 أيام', 'since', '2026-11-23', undefined],
    ['cette année scolaire', 'since', '2026-09-01', undefined],
    ['les chiffres par établissement ce trimestre svp', 'this_quarter', '2026-10-01', undefined],
    ['le trimestre dernier', 'last_quarter', '2026-07-01', '2026-10-01'],
  ])('"%s": %s from %s', (text, name, from, before) => {
    const period = periodOf(text, now)
    expect([period?.name, day(period?.from), day(period?.before)]).toEqual([name, from, before])
  })

  it.each([
    'combien pour le lycée 18 Novembre ?',
    'مدرسة 6 نونبر',
    'salle 12',
    'les 2 derniers tickets',
    'sept demandes en retard',
  ])('"%s" names none', (text) => {
    expect(periodOf(text, now)).toBeUndefined()
  })

  it.each([
    'les chiffres de ce semestre',
    'الأرقام ديال الأسدس الأول',
    'du 40 au 45',
    'pendant les vacances',
  ])('"%s" names one that is not understood', (text) => {
    expect(periodOf(text, now)).toBeUndefined()
    expect(saysOtherPeriod(text)).toBe(true)
  })
})
