import { describe, expect, it } from 'vitest'
import { awayIn } from '../../../../src/bots/dialogs/reading/orders/away/absence.ts'
import { dutyAskedIn } from '../../../../src/bots/dialogs/reading/orders/away/duty-asked.ts'
import { presenceIn } from '../../../../src/bots/dialogs/reading/orders/away/presence.ts'
import { means, openDesk, unclear } from '../fakes/conversation.ts'

const NOW = new Date('2026-11-24T10:00:00Z')
const away = (more: Parameters<typeof means>[1] = {}) => means('declare_absence', more)
const pupils = means('report_fault', { category: 'massar_absence', categoryConfidence: 0.99 })

const desk = (id: string) => {
  const open = openDesk()
  const noted = (of = id) =>
    open.absences.listBetween({ personIds: [of], from: new Date(0), until: new Date('2030-01-01') })
  return { ...open, person: open.conversation(id), noted }
}

describe('whose duty is asked about, in words', () => {
  it.each([
    ['شكون غايب اليوم؟', 'team'],
    ['chkoun li ghayeb had simana', 'team'],
    ["absences de l'équipe", 'team'],
    ['qui est absent demain ?', 'team'],
    ['من الغائب اليوم؟', 'team'],
    ['qui remplace Sanaa ?', 'team'],
    ['شكون كينوب على سناء؟', 'team'],
    ['chkoun kaynoub 3la sanaa', 'team'],
    ['qui remplace la lampe ?', undefined],
    ['qui me remplace ?', 'me'],
    ['wach ana ghayeb?', 'me'],
    ['est-ce que je suis absent ?', 'me'],
    ['شكون لي كاينوب عليا دابا؟', 'me'],
    ['من ينوب عني؟', 'me'],
    ['chkoun ghadi ynoub 3lia', 'me'],
    ['je suis absent demain, qui me remplace ?', undefined],
    ["c'est Mounir qui me remplace", undefined],
    ['qui est absent dans la classe 3 sur Massar ?', undefined],
    ["les absences de l'équipe ne marchent plus", undefined],
    ["qui s'occupe de la formation ?", undefined],
    ['شكون شاد الطابعة؟', undefined],
  ])('"%s": %s', (text, expected) => {
    expect(dutyAskedIn(text)).toBe(expected)
  })
})

