import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsNote, holdsQuestion, saysItGoesOn } from '../../../src/bots/dialogs/reading/command-words.ts'
import { namedCategory } from '../../../src/bots/dialogs/reading/named-category.ts'
import { asksOnlyMine, statusesNamed } from '../../../src/bots/dialogs/reading/narrowing/filter.ts'
import { periodOf } from '../../../src/bots/dialogs/reading/narrowing/period.ts'
import { plainAnswer } from '../../../src/bots/dialogs/reading/plain-answer.ts'
import { hasContent, withoutReference } from '../../../src/bots/dialogs/reading/words.ts'

describe('a plain answer', () => {
  it.each([
    ['Oui.', 'yes'],
    ['ouiiii !', 'yes'],
    ['آه', 'yes'],
    ['إييه واخا', 'yes'],
    ['n3am', 'yes'],
    ['👍🏽', 'yes'],
    ['NON', 'no'],
    ['لا شكرا', 'no'],
    ['lla mazal', 'no'],
    ['❌', 'no'],
    ['non, c’est le projecteur', undefined],
    ['oui mais il clignote', undefined],
    ['merci', undefined],
    ['c’est', undefined],
    ['لا تشتغل الطابعة', undefined],
    ['🙂', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, expected) => {
    expect(plainAnswer(text)).toBe(expected)
  })

  it('is found in no text of more than five words', () => {
    const words = fc.array(fc.constantFrom('oui', 'non', 'نعم', 'لا', 'ok'), { minLength: 6, maxLength: 12 })
    fc.assert(
      fc.property(words, (list) => plainAnswer(list.join(' ')) === undefined),
      { seed: 1 },
    )
  })
})

describe('the everyday name of a thing', () => {
  it.each([
    ['شنو وقع ف البيسي اللي بلغت عليه؟', 'computer'],
    ['wach t9ad lprojecteur', 'projector'],
    ['et le vidéoprojecteur ?', 'projector'],
    ['والطابعة؟', 'printer'],
    ['limprimante dyal l9sm', 'printer'],
    ["l'internet est revenu ?", 'connectivity'],
    ['mes notes dans Massar', 'massar_grades'],
    ['النقط ديالي', 'massar_grades'],
    ['la chose au mur clignote', undefined],
    ['où en est ma demande ?', undefined],
    ['', undefined],
  ])('"%s" names %s', (text, category) => {
    expect(namedCategory(text)).toBe(category)
  })
})

describe('what a list is narrowed to', () => {
  const now = new Date('2026-11-25T11:00:00Z')

  it.each([
    ["ce que j'ai signalé ce mois-ci", 'this_month', '2026-11-01', undefined],
    ['هاد السيمانة', 'this_week', '2026-11-23', undefined],
    ["aujourd'hui", 'this_day', '2026-11-25', undefined],
    ['chhal mn ticket hier', 'last_day', '2026-11-24', '2026-11-25'],
    ['شحال من طلب البارح', 'last_day', '2026-11-24', '2026-11-25'],
    ['les pannes de la semaine dernière', 'last_week', '2026-11-16', '2026-11-23'],
    ['smana li fatt', 'last_week', '2026-11-16', '2026-11-23'],
    ['الشهر اللي فات', 'last_month', '2026-10-01', '2026-11-01'],
    ['l3am li fat', 'last_year', '2024-12-31T23:00Z', '2025-12-31T23:00Z'],
  ] as const)('"%s": %s', (text, name, from, before) => {
    const ends = before ? { before: new Date(before) } : {}
    expect(periodOf(text, now)).toEqual({ name, from: new Date(from), ...ends })
  })

  it.each(['bonjour, mes demandes', 'الإحصائيات العامة', 'le dernier ticket', 'le cahier de la salle 2'])(
    '"%s" names none',
    (text) => {
      expect(periodOf(text, now)).toBeUndefined()
    },
  )

  it('reads the state and whose they are', () => {
    expect(statusesNamed('شنو باقي مفتوح عند المدارس ديالي؟')).toContain('unassigned')
    expect(statusesNamed('les demandes résolues')).toEqual(['resolved', 'closed'])
    expect(statusesNamed('toutes les demandes')).toBeUndefined()
    expect(asksOnlyMine("ce que j'ai signalé")).toBe(true)
    expect(asksOnlyMine('mes demandes')).toBe(true)
    expect(asksOnlyMine('mes écoles')).toBe(false)
  })
})

describe('the words of a command', () => {
  it.each([
    ['صافي تقاد', false],
    ["c'est réparé", false],
    ['fait', false],
    ["j'ai changé le câble HDMI", true],
  ])('"%s" is worth a note: %s', (text, worth) => {
    expect(holdsNote(text)).toBe(worth)
  })

  it('tells a question from the wish to put one, and going on from waiting', () => {
    expect(holdsQuestion('سولو فأي قاعة كاين الجهاز')).toBe(true)
    expect(holdsQuestion('بغيت نسول الأستاذ')).toBe(false)
    expect(saysItGoesOn('la pièce est arrivée')).toBe(true)
    expect(saysItGoesOn('en attente de la pièce')).toBe(false)
  })

  it('are what is left without the reference', () => {
    expect(withoutReference('SN-7F3K2Q : je prends', 'SN-7F3K2Q')).toBe('je prends')
    expect(withoutReference('sn7f3k2q ?', 'sn7f3k2q')).toBe('')
  })

  it('have content from two real words on', () => {
    expect(hasContent('la chose clignote')).toBe(true)
    expect(hasContent('؟؟ 12 xx')).toBe(false)
    expect(hasContent('🙂🙂🙂')).toBe(false)
  })
})
