import { describe, expect, it } from 'vitest'
import {
  asksWhenBack,
  asksWhetherGeneral,
  asksWhetherKnown,
} from '../../../src/bots/dialogs/reading/asides/elsewhere.ts'
import { incidentOrder } from '../../../src/bots/dialogs/reading/orders/incidents.ts'
import { servicesBack } from '../../../src/bots/dialogs/reading/orders/telling/schools/service-back.ts'
import { announces } from '../../../src/bots/dialogs/reading/orders/telling/schools/to-schools.ts'
import { means, openDesk, unclear } from './fakes/conversation.ts'

const fault = (category: 'connectivity' | 'power' | 'other_system', more: object = {}) =>
  means('report_fault', { category, categoryConfidence: 0.95, ...more })

describe('words about an incident', () => {
  it.each([
    "safi l'internet rj3at f oujda, sali l incident",
    'fin de l’incident Massar',
    'l’incident internet est terminé',
    'سالينا العطل العام ديال الضو',
    'تراجع على العطل العام',
    'tu peux clore l’incident',
  ])('"%s" ends one', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'close' })
  })

  it.each(['wach kayn chi 3otl 3am daba', 'chno l incidents li mazal?', 'combien de demandes rattachées ?'])(
    '"%s" asks which ones run',
    (text) => {
      expect(incidentOrder(text)).toEqual({ order: 'list' })
    },
  )

  it.each(['لا تعلن أي عطل عام', 'ne déclare aucun incident'])('"%s" declares none', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'none' })
  })

  it('"incident national : …" declares one', () => {
    expect(incidentOrder('incident national : taalim.ma en panne partout')).toEqual({
      order: 'declare',
      words: 'taalim.ma en panne partout',
    })
  })

  it.each([
    [
      'Massar est en panne au niveau national, déclarez un incident',
      'Massar est en panne au niveau national',
    ],
    [
      'coupure internet générale dans toute la province, incident',
      'coupure internet générale dans toute la province',
    ],
    ['déclare incident massar', 'massar'],
    ['الانترنت مقطوعة فالإقليم كامل، صرحو بعطل عام', 'الانترنت مقطوعة فالإقليم كامل'],
    ['massar tay7 f lma8rib kaml, 3elno 3an 3otl 3am', 'massar tay7 f lma8rib kaml'],
    ['plus de connexion à Berkane ; c’est une panne générale', 'plus de connexion à Berkane'],
    ['أعلن عن عطل عام لأن مسار متوقف في كل المؤسسات', 'لأن مسار متوقف في كل المؤسسات'],
  ])('"%s" declares one, whatever stands before it', (text, words) => {
    expect(incidentOrder(text)).toEqual({ order: 'declare', words })
  })

  it.each([
    'faut-il déclarer un incident ?',
    'le directeur a parlé d’un incident hier',
    'on ne va pas déclarer un incident pour ça',
  ])('"%s" declares none', (text) => {
    expect(incidentOrder(text)?.order).not.toBe('declare')
  })

  it.each(['il y a eu un incident électrique dans la salle 3', 'un incident a abîmé le PC, ferme la salle'])(
    '"%s" says nothing of one',
    (text) => {
      expect(incidentOrder(text)).toBeUndefined()
    },
  )

  it.each([
    ['l’électricité est revenue', ['power']],
    ["safi l'internet rj3at f oujda", ['connectivity']],
    ['رجعات الكونيكسيون', ['connectivity']],
    ['عاد التيار الكهربائي', ['power']],
  ])('"%s" says what is back', (text, categories) => {
    expect(servicesBack(text)).toEqual(categories)
  })

  it.each([
    'l’électricité n’est pas revenue',
    'la connexion est-elle revenue ?',
    'مازال ما رجعاتش الكونيكسيون',
  ])('"%s" says of none that it is back', (text) => {
    expect(servicesBack(text)).toBeUndefined()
  })

  it.each([
    'annonce : réunion GENIE jeudi à 10h',
    'علن للمدارس: غدا صيانة مسار من 2 حتى 4',
    'prévenez les écoles que Massar sera en maintenance',
    'بلغ جميع المدارس أن غدا عطلة',
    '3len l mdares ghedda maintenance',
  ])('"%s" is an announcement', (text) => {
    expect(announces(text)).toBe(true)
  })

  it.each(['خبروني فاش توصل القطعة', 'informe le prof que je passe demain', 'l’école n’a plus d’internet'])(
    '"%s" is none',
    (text) => {
      expect(announces(text)).toBe(false)
    },
  )
})

