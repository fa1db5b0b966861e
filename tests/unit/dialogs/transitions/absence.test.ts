import { describe, expect, it } from 'vitest'
import { awayIn, saysBack } from '../../../../src/bots/dialogs/reading/orders/away/absence.ts'
import { endsAbsence } from '../../../../src/bots/dialogs/reading/orders/away/absence-over.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

/** A Tuesday, ten o'clock in Morocco. */
const NOW = new Date('2026-11-24T10:00:00Z')
/** To the end of Monday. */
const MONDAY = new Date('2026-12-01T00:00:00Z')
const away = (more: Parameters<typeof means>[1] = {}) => means('declare_absence', more)

const absenceOf = async (desk: Pick<ReturnType<typeof openDesk>, 'absences' | 'tickets'>, id: string) =>
  (await desk.absences.listActive({ personIds: [id], at: desk.tickets.now }))[0]

const desk = (id: string) => {
  const open = openDesk()
  return { ...open, person: open.conversation(id), absence: () => absenceOf(open, id) }
}

describe('the time away, in words', () => {
  it.each([
    ["absent jusqu'à lundi", '2026-11-24T10:00', '2026-12-01T00:00'],
    ["je suis absent jusqu'au 4 décembre", '2026-11-24T10:00', '2026-12-05T00:00'],
    ['غادي نكون غايب حتى للجمعة', '2026-11-24T10:00', '2026-11-28T00:00'],
    ['سأكون غائبا إلى غاية 4 دجنبر', '2026-11-24T10:00', '2026-12-05T00:00'],
    ['ghadi nghib 7tta l jem3a', '2026-11-24T10:00', '2026-11-28T00:00'],
    ["absent jusqu'à vendredi à 8h", '2026-11-24T10:00', '2026-11-27T08:00'],
    ["absent jusqu'à vendredi matin", '2026-11-24T10:00', '2026-11-27T09:00'],
    ['absente encore deux heures', '2026-11-24T10:00', '2026-11-24T12:00'],
    ["absent jusqu'à vendredi inclus", '2026-11-24T10:00', '2026-11-28T00:00'],
    ['absent demain, voir Hamid', '2026-11-25T00:00', '2026-11-26T00:00'],
    ['je serai absente la semaine prochaine', '2026-11-30T00:00', '2026-12-07T00:00'],
    ['غدا ماكاينش', '2026-11-25T00:00', '2026-11-26T00:00'],
    ['غادي نمشي للموسم، نرجع نهار الاثنين', '2026-11-24T10:00', '2026-11-30T08:00'],
    ['ana mrid had simana', '2026-11-24T10:00', '2026-11-30T00:00'],
    ['مسافر أسبوع', '2026-11-24T10:00', '2026-12-01T00:00'],
    ['غادية للعمرة شهر', '2026-11-24T10:00', '2026-12-24T00:00'],
    ['Congé du 4 au 18, intérim M. Saïdi', '2026-12-04T00:00', '2026-12-19T00:00'],
    ['غادي نغيب من 4 إلى 18', '2026-12-04T00:00', '2026-12-19T00:00'],
    ['absent du 23 au 26', '2026-11-24T10:00', '2026-11-27T00:00'],
    ['راني مريض ل 3 أيام', '2026-11-24T10:00', '2026-11-27T00:00'],
    ['absent à partir de lundi pendant 3 jours', '2026-11-30T00:00', '2026-12-03T00:00'],
    ['غادي نكون غايب من نهار الاثنين لمدة 3 أيام', '2026-11-30T00:00', '2026-12-03T00:00'],
    ['à partir de demain et pour 2 jours', '2026-11-25T00:00', '2026-11-27T00:00'],
    ['absente pendant deux semaines à partir du 7 décembre', '2026-12-07T00:00', '2026-12-21T00:00'],
    ['ghadi nkoun ghayb mn nhar tnin l 3 iyam', '2026-11-30T00:00', '2026-12-03T00:00'],
  ])('"%s"', (text, from, until) => {
    const read = awayIn(text, NOW)
    expect(read && [read.from, read.until].map((at) => at.toISOString().slice(0, 16))).toEqual([from, until])
  })

  it.each([
    ['je suis de retour', true],
    ['De retour de congé, je reprends le suivi des demandes.', true],
    ['de retour ce matin', true],
    ['رجعت من السفر، صيفطو ليا الطلبات', true],
    ['استأنفت عملي صباحا', true],
    ['ana rje3t', true],
    ['rje3t lyoum l khdma', true],
    ['de retour lundi', false],
    ["absent jusqu'à mon retour", false],
    ['بلاصتي خديجة حتى نرجع', false],
    ['je suis en congé', false],
  ])('"%s" says that they are back: %s', (text, expected) => {
    expect(saysBack(text, NOW)).toBe(expected)
  })
})

