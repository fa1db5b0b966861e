import { describe, expect, it } from 'vitest'
import { type Meaning, means, openDesk, printer, unclear } from './fakes/conversation.ts'

const HOUR = 3_600_000

/** Two printers and a projector of Ibn Khaldoun, one line of Ennour in Berkane. */
const someTickets = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says("l'imprimante est bloquée", printer())
  const other = printer({ entities: { room: 'salle 3' } })
  await desk.conversation('teacher-ar').says("l'imprimante de la salle 3 ne tire plus", other)
  const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })
  await teacher.says('le projecteur de la salle 2 ne s’allume plus', projector)
  const line = means('report_fault', { category: 'connectivity' })
  await desk.conversation('teacher-far').says('plus de connexion à l’école', line)
  return desk
}

const likely = (intent: Parameters<typeof means>[0], more: Partial<Meaning> = {}) =>
  means(intent, { certainty: 'likely', ...more })

describe('figures of one kind', () => {
  it.each([
    ['combien de demandes par catégorie ?', means('statistics')],
    ['par catégorie', likely('statistics')],
    ['حسب الصنف', likely('out_of_scope', { variety: 'msa' })],
    ['kol naw3 ch7al', likely('statistics', { variety: 'arabizi' })],
    ['شحال من طلب لكل نوع', means('statistics', { variety: 'darija' })],
  ])('"%s": by category, most first', async (text, meaning) => {
    const { conversation } = await someTickets()
    const lines = (await conversation('supervisor').says(text, meaning)).text.split('\n')
    expect(lines).toHaveLength(3)
    expect(lines[0]).toMatch(/3 demandes en tout|3 طلبات في المجموع/u)
    expect(lines[1]).toMatch(/^– imprimante : 2, dont 2 en cours$|^– الطابعة: المجموع 2، المفتوحة 2$/u)
  })

  it.each([
    ["combien de pannes d'imprimante ce mois ?", means('statistics')],
    ['إحصائيات الطابعات فقط', likely('statistics', { variety: 'msa' })],
    ['ch7al mn limprimante had chhar', means('statistics', { variety: 'arabizi' })],
  ])('"%s": of one thing that number, and nothing else', async (text, meaning) => {
    const { conversation } = await someTickets()
    const said = (await conversation('supervisor').says(text, meaning)).text
    expect(said).toMatch(/ : 2 demandes \(en cours : 2\)$|: طلبان \(المفتوحة: 2\)$/u)
    expect(said).not.toContain('\n')
  })

  it.each([
    ['taux de satisfaction du mois', means('statistics')],
    ['nsbat rida had chhar', likely('escalate', { variety: 'arabizi' })],
    ['نسبة الرضا هذا الشهر', means('statistics', { variety: 'msa' })],
  ])('"%s": nobody has said; nobody is reminded of anything', async (text, meaning) => {
    const { conversation, tickets } = await someTickets()
    const said = (await conversation('supervisor').says(text, meaning)).text
    expect(said).toMatch(/personne n’a encore dit|لم يعبر أحد بعد/u)
    expect(tickets.done).toEqual([])
  })

  it('how many were satisfied, once somebody has said so', async () => {
    const { conversation, tickets } = await someTickets()
    const [ticket] = tickets.all
    const director = conversation('director')
    await director.presses(`t:resolve:${ticket?.reference}`)
    const teacher = conversation('teacher-fr')
    await teacher.presses(`t:confirm:${ticket?.reference}`)
    await teacher.presses(`t:rate_good:${ticket?.reference}`)
    const said = (await conversation('supervisor').says('taux de satisfaction', means('statistics'))).text
    expect(said).toBe('Depuis le début : 1 réponse sur la satisfaction, dont satisfaits : 1 (100 %).')
  })

  it('the mean alone, and late ones alone, of one thing too', async () => {
    const { conversation, tickets } = await someTickets()
    const supervisor = conversation('supervisor')
    expect((await supervisor.says('délai moyen ?', means('statistics'))).text).toContain(
      'aucune demande n’est encore résolue',
    )
    tickets.now = new Date(tickets.now.getTime() + 21 * 24 * HOUR)
    expect((await supervisor.says('combien en retard ?', means('statistics'))).text).toBe(
      'Depuis le début : 3 demandes en retard au niveau où elles se trouvent',
    )
    const printers = await supervisor.says("combien d'imprimantes en retard ?", means('statistics'))
    expect(printers.text).toContain('imprimante · Depuis le début : 2 demandes en retard')
  })

  it.each([
    ['الطلبات المتأخرة', 'msa'],
    ['les demandes en retard', 'fr'],
  ] as const)('"%s" are shown, not counted', async (text, variety) => {
    const { conversation, tickets } = await someTickets()
    tickets.now = new Date(tickets.now.getTime() + 21 * 24 * HOUR)
    const said = await conversation('supervisor').says(text, means('statistics', { variety }))
    for (const { reference, originUnitId } of tickets.all)
      expect(said.text.includes(reference)).toBe(originUnitId === '01234A')
  })

  it.each(['الأرقام الوطنية', 'les chiffres nationaux', 'ar9am'])(
    '"%s" are figures, whatever it looks like',
    async (text) => {
      const { conversation, tickets } = await someTickets()
      const said = await conversation('central').says(text, unclear())
      expect(said.text).toContain('4 demandes en tout')
      expect(tickets.all).toHaveLength(4)
    },
  )
})