describe('a question about absences', () => {
  it.each([
    ['شكون غايب اليوم؟', away({ variety: 'darija', certainty: 'likely' })],
    ['chkoun li ghayeb had simana', means('ticket_status', { variety: 'arabizi', certainty: 'likely' })],
    ["absences de l'équipe", pupils],
    ['من الغائب اليوم؟', pupils],
  ])('"%s" is answered from the unit and those below, and changes nothing', async (text, meaning) => {
    const { conversation, person, noted, tickets } = desk('supervisor')
    expect((await person.says(text, meaning)).text).toMatch(/Personne n’est noté|لا يوجد أي غياب/)
    await conversation('youssef').says("absent jusqu'à jeudi, remplacé par Fatima Rahmani", away())
    await conversation('director').says("je suis absent jusqu'à vendredi", away())
    await conversation('regional').says("je suis absent jusqu'à vendredi", away())
    const reply = await person.says(text, meaning)
    expect(reply.text).toMatch(/Youssef Kadiri|يوسف القادري/)
    expect(reply.text).toMatch(
      /jeudi 26 novembre inclus \(remplacement : Fatima|الخميس 26 نونبر \(النيابة: فاطمة/,
    )
    expect(reply.text).toMatch(/Nom director|اسم director/)
    expect(reply.text).not.toMatch(/Souad|سعاد/)
    expect(await noted()).toEqual([])
    expect(tickets.all).toEqual([])
  })

  it.each([
    ['qui me remplace ?', away({ certainty: 'likely' })],
    ['wach ana ghayeb?', pupils],
    ['est-ce que je suis absent ?', away()],
    ['شكون لي كاينوب عليا دابا؟', means('ticket_status', { certainty: 'likely', variety: 'darija' })],
    ['من ينوب عني؟', away({ variety: 'msa' })],
    ['واش تسجل الغياب ديالي؟', unclear({ variety: 'darija' })],
  ])('"%s" is answered with what is noted of oneself', async (text, meaning) => {
    const { person, noted } = desk('supervisor')
    expect((await person.says(text, meaning)).text).toMatch(/Aucune absence n’est notée|لا يوجد غياب مسجل/)
    expect(await noted()).toEqual([])
    await person.says("absent jusqu'à jeudi, remplacé par Youssef", away())
    const reply = await person.says(text, meaning)
    expect(reply.text).toMatch(/jusqu’au jeudi 26 novembre|إلى غاية نهاية الخميس 26 نونبر/)
    expect(reply.text).toMatch(/Youssef Kadiri|يوسف القادري/)
    expect(await noted()).toHaveLength(1)
  })

  it('says from when, of an absence that has not begun, and that nobody stands in', async () => {
    const { person } = desk('supervisor')
    await person.says('absent du 4 au 18 décembre', away())
    await person.presses('q:nobody')
    const reply = await person.says('qui me remplace ?', away())
    expect(reply.text).toBe(
      'Votre absence est notée du vendredi 4 décembre au vendredi 18 décembre inclus. Personne ne vous remplace.',
    )
  })

  it('asked in words of which only a classifier makes an absence, changes nothing either', async () => {
    const { person, noted } = desk('supervisor')
    await person.says('wach imken nghib ghedda?', away({ variety: 'arabizi' }))
    await person.says('واش خاصني نكون غايب غدا؟', away({ variety: 'darija' }))
    expect((await person.says('wach youssef ghayb ghedda?', away())).text).toContain('Personne n’est noté')
    expect(await noted()).toEqual([])
    expect(person.state.question).toBeUndefined()
  })
})

describe('somebody else who is away', () => {
  it.each([
    ['فاطمة الرحماني فعطلة حتى الجمعة، يوسف ينوب عليها', 'darija', 'فاطمة الرحماني'],
    ["Youssef est en congé jusqu'à vendredi, Fatima Rahmani le remplace", 'fr', 'Youssef Kadiri'],
    ['youssef mrid had simana', 'arabizi', 'Youssef Kadiri'],
    ['يوسف القادري سيكون غائبا يوم الخميس', 'msa', 'يوسف القادري'],
    ['يوسف absent demain', 'mixed', 'Youssef Kadiri|يوسف القادري'],
    ["l'absence de Youssef est jusqu'à lundi", 'fr', 'Youssef Kadiri'],
    ['يوسف رجع من العطلة', 'darija', 'يوسف القادري'],
    ["la directrice de l'école est malade jusqu'à jeudi", 'fr', 'Je n’ai rien noté'],
  ] as const)('"%s": only they can say so, and nobody’s duty changes', async (text, variety, said) => {
    const { person, noted } = desk('supervisor')
    const reply = await person.says(text, away({ variety }))
    expect(reply.text).toMatch(/Je n’ai rien noté|لم أسجل شيئا/)
    expect(reply.text).toMatch(new RegExp(said))
    expect([await noted(), await noted('youssef'), await noted('fatima')]).toEqual([[], [], []])
    expect(person.state.question).toBeUndefined()
  })

  it('does not end one’s own absence', async () => {
    const { person, noted } = desk('supervisor')
    await person.says("absent jusqu'à lundi", away())
    await person.presses('q:nobody')
    await person.says('Youssef est rentré de congé', away())
    await person.says('يوسف ماشي غايب', away({ variety: 'darija' }))
    expect(await noted()).toMatchObject([{ until: new Date('2026-12-01T00:00:00Z') }])
    expect((await noted())[0]?.endedBy).toBeUndefined()
  })

  it.each([
    ["c'est moi qui suis absent demain, Youssef me remplace"],
    ["remplacé par Youssef, absent jusqu'à lundi"],
    ["Youssef me remplace, je suis en congé jusqu'à lundi"],
    ['بلاصتي يوسف، راني مريض حتى للجمعة'],
  ])('"%s" is one’s own all the same', async (text) => {
    const { person, noted } = desk('supervisor')
    await person.says(text, away())
    expect(await noted()).toMatchObject([{ deputyId: 'youssef' }])
  })
})

describe('what only sounds like an absence', () => {
  it.each([
    ['و الثاني حتى هو', 'darija'],
    ['الثاني: حتى هو', 'darija'],
    ['je suis dessus', 'fr'],
    ['rdd SN à Mourad', 'fr'],
  ] as const)('"%s" asks nobody until when', async (text, variety) => {
    for (const certainty of ['likely', 'sure'] as const) {
      const { person, noted } = desk('director')
      const reply = await person.says(text, away({ variety, certainty }))
      expect(reply.text).not.toMatch(/Jusqu’à quand|إلى متى/)
      expect(person.state.question?.kind).not.toBe('absence_until')
      expect(await noted()).toEqual([])
    }
  })

  it('"it came back and is well again" is no return of somebody who was not away', async () => {
    const { person } = desk('director')
    const reply = await person.says('رجعت، بدلناها وراها مزيانة', away({ variety: 'darija' }))
    expect(reply.text).not.toContain('غياب')
  })
})

describe('an absence denied', () => {
  it.each([
    ['je ne suis pas absent', 'denies'],
    ['أنا ماغايبش، أنا هنا', 'denies'],
    ['safi rj3t, machi ghayeb', 'denies'],
    ['أنا حاضر، ماشي غايب', 'denies'],
    ['لست غائبا', 'denies'],
    ['finalement je suis là', 'here'],
    ['je suis là, présent', 'here'],
    ['ana hna', 'here'],
    ['je suis la directrice', undefined],
    ["je suis là jusqu'à vendredi", undefined],
    ['je ne serai pas là demain', undefined],
  ])('"%s": %s', (text, expected) => {
    expect(presenceIn(text)).toBe(expected)
  })

  it.each([
    ['أنا ماغايبش، أنا هنا', away({ variety: 'darija', certainty: 'likely' })],
    ['safi rj3t, machi ghayeb', away({ variety: 'arabizi' })],
    ['finalement je suis là', away()],
    ['je suis là, présent', unclear()],
    ['خلاص ألغي الغياب', means('report_fault', { category: 'massar_absence', variety: 'darija' })],
    ['لست غائبا', means('report_fault', { category: 'massar_absence', variety: 'msa' })],
  ])('"%s" ends it, right after it was noted and hours later', async (text, meaning) => {
    for (const wait of [0, 5]) {
      const { person, noted, tickets } = desk('supervisor')
      await person.says("absent jusqu'à lundi", away())
      tickets.now = new Date(tickets.now.getTime() + wait * 3_600_000)
      const reply = await person.says(text, meaning)
      expect(reply.text).toMatch(/Bon retour|مرحبا بعودتكم|لم يكن|annulée/)
      expect((await noted()).every(({ until }) => until <= tickets.now)).toBe(true)
      expect(tickets.all).toEqual([])
      expect(person.state.question).toBeUndefined()
    }
  })

  it('"cancel the absence" also of one that has not begun', async () => {
    const { person, noted, tickets } = desk('supervisor')
    await person.says('absent du 4 au 18 décembre, Youssef me remplace', away())
    const reply = await person.says('خلاص ألغي الغياب', pupils)
    expect(reply.text).toContain('4')
    expect(await noted()).toEqual([])
    expect(tickets.all).toEqual([])
  })

  it.each([
    ['أنا ماغايبش، أنا هنا', away({ variety: 'darija', certainty: 'likely' })],
    ['تراجع', means('undo', { variety: 'msa', certainty: 'likely' })],
    ['لا', undefined],
    ['SN-7F3K2Q خذيتها', means('take_ticket', { certainty: 'likely', entities: { ticket: 'SN-7F3K2Q' } })],
    ['سول صاحبها شنو موديل الجهاز', means('ask_requester', { variety: 'darija' })],
    ['ضيف ملاحظة: التقني غادي يجي نهار الأربعاء', means('add_comment', { variety: 'darija' })],
    ['شكون شاد الطابعة؟', means('ticket_status', { certainty: 'likely', variety: 'darija' })],
    [
      'il manque le bac, commandé chez le fournisseur, livraison le 3/12',
      means('wait_ticket', { certainty: 'likely' }),
    ],
  ])('"%s" leaves the question "until when?", and notes nothing', async (text, meaning) => {
    const { person, noted } = desk('director')
    await person.says('je suis absent', away())
    const reply = await person.says(text, meaning)
    expect(reply.text).not.toMatch(/Jusqu’à quand|إلى متى/)
    expect(person.state.question?.kind).not.toBe('absence_until')
    expect(await noted()).toEqual([])
  })

  it('is not asked about a third time', async () => {
    const { person } = desk('director')
    await person.says('je suis absent', away())
    expect((await person.says('zzz', unclear())).text).toContain('Jusqu’à quand')
    expect((await person.says('zzz', unclear())).text).not.toContain('Jusqu’à quand')
  })
})

describe('days of an absence', () => {
  it.each([
    ["je m'absente demain et après-demain", '2026-11-25', '2026-11-27'],
    ['نهار الخميس والجمعة ماغاديش نكون', '2026-11-26', '2026-11-28'],
    ['غادي نغيب غدا وبعد غدا', '2026-11-25', '2026-11-27'],
    ['ghadi nkoun ghayb nhar lkhmis w jem3a', '2026-11-26', '2026-11-28'],
    ['سأتغيب يومي الأربعاء والخميس', '2026-11-25', '2026-11-27'],
    ['absent jeudi, vendredi et lundi', '2026-11-26', '2026-12-01'],
    ["je suis malade aujourd'hui", '2026-11-24T10:00', '2026-11-25'],
    ['أنا مريض اليوم', '2026-11-24T10:00', '2026-11-25'],
  ])('"%s"', (text, from, until) => {
    const read = awayIn(text, NOW)
    expect(read?.from.toISOString()).toContain(from)
    expect(read?.until.toISOString()).toContain(until)
  })

  it('with others between them make no one period', () => {
    expect(awayIn('je suis absent mercredi et vendredi', NOW)).toBeUndefined()
  })

  it.each([
    ["je suis malade aujourd'hui", unclear(), 'C’est noté : absence le mardi 24 novembre.'],
    ['غادي نغيب غدا', away({ variety: 'darija' }), 'سُجل غيابكم يوم الأربعاء 25 نونبر.'],
    ['je suis absent demain', away(), 'C’est noté : absence le mercredi 25 novembre.'],
  ])('"%s" is said as one day', async (text, meaning, said) => {
    const { person } = desk('supervisor')
    expect((await person.says(text, meaning)).text).toContain(said)
  })

  it('one day is said as one day to the deputy too', async () => {
    const { person } = desk('supervisor')
    const reply = await person.says('je suis absent demain, Youssef me remplace', away())
    expect(reply.news.youssef).toContain('s’absente le mercredi 25 novembre')
  })

  it.each([
    [
      'عندي عطلة من 7 دجنبر حتى 18 دجنبر',
      means('out_of_scope', { variety: 'darija' }),
      '2026-12-07',
      '2026-12-19',
    ],
    [
      "je suis malade aujourd'hui",
      means('out_of_scope', { certainty: 'likely' }),
      '2026-11-24T10',
      '2026-11-25',
    ],
    [
      'لن أكون موجودا يوم الخميس',
      means('ask_requester', { variety: 'msa', certainty: 'likely' }),
      '2026-11-26',
      '2026-11-27',
    ],
    ['ghadi nkoun ghayb ghedda', pupils, '2026-11-25', '2026-11-26'],
  ])('"%s" is noted, whatever it sounds like', async (text, meaning, from, until) => {
    const { person, noted } = desk('supervisor')
    await person.says(text, meaning)
    const [absence] = await noted()
    expect(absence?.from.toISOString()).toContain(from)
    expect(absence?.until.toISOString()).toContain(until)
  })

  it('a fault told by whoever is at a training is a fault', async () => {
    const { person, noted, tickets } = desk('director')
    const text = 'je suis en formation jeudi et le projecteur de la salle 2 est en panne'
    await person.says(text, means('report_fault', { category: 'projector', categoryConfidence: 0.95 }))
    expect(tickets.all).toHaveLength(1)
    expect(await noted()).toEqual([])
  })

  it('takes the only one of that name for the deputy, without a question', async () => {
    const { person, noted } = desk('supervisor')
    const reply = await person.says(
      "je serai absent du 1er au 5 décembre, c'est Youssef qui me remplace",
      away(),
    )
    expect(reply.choices).toEqual([])
    expect(await noted()).toMatchObject([{ deputyId: 'youssef' }])
  })
})

describe('another end', () => {
  it.each([
    ["finalement seulement jusqu'à jeudi", away({ certainty: 'likely' })],
    ["finalement seulement jusqu'à jeudi", means('set_preferences')],
    ['لا غير حتى للخميس', away({ variety: 'darija' })],
    ['ghir 7ta lkhmis machi jem3a', unclear({ variety: 'arabizi' })],
  ])('"%s" keeps the beginning and the deputy', async (text, meaning) => {
    const { person, noted } = desk('supervisor')
    await person.says('absent de demain à vendredi, Youssef me remplace', away())
    const [first] = await noted()
    const reply = await person.says(text, meaning)
    expect(await noted()).toMatchObject([
      { from: first?.from, until: new Date('2026-11-27T00:00:00Z'), deputyId: 'youssef' },
    ])
    expect(reply.text).toMatch(/Youssef Kadiri|يوسف القادري/)
  })

  it('said much later, of the one absence there is', async () => {
    const { person, noted, tickets } = desk('supervisor')
    await person.says('absent du 7 au 18 décembre, Youssef me remplace', away())
    tickets.now = new Date('2026-11-27T10:00:00Z')
    await person.says('ghadi nrje3 nhar 16 machi 18', away({ variety: 'arabizi' }))
    expect(await noted()).toMatchObject([
      {
        from: new Date('2026-12-07T00:00:00Z'),
        until: new Date('2026-12-16T08:00:00Z'),
        deputyId: 'youssef',
      },
    ])
  })
})