describe('an absence declared', () => {
  it.each([
    ['Congé du 4 au 18 décembre', 'fr', 'du vendredi 4 décembre au vendredi 18 décembre inclus.'],
    ['غادي نغيب من 4 إلى 18 دجنبر', 'darija', 'من الجمعة 4 دجنبر إلى غاية نهاية الجمعة 18 دجنبر.'],
  ] as const)('of whole days names the days, not midnights (%s)', async (text, variety, said) => {
    const { person } = desk('supervisor')
    expect((await person.says(text, away({ variety }))).text).toContain(said)
  })

  it('is no description of a fault, although "what is wrong?" is still open', async () => {
    const { person, absence } = desk('supervisor')
    await person.says('hadak chi', unclear())
    await person.says("je suis absent jusqu'à lundi, remplacé par Youssef", away())
    expect(await absence()).toMatchObject({ deputyId: 'youssef' })
  })

  it.each([
    ["je suis absent jusqu'à lundi, remplacé par Youssef", away(), 'youssef', 'Youssef Kadiri'],
    ['غادي نكون غايب حتى ل الاثنين، كاتعوضني سعاد', away({ variety: 'darija' }), 'regional', 'سعاد مزيان'],
    ['ana mrid 7tta l tnin, Youssef f blasti', away({ variety: 'arabizi' }), 'youssef', 'القادري'],
  ])('at once, with the one named: "%s"', async (text, meaning, deputyId, name) => {
    const { person, absence } = desk(text.includes('mrid') ? 'coordinator' : 'supervisor')
    const reply = await person.says(text, meaning)
    expect(reply.text).toContain(name)
    expect(reply.text).toMatch(/lundi 30 novembre|الاثنين 30 نونبر/)
    expect(await absence()).toMatchObject({ deputyId, from: NOW, until: MONDAY })
    expect(person.state.question?.kind).toBe('absence_noted')
  })

  it('of a director by a teacher of the school', async () => {
    const { person, absence } = desk('director')
    await person.says("absente jusqu'à lundi, voir avec Omar", away())
    expect((await absence())?.deputyId).toBe('omar')
  })

  it.each([
    ['a button', 'q:until:week_end', '2026-11-30T00:00'],
    ['another button', 'q:until:tomorrow', '2026-11-26T00:00'],
    ['words', undefined, '2026-11-27T00:00'],
  ])('asks until when, and takes %s; the one named before stands in', async (_, button, until) => {
    const { person, absence } = desk('supervisor')
    const asked = await person.says('je suis en congé, Youssef me remplace', away())
    expect(asked.choices.map(({ id }) => id)).toEqual([
      'q:until:tomorrow',
      'q:until:week_end',
      'q:until:week',
    ])
    expect(await absence()).toBeUndefined()
    await (button ? person.presses(button) : person.says("jusqu'à jeudi", means('wait_ticket')))
    expect((await absence())?.until.toISOString()).toContain(until)
    expect((await absence())?.deputyId).toBe('youssef')
  })

  it.each([
    ["je suis absent jusqu'à hier", 'fr', 'Le lundi 23 novembre est déjà passé'],
    ["absent jusqu'au 20 novembre", 'fr', 'Le vendredi 20 novembre est déjà passé'],
    ['absent du 1 au 5 novembre, Youssef me remplace', 'fr', 'Le jeudi 5 novembre est déjà passé'],
    ["absent jusqu'à lundi dernier", 'fr', 'Le lundi 23 novembre est déjà passé'],
    ['سأكون غائبا إلى غاية أمس', 'msa', 'الاثنين 23 نونبر تاريخ قد مضى'],
    ['غادي نكون غايب حتى للبارح', 'darija', 'الاثنين 23 نونبر تاريخ قد مضى'],
    ['ana ghayb 7tal lbare7', 'arabizi', 'Le lundi 23 novembre est déjà passé'],
    ['غايب حتى ل 3 mars 2025', 'mixed', '3'],
  ] as const)('"%s": that day is past, and the right one is asked for', async (text, variety, said) => {
    const { person, absence } = desk('supervisor')
    const asked = await person.says(text, away({ variety }))
    expect(asked.text).toContain(said)
    expect(asked.text).toMatch(/un jour à venir|يوما مقبلا/)
    expect(asked.choices.map(({ id }) => id)).toContain('q:until:week')
    expect((await person.says('hier', unclear())).text).toMatch(/déjà passé|قد مضى/)
    expect(await absence()).toBeUndefined()
    await person.says("jusqu'à jeudi", means('wait_ticket'))
    expect((await absence())?.until.toISOString()).toContain('2026-11-27T00:00')
    expect((await absence())?.deputyId).toBe(text.includes('Youssef') ? 'youssef' : undefined)
  })

  it('asks again until when, and leaves it at a "no" or when something else is said', async () => {
    const { person, absence } = desk('supervisor')
    await person.says('je suis absent', away())
    expect((await person.says('zzz', unclear())).text).toContain('Jusqu’à quand')
    expect((await person.says('non')).text).toBe('D’accord.')
    await person.says('je suis absent', away())
    expect((await person.says('mes demandes', means('list_tickets'))).text).not.toContain('Jusqu’à quand')
    expect(await absence()).toBeUndefined()
  })

  it('without a deputy offers to name one; an unknown name is said so, and "personne" ends it', async () => {
    const { person, absence } = desk('supervisor')
    const declared = await person.says("absent jusqu'à lundi", away())
    expect(declared.text).toContain('Qui vous remplace ?')
    expect(await absence()).toMatchObject({ until: MONDAY })
    expect((await person.says('Zoubida', unclear())).text).toContain('personne de ce nom')
    expect((await person.says('personne', unclear())).text).toContain('sans remplacement')
    expect(person.state.question?.kind).toBe('absence_noted')
    expect((await absence())?.deputyId).toBeUndefined()
  })

  it('asks which of two with the same name; a button or the whole name answers', async () => {
    for (const answer of ['q:deputy:1', 'Benali']) {
      const { person, absence } = desk('supervisor')
      const asked = await person.says("absent jusqu'à lundi, Fatima me remplace", away())
      expect(asked.choices.map(({ title }) => title)).toEqual([
        'Fatima Rahmani',
        'Fatima-Zahra Benali',
        'Personne',
      ])
      await (answer.startsWith('q:') ? person.presses(answer) : person.says(answer, unclear()))
      expect(await absence()).toMatchObject({ deputyId: 'fatima-zahra', until: MONDAY })
    }
  })

  it.each([
    ["absent jusqu'à lundi, mon adjoint Farid Zzzz me remplace"],
    ['غادي نكون غايب حتى ل الاثنين، وإلهام درفوفي تعوضني'],
  ])('takes nobody for one whose name only sounds a little like it: "%s"', async (text) => {
    const { person, absence } = desk('supervisor')
    const reply = await person.says(text, away())
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:nobody'])
    expect(await absence()).toMatchObject({ until: MONDAY })
    expect((await absence())?.deputyId).toBeUndefined()
  })

  it.each([
    ['Youssef Alami', 'a first name with another family name'],
    ['Karim Kadiri', 'a family name with another first name'],
    ['Yousset', 'a name misspelt'],
  ])('asks whether %s is the one there is (%s), since a deputy sees and does as much', async (name) => {
    const { person, absence } = desk('supervisor')
    const asked = await person.says(`absent jusqu'à lundi, ${name} me remplace`, away())
    expect(asked.choices.map(({ title }) => title)).toEqual(['Youssef Kadiri', 'Personne'])
    expect((await absence())?.deputyId).toBeUndefined()
    await person.says('oui', unclear())
    expect((await absence())?.deputyId).toBe('youssef')
  })

  it('is taken back by "annule" right after it was noted, before it has begun as well', async () => {
    const { person, absence, absences } = desk('supervisor')
    await person.says('je suis absent demain', away())
    expect((await person.says('annule', means('cancel'))).text).toContain('annulée')
    expect(
      await absences.listActive({ personIds: ['supervisor'], at: new Date('2026-11-25T10:00:00Z') }),
    ).toEqual([])
    await person.says("absent jusqu'à lundi", away())
    await person.says('annule', means('cancel'))
    expect(await absence()).toBeUndefined()
  })

  it('takes a training for no post: only the answer to "who?" may name one', async () => {
    const { person, absence } = desk('supervisor')
    await person.says("en formation à Marrakech jusqu'à lundi", away())
    expect((await absence())?.deputyId).toBeUndefined()
    await person.says('le membre infrastructure', unclear())
    expect((await absence())?.deputyId).toBe('fatima')
  })

  it('counts even when the deputy is refused, and says why', async () => {
    const open = desk('supervisor')
    await open.conversation('youssef').says("absent jusqu'à lundi, remplacé par Nom supervisor", away())
    const reply = await open.person.says("absent jusqu'à lundi, Youssef me remplace", away())
    expect(reply.text).toContain('c’est vous qui êtes désigné')
    expect(await open.absence()).toMatchObject({ until: MONDAY })
    expect(open.person.state.question?.kind).toBe('absence_deputy')
  })

  it('is only of those who handle tickets; others are told politely', async () => {
    const { person, absence } = desk('teacher-fr')
    const reply = await person.says("absent jusqu'à lundi", away())
    expect(reply.text).toContain('Nom director')
    expect(await absence()).toBeUndefined()
  })
})

