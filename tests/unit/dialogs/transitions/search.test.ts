import { describe, expect, it } from 'vitest'
import { wordsSoughtIn } from '../../../../src/bots/dialogs/reading/orders/lists/search-words.ts'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'

const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })

const start = async () => {
  const desk = openDesk()
  await desk.conversation('teacher-fr').says("l'imprimante est bloquée", printer())
  await desk.conversation('teacher-fr').says("le projecteur de la salle 2 ne s'allume plus", projector)
  await desk.conversation('director-ar').says('الطابعة معطلة', printer({ variety: 'msa' }))
  await desk.conversation('teacher-far').says('imprimante en panne', printer())
  const [french, other, arabic, elsewhere] = desk.tickets.all.map(({ reference }) => reference) as [
    string,
    string,
    string,
    string,
  ]
  return { ...desk, supervisor: desk.conversation('supervisor'), french, other, arabic, elsewhere }
}

describe('searching by words', () => {
  it.each([
    ['cherche les tickets imprimante', means('list_tickets'), 'french'],
    ['je cherche les demandes qui parlent d’imprimante svp', means('report_fault'), 'french'],
    [
      'قلب على التذاكر ديال الطابعة',
      means('report_fault', { category: 'printer', variety: 'darija' }),
      'arabic',
    ],
    ['ابحث عن طلبات الطابعة', means('list_tickets', { variety: 'msa' }), 'arabic'],
    ['9elleb 3la tickets dyal tabi3a', means('statistics', { variety: 'arabizi' }), 'arabic'],
  ] as const)('"%s" finds what was reported so, in one’s scope', async (text, meaning, found) => {
    const desk = await start()
    const reply = await desk.supervisor.says(text, meaning)
    expect(reply.text).toContain(desk[found])
    expect(reply.text).not.toContain(desk.other)
    expect(reply.text).not.toContain(desk.elsewhere)
    expect(desk.tickets.all).toHaveLength(4)
  })

  it.each([
    [
      'cherche les tickets imprimante Ibn Khaldoun',
      means('list_tickets', { entities: { unit: 'Ibn Khaldoun' } }),
    ],
    ['cherche les tickets imprimante Khaldoun', unclear()],
    ['قلب على التذاكر ديال imprimante خلدون', unclear({ variety: 'darija' })],
  ] as const)('"%s" finds it at that place', async (text, meaning) => {
    const { supervisor, french } = await start()
    expect((await supervisor.says(text, meaning)).text).toContain(french)
  })

  it.each([
    ['cherche les tickets projecteur école Atlas', { unit: 'école Atlas' }, 'projecteur'],
    ['cherche les tickets imprimante clôturés', {}, 'imprimante'],
  ])('"%s" finds nothing there, and says so', async (text, entities, word) => {
    const { supervisor, french, other } = await start()
    const reply = await supervisor.says(text, means('list_tickets', { entities }))
    for (const reference of [french, other]) expect(reply.text).not.toContain(reference)
    expect(reply.text).toContain(`« ${word} »`)
  })

  it('shows a teacher their own only', async () => {
    const { conversation, french, elsewhere } = await start()
    const reply = await conversation('teacher-far').says(
      'cherche mes demandes imprimante',
      means('list_tickets'),
    )
    expect(reply.text).toContain(elsewhere)
    expect(reply.text).not.toContain(french)
  })

  it('is a list where nothing but the tickets is looked for', async () => {
    const { supervisor, french, other, arabic } = await start()
    const reply = await supervisor.says('cherche les tickets ouverts', means('list_tickets'))
    for (const reference of [french, other, arabic]) expect(reply.text).toContain(reference)
  })

  it('goes on to the next page', async () => {
    const { conversation, supervisor, tickets } = await start()
    const teacher = conversation('teacher-fr')
    for (let n = 1; n <= 22; n += 1)
      await teacher.says(`souris cassée ${n}`, printer({ entities: { room: `salle ${n}` } }))
    const first = await supervisor.says('cherche les tickets souris', means('list_tickets'))
    expect(first.text).toMatch(/^22 demandes trouvées\. Les 20 plus récentes :/)
    expect(first.text).toContain('… et 2 autres.')
    const second = await supervisor.says('la suite', means('deny'))
    const shown = (text: string) => tickets.all.filter(({ reference }) => text.includes(reference)).length
    expect([shown(first.text), shown(second.text)]).toEqual([20, 2])
    expect((await supervisor.says('la suite', means('deny'))).text).toContain('pas d’autres')
  })
})

