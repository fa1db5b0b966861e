import { describe, expect, it } from 'vitest'
import { wordsSoughtIn } from '../../../../src/bots/dialogs/reading/orders/search-words.ts'
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
    ['cherche les tickets imprimante école Atlas', { unit: 'école Atlas' }],
    ['cherche les tickets imprimante clôturés', {}],
  ])('"%s" finds nothing there, and says so', async (text, entities) => {
    const { supervisor, french } = await start()
    const reply = await supervisor.says(text, means('list_tickets', { entities }))
    expect(reply.text).not.toContain(french)
    expect(reply.text).toContain('« imprimante »')
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
    for (let n = 1; n <= 12; n += 1)
      await teacher.says(`souris cassée ${n}`, printer({ entities: { room: `salle ${n}` } }))
    const first = await supervisor.says('cherche les tickets souris', means('list_tickets'))
    const second = await supervisor.says('la suite', means('deny'))
    const shown = (text: string) => tickets.all.filter(({ reference }) => text.includes(reference)).length
    expect([shown(first.text), shown(second.text)]).toEqual([10, 2])
    expect((await supervisor.says('la suite', means('deny'))).text).toContain('pas d’autres')
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