describe('another deputy', () => {
  it.each([
    ['Fatima Rahmani me remplace', 'C’est maintenant Fatima Rahmani qui remplace Nom supervisor'],
    ['', 'L’absence de Nom supervisor a changé et votre remplacement prend fin'],
  ])('takes the place of the first, who hears it: "%s"', async (who, said) => {
    const { person, absence } = desk('supervisor')
    await person.says("absent jusqu'à lundi, Youssef me remplace", away())
    const reply = await person.says(`absent jusqu'à lundi, ${who}`, away())
    expect(reply.news.youssef).toContain(said)
    expect(Object.keys(reply.news)).toEqual(who ? ['fatima', 'youssef'] : ['youssef'])
    expect((await absence())?.deputyId).toBe(who ? 'fatima' : undefined)
  })

  it('in Arabic, to whom reads Arabic', async () => {
    const { person } = desk('supervisor')
    await person.says("absent jusqu'à lundi, Fatima Rahmani me remplace", away())
    const reply = await person.says('غايب حتى للاثنين، كاتعوضني سعاد', away({ variety: 'darija' }))
    expect(reply.news.fatima).toBe(
      'أصبحت النيابة عن اسم supervisor من نصيب سعاد مزيان، وانتهت نيابتكم. لن تصلكم طلبات هذا المنصب وتنبيهاته بعد الآن.',
    )
  })

  it('from a later day on: the first is told until when', async () => {
    const { person, absences } = desk('supervisor')
    await person.says("absent jusqu'au 18 décembre, Youssef me remplace", away())
    const reply = await person.says('absent du 10 au 20 décembre, Fatima Rahmani me remplace', away())
    expect(reply.news.youssef).toContain('ne dure que jusqu’au mercredi 9 décembre inclus')
    expect(await absences.deputyOf('supervisor', new Date('2026-12-09T12:00:00Z'))).toBe('youssef')
    expect(await absences.deputyOf('supervisor', new Date('2026-12-10T12:00:00Z'))).toBe('fatima')
  })

  it('the same one for longer is told the new end, and not that it is over', async () => {
    const { person } = desk('supervisor')
    await person.says("absent jusqu'à lundi, Youssef me remplace", away())
    const reply = await person.says("absent jusqu'au 18 décembre, Youssef me remplace", away())
    expect(reply.news).toEqual({ youssef: expect.stringContaining('vendredi 18 décembre') })
  })

  it('is told the same when the turn is played again after a crash', async () => {
    const { person } = desk('supervisor')
    await person.says("absent jusqu'à lundi, Youssef me remplace", away())
    const text = "absent jusqu'à lundi, Fatima Rahmani me remplace"
    const once = await person.says(text, away(), { ordinal: 77 })
    expect((await person.says(text, away(), { ordinal: 77 })).news).toEqual(once.news)
    expect(Object.keys(once.news)).toEqual(['fatima', 'youssef'])
  })
})