describe('an incident that runs', () => {
  const running = async () => {
    const desk = openDesk()
    const supervisor = desk.conversation('supervisor')
    await supervisor.says('incident : plus d’électricité à Oujda', fault('power'))
    await supervisor.presses('q:yes')
    await supervisor.says('incident : plus d’internet à l’école Atlas', fault('connectivity'))
    await supervisor.presses('q:yes')
    await desk.conversation('teacher-fr').says('le projecteur est cassé', fault('other_system'))
    return { ...desk, supervisor }
  }

  it.each([
    ['l’électricité est revenue', means('confirm_resolved'), 'électricité'],
    [
      "safi l'internet rj3at f oujda, sali l incident",
      means('resolve_ticket', { variety: 'arabizi' }),
      'internet',
    ],
    ['fin de l’incident électricité', means('resolve_ticket'), 'électricité'],
  ])('"%s" asks to end that one, and touches no ticket', async (text, meaning, word) => {
    const { supervisor, tickets, incidents } = await running()
    const asked = await supervisor.says(text, meaning)
    expect(asked.choices.map(({ id }) => id)).toEqual(['q:incident:0', 'q:no'])
    expect(asked.text).toContain(word)
    expect(tickets.done).toEqual([])
    await supervisor.says('oui', means('affirm'))
    expect([...incidents.all.values()].filter(({ closed }) => closed)).toHaveLength(1)
  })

  it('is no matter of who handles a ticket in a room, or when none is of that kind', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('plus d’électricité', fault('power', { entities: { room: 'salle 3' } }))
    await conversation('director').says('c’est à transférer, il faut un électricien', means('forward_ticket'))
    const said = await conversation('supervisor').says('l’électricité est revenue', means('resolve_ticket'))
    expect(said.text).not.toContain('incident')
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['forward', 'resolve'])
  })

  it('is told with the number of its tickets', async () => {
    const { conversation, supervisor } = await running()
    await conversation('teacher-ar').says(
      'plus d’électricité',
      fault('power', { entities: { room: 'salle 3' } }),
    )
    const said = await supervisor.says('combien de demandes rattachées ?', means('statistics'))
    expect(said.text).toContain('1 demande rattachée')
  })
})

describe('whether others feel it too', () => {
  const ASKS = [
    'massar khdam 3ndkom?',
    'مسار طايح ولا غير عندنا؟',
    'c’est général ou juste chez nous ?',
    'wach ghir 3ndna?',
  ]
  const NONE = [
    'massar ne marche pas chez nous',
    'الانترنت عندنا ضعيف؟',
    'ça marche chez vous le lundi, pourquoi pas chez moi aujourd’hui, dites-moi ?',
  ]

  it('is read as a question of its own', () => {
    for (const text of ASKS) expect(asksWhetherGeneral(text), text).toBe(true)
    for (const text of NONE) expect(asksWhetherGeneral(text), text).toBe(false)
  })

  it.each([
    ...[
      'واش معروف هاد العطل؟',
      'c’est une panne connue ?',
      'wach 3arfin biha',
      'هل أنتم على علم بهذا العطل؟',
    ],
    ...[
      'vous êtes au courant de cette panne ?',
      'واش فراسكم هاد المشكل؟',
      'est-ce un problème déjà signalé ?',
    ],
  ])('"%s" asks whether it is known, and opens nothing', async (text) => {
    expect(asksWhetherKnown(text)).toBe(true)
    const { conversation, tickets } = openDesk()
    const said = await conversation('teacher-fr').says(text, fault('power'))
    expect(said.text).toContain('Aucune panne générale')
    expect(tickets.all).toEqual([])
  })

  it.each([
    ...['panne de courant, je l’ai signalée au directeur', 'le mot de passe n’est pas connu ?'],
    ...['السيستيم ما معروفش علاش واقف', 'le projecteur ne marche pas, il est connu pour ça'],
  ])('"%s" does not', (text) => {
    expect(asksWhetherKnown(text)).toBe(false)
  })

  it.each([
    ['ça revient quand massar', true],
    ['فوقاش غيرجع الضو', true],
    ['متى ستعود الكهرباء؟', true],
    ['imta ghatrje3 lconnexion', true],
    ['quand sera rétabli internet ?', true],
    ['الضو رجع', false],
    ['quand je clique, massar plante', false],
  ])('"%s" asks when it is back: %s', (text, expected) => {
    expect(asksWhenBack(text)).toBe(expected)
  })

  it('when it is back is answered with what runs, and else means what it means', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const asked = means('ticket_status')
    expect((await teacher.says('ça revient quand internet ?', asked)).text).not.toContain('incident')
    const supervisor = conversation('supervisor')
    await supervisor.says('incident : plus d’internet à Oujda', fault('connectivity'))
    await supervisor.presses('q:yes')
    expect((await teacher.says('ça revient quand internet ?', asked)).text).toContain('n’est pas connue')
  })

  it.each([
    'y a eu combien de tickets sur cet incident',
    'chhal mn wahd t9as f had l 3otl l3am?',
    'كم من مدرسة معنية بهذا العطل العام؟',
  ])('"%s" asks how many feel it', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'list' })
  })

  it('whoever has reported it, or has it on the desk, is offered no second report', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-ar')
    await teacher.says('الضو مقطوع فالقاعة 3', fault('power', { entities: { room: 'القاعة 3' } }))
    const said = await teacher.says('واش غير عندي؟', unclear({ variety: 'darija' }))
    expect(said.text).toContain('وهذا ما سُجل من قبل')
    expect(said.choices.map(({ id }) => id)).not.toContain('q:report_anyway')
    const desk = await conversation('director').says('c’est général ?', unclear())
    expect(desk.text).toContain('déjà signalé')
  })

  it('of a report of theirs that waits is answered with where it stands', async () => {
    const { conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('plus de courant en salle 3', fault('power', { entities: { room: 'salle 3' } }))
    expect((await teacher.says('vous êtes au courant de cette panne ?', fault('power'))).text).toContain(
      'En attente de prise en charge',
    )
  })

  it('is answered with what runs, to a teacher of that place', async () => {
    const { conversation, tickets } = openDesk()
    const supervisor = conversation('supervisor')
    await supervisor.says('incident : Massar en panne', fault('other_system'))
    await supervisor.presses('q:yes')
    const teacher = conversation('teacher-fr')
    expect((await teacher.says('massar marche chez vous ?', fault('other_system'))).text).toContain(
      '1 incident général',
    )
    expect(tickets.all).toEqual([])
  })

  it('else a report is offered, and opened by a yes only', async () => {
    const { conversation, tickets } = openDesk()
    const teacher = conversation('teacher-fr')
    const likely = fault('other_system', { certainty: 'likely' })
    expect((await teacher.says('massar khdam 3ndkom?', likely)).text).toContain('Aucune panne générale')
    expect(tickets.all).toEqual([])
    await teacher.says('oui')
    expect(tickets.all).toMatchObject([{ category: 'other_system' }])
  })

  it('a fault told with it is opened all the same', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-ar').says(
      'مسار طايح ولا غير عندنا؟',
      fault('other_system', { variety: 'darija' }),
    )
    expect(tickets.all).toHaveLength(1)
  })
})

