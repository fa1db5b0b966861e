import { describe, expect, it } from 'vitest'
import { incidentOrder } from '../../../src/bots/dialogs/reading/orders/incidents.ts'
import { means, openDesk, printer, unclear } from './fakes/conversation.ts'

const cut = (more: object = {}) =>
  means('report_fault', { category: 'connectivity', categoryConfidence: 0.95, ...more })
const group = { chat: '-100' }

describe('what is said of a mass incident', () => {
  it.each([
    ['incident : plus d’internet à Oujda depuis ce matin', 'plus d’internet à Oujda depuis ce matin'],
    ['Incident général: Massar est en panne', 'Massar est en panne'],
    ['je déclare un incident : coupure de courant', 'coupure de courant'],
    ['عطل عام: لا يوجد الانترنيت في وجدة', 'لا يوجد الانترنيت في وجدة'],
    ['عطب جماعي : ماكاينش الضو', 'ماكاينش الضو'],
    ['3otl 3am: makaynch internet f wejda', 'makaynch internet f wejda'],
    ["panne générale Massar dans tout l'Oriental", "Massar dans tout l'Oriental"],
    ['Coupure générale d’internet à Berkane', 'd’internet à Berkane'],
    ['نعلن على انقطاع عام: الأنترنت مقطوعة فبركان', 'الأنترنت مقطوعة فبركان'],
    ['انقطاع عام للأنترنت ببركان', 'للأنترنت ببركان'],
  ])('"%s" declares one', (text, words) => {
    expect(incidentOrder(text)).toEqual({ order: 'declare', words })
  })

  it.each([
    'fin de l’incident',
    'fin d’incident',
    'l’incident est terminé',
    'clôturer l’incident',
    'incident résolu',
    'انتهى العطل العام',
    'العطل العام راه تصلح',
    'نهاية العطل العام',
    '3otl 3am sala',
    'panne générale terminée',
    'سالا الانقطاع العام',
  ])('"%s" ends one', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'close' })
  })

  it.each([
    ...['quels incidents ?', 'Quels sont les incidents en cours ?', 'liste des incidents', 'incidents'],
    ...[
      'y a-t-il un incident général ?',
      'montre-moi les pannes générales',
      'combien d’incidents en cours ?',
    ],
    ...['شنو الأعطاب العامة', 'شنو الأعطال العامة؟', 'هل هناك عطل عام حاليا؟', 'واش كاين شي عطل عام دابا'],
    ...['chno les incidents', 'wach kayn 3otl 3am daba'],
  ])('"%s" asks which ones run', (text) => {
    expect(incidentOrder(text)).toEqual({ order: 'list' })
  })

  it.each([
    'quel incident dans la salle 3, le PC brûle',
    'incident sur mon poste depuis hier',
    'il y a eu un incident électrique dans la salle 3',
    'عندي عطل عام فالبيسي',
    'fin de journée',
    'la panne est résolue',
    'العطل تصلح',
  ])('"%s" says nothing of one', (text) => {
    expect(incidentOrder(text)).toBeUndefined()
  })
})

describe('a supervisor', () => {
  it.each([
    ['supervisor', 'fr', 'incident : plus d’internet à Oujda depuis ce matin', '2 établissements', 'déclaré'],
    ['central', 'darija', 'عطل عام: لا يوجد الانترنيت بوجدة', 'مؤسستان معنيتان', 'تم إعلان العطل العام'],
  ] as const)(
    '%s declares by message and a button, which says how many will be told (%s)',
    async (id, variety, text, many, done) => {
      const { conversation, incidents } = openDesk()
      const director = conversation('director', true, '7001')
      await director.says('c’est la salle des profs', unclear(), { group })
      const supervisor = conversation(id)
      const asked = await supervisor.says(text, cut({ variety }))
      expect(asked.text).toContain(many)
      expect(asked.text).toMatch(/1 salle des profs|قاعة أساتذة واحدة/)
      expect(incidents.all.size).toBe(0)
      expect((await supervisor.presses('q:yes')).text).toContain(done)
      expect([...incidents.all.values()]).toMatchObject([
        { unitId: 'oujda', category: 'connectivity', declaredBy: id },
      ])
    },
  )

  it('who names no place means the whole of their own; a no declares nothing', async () => {
    const { conversation, incidents } = openDesk()
    const regional = conversation('regional')
    const asked = await regional.says('incident : plus d’internet', cut())
    expect(asked.text).toContain('Académie de l’Oriental'.replace('’', "'"))
    expect(asked.text).toContain('3 établissements')
    expect((await regional.presses('q:no')).text).toContain('rien n’est déclaré')
    expect(incidents.all.size).toBe(0)
  })

  it('declares nothing for a place that is not theirs', async () => {
    const { conversation, incidents } = openDesk()
    const said = await conversation('supervisor').says('incident : plus d’internet dans l’Oriental', cut())
    expect(said.text).toContain('dans son périmètre')
    expect(said.choices).toEqual([])
    expect(incidents.all.size).toBe(0)
  })

  it('is asked what is broken when the words do not say', async () => {
    const { conversation, incidents } = openDesk()
    const supervisor = conversation('supervisor')
    const asked = await supervisor.says('incident : plus rien', unclear())
    expect(asked.choices.map(({ id }) => id)).toContain('q:category:connectivity')
    await supervisor.presses('q:category:connectivity')
    await supervisor.says('oui')
    expect([...incidents.all.values()]).toMatchObject([{ category: 'connectivity', text: 'plus rien' }])
  })

  it('ends it by message and a button; what is not said stays open', async () => {
    const { conversation, incidents } = openDesk()
    const supervisor = conversation('supervisor')
    expect((await supervisor.says('fin d’incident', unclear())).text).toContain('Aucun incident')
    await supervisor.says('incident : plus d’internet', cut())
    await supervisor.presses('q:yes')
    await conversation('teacher-fr').says(
      'plus d’internet en salle 3',
      cut({ entities: { room: 'salle 3' } }),
    )
    await supervisor.says('fin d’incident', unclear())
    expect((await supervisor.presses('q:no')).text).toContain('tout reste ouvert')
    const asked = await supervisor.says('fin d’incident', unclear())
    expect(asked.choices.map(({ id }) => id)).toEqual(['q:incident:0', 'q:no'])
    expect(asked.choices[0]?.title).toBe('internet · Oujda-Angad')
    const ended = await supervisor.presses('q:incident:0')
    expect(ended.text).toContain('Incident terminé')
    expect(ended.text).toContain('1 demande')
    expect([...incidents.all.values()][0]?.closed).toMatchObject({ by: 'supervisor' })
  })
})

