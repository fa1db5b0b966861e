import { describe, expect, it } from 'vitest'
import { outagesAsked } from '../../../src/bots/dialogs/reading/narrowing/outages.ts'
import { lengthOf, outageOf, type Ticket, withinSpan } from '../../../src/tickets/index.ts'
import { afterCommand, aTicket } from '../tickets/support/tickets.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'

const HOUR = 3_600_000
const line = (more: object = {}) =>
  means('report_fault', { category: 'connectivity', categoryConfidence: 0.95, ...more })

describe('a question about cuts of a line', () => {
  it.each([
    ['bilan des coupures internet de novembre', 'plainly'],
    ['coupures de ligne Maroc Telecom pour la facture de novembre', 'plainly'],
    ['combien de temps la connexion a été coupée ce mois ?', 'plainly'],
    ['combien de coupures internet en octobre', 'plainly'],
    ['ch7al b9at connexion mqtou3a f zitoun had chhar', 'plainly'],
    ['شحال من مرة تقطعات الكونيكسيون هاد الشهر', 'plainly'],
    ['حصيلة انقطاعات الأنترنت لشهر نونبر', 'plainly'],
    ["coupures de la ligne de l'école Ibn Khaldoun ce mois-ci", 'perhaps'],
    ['انقطاعات خط مدرسة ابن خلدون هذا الشهر', 'perhaps'],
  ])('"%s": %s', (text, how) => {
    expect(outagesAsked(text)).toBe(how)
  })

  it.each([
    'coupure internet depuis ce matin',
    'coupures répétées de la connexion depuis lundi',
    'la connexion est coupée',
    'الأنترنت مقطوعة',
    'شحال هادي والكونيكسيون مقطوعة عندنا',
    'انقطاع الأنترنت منذ يومين',
    'ch7al hadi w connexion mqtou3a',
    'coupures de courant ce mois-ci',
  ])('"%s" is none', (text) => {
    expect(outagesAsked(text)).toBeUndefined()
  })
})

describe('an outage', () => {
  const opened = new Date('2026-11-23T09:00:00Z')
  const at = (hours: number) => new Date(opened.getTime() + hours * HOUR)
  const cut = (report: Partial<Ticket['report']> = {}) =>
    aTicket({ at: opened, report: { text: 'plus de connexion', category: 'connectivity', ...report } })

  it('lasts from when it began until it was mended for good', () => {
    const since = cut({ since: 'depuis hier', sinceAt: at(-20) })
    expect(outageOf(since)).toMatchObject({ from: at(-20) })
    const mended = afterCommand(since, { type: 'resolve' }, { at: at(3) })
    expect(outageOf(mended)).toMatchObject({ from: at(-20), until: at(3) })
    const again = afterCommand(mended, { type: 'reopen', reason: 'x' }, { at: at(5), by: 'teacher-3' })
    expect(outageOf(again)?.until).toBeUndefined()
    expect(outageOf(afterCommand(again, { type: 'resolve' }, { at: at(9) }))).toMatchObject({ until: at(9) })
  })

  it('is none of one room, none of slowness, unless the operator was waited for', () => {
    const room = cut({ room: 'salle 3' })
    expect(outageOf(room)).toBeUndefined()
    expect(outageOf(cut({ text: 'connexion très lente' }))).toBeUndefined()
    expect(outageOf(cut({ text: 'الأنترنت بطيئة' }))).toBeUndefined()
    const wait = { type: 'wait', for: 'telecom_operator', until: at(48), note: 'x' } as const
    expect(outageOf(afterCommand(room, wait, { at: at(1) }))).toBeDefined()
    expect(outageOf(afterCommand(cut(), { type: 'cancel', reason: 'x' }, { at: at(1) }))).toBeUndefined()
    expect(outageOf(aTicket())).toBeUndefined()
  })

  it('counts within the time asked of, and twice told but once', () => {
    const outage = outageOf(cut())
    const span = { from: at(-24), until: at(10) }
    expect(outage && withinSpan(outage, span)).toEqual({ from: opened, until: at(10) })
    expect(outage && withinSpan(outage, { from: at(-24), until: at(-1) })).toBeUndefined()
    const spans = [
      { from: at(0), until: at(4) },
      { from: at(2), until: at(3) },
      { from: at(6), until: at(7) },
    ]
    expect(lengthOf(spans)).toBe(5 * HOUR)
  })
})

