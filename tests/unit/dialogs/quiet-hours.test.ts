import { describe, expect, it } from 'vitest'
import {
  quietIn,
  surelyQuiet,
  wantsAllAgain,
  wantsOnceADay,
  wantsOnlyUrgent,
} from '../../../src/bots/dialogs/reading/orders/telling/quiet.ts'
import { quietUntil } from '../../../src/notifications/domain/quiet/quiet-until.ts'
import { aReport, aTicket } from '../notifications/builders.ts'
import { means, openDesk, printer } from './fakes/conversation.ts'

describe('hours without messages, in words', () => {
  it.each([
    ['ما ترسلوا ليا والو من بعد 6', { from: 18, until: 8 }],
    ['لا ترسلوا لي أي رسائل بعد الساعة 8 مساء', { from: 20, until: 8 }],
    ['pas de messages après 18h svp', { from: 18, until: 8 }],
    ['ne m’envoyez plus rien après 20 h jusqu’à 7 h', { from: 20, until: 7 }],
    ['ma tsifto liya walo mn be3d 6', { from: 18, until: 8 }],
    ['ما تصيفطو ليا والو après 21h', { from: 21, until: 8 }],
    ['pas de notifications la nuit', { from: 22, until: 8 }],
    ['pas de messages le soir', { from: 18, until: 8 }],
    ['مابغيتش نتوصل بالرسائل فالليل', { from: 22, until: 8 }],
    ['mabghitch les messages f lil', { from: 22, until: 8 }],
    ['je ne veux pas être dérangé la nuit', { from: 22, until: 8 }],
    ['لا ترسلوا لي رسائل بعد الثامنة مساء', { from: 20, until: 8 }],
    ['pas de messages après neuf heures du soir', { from: 21, until: 8 }],
    ['préviens-moi après 18h', undefined],
    ['pas de connexion après 18h', undefined],
  ])('"%s"', (text, expected) => {
    expect(quietIn(text)).toEqual(expected)
  })

  it.each([
    ['من الثامنة مساء حتى السابعة صباحا', { from: 20, until: 7 }],
    ['de 20h à 7h', { from: 20, until: 7 }],
    ['pas la nuit svp', { from: 22, until: 8 }],
    ['préviens-moi après 18h', undefined],
    ['la nuit c’est bon', undefined],
  ])('"%s", where messages are spoken of', (text, expected) => {
    expect(quietIn(text, { isMeant: true })).toEqual(expected)
    expect(quietIn(text)).toBeUndefined()
  })

  it.each([
    ['walou f lil, makaynch internet', false],
    ['ما كاين والو فالليل', false],
    ['je ne veux pas être dérangé la nuit', true],
    ['مابغيتش نتوصل بالرسائل فالليل', true],
  ])('"%s": surely of messages, %s', (text, expected) => {
    expect(surelyQuiet(text)).toBe(expected)
  })

  it.each([
    ['une fois par jour c’est bon', true],
    ['مرة فالنهار كافية', true],
    ['un seul message par jour suffit', true],
    ['مرة واحدة في اليوم', true],
    ['merra f nhar baraka', true],
    ['ça coupe chaque jour', false],
  ])('"%s": once a day, %s', (text, expected) => {
    expect(wantsOnceADay(text)).toBe(expected)
  })

  it.each([
    ['بغيت غير الرسائل المستعجلة', true],
    ['أريد الرسائل العاجلة فقط', true],
    ['seulement les messages urgents', true],
    ['ghir l messages l mosta3jala', true],
    ['غير les urgents', true],
    ["c'est urgent", false],
  ])('"%s": only what is urgent, %s', (text, expected) => {
    expect(wantsOnlyUrgent(text)).toBe(expected)
  })

  it.each([
    ['envoyez-moi de nouveau tous les messages', true],
    ['كل الرسائل من جديد', true],
    ['écrivez-moi à toute heure', true],
    ['pas tous les messages', false],
  ])('"%s": all again, %s', (text, expected) => {
    expect(wantsAllAgain(text)).toBe(expected)
  })
})

describe('set by message', () => {
  it.each([
    ['ما ترسلوا ليا والو من بعد 6', 'darija', { quiet: { from: 18, until: 8 } }, '18:00'],
    ['seulement les messages urgents', 'fr', { onlyUrgent: true }, '17:00'],
    ['tous les messages', 'fr', { quiet: null, onlyUrgent: false }, 'à toute heure'],
  ] as const)('"%s" is kept and said back', async (text, variety, wished, said) => {
    const { conversation, who } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says("l'imprimante est bloquée", printer())
    const entities = text.includes('urgent') ? { urgency: 'urgents' } : {}
    const reply = await teacher.says(text, means('set_preferences', { variety, entities }))
    expect(who.wishes).toEqual([{ personId: 'teacher-fr', ...wished }])
    expect(reply.text).toContain(said)
  })
})

describe('until when somebody is not told', () => {
  const evening = new Date('2026-11-24T19:30:00Z')
  const told = (purpose: 'act' | 'own' | 'follow', danger = false) => ({
    ticket: aTicket([], danger ? { report: { ...aReport(), danger: true } } : {}),
    recipient: { personId: 'somebody', purpose, seesWords: true },
  })
  const quiet = { quiet: { from: 18, until: 8 } }

  it('is the end of their quiet hours, over midnight; danger passes', () => {
    expect(quietUntil(quiet, told('act'), evening)).toEqual(new Date('2026-11-25T08:00:00Z'))
    expect(quietUntil(quiet, told('act'), new Date('2026-11-25T03:00:00Z'))).toEqual(
      new Date('2026-11-25T08:00:00Z'),
    )
    expect(quietUntil(quiet, told('act'), new Date('2026-11-25T08:00:00Z'))).toBeUndefined()
    expect(quietUntil(quiet, told('act', true), evening)).toBeUndefined()
  })

  it('is five in the afternoon for whoever wants only what is urgent, unless it waits for them', () => {
    expect(quietUntil({ onlyUrgent: true }, told('act'), evening)).toBeUndefined()
    expect(quietUntil({ onlyUrgent: true }, told('own'), evening)).toEqual(new Date('2026-11-25T17:00:00Z'))
    expect(quietUntil({}, told('own'), evening)).toBeUndefined()
    expect(quietUntil(undefined, told('own'), evening)).toBeUndefined()
  })
})
