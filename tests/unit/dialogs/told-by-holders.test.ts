import { describe, expect, it } from 'vitest'
import { announcedIn } from '../../../src/bots/dialogs/reading/orders/telling/announced.ts'
import { recordedIn } from '../../../src/bots/dialogs/reading/orders/telling/recorded.ts'
import { means, unclear } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

const NOW = new Date('2026-11-24T10:00:00Z')

describe('what will happen, in words', () => {
  it.each([
    ['le technicien passe demain à 10h', 'visit'],
    ['التقني غادي يجي غدا', 'visit'],
    ['سيحضر التقني يوم الخميس', 'visit'],
    ['ta9ni ghadi yji ghedda', 'visit'],
    ['technicien غادي يجي lundi', 'visit'],
    ['on va le remplacer la semaine prochaine', 'visit'],
    ['le rendez-vous est pris pour lundi', 'visit'],
    ['on a commandé la pièce, 3 jours', 'ordered'],
    ['طلبنا القطعة وغادي توصل الأسبوع الجاي', 'ordered'],
    ['tlebna lpiasa, ghadi twsel nhar lkhmis', 'ordered'],
    ['le technicien ne passe pas demain', undefined],
    ['quand passe le technicien ?', undefined],
    ['le technicien est passé hier', undefined],
    ["l'imprimante sera-t-elle réparée demain ?", undefined],
    ['transfère à la province, il faut un technicien', undefined],
    ['je suis absent demain', undefined],
  ])('"%s": %s', (text, expected) => {
    expect(announcedIn(text, NOW)).toBe(expected)
  })
})

describe('what a holder says will happen', () => {
  it.each([
    ['le technicien passe demain à 10h', means('ask_requester', { certainty: 'likely' })],
    ['غادي يجي التقني غدا', means('ticket_status', { variety: 'darija' })],
    ['سيحضر التقني يوم الخميس', unclear({ variety: 'msa' })],
    ['ta9ni ghadi yji ghedda', means('ticket_status', { variety: 'arabizi', certainty: 'likely' })],
    ['technicien غادي يجي lundi', means('declare_absence', { variety: 'mixed', certainty: 'likely' })],
  ])('"%s" is told to the requester; a yes lets it wait too', async (text, meaning) => {
    const { tickets, director, first } = await withTickets(2)
    await director.presses(`t:status:${first}`)
    const reply = await director.says(text, meaning)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'comment', text } }])
    expect(reply.choices.map(({ id }) => id)).toEqual(['q:yes', 'q:no', `t:undo:${first}`])
    await director.says('oui')
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'wait', note: text } })
  })

  it('asks for which ticket, when none was spoken of', async () => {
    const { tickets, director, second } = await withTickets(2)
    await director.says('le technicien passe demain à 10h', means('ask_requester', { certainty: 'likely' }))
    expect(tickets.done).toEqual([])
    await director.presses(`q:ticket:${second}`)
    expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'comment' } }])
  })

  it('waits for a part that was ordered, until the day that was said', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.says(
      'on a commandé le toner, livraison dans 3 jours',
      means('report_fault', { category: 'printer' }),
    )
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'wait', for: 'parts' } }])
    expect(tickets.all).toHaveLength(1)
  })

  it('stays what it is without any ticket, or as the reason of a forward', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.presses(`t:forward:${first}`)
    await director.says('le technicien de la province passe demain', unclear())
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'forward' } }])
  })

  it('from a teacher is no such thing', async () => {
    const { tickets, teacher } = await withTickets(1)
    await teacher.says('le technicien passe demain à 10h', means('add_comment'))
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['comment'])
    expect(teacher.state.question).toBeUndefined()
  })
})

describe('what a holder wants written down', () => {
  it.each([
    ["note que l'imprimante est sous garantie", "l'imprimante est sous garantie"],
    ['سجل أن الجهاز في القاعة 3 تحت الضمان', 'الجهاز في القاعة 3 تحت الضمان'],
    ['سجل بلي الطابعة تحت الضمان', 'الطابعة تحت الضمان'],
    ['sejel bli limprimante f la garantie', 'limprimante f la garantie'],
    ['سجل ملاحظة: تحت الضمان', 'تحت الضمان'],
    ['سجل طلبا لطابعة جديدة', undefined],
    ['note interne : à voir', undefined],
    ['les notes que le prof a saisies', undefined],
  ])('"%s": %s', (text, expected) => {
    expect(recordedIn(text)).toBe(expected)
  })

  it.each([
    ['سجل أن الجهاز في القاعة 2 تحت الضمان', 'msa', 1],
    ["note que l'appareil de la salle 12 est sous garantie", 'fr', 0],
    ['sejel bli lprojecteur f la garantie', 'arabizi', 1],
    ['سجل بلي الطابعة مازال فالضمان', 'darija', 0],
    ['سجل أن le projecteur est sous garantie', 'mixed', 1],
  ] as const)(
    '"%s" is a note on the ticket of that room or thing, and no request',
    async (text, variety, at) => {
      const { tickets, director, first, second } = await withTickets(2)
      await director.says(
        text,
        means('report_fault', { category: 'equipment_request', variety, certainty: 'likely' }),
      )
      expect(tickets.all).toHaveLength(2)
      expect(tickets.done).toMatchObject([{ reference: [first, second][at], command: { type: 'note' } }])
    },
  )

  it('of a room without a ticket is what it sounds like', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says(
      'سجل أن الجهاز في القاعة 9 خاصو الإصلاح',
      means('report_fault', { category: 'computer', variety: 'darija' }),
    )
    expect(tickets.all).toHaveLength(1)
    await director.says('نعم', means('affirm', { variety: 'darija' }))
    expect(tickets.all).toHaveLength(2)
  })
})