describe('cuts are told', () => {
  /** Ibn Khaldoun's line cut for 26 hours and 30 minutes, one room of it without Wi-Fi, Atlas cut still. */
  const cuts = async () => {
    const desk = openDesk()
    const later = (hours: number) => {
      desk.tickets.now = new Date(desk.tickets.now.getTime() + hours * HOUR)
    }
    await desk.conversation('teacher-fr').says('plus d’internet dans toute l’école', line())
    const [cut] = desk.tickets.all
    await desk
      .conversation('teacher-ar')
      .says('le wifi ne marche pas', line({ entities: { room: 'salle 3' } }))
    later(26.5)
    await desk.conversation('director').presses(`t:resolve:${cut?.reference}`)
    await desk.conversation('director-ar').says('الأنترنت مقطوعة', line({ variety: 'msa' }))
    later(2)
    return { ...desk, reference: cut?.reference as string }
  }

  it.each([
    ["coupures de la ligne de l'école Ibn Khaldoun ce mois-ci", unclear({ category: 'connectivity' })],
    ['bilan des coupures internet de novembre école Ibn Khaldoun', line({ certainty: 'likely' })],
  ])('"%s": each with its hours, operator and the sum; no ticket is opened', async (text, meaning) => {
    const { conversation, tickets, reference } = await cuts()
    const said = (await conversation('supervisor').says(text, meaning)).text.split('\n')
    expect(said[0]).toMatch(/^École Ibn Khaldoun · .* : 1 coupure de ligne, 26 h 30 en tout$/u)
    expect(said[1]).toMatch(/^– de mardi 24 novembre .* : 26 h 30 \(Maroc Telecom, SN-/u)
    expect(said[1]).toContain(reference)
    expect(said[2]).toBe('Non comptés, car une seule salle ou une lenteur : 1')
    expect(tickets.all).toHaveLength(3)
  })

  it('of a province: each school, the longest first; of one operator only its lines', async () => {
    const { conversation } = await cuts()
    const supervisor = conversation('supervisor')
    const text = 'bilan des coupures internet de novembre'
    const all = (await supervisor.says(text, line({ certainty: 'likely' }))).text.split('\n')
    expect(all[0]).toContain(' : 2 coupures de ligne, 28 h 30 en tout')
    expect(all.slice(1, 3)).toEqual([
      '– École Ibn Khaldoun (Maroc Telecom) : 1 coupure, 26 h 30',
      '– École Atlas (opérateur non renseigné) : 1 coupure, 2 h 00',
    ])
    const bill = 'coupures de ligne Maroc Telecom pour la facture de novembre'
    const one = await supervisor.says(bill, means('out_of_scope'))
    expect(one.text).toContain('Maroc Telecom · Du dimanche 1er novembre')
    expect(one.text).not.toContain('Atlas')
  })

  it('in Arabic, what lasts as lasting; a time without any as none', async () => {
    const { conversation } = await cuts()
    const coordinator = conversation('coordinator')
    const said = await coordinator.says('انقطاعات خط مدرسة الأطلس هذا الشهر', unclear({ variety: 'msa' }))
    expect(said.text).toMatch(/مدرسة الأطلس · .*: انقطاع واحد للخط، المجموع 2 س 00 د/u)
    expect(said.text).toContain('ما زال مستمرا')
    const before = await coordinator.says('والشهر اللي فات؟', unclear({ variety: 'darija' }))
    expect(before.text).toContain('لم يبلغ عن أي انقطاع للخط')
  })

  it('of the whole country it is asked where; the place alone answers that', async () => {
    const { conversation } = await cuts()
    const central = conversation('central')
    const asked = await central.says('bilan des coupures internet de novembre', line({ certainty: 'likely' }))
    expect(asked.text).toContain('De quelle école')
    const said = await central.says('école Ibn Khaldoun', means('out_of_scope', { certainty: 'likely' }))
    expect(said.text).toContain('1 coupure de ligne, 26 h 30')
  })

  it('outside one’s own it is said; a teacher’s words stay a report', async () => {
    const { conversation, tickets } = await cuts()
    const text = 'bilan des coupures internet de l’école Ennour en novembre'
    const outside = await conversation('supervisor').says(text, line({ certainty: 'likely' }))
    expect(outside.text).toContain('n’est pas dans votre périmètre')
    expect(tickets.all).toHaveLength(3)
    const told = 'coupures de connexion ce mois-ci, on ne peut plus travailler'
    expect((await conversation('teacher-fr').says(told, line())).text).not.toContain('coupure de ligne')
  })
})
