import { describe, expect, it } from 'vitest'
import { asksDelayRules, asksOwnSettings } from '../../../src/bots/dialogs/reading/asides/rules.ts'
import { saysWillLook } from '../../../src/bots/dialogs/reading/asides/short/short-words.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'
import { atProvince, withPrinterTicket } from './fakes/with-tickets.ts'

describe('one’s own settings', () => {
  it.each([
    ['quels sont mes réglages ?', means('list_tickets')],
    ["qu'est-ce que t'as comme réglages sur moi ?", unclear()],
    ['شنو الإعدادات ديالي؟', means('list_tickets', { variety: 'darija' })],
    ['ما هي إعداداتي؟', means('list_tickets', { variety: 'msa' })],
    ['chno réglages dyali ?', unclear({ variety: 'arabizi' })],
    ['شنو mes réglages ؟', unclear({ variety: 'mixed' })],
  ])('"%s": as they are now', async (text, meaning) => {
    const said = await openDesk().conversation('teacher-fr').says(text, meaning)
    expect(said.text).toMatch(/à toute heure|في كل وقت/)
    expect(said.text).toMatch(/français|الفرنسية/)
  })

  it.each(['change mes réglages : pas de messages le soir', 'les paramètres du PC ont disparu'])(
    '"%s" asks for none',
    (text) => {
      expect(asksOwnSettings(text)).toBe(false)
    },
  )
})

describe('the rule of how long it takes', () => {
  it.each([
    ["c'est quoi le délai normal ?", unclear()],
    ['شحال ديال الوقت عندكم باش تصلحو عادة؟', means('statistics', { variety: 'darija' })],
    ['ما هو الأجل المعتاد للإصلاح؟', means('statistics', { variety: 'msa' })],
    ['chhal dyal lwe9t katakhdo bach tsel7o?', means('statistics', { variety: 'arabizi' })],
    ['délai normal شحال؟', unclear({ variety: 'mixed' })],
  ])('"%s" is told, and nothing opened', async (text, meaning) => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    // what was not understood before begins no report of it
    await teacher.says('wa 7ta f weekend', unclear())
    const said = await teacher.says(text, meaning)
    expect(said.text).toMatch(/4 heures ouvrables|4 ساعات عمل/)
    expect(tickets.all).toEqual([])
  })

  it.each(['mon délai est dépassé', "l'imprimante met dix minutes", 'combien de temps pour ma demande ?'])(
    '"%s" asks for no rule',
    (text) => {
      expect(asksDelayRules(text)).toBe(false)
    },
  )
})

describe('the rule of how long it takes, where another one holds', () => {
  const rule = (unitId: string, hours: number, days: number) => ({
    unitId,
    acknowledgeWithin: { hours },
    resolveWithin: { days },
    warnBefore: { share: 0.25 },
    validFrom: Number.NEGATIVE_INFINITY,
  })

  it('is that of whoever asks, at their school and above it', async () => {
    const { conversation, rules } = openDesk()
    rules.push(rule('01234A', 2, 1), rule('oriental', 6, 9), rule('02234C', 1, 8))
    const said = (await conversation('teacher-fr').says("c'est quoi le délai normal ?", unclear())).text
    expect(said).toContain('2 heures ouvrables')
    expect(said.split('\n').filter((line) => line.startsWith('–'))).toEqual([
      expect.stringContaining('1 jour ouvrable'),
      expect.stringContaining('9 jours ouvrables'),
      expect.stringContaining('9 jours ouvrables'),
      expect.stringContaining('5 jours ouvrables'),
    ])
  })

  it('of a school elsewhere, or of one kind of fault, is not told', async () => {
    const { conversation, rules } = openDesk()
    rules.push(rule('02234C', 1, 8), { ...rule('01234A', 2, 1), category: 'power' })
    const said = (await conversation('teacher-fr').says("c'est quoi le délai normal ?", unclear())).text
    expect(said).toContain('4 heures ouvrables')
  })

  it('at a province, of its schools below and of the academy above', async () => {
    const { conversation, rules } = openDesk()
    rules.push(rule('oujda', 3, 4))
    const said = (await conversation('supervisor').says("c'est quoi le délai normal ?", unclear())).text
    expect(said).toContain('3 heures ouvrables')
    const days = said.split('\n').filter((line) => line.startsWith('–'))
    expect(days.map((line) => /\p{N}+/u.exec(line)?.[0])).toEqual(['4', '4', '5', '5'])
  })
})

describe('whoever has read an alert and will look', () => {
  it.each([
    ['je regarde ça lundi', unclear()],
    ['صافي وصلني، غادي نشوف شنو فيها', unclear({ variety: 'darija' })],
    ['سأنظر في الأمر غدا', unclear({ variety: 'msa' })],
    ['ghadi nchoufha nhar tnin', unclear({ variety: 'arabizi' })],
    ['ok نشوفها demain', unclear({ variety: 'mixed' })],
  ])('"%s" is asked whether they take it', async (text, meaning) => {
    const { director, reference, did } = await withPrinterTicket()
    const said = await director.says(text, meaning)
    expect(said.choices.map(({ id }) => id)).toEqual([`t:take:${reference}`])
    await director.says('oui', means('affirm'))
    expect(did()).toEqual(['take'])
  })

  it.each([
    'je regarde ça et je transfère',
    "j'ai regardé, c'est réparé",
    'regarde ça',
    'on verra bien qui a raison',
  ])('"%s" says another thing', (text) => {
    expect(saysWillLook(text)).toBe(false)
  })
})

describe('"et Idriss ?"', () => {
  it.each(['et Fatima Rahmani ?', 'و فاطمة الرحماني؟', 'وفاطمة الرحماني؟', 'w fatima rahmani?'])(
    '"%s": what that colleague has in hand',
    async (text) => {
      const { supervisor, fatima, ticket } = await atProvince()
      await fatima.says('خديتها', means('take_ticket', { variety: 'darija' }))
      await supervisor.says('combien de demandes cette semaine ?', means('statistics'))
      const said = await supervisor.says(text, means('list_tickets', { certainty: 'likely' }))
      expect(said.text).toMatch(/Fatima Rahmani|فاطمة الرحماني/)
      expect(said.text).toContain(ticket().reference)
    },
  )

  it.each(['et la salle 3 ?', 'et alors ?'])('"%s" is of nobody', async (text) => {
    const { supervisor } = await atProvince()
    const said = await supervisor.says(text, unclear())
    expect(said.text).not.toMatch(/en main/)
  })
})
