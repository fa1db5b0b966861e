import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsNote, holdsQuestion, saysItGoesOn } from '../../../src/bots/dialogs/reading/command-words.ts'
import {
  asksOnlyMine,
  beginningOf,
  periodOf,
  statusesNamed,
} from '../../../src/bots/dialogs/reading/filter.ts'
import { namedCategory } from '../../../src/bots/dialogs/reading/named-category.ts'
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
    ["ce que j'ai signalé ce mois-ci", 'month', '2026-11-01T00:00:00.000Z'],
    ['هاد السيمانة', 'week', '2026-11-23T00:00:00.000Z'],
    ["aujourd'hui", 'today', '2026-11-25T00:00:00.000Z'],
    ['bonjour, mes demandes', undefined, undefined],
    ['الإحصائيات العامة', undefined, undefined],
  ] as const)('"%s": %s', (text, period, from) => {
    expect(periodOf(text)).toBe(period)
    if (period) expect(beginningOf(period, now).toISOString()).toBe(from)
  })

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
