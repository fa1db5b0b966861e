import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Purpose, Recipient } from '../../../src/notifications/domain/audience.ts'
import { compose } from '../../../src/notifications/domain/compose/compose.ts'
import { STANDARD_WORDS } from '../../../src/notifications/domain/compose/quoting/standard-words.ts'
import { asReminder } from '../../../src/notifications/domain/compose/reminder.ts'
import { standingsAt } from '../../../src/notifications/domain/standing.ts'
import { loadTexts } from '../../../src/shared/i18n/index.ts'
import type { Language } from '../../../src/shared/index.ts'
import type { ReportDetails, Ticket } from '../../../src/tickets/index.ts'
import { aReport, aTicket, lastEvent, NOW, PEOPLE, UNITS } from './builders.ts'
import { EVERYTHING, resolved, until } from './every-event.ts'

const texts = loadTexts(path.resolve('locales'))
const REFERENCE = 'SN-7F3K2Q'

const write = (
  ticket: Ticket,
  purpose: Purpose,
  language: Language,
  other: Partial<Recipient> = {},
  units = UNITS,
) => {
  const event = lastEvent(ticket)
  return compose({
    event,
    ticket,
    recipient: { personId: 'somebody', purpose, seesWords: true, ...other },
    language,
    facts: {
      people: new Map(PEOPLE.map((person) => [person.id, person])),
      units: new Map(units.map((unit) => [unit.id, unit])),
      standing: standingsAt(ticket, event).after,
      now: NOW,
    },
    texts,
  })
}