describe('coming back', () => {
  it.each([
    ['je suis de retour', 'fr'],
    ['رجعت', 'darija'],
    ['ana rje3t', 'arabizi'],
  ] as const)('"%s" ends it and says so; once more, nothing is to end', async (text, variety) => {
    const { person, absence } = desk('supervisor')
    await person.says("absent jusqu'à lundi, Youssef me remplace", away())
    const [first, second] = [
      await person.says(text, away({ variety })),
      await person.says(text, away({ variety })),
    ]
    expect(first.text).toMatch(/Bon retour|مرحبا بعودتكم/)
    expect(second.text).toMatch(/Aucune absence|لم يكن لكم/)
    expect(await absence()).toBeUndefined()
  })

  it.each([
    'annule mon absence, je suis de retour',
    'رجعت من الغياب',
    '7ayd lghyab dyali',
    'ألغ غيابي لقد عدت',
    'mab9itch ghayb',
    'إلغاء الغياب',
  ])('"%s" ends it at once, whatever it sounds like, and tells the deputy', async (text) => {
    const { person, absence } = desk('supervisor')
    const declared = await person.says("absent jusqu'à lundi, Fatima Rahmani me remplace", away())
    expect(declared.news.fatima).toBe(
      'غياب اسم supervisor مسجل إلى غاية نهاية الاثنين 30 نونبر، وقد وقع الاختيار عليكم للنيابة: الطلبات الجديدة والتنبيهات تصلكم خلال هذه المدة.',
    )
    const sounds = means('report_fault', { category: 'massar_absence', categoryConfidence: 0.99 })
    const reply = await person.says(text, sounds)
    expect(reply.text).toMatch(/Bon retour|مرحبا بعودتكم/)
    expect(reply.news).toEqual({
      fatima: 'انتهى غياب اسم supervisor وانتهت معه نيابتكم. لن تصلكم طلبات هذا المنصب وتنبيهاته بعد الآن.',
    })
    expect(await absence()).toBeUndefined()
    expect(person.state.question).toBeUndefined()
  })

  it('before the absence has begun, it never does; the deputy hears both', async () => {
    const { person, absence, tickets } = desk('supervisor')
    const declared = await person.says('absent du 4 au 18 décembre, Youssef me remplace', away())
    expect(declared.news.youssef).toContain('sera en absence du vendredi 4 décembre')
    const reply = await person.says('finalement annule mon absence', away())
    expect(reply.text).toBe('C’est noté : l’absence annoncée à partir du vendredi 4 décembre est annulée.')
    expect(reply.news.youssef).toContain('L’absence de Nom supervisor est terminée')
    tickets.now = new Date('2026-12-07T10:00:00Z')
    expect(await absence()).toBeUndefined()
  })

  it.each([
    ['je suis de retour', 'fr', 'à partir du vendredi 4 décembre est annulée'],
    ['رجعت للعمل', 'darija', 'ابتداء من الجمعة 4 دجنبر'],
    ['عدت إلى عملي', 'msa', 'ابتداء من الجمعة 4 دجنبر'],
    ['ana rje3t', 'arabizi', 'vendredi 4 décembre est annulée'],
  ] as const)('"%s" takes back what has not begun, and says which', async (text, variety, said) => {
    const { person, absence, tickets } = desk('supervisor')
    await person.says('absent du 4 au 18 décembre, Youssef me remplace', away())
    const reply = await person.says(text, away({ variety }))
    expect(reply.text).toContain(said)
    expect(Object.keys(reply.news)).toEqual(['youssef'])
    tickets.now = new Date('2026-12-07T10:00:00Z')
    expect(await absence()).toBeUndefined()
  })

  it.each([
    ['annule', 'cancel', 'fr'],
    ['je me suis trompé, annule', 'undo', 'fr'],
    ['ألغ', 'cancel', 'msa'],
    ['لا لا بطل', 'cancel', 'darija'],
    ['lghi', 'cancel', 'arabizi'],
  ] as const)('"%s" right after takes the absence back, and no other', async (text, intent, variety) => {
    for (const words of ['absent du 4 au 18 décembre, Youssef me remplace', 'absent du 4 au 18 décembre']) {
      const { person, absence, tickets } = desk('supervisor')
      await person.says("absent jusqu'à lundi, Fatima Rahmani me remplace", away())
      await person.says(words, away())
      const reply = await person.says(text, means(intent, { variety }))
      expect(reply.text).toMatch(/vendredi 4 décembre est annulée|الجمعة 4 دجنبر/)
      expect(await absence()).toMatchObject({ deputyId: 'fatima' })
      tickets.now = new Date('2026-12-07T10:00:00Z')
      expect(await absence()).toBeUndefined()
    }
  })

  it('and after the work in hand was offered, or "personne" was said, too', async () => {
    const { coordinator, absences, tickets, first } = await atProvince()
    await coordinator.presses(`t:take:${first}`)
    const running = () => absences.listActive({ personIds: ['coordinator'], at: tickets.now })
    await coordinator.says('غايب حتى للاثنين، يوسف فبلاصتي', away({ variety: 'darija' }))
    await coordinator.says('ألغ', means('cancel', { variety: 'msa' }))
    expect(await running()).toEqual([])
    await coordinator.says('غايب حتى للاثنين', away({ variety: 'darija' }))
    await coordinator.presses('q:nobody')
    await coordinator.says('ألغ', means('cancel', { variety: 'msa' }))
    expect(await running()).toEqual([])
  })

  it.each([
    ["annuler l'absence", 'perhaps'],
    ['je ne suis plus absent', 'plainly'],
    ['ما بقيتش غايب', 'plainly'],
    ['لم أعد غائبا', 'plainly'],
    ['rj3t mn lghyab', 'plainly'],
    ["impossible d'annuler l'absence d'un élève", undefined],
    ['حيد ليا الغياب ديال التلميذ فمسار', undefined],
    ['je ne peux pas annuler une absence saisie', undefined],
    ["absent jusqu'à mon retour", undefined],
    ["l'écran des absences ne s'ouvre plus", undefined],
    ['la liste des absents ne marche plus', undefined],
  ])('"%s" ends one\'s own absence: %s', (text, expected) => {
    expect(endsAbsence(text)).toBe(expected)
  })

  it('"annuler l\'absence" of somebody who is not away is what it sounds like', async () => {
    const { person, tickets } = desk('director')
    await person.says(
      "impossible d'annuler l'absence",
      means('report_fault', { category: 'massar_absence', categoryConfidence: 0.99 }),
    )
    expect(tickets.all).toHaveLength(1)
  })
})