describe('a search that finds too much', () => {
  const found = async (count: number) => {
    const { tickets, conversation } = openDesk()
    for (let n = 1; n <= count; n += 1)
      await tickets.open({
        as: 'teacher-fr',
        commandId: `open-${n}`,
        report: { text: `souris ${n}`, category: 'computer', attachments: [] },
      })
    return { tickets, supervisor: conversation('supervisor') }
  }

  it('counts exactly up to a hundred', async () => {
    const { supervisor } = await found(100)
    const reply = await supervisor.says('cherche souris', means('report_fault'))
    expect(reply.text).toMatch(/^100 demandes trouvées\. Les 20 plus récentes :/)
    expect(reply.text).toContain('… et 80 autres.')
    const arabic = await supervisor.says('ابحث عن souris', means('report_fault', { variety: 'msa' }))
    expect(arabic.text).toMatch(/^100 طلب\. أحدث 20 طلبا منها:/)
  })

  it('says that there are more than a hundred, shows those page by page, and how to find the others', async () => {
    const { tickets, supervisor } = await found(103)
    const pages = [await supervisor.says('cherche souris', means('report_fault'))]
    for (let n = 0; n < 4; n += 1) pages.push(await supervisor.says('la suite', means('deny')))
    expect(pages[0]?.text).toMatch(/^Plus de 100 demandes trouvées\. Les 20 plus récentes :/)
    expect(pages.map(({ text }) => text.split('\n').at(-1))).toEqual([
      '… et plus de 80 autres.',
      '… et plus de 60 autres.',
      '… et plus de 40 autres.',
      '… et plus de 20 autres.',
      'Il y en a d’autres, plus anciennes : ajoutez un mot, un lieu ou « ce mois » pour les trouver.',
    ])
    const all = pages.map(({ text }) => text).join()
    expect(tickets.all.filter(({ reference }) => all.includes(reference))).toHaveLength(100)
    expect((await supervisor.says('la suite', means('deny'))).text).toContain('plus anciennes')
  })
})

describe('an order of few words', () => {
  const sounds = (variety: 'fr' | 'darija' | 'arabizi' | 'msa' | 'mixed') =>
    means('report_fault', { category: 'printer', categoryConfidence: 0.97, variety })

  it.each([
    ['cherche imprimante', 'fr'],
    ['chercher l’imprimante svp', 'fr'],
    ['qalleb 3la imprimante', 'arabizi'],
    ['9elleb lia 3la limprimante', 'arabizi'],
    ['bghit n9elleb 3la tabi3a', 'arabizi'],
    ['ابحث عن الطابعة', 'msa'],
    ['اريد البحث عن الطابعة', 'msa'],
    ['قلب على الطابعة', 'darija'],
    ['قلب ليا على l’imprimante', 'mixed'],
  ] as const)('"%s" searches, however much it sounds like a fault', async (text, variety) => {
    const desk = await start()
    const reply = await desk.supervisor.says(text, sounds(variety))
    expect(desk.tickets.all).toHaveLength(4)
    expect([desk.french, desk.arabic].some((reference) => reply.text.includes(reference))).toBe(true)
    expect(reply.text).not.toContain(desk.elsewhere)
  })

  it('of a teacher finds their own; nothing found is said, and kept as a report at a tap', async () => {
    const { conversation, tickets, elsewhere } = await start()
    const teacher = conversation('teacher-far')
    expect((await teacher.says('cherche imprimante', sounds('fr'))).text).toContain(elsewhere)
    const reply = await teacher.says('cherche câble HDMI', sounds('fr'))
    expect(reply.text).toContain('Aucune demande ne contient')
    expect(tickets.all).toHaveLength(4)
    await teacher.presses('q:report_anyway')
    expect(tickets.all).toMatchObject({ 4: { report: { text: 'cherche câble HDMI' } } })
  })

  it('finds what was reported in the other language too', async () => {
    const { supervisor, french, arabic, elsewhere } = await start()
    for (const text of ['cherche imprimante', 'ابحث عن الطابعة', 'qalleb 3la limprimante']) {
      const reply = await supervisor.says(text, sounds('fr'))
      expect(reply.text).toContain(french)
      expect(reply.text).toContain(arabic)
      expect(reply.text).not.toContain(elsewhere)
    }
  })

  it('searches again after one that found nothing', async () => {
    const { supervisor, tickets, french } = await start()
    await supervisor.says('cherche tondeuse', sounds('fr'))
    expect((await supervisor.says('qalleb 3la imprimante', sounds('arabizi'))).text).toContain(french)
    expect(tickets.all).toHaveLength(4)
  })

  it('is no answer to a question that waits for words', async () => {
    const { conversation, tickets, french } = await start()
    const director = conversation('director')
    await director.presses(`t:ask:${french}`)
    await director.says('cherche imprimante', sounds('fr'))
    expect(tickets.done.at(-1)).toMatchObject({ command: { type: 'ask' } })
  })
})

describe('what is no search', () => {
  it.each([
    'je cherche une formation sur Canva',
    'كنقلب على شقة للكراء',
    'كنقلب على التلميذ بالسمية ما كيطلعش',
    "l'appli ne trouve plus mes demandes",
    'الطابعة ما خداماش، قلب عليها',
    'les tickets',
    'on cherche la clé wifi, connexion coupée',
    'cherche imprimante, la nôtre est en panne',
    'cherche imprimante pour la salle 12',
    'chercher une solution au wifi',
    'cherche formation Canva',
    'ne trouve plus le wifi',
    'قلب على شي حل للويفي',
    'كنقلب على الطابعة',
    'je recherche un vidéoprojecteur',
    '9elleb 3la chi 7al',
  ])('"%s"', (text) => expect(wordsSoughtIn(text)).toBeUndefined())
})

describe('a long list', () => {
  it('loses nothing that was reported at the same instant', async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    const { now } = tickets
    for (let n = 1; n <= 15; n += 1) {
      tickets.now = now
      await teacher.says(`imprimante bloquée ${n}`, printer({ entities: { room: `salle ${n}` } }))
    }
    const first = await teacher.says('mes demandes', means('list_tickets'))
    const second = await teacher.says('la suite', means('deny'))
    for (const { reference } of tickets.all) expect(first.text + second.text).toContain(reference)
  })
})