describe('a fault at many schools, from who may declare an incident', () => {
  it.each([
    'coupure internet dans toute la province',
    'الانترنت مقطوعة فجميع المدارس',
    'plus de connexion dans les écoles de la zone',
  ])('"%s" is asked about, and no ticket', async (text) => {
    const { conversation, tickets, incidents } = openDesk()
    const supervisor = conversation('supervisor')
    const asked = await supervisor.says(text, fault('connectivity'))
    expect(asked.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no'])
    expect(tickets.all).toEqual([])
    await supervisor.presses('q:yes')
    expect(incidents.all.size).toBe(1)
  })

  it('from a school it is a report', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says('coupure internet dans toute la province', fault('connectivity'))
    expect(tickets.all).toHaveLength(1)
  })
})

describe('what is no incident and no report', () => {
  it.each([
    ['annonce : réunion GENIE jeudi à 10h', unclear(), 'n’envoie pas d’annonces'],
    [
      'علن للمدارس: غدا صيانة مسار من 2 حتى 4',
      fault('other_system', { variety: 'darija' }),
      'لا أرسل إعلانات',
    ],
    ['si l’internet tombe encore à Berkane, déclarez un incident', fault('connectivity'), 'sous condition'],
    ['لا تعلن أي عطل عام', means('out_of_scope', { variety: 'msa' }), 'لم يُعلن شيء'],
  ])('"%s" opens and declares nothing, which is said', async (text, meaning, answer) => {
    const { conversation, tickets, incidents } = openDesk()
    expect((await conversation('supervisor').says(text, meaning)).text).toContain(answer)
    expect(tickets.all).toEqual([])
    expect(incidents.all.size).toBe(0)
  })

  it.each(['youssef', 'coordinator'])('%s, who may not declare one, is told who may', async (id) => {
    const { conversation, tickets, incidents } = openDesk()
    const person = conversation(id)
    const asked = await person.says(
      'incident : plus d’internet à Oujda depuis ce matin',
      fault('connectivity'),
    )
    expect(asked.text).toMatch(/Nom supervisor/)
    expect(asked.choices.map(({ id: choice }) => choice)).toEqual(['q:report_anyway'])
    expect([tickets.all.length, incidents.all.size]).toEqual([0, 0])
    await person.presses('q:report_anyway')
    expect(tickets.all).toMatchObject([{ category: 'connectivity' }])
  })

  it('several schools: neither one nor all of them', async () => {
    const { conversation, incidents } = openDesk()
    const text = 'incident : plus de courant à l’école Ibn Khaldoun et à l’école Atlas'
    const said = await conversation('supervisor').says(text, fault('power'))
    expect(said.text).toContain('École Ibn Khaldoun, École Atlas')
    expect(said.choices).toEqual([])
    expect(incidents.all.size).toBe(0)
  })
})