describe('the work in hand', () => {
  it('is offered to the deputy, and given at a yes', async () => {
    const { director, conversation, tickets, absences, first, second } = await withTickets(2)
    for (const reference of [first, second]) await director.presses(`t:take:${reference}`)
    await director.says("absent jusqu'à lundi", away())
    const reply = await director.says('Omar', unclear())
    expect(await absences.deputyOf('director', tickets.now)).toBe('omar')
    expect(reply.text).toContain('2 demandes en main')
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:yes'])
    const given = await director.presses('q:yes')
    expect(given.text).toBe('2 demandes confiées à Omar Fassi.')
    expect(tickets.all.map(({ state }) => state)).toMatchObject([{ by: 'omar' }, { by: 'omar' }])
    expect((await conversation('omar').says('bonjour', means('greet'))).text).toContain('2 demandes')
  })

  it('stays at a "no"', async () => {
    const { coordinator, ticket, first } = await atProvince()
    await coordinator.presses(`t:take:${first}`)
    const offer = await coordinator.says('غايب حتى للاثنين، يوسف فبلاصتي', away({ variety: 'darija' }))
    expect(offer.text).toContain('بين أيديكم طلب واحد')
    await coordinator.says('لا')
    expect(ticket().state).toMatchObject({ by: 'coordinator' })
  })

  it('that somebody else took meanwhile stays there, and the rest goes over', async () => {
    const { coordinator, supervisor, teacher, director, tickets, first } = await atProvince()
    await teacher.says('le projecteur est en panne', printer({ category: 'projector' }))
    const second = tickets.all[1]?.reference as string
    await director.says('à transférer, il faut un technicien', means('forward_ticket'), {
      repliedTicket: second,
    })
    for (const reference of [first, second]) await coordinator.presses(`t:take:${reference}`)
    await coordinator.says('غايب حتى للاثنين، يوسف فبلاصتي', away({ variety: 'darija' }))
    await supervisor.says('donne-la à Fatima Rahmani', unclear(), { repliedTicket: first })
    const reply = await coordinator.presses('q:yes')
    expect(reply.text).toBe(`أُسند طلب واحد إلى يوسف القادري.\nتعذر إسناد: ${first}.`)
    expect(tickets.all.map(({ state }) => state)).toMatchObject([{ by: 'fatima' }, { by: 'youssef' }])
  })

  it('played again after a crash is given once, and counted the same', async () => {
    const { coordinator, tickets, first } = await atProvince()
    await coordinator.presses(`t:take:${first}`)
    await coordinator.says('غايب حتى للاثنين، يوسف فبلاصتي', away({ variety: 'darija' }))
    const before = coordinator.state
    const once = await coordinator.says('نعم', undefined, { ordinal: 90 })
    const done = tickets.done.length
    coordinator.forget(before)
    expect((await coordinator.says('نعم', undefined, { ordinal: 90 })).text).toBe(once.text)
    expect(tickets.done).toHaveLength(done)
  })

  it('is not offered before the absence begins', async () => {
    const { coordinator, first } = await atProvince()
    await coordinator.presses(`t:take:${first}`)
    const reply = await coordinator.says('غدا ماكاينش، يوسف فبلاصتي', away({ variety: 'darija' }))
    expect(reply.text).toContain('يوم الأربعاء 25 نونبر')
    expect(coordinator.state.question?.kind).toBe('absence_noted')
  })
})
