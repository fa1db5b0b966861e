import { describe, expect, it } from 'vitest'
import { equipmentAsked } from '../../../src/bots/dialogs/reading/equipment/asked.ts'
import { equipmentOrder } from '../../../src/bots/dialogs/reading/equipment/changes.ts'
import type { Entities } from '../../../src/nlu/index.ts'
import { means, openDesk, printer } from './fakes/conversation.ts'

const room = (name: string): Entities => ({ room: name })
/** As such questions are understood without this reading: a request for equipment. */
const asked = (variety: 'fr' | 'msa' | 'darija' | 'arabizi' | 'mixed', entities: Entities = {}) =>
  means('report_fault', { category: 'equipment_request', variety, entities })

describe('the warranty and the supplier of a device', () => {
  it.each([
    ['le projecteur de la salle 4 est-il sous garantie ?', asked('fr', room('salle 4'))],
    ['واش داتاشو ديال القاعة 4 مازال فالضمان؟', asked('darija', room('القاعة 4'))],
    ['هل ما زال المسلاط الضوئي للقاعة 4 تحت الضمان؟', asked('msa', room('القاعة 4'))],
    ['wach lprojecteur dyal l9a3a 4 mazal f daman', asked('arabizi', room('l9a3a 4'))],
    ['chkoun lfournisseur dyal lprojecteur d la salle 4', asked('mixed', room('salle 4'))],
    ['qui est le fournisseur du projecteur EPS-2024-001 ?', asked('fr')],
  ])('%s', async (text, meaning) => {
    const { conversation, tickets } = openDesk()
    const said = await conversation('director').says(text, meaning)
    expect(said.text).toContain('Epson EB-X41')
    expect(said.text).toContain('Oriental Bureautique')
    expect(said.text).toMatch(/sous garantie|تحت الضمان/)
    expect(said.text).not.toContain('BenQ')
    expect(tickets.all).toEqual([])
  })

  it('of "had limprimante" is that of the ticket just spoken of', async () => {
    const { conversation } = openDesk()
    const director = conversation('director')
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    await director.says('liste', means('list_tickets'))
    await director.says("l'imprimante ?", means('ticket_status'))
    const said = await director.says('chkoun lfournisseur dyal had limprimante', asked('arabizi'))
    expect(said.text).toContain('Moulouya Informatique')
  })

  it('in a province asks for the school, and finds nothing of another province', async () => {
    const { conversation } = openDesk()
    const supervisor = conversation('supervisor')
    const where = await supervisor.says('le projecteur est-il sous garantie ?', asked('fr'))
    expect(where.text).toContain('De quel établissement')
    const other = await supervisor.says('le projecteur SNY-2022-044 est-il sous garantie ?', asked('fr'))
    expect(other.text).toContain('Je ne trouve pas ce matériel')
    const outside = await supervisor.says(
      "le projecteur de l'école Ennour est-il sous garantie ?",
      asked('fr'),
    )
    expect(outside.text).not.toContain('Sony')
  })

  it('asked by a teacher is no business of the inventory; said in a report it asks nothing', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = await conversation('teacher-fr').says('le projecteur est-il sous garantie ?', asked('fr'))
    expect(teacher.text).not.toContain('Epson')
    const projector = means('report_fault', { category: 'projector', entities: room('salle 4') })
    await conversation('director').says(
      'le projecteur de la salle 4 ne marche plus, il est sous garantie',
      projector,
    )
    expect(tickets.all).toHaveLength(2)
  })
})

describe('how many there are, and which', () => {
  it.each([
    ['شحال عندنا د البيسيات ف المؤسسة', asked('darija'), ['جهازان', 'حاسوب: 2']],
    ["combien d'ordinateurs avons-nous ?", asked('fr'), ['2 appareils', 'ordinateur : 2']],
    ['كم عدد الحواسيب في مؤسستنا؟', asked('msa'), ['حاسوب: 2']],
    ['ch7al 3ndna d les pcs', asked('arabizi'), ['ordinateur : 2']],
    [
      'liste du matériel hors garantie',
      asked('fr'),
      ['2 appareils hors garantie', 'Dell OptiPlex', 'HP LaserJet'],
    ],
    ['لائحة العتاد لي سالا ليه الضمان', asked('darija'), ['Dell OptiPlex', 'HP LaserJet']],
    ['lista dyal lmateriel sous garantie', asked('mixed'), ['Epson EB-X41']],
  ] as const)('%s', async (text, meaning, expected) => {
    const { conversation, tickets } = openDesk()
    const said = await conversation('director').says(text, meaning)
    for (const part of expected) expect(said.text).toContain(part)
    expect(tickets.all).toEqual([])
  })

  it('of a school that the province names, also what an open ticket tells of', async () => {
    const { conversation } = openDesk()
    const supervisor = conversation('supervisor')
    const place = { unit: 'école Ibn Khaldoun' }
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    const all = await supervisor.says("liste du matériel de l'école Ibn Khaldoun", asked('fr', place))
    expect(all.text).toContain('5 appareils')
    const broken = await supervisor.says(
      "matériel en panne à l'école Ibn Khaldoun, la liste",
      asked('fr', place),
    )
    expect(broken.text).toContain('1 appareil visé')
    expect(broken.text).toContain('HP LaserJet')
  })
})