describe('the time that is asked of', () => {
  it('counts what was reported in it, and says by which date', async () => {
    const { conversation, tickets } = await someTickets()
    await conversation('director').presses(`t:resolve:${tickets.all[0]?.reference}`)
    const supervisor = conversation('supervisor')
    const said = await supervisor.says(
      'combien de demandes avons-nous clos en novembre ?',
      means('statistics'),
    )
    expect(said.text.split('\n')).toEqual([
      'Du dimanche 1er novembre au lundi 30 novembre : 1 demande en tout',
      '– résolue, à confirmer : 1',
      'La période compte par la date du signalement.',
    ])
    const early = await supervisor.says('combien de demandes du 1er au 15 novembre ?', means('statistics'))
    expect(early.text).toBe('Du dimanche 1er novembre au dimanche 15 novembre : aucune demande.')
  })

  it('is said not to be understood, and may be said again', async () => {
    const { conversation } = await someTickets()
    const supervisor = conversation('supervisor')
    const asked = await supervisor.says('combien de demandes ce semestre ?', means('statistics'))
    expect(asked.text).toContain('pas compris la période')
    const said = await supervisor.says('du 20 au 30 novembre', means('out_of_scope'))
    expect(said.text).toContain('Du vendredi 20 novembre au lundi 30 novembre : 3 demandes en tout')
  })
})

describe('what is said right after figures goes on from them', () => {
  const asked = async (id: string, first: string, meaning = means('statistics')) => {
    const desk = await someTickets()
    const person = desk.conversation(id)
    await person.says(first, meaning)
    return { ...desk, person }
  }

  it('"et à Berkane ?": the same of another place; outside one’s own that is said', async () => {
    const { person } = await asked('regional', 'combien de demandes en novembre ?')
    const said = await person.says('et à Berkane ?', likely('out_of_scope'))
    expect(said.text).toContain('Direction provinciale Berkane · Du dimanche 1er novembre')
    expect(said.text).toContain('1 demande en tout')
    expect((await person.says('et d’Oujda ?', likely('ticket_status'))).text).toContain('3 demandes en tout')
    const { person: supervisor } = await asked('supervisor', 'combien de demandes ?')
    const outside = await supervisor.says('et à Berkane ?', likely('out_of_scope'))
    expect(outside.text).toContain('n’est pas dans votre périmètre')
    const arabic = await supervisor.says('وفبركان؟', likely('out_of_scope', { variety: 'darija' }))
    expect(arabic.text).toContain('ليست ضمن نطاقكم')
  })

  it('"par catégorie", "combien en retard ?", "et les imprimantes ?" keep time and place', async () => {
    const { person } = await asked('regional', 'les chiffres de novembre')
    const heading = 'Direction provinciale Oujda-Angad · Du dimanche 1er novembre'
    await person.says('et à Oujda ?', likely('out_of_scope'))
    const by = (await person.says('par catégorie', likely('statistics'))).text
    expect(by).toContain(heading)
    expect(by).toContain('– imprimante : 2')
    expect((await person.says('et les imprimantes ?', likely('report_fault'))).text).toContain('imprimante')
    const late = await person.says('combien en retard ?', means('statistics'))
    expect(late.text).toContain('Direction provinciale Oujda-Angad · imprimante · Du dimanche 1er novembre')
    expect(late.text).toContain('aucune demande en retard')
  })

  it('"combien pour l’école Atlas ?" is a count, after figures and without', async () => {
    const { conversation } = await someTickets()
    const said = await conversation('supervisor').says(
      'combien pour l’école Ibn Khaldoun ?',
      likely('ticket_status'),
    )
    expect(said.text).toContain('École Ibn Khaldoun · Depuis le début : 3 demandes en tout')
  })

  it('two places are compared side by side', async () => {
    const { conversation } = await someTickets()
    const meaning = likely('statistics', { entities: { unit: 'Oujda / Berkane' } })
    const said = await conversation('regional').says('comparaison Oujda / Berkane par catégorie', meaning)
    const [oujda, berkane] = said.text.split('\n\n')
    expect(oujda).toContain('– imprimante : 2')
    expect(berkane).toContain('– connexion internet : 1')
  })

  it('a fault told right after them is a fault', async () => {
    const { person, tickets } = await asked('supervisor', 'combien de demandes ?')
    const report = means('report_fault', { category: 'power', categoryConfidence: 0.95 })
    await person.says('et la prise du bureau est cassée', report)
    expect(tickets.all).toHaveLength(5)
  })
})

describe('figures as a file, and the same of another time', () => {
  it.each([
    ['envoie le en pdf', likely('statistics')],
    ['عطيني هادشي فملف إكسيل', unclear({ variety: 'darija' })],
    ['sifto lia f excel', unclear({ variety: 'arabizi' })],
  ])('"%s": there is none, and the figures stay what is spoken of', async (text, meaning) => {
    const { conversation } = await someTickets()
    const supervisor = conversation('supervisor')
    await supervisor.says('rapport de la semaine', means('statistics'))
    expect((await supervisor.says(text, meaning)).text).toMatch(/pas de fichier|لا أنشئ ملفات/u)
    expect((await supervisor.says('la même chose pour le mois', unclear())).text).toContain('Ce mois')
  })

  it.each([
    ['idem pour le mois dernier', 'fr'],
    ['نفس الشي للشهر لي فات', 'darija'],
    ['نفس الشيء للشهر الماضي', 'msa'],
    ['nefs chi l chher li fat', 'arabizi'],
    ['نفس الشي pour le mois dernier', 'mixed'],
  ] as const)('"%s" goes on from them', async (text, variety) => {
    const { conversation } = await someTickets()
    const supervisor = conversation('supervisor')
    await supervisor.says('rapport de la semaine', means('statistics'))
    expect((await supervisor.says(text, unclear({ variety }))).text).toMatch(/mois dernier|الشهر الماضي/iu)
  })
})
