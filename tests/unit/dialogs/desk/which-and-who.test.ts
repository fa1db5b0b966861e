import { describe, expect, it } from 'vitest'
import { asksPresence } from '../../../../src/bots/dialogs/reading/orders/away/presence-asked.ts'
import { passedOnIn } from '../../../../src/bots/dialogs/reading/orders/telling/pass-on.ts'
import { means, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

describe('several orders, each answered by "which one?"', () => {
  const ordered = async () => {
    const desk = await withTickets(2)
    const { director } = desk
    await director.says('priorité haute', means('add_comment'))
    await director.says('note : j’ai appelé le fournisseur', means('add_comment', { certainty: 'likely' }))
    const last = await director.says("en attente jusqu'à lundi, j'attends la pièce", means('wait_ticket'))
    return { ...desk, last }
  }

  it('are all kept, and done to the one that is named', async () => {
    const { director, last, first, tickets } = await ordered()
    expect(last.text).toContain('Je garde le tout pour la même demande : priorité haute')
    expect(last.text).not.toContain('Je laisse de côté')
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done.map(({ command, reference }) => [command.type, reference])).toEqual([
      ['qualify', first],
      ['note', first],
      ['wait', first],
    ])
  })

  it('are told to have been dropped when another thing is done', async () => {
    const { director, tickets } = await ordered()
    const said = await director.says('liste des demandes en retard', means('list_tickets'))
    expect(tickets.done).toEqual([])
    expect(said.text).toContain('Je laisse de côté « priorité haute / note : j’ai appelé le fournisseur')
  })

  it('of what leaves their hands the last one counts alone', async () => {
    const { director, first, tickets } = await withTickets(2)
    await director.says('mets la priorité haute', means('add_comment'))
    const said = await director.says(
      'transfère à la province, il faut un technicien',
      means('forward_ticket'),
    )
    expect(said.text).toContain('Je laisse de côté « mets la priorité haute »')
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['forward'])
  })
})

describe('whether a colleague is there', () => {
  it.each([
    ['est-ce que Youssef est là ?', 'fr'],
    ['واش يوسف رجع؟', 'darija'],
    ['wach Youssef kayn', 'arabizi'],
    ['هل يوسف حاضر؟', 'msa'],
  ] as const)('"%s" is told by what is noted', async (text, variety) => {
    const { coordinator, youssef } = await atProvince()
    const there = await coordinator.says(text, unclear({ variety }))
    expect(there.text).toMatch(/aucune absence|لا غياب/u)
    await youssef.says('je suis absent jusqu’à lundi, personne', means('declare_absence'))
    const away = await coordinator.says(text, unclear({ variety }))
    expect(away.text).toMatch(/absence notée|غياب مسجل/u)
  })

  it.each(['est-ce que le wifi est revenu ?', 'واش رجع الضو؟', 'Massar est disponible ?'])(
    '"%s" asks of no colleague',
    async (text) => {
      expect(asksPresence(text)).toBe(true)
      const { coordinator } = await atProvince()
      const said = await coordinator.says(text, unclear())
      expect(said.text).not.toMatch(/aucune absence|لا غياب/u)
    },
  )
})

describe('what somebody has in hand', () => {
  it.each(['combien Fatima Rahmani a en main ?', "qu'est-ce que Fatima Rahmani a en main ?"])(
    '"%s" is a list of it',
    async (text) => {
      const { coordinator, fatima, ticket } = await atProvince()
      await fatima.says('خديتها', means('take_ticket', { variety: 'darija' }))
      expect((await coordinator.says(text, unclear())).text).toContain(ticket().reference)
    },
  )

  it('and oneself: "combien j’en ai sur le dos ?"', async () => {
    const { director, first, second } = await withTickets(2)
    const said = await director.says("combien j'en ai sur le dos aujourd'hui", means('statistics'))
    for (const reference of [first, second]) expect(said.text).toContain(reference)
  })
})

describe('an absence just noted', () => {
  it.each([
    ['en fait non la formation est annulée', 'fr', 'training'],
    ['تلغا التكوين', 'darija', 'training'],
    ['la mission est reportée', 'fr', null],
  ] as const)('is taken back by "%s"', async (text, variety, category) => {
    const { youssef, absences, tickets } = await atProvince()
    await youssef.says('je suis absent jusqu’à lundi', means('declare_absence'))
    const said = await youssef.says(text, means('report_fault', { category, variety, certainty: 'likely' }))
    expect(said.text).toMatch(/terminée|انتهى/u)
    expect(await absences.listActive({ personIds: ['youssef'], at: tickets.now })).toEqual([])
  })

  it.each([
    ['Fatima Rahmani me remplace', 'fr'],
    ['السيدة فاطمة الرحماني تعوضني', 'darija'],
    ['fatima rahmani ghat3awedni', 'arabizi'],
  ] as const)('has its deputy in "%s", although it sounds like another absence', async (text, variety) => {
    const { youssef, absences, tickets } = await atProvince()
    await youssef.says('je suis absent jusqu’à lundi', means('declare_absence'))
    await youssef.says(text, means('declare_absence', { variety }))
    expect((await absences.listActive({ personIds: ['youssef'], at: tickets.now })).at(-1)).toMatchObject({
      deputyId: 'fatima',
    })
  })
})

describe('what a requester is told, by name', () => {
  it.each([
    ['بلغ عمر باللي الطونير موجود عند الكاتبة', 'عمر', 'الطونير موجود عند الكاتبة'],
    ['قول عمر أن التقني جاي', 'عمر', 'التقني جاي'],
    ['khber Omar bli toner mawjoud', 'Omar', 'Toner mawjoud'],
  ])('"%s"', (text, who, words) => {
    expect(passedOnIn(text)).toEqual({ who, words })
  })

  it.each(['بلغ عطب فالطابعة', 'خبر عاجل من المدرسة'])('"%s" is no message', (text) => {
    expect(passedOnIn(text)?.who).toBeUndefined()
  })

  it('reaches the one who reported, and opens nothing', async () => {
    const { director, conversation, tickets } = await withTickets(1)
    await conversation('omar').says('toner fini', printer({ entities: { room: 'salle 3' } }))
    const count = tickets.all.length
    await director.says(
      'بلغ عمر باللي الطونير موجود عند الكاتبة',
      printer({ variety: 'darija', entities: {} }),
    )
    expect(tickets.all).toHaveLength(count)
    expect(tickets.done.at(-1)).toMatchObject({
      reference: tickets.all[1]?.reference,
      command: { type: 'comment', text: 'الطونير موجود عند الكاتبة' },
    })
  })
})