describe('what sounds like it and is something else', () => {
  it.each([
    'أطلب استبدال الطابعة التي ما زالت تحت الضمان، فهل من يتكلف بذلك؟',
    'portail inventaire لا يفتح',
    "combien d'imprimantes en retard ?",
    'combien de pannes sous garantie avons-nous traitées ce trimestre ?',
    "complément au ticket : la garantie de l'imprimante court jusqu'en juin",
    'الطابعة لا تظهر في قائمة الأجهزة',
    'سجل بلي الطابعة مازال فالضمان',
  ])('%s', (text) => {
    expect(equipmentAsked(text, new Date('2026-11-30T09:00:00Z'))).toBeUndefined()
    expect(equipmentOrder(text)).toBeUndefined()
  })
})

describe('the history of a device', () => {
  it.each([
    'historique de l’imprimante HPL-2023-055',
    'tarikh dyal limprimante SN HPL2023055',
    'تاريخ الطابعة رقم HPL-2023-055',
  ])('%s', async (text) => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says('imprimante HPL-2023-055 bloquée', printer({ entities: {} }))
    const said = await conversation('director').says(text, means('list_tickets'))
    expect(said.text).toContain('HP LaserJet')
    expect(said.text).toContain(tickets.all[0]?.reference)
  })
})

describe('moving a device and writing it off', () => {
  it.each([
    ["transfère le projecteur EPS-2024-001 à l'école Atlas", means('forward_ticket')],
    ['7ewel lprojecteur EPS-2024-001 l madrasat Atlas', means('forward_ticket', { variety: 'arabizi' })],
    ['نقل المسلاط EPS-2024-001 إلى مدرسة الأطلس', means('forward_ticket', { variety: 'msa' })],
    [
      "déplace le projecteur de la salle 4 de l'école Ibn Khaldoun vers l'école Atlas",
      means('forward_ticket', { entities: { room: 'salle 4', unit: 'école Ibn Khaldoun' } }),
    ],
  ])('"%s" is asked once, done at a yes, and taken back', async (text, meaning) => {
    const { conversation, equipment } = openDesk()
    const supervisor = conversation('supervisor')
    const sure = await supervisor.says(text, meaning)
    expect(sure.text).toContain('Epson EB-X41')
    expect((await equipment.find('inv-1'))?.unitId).toBe('01234A')
    const done = await supervisor.presses('q:yes')
    expect(done.text).toMatch(/Atlas|الأطلس/)
    expect(await equipment.find('inv-1')).toMatchObject({
      unitId: '01235B',
      trail: [{ what: 'moved', by: 'supervisor' }],
    })
    await supervisor.presses('q:undo_equipment')
    const back = await equipment.find('inv-1')
    expect(back).toMatchObject({ unitId: '01234A', room: 'salle 4' })
    expect(back?.trail?.map(({ what }) => what)).toEqual(['moved', 'undone'])
  })

  it.each([
    ['réforme le projecteur BNQ-2019-007', 'fr'],
    ['شطب على المسلاط BNQ-2019-007', 'msa'],
    ['7iyed lprojecteur BNQ-2019-007 mn linventaire', 'arabizi'],
  ] as const)('"%s": it is in no list any more, and "annule" brings it back', async (text, variety) => {
    const { conversation, equipment } = openDesk()
    const supervisor = conversation('supervisor')
    await supervisor.says(text, means('add_comment', { variety }))
    await supervisor.says('oui', means('affirm'))
    expect((await equipment.find('inv-2'))?.scrappedAt).toBeDefined()
    await supervisor.says('annule', means('undo'))
    expect((await equipment.find('inv-2'))?.scrappedAt).toBeUndefined()
  })

  it('is no director’s to decide, and a "no" changes nothing', async () => {
    const { conversation, equipment } = openDesk()
    const refused = await conversation('director').says(
      'réforme le projecteur BNQ-2019-007',
      means('add_comment'),
    )
    expect(refused.text).toContain('coordination provinciale')
    const supervisor = conversation('supervisor')
    await supervisor.says('réforme le projecteur BNQ-2019-007', means('add_comment'))
    const kept = await supervisor.says('non', means('deny'))
    expect(kept.text).toContain('rien n’a changé')
    expect((await equipment.find('inv-2'))?.trail).toBeUndefined()
  })

  it('leaves a ticket that is passed on to the province a ticket', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says("l'imprimante est bloquée", printer())
    await conversation('director').says(
      "transfère l'imprimante à la province, il faut un technicien",
      means('forward_ticket'),
    )
    expect(tickets.done.at(-1)?.command.type).toBe('forward')
  })
})