describe('the words of a notification', () => {
  it.each(EVERYTHING)('%s, %s, %s: complete, with the reference', (_type, purpose, language, ticket) => {
    const message = write(ticket, purpose, language)
    expect(message.ticket).toBe(REFERENCE)
    expect(message.text).toContain(REFERENCE)
    expect(message.text).not.toMatch(/undefined|\{\{|NaN|\[object|: $|\(\)/m)
    expect(/\p{L}/u.exec(message.text)?.[0]).toMatch(language === 'ar' ? /\p{Script=Arabic}/u : /[A-Z]/)
    if (language === 'ar') expect(message.text).toContain(`\u2068${REFERENCE}\u2069`)
    for (const { id, title } of message.choices) {
      expect(Buffer.byteLength(id)).toBeLessThanOrEqual(64)
      expect(title.length).toBeLessThanOrEqual(20)
    }
  })

  it.each(EVERYTHING)(
    '%s, %s, %s: nothing of a private ticket to others',
    (_type, purpose, language, ticket) => {
      const secret = { ...ticket, private: true, category: 'account_access' as const }
      const { text, choices, attachments } = write(secret, purpose, language, { seesWords: false })
      for (const words of [
        'الطابعة',
        'القاعة 3',
        'EB-X41',
        'Quelle',
        'toner',
        'encore',
        'doublon',
        'jeudi',
        'technicien',
        'trop long',
        'déjà vu',
      ])
        expect(text).not.toContain(words)
      expect(text).not.toContain(texts.t(language, 'terms:category.account_access'))
      // headlines name who acts: of a correction that is the requester
      if (purpose === 'follow' && lastEvent(ticket).by !== 'teacher') expect(text).not.toContain('teacher')
      expect(attachments).toBeUndefined()
      if (purpose === 'follow') expect(choices).toEqual([])
      if (purpose === 'act') expect(choices.map(({ id }) => id)).toEqual([`t:take:${ticket.reference}`])
    },
  )

  it('tells a holder who, where, what, since when, until when, in the report’s own words', () => {
    const report = aReport({ attachments: [{ id: 'a1', name: 'photo.jpg', type: 'image/jpeg', bytes: 9 }] })
    const message = write(aTicket([], { report }), 'act', 'fr')
    expect(message.text.split('\n')).toEqual([
      'Nouvelle demande SN-7F3K2Q, Unité school.',
      'Signalé par : Nom teacher, Unité school',
      'Catégorie : imprimante',
      'Priorité : normale (gêne une classe ou un service, urgence normale)',
      'Lieu : \u2068القاعة 3\u2069',
      'Depuis : dimanche 22 novembre',
      'Message : « \u2068الطابعة ما خداماش فالقاعة 3\u2069 »',
      '1 pièce jointe',
      'Prise en charge attendue avant : mardi 24 novembre à 14:00',
      'Choisissez ci-dessous ou répondez avec vos mots, en citant SN-7F3K2Q.',
    ])
    expect(message.attachments).toEqual([{ id: 'a1', name: 'photo.jpg', type: 'image/jpeg' }])
    expect(message.choices.map(({ id }) => id)).toEqual([
      't:take:SN-7F3K2Q',
      't:resolve:SN-7F3K2Q',
      't:forward:SN-7F3K2Q',
      't:ask:SN-7F3K2Q',
    ])
  })

  it('says it in Arabic with Moroccan months and isolated names', () => {
    const { text } = write(aTicket(), 'act', 'ar')
    expect(text).toContain('منذ: \u2068الأحد 22 نونبر\u2069')
    expect(text).toContain('\u2068الثلاثاء 24 نونبر على الساعة 14:00\u2069')
    expect(text).toContain('\u2068اسم teacher\u2069')
  })

  it('offers no forward at the centre, no take to who has it, yes and no to the requester', () => {
    const actions = (ticket: Ticket, purpose: Purpose) =>
      write(ticket, purpose, 'fr').choices.map(({ id }) => id.split(':')[1])
    const centre = aTicket([], { timeline: [{ ...lastEvent(aTicket()), tier: 'centre' } as never] })
    expect(actions(centre, 'act')).toEqual(['take', 'resolve', 'ask'])
    const answered = aTicket([
      { type: 'taken', by: 'director' },
      { type: 'answered', text: 'oui', attachments: [], by: 'teacher' },
    ])
    expect(actions(answered, 'act')).toEqual(['resolve', 'forward', 'ask'])
    expect(actions(aTicket([resolved]), 'reply')).toEqual(['confirm', 'reopen'])
    const asked = aTicket([{ type: 'asked', question: 'Laquelle ?', until, by: 'director' }])
    expect(actions(asked, 'reply')).toEqual([])
  })

  it('says why it came straight to the province: nobody in post, or a school that has closed', () => {
    const ticket = aTicket([], { tier: 'province', unitId: 'province' })
    const [opened] = ticket.timeline
    const passed = { ...ticket, timeline: [{ ...opened!, emptyPost: 'school' }] } as Ticket
    expect(write(passed, 'act', 'fr').text).toContain(
      `Personne n’est en poste pour la recevoir à : ${UNITS.find(({ id }) => id === 'school')?.name.fr}`,
    )
    const closed = UNITS.map((unit) => (unit.id === 'school' ? { ...unit, closedAt: NOW } : unit))
    const words = write(passed, 'act', 'fr', {}, closed).text
    expect(words).toContain('Fermé : ')
    expect(words).not.toContain('en poste')
    expect(write(passed, 'act', 'ar', {}, closed).text).toContain('مغلقة')
  })

  it('tells a corrected room with the one it replaces, and one that was missing as a detail', () => {
    const amended = (from: ReportDetails, words?: string) =>
      aTicket([
        {
          type: 'details_amended',
          from,
          to: { room: 'salle 4' },
          by: 'teacher',
          ...(words ? { words } : {}),
        },
      ])
    const lines = write(amended({ room: 'salle 3' }, 'pas la 3'), 'follow', 'fr').text.split('\n')
    expect(lines).toEqual([
      'Correction de Nom teacher pour la demande SN-7F3K2Q, Unité school :',
      'Lieu : salle 4 (au lieu de : salle 3)',
      '« pas la 3 »',
      'Catégorie : imprimante',
    ])
    const added = write(amended({}), 'follow', 'ar').text
    expect(added).toContain('توضيح من')
    expect(added).not.toContain('بدل')
  })

  it('says a reason that was pressed in the language of whoever reads it', () => {
    const reason = texts.t('ar', 'dialog:reason.works_again')
    const ticket = aTicket([{ type: 'cancelled', reason, by: 'teacher' }])
    expect(write(ticket, 'follow', 'fr').text).toContain('Motif : Fonctionne de nouveau.')
    expect(write(ticket, 'follow', 'ar').text).toContain(reason)
  })

  it('knows every such reason', () => {
    const { reason } = JSON.parse(readFileSync(path.resolve('locales/fr/dialog.json'), 'utf8'))
    expect(STANDARD_WORDS).toEqual(
      expect.arrayContaining(Object.keys(reason).map((name) => `dialog:reason.${name}`)),
    )
  })

  it('cuts long words and never interpolates them', () => {
    const text = `{{reference}} $t(terms:tier.school) ${'م'.repeat(2_000)}`
    const written = write(aTicket([], { report: aReport({ text }) }), 'act', 'fr').text
    expect(written).toContain('{{reference}} $t(terms:tier.school) م')
    expect(written.length).toBeLessThan(1_200)
    expect(written).toContain('…')
  })

  it('says nothing of a deadline once the ticket has moved on, is paused or over', () => {
    const deadline = /attendue avant/
    const { clock } = aTicket()
    expect(write(aTicket(), 'act', 'fr').text).toMatch(deadline)
    expect(write(aTicket([], { unitId: 'province' }), 'act', 'fr').text).not.toMatch(deadline)
    expect(write(aTicket([], { clock: { ...clock, pausedAt: NOW } }), 'act', 'fr').text).not.toMatch(deadline)
    const over = aTicket([], { state: { status: 'cancelled', at: NOW, by: 'teacher' } })
    expect(write(over, 'act', 'fr').text).not.toMatch(deadline)
  })

  it.each([
    ['fr', /^🔁 Rappel/],
    ['ar', /^🔁 تذكير/],
  ] as const)('marks a repetition as a reminder in the language of the text (%s)', (language, mark) => {
    const message = write(aTicket(), 'act', language)
    const again = asReminder(message, texts)
    expect(again.text).toMatch(mark)
    expect(again.text.endsWith(message.text)).toBe(true)
    expect(again.choices).toEqual(message.choices)
  })
})

describe('danger in a report', () => {
  const grave = aTicket([], { report: { ...aReport(), danger: true } })

  it.each([
    ['fr', '⚠ Danger signalé'],
    ['ar', '⚠ خطر مبلغ عنه'],
  ] as const)('is what the alert begins with (%s)', (language, said) => {
    expect(write(grave, 'act', language).text.startsWith(said)).toBe(true)
    expect(write(grave, 'act', language, { seesWords: false }).text.startsWith(said)).toBe(true)
    expect(write(aTicket(), 'act', language).text).not.toContain('⚠')
  })
})

describe('one more report of a general fault', () => {
  const incident = {
    ...{ id: 'i', unitId: 'province', unitPath: ['centre', 'region', 'province'], category: 'other_system' },
    ...{ text: 'Massar est en panne partout', declaredBy: 'supervisor', declaredAt: NOW, commandId: 'c' },
  } as const

  it.each(['fr', 'ar'] as const)('says so to whoever gets it, and sets no deadline (%s)', (language) => {
    const ticket = aTicket()
    const draft = (more: object) =>
      compose({
        event: lastEvent(ticket),
        ticket,
        recipient: { personId: 'director', purpose: 'act', seesWords: true },
        language,
        facts: {
          people: new Map(PEOPLE.map((person) => [person.id, person])),
          units: new Map(UNITS.map((unit) => [unit.id, unit])),
          standing: standingsAt(ticket, lastEvent(ticket)).after,
          now: NOW,
          ...more,
        },
        texts,
      }).text
    const deadline = language === 'fr' ? /avant|au plus tard/ : /أجل/
    expect(draft({ incident })).toContain('Massar est en panne partout')
    expect(draft({ incident })).not.toMatch(deadline)
    expect(draft({})).toMatch(deadline)
  })
})
