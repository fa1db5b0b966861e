import { describe, expect, it } from 'vitest'
import { operatingSubjects } from '../../../../src/bots/dialogs/reading/asides/operating.ts'
import { means, openDesk } from '../fakes/conversation.ts'

const request = means('report_fault', { category: 'equipment_request', categoryConfidence: 0.95 })

describe('whoever runs the service', () => {
  it.each([
    ['livraisons en échec ?', 'fr'],
    ['واش كاينين شي رسائل ما وصلاتش؟', 'darija'],
    ['ما هي الرسائل التي لم تصل؟', 'msa'],
    ['chhal mn message ma wslch', 'arabizi'],
    ['les notifications li ma wslatch', 'mixed'],
  ] as const)('"%s": how many messages were lost, to whom and why, and no ticket', async (text, variety) => {
    const { conversation, tickets } = openDesk()
    const said = await conversation('operator').says(text, { ...request, variety })
    expect(said.text).toMatch(/3 messages ne sont pas arrivés|3 رسائل لم تصل/u)
    expect(said.text).toContain('bot was blocked by the user')
    expect(said.text).toMatch(/aucune conversation liée|لا محادثة مرتبطة/u)
    expect(tickets.all).toEqual([])
  })

  it.each([
    ['état des canaux', 'fr'],
    ['حالة القنوات', 'msa'],
    ['whatsapp est connecté ?', 'fr'],
    ['واش واتساب خدام', 'darija'],
    ['7alat l9anawat', 'arabizi'],
  ] as const)('"%s": which channels are ready', async (text, variety) => {
    const { conversation } = openDesk()
    const said = await conversation('operator').says(text, means('out_of_scope', { variety }))
    expect(said.text).toMatch(/– Telegram : prêt|– تيليغرام: جاهزة/u)
    expect(said.text).toMatch(/WhatsApp \(web\) : non connecté|واتساب \(ويب\): غير متصلة/u)
  })

  it.each([
    ["files d'attente ?", 'fr'],
    ['combien de messages en attente', 'fr'],
    ['طول طابور الرسائل', 'msa'],
  ] as const)('"%s": what waits', async (text, variety) => {
    const { conversation } = openDesk()
    const said = await conversation('operator').says(text, means('list_tickets', { variety }))
    expect(said.text).toMatch(/4 à lire, 2 à envoyer, 0 en cours|للقراءة 4، للإرسال 2/u)
  })

  it('is told all of it at once', async () => {
    const { conversation } = openDesk()
    const said = await conversation('operator').says(
      'واش كلشي خدام؟',
      means('confirm_resolved', { variety: 'darija' }),
    )
    for (const part of ['قنوات هذا الخادم', 'قوائم الانتظار', '3 رسائل لم تصل'])
      expect(said.text).toContain(part)
  })

  it('reports a fault like anybody else', async () => {
    const { conversation, tickets } = openDesk()
    const fault = means('report_fault', { category: 'computer', categoryConfidence: 0.95 })
    await conversation('operator').says('WhatsApp ne marche plus sur mon poste, écran bloqué', fault)
    expect(tickets.all).toHaveLength(1)
  })
})

describe('nobody else', () => {
  it.each(['teacher-fr', 'director', 'supervisor', 'central'])('reads it: %s', async (id) => {
    const { conversation } = openDesk()
    const said = await conversation(id).says('état des canaux', means('out_of_scope'))
    expect(said.text).not.toContain('Telegram : prêt')
  })
})

describe('what is asked', () => {
  it.each([
    ['livraisons en échec ?', ['deliveries']],
    ['messages perdus et état des canaux', ['deliveries', 'channels']],
    ['état du service', ['channels', 'queues', 'deliveries']],
    ['le projecteur est en panne', []],
    ['préviens-moi sur WhatsApp', []],
    ['mes demandes', []],
    ['la livraison des tablettes est prévue quand ?', []],
  ] as const)('"%s"', (text, subjects) => {
    expect(operatingSubjects(text)).toEqual(subjects)
  })
})