describe('which incidents run', () => {
  const declared = async () => {
    const desk = openDesk()
    const supervisor = desk.conversation('supervisor')
    await supervisor.says('incident : plus d’internet à Oujda', cut())
    await supervisor.presses('q:yes')
    return desk
  }

  it.each([
    ['supervisor', 'fr', 'quels incidents ?', '1 incident général en cours'],
    ['regional', 'fr', 'quels incidents ?', '1 incident général en cours'],
    ['central', 'darija', 'شنو الأعطاب العامة', 'يوجد حاليا عطل عام واحد'],
    ['director', 'fr', 'quels incidents ?', '1 incident général en cours'],
  ] as const)('is told to %s (%s)', async (id, variety, text, heading) => {
    const { conversation } = await declared()
    const reply = await conversation(id).says(text, unclear({ variety }))
    expect(reply.text).toContain(heading)
    expect(reply.text).toMatch(/Oujda-Angad|وجدة أنكاد/)
  })

  it('is nothing to a place that they do not concern, and no list for a teacher', async () => {
    const { conversation } = openDesk()
    const central = conversation('central')
    await central.says('incident : plus d’internet à Berkane', cut({ variety: 'fr' }))
    await central.presses('q:yes')
    expect((await conversation('supervisor').says('quels incidents ?', unclear())).text).toContain(
      'Aucun incident général en cours',
    )
    expect((await conversation('teacher-fr').says('quels incidents ?', unclear())).text).not.toContain(
      'incident général',
    )
  })

  it('is counted in the figures', async () => {
    const { conversation } = await declared()
    await conversation('teacher-fr').says('imprimante en panne en salle 3', printer())
    const reply = await conversation('regional').says('chiffres', means('statistics'))
    expect(reply.text).toContain('1 incident général en cours')
  })

  it('is said by the help to supervisors, with how to declare one', async () => {
    const { conversation } = openDesk()
    const help = async (id: string) => (await conversation(id).says('aide', means('help'))).text
    expect(await help('supervisor')).toContain('quels incidents ?')
    expect(await help('director')).not.toContain('quels incidents ?')
  })
})

describe('a single school', () => {
  it.each([
    ['incident : plus d’internet à l’école Ibn Khaldoun', '01234A'],
    ['عطل عام: لا يوجد الانترنيت بمدرسة الأطلس', '01235B'],
    ['incident : plus d’électricité 01235b', '01235B'],
    ['incident : plus d’internet à Oujda', 'oujda'],
  ])('may be the place: "%s"', async (text, unitId) => {
    const { conversation, incidents } = openDesk()
    const supervisor = conversation('supervisor')
    await supervisor.says(text, cut())
    await supervisor.presses('q:yes')
    expect([...incidents.all.values()]).toMatchObject([{ unitId }])
  })

  it.each(['incident : plus d’internet à l’école Ennour', 'incident : plus d’internet 02234C'])(
    'of another province is refused: "%s"',
    async (text) => {
      const { conversation, incidents } = openDesk()
      expect((await conversation('supervisor').says(text, cut())).text).toContain('dans son périmètre')
      expect(incidents.all.size).toBe(0)
    },
  )
})

describe('a report while an incident is open', () => {
  it.each([
    ['teacher-fr', 'plus d’internet en salle 3', 'fr', 'Incident général connu et déclaré'],
    ['teacher-ar', 'ما كاينش الانترنيت فالقاعة 3', 'darija', 'عطل عام معروف'],
  ] as const)(
    'of its kind and place opens as always, and says that it is known (%s)',
    async (id, text, variety, known) => {
      const { conversation, tickets, incidents } = openDesk()
      const supervisor = conversation('supervisor')
      await supervisor.says('incident : plus d’internet', cut())
      await supervisor.presses('q:yes')
      const teacher = conversation(id)
      const said = await teacher.says(text, cut({ variety, entities: { room: 'salle 3' } }))
      expect(said.text).toContain(known)
      expect(said.text).not.toMatch(/vous pouvez essayer|يمكنكم تجربة/)
      expect(tickets.all).toHaveLength(1)
      expect([...incidents.members.keys()]).toEqual([tickets.all[0]?.id])
      const other = await conversation('omar').says('imprimante en panne en salle 3', printer())
      expect(other.text).not.toContain('Incident général')
      expect(incidents.members.size).toBe(1)
    },
  )
})

it('from a teacher the same words are a report', async () => {
  const { conversation, tickets, incidents } = openDesk()
  const text = 'incident : plus d’internet en salle 3'
  const said = await conversation('teacher-fr').says(text, cut({ entities: { room: 'salle 3' } }))
  expect(tickets.all).toHaveLength(1)
  expect(said.text).toContain('SN-')
  expect(incidents.all.size).toBe(0)
})
