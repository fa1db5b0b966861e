import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

describe('waiting until a day', () => {
  it.each([
    ["en attente de la pièce jusqu'à lundi", 'fr', 'parts', '2026-11-30T08:00:00.000Z'],
    ['le fournisseur passe jeudi', 'fr', 'supplier', '2026-11-26T08:00:00.000Z'],
    ["on attend l'opérateur Maroc Telecom 3 jours", 'fr', 'telecom_operator', '2026-11-27T10:00:00'],
    ['في انتظار جواب الأستاذ إلى غاية يوم الخميس', 'msa', 'requester', '2026-11-26T08:00:00.000Z'],
    ['كنتسناو المورد حتى للأسبوع الجاي', 'darija', 'supplier', '2026-11-30T08:00:00.000Z'],
    ['kantsnaw lpiece tal nhar tnin', 'arabizi', 'parts', '2026-11-30T08:00:00.000Z'],
    ['en attente ديال المورد حتى lundi', 'mixed', 'supplier', '2026-11-30T08:00:00.000Z'],
    ["on attend l'autre équipe demain", 'fr', 'other_team', '2026-11-25T08:00:00.000Z'],
  ] as const)('"%s"', async (text, variety, waitsFor, until) => {
    const { tickets, director } = await withTickets(1)
    await director.says(text, means('wait_ticket', { variety }))
    const state = tickets.all[0]?.state
    expect(state).toMatchObject({ status: 'waiting', for: waitsFor })
    expect(state?.status === 'waiting' && state.until.toISOString()).toContain(until)
  })

  it.each([
    ["on attend le fournisseur jusqu'à jeudi", 'fr'],
    ['كنتسناو المورد حتى لنهار الخميس', 'darija'],
    ['ننتظر المورد إلى غاية يوم الخميس', 'msa'],
    ['kantsennaw lfournisseur 7ta lkhmis', 'arabizi'],
  ] as const)('at the province: "%s"', async (text, variety) => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(text, means('wait_ticket', { variety }))
    expect(ticket().state).toMatchObject({
      status: 'waiting',
      for: 'supplier',
      until: new Date('2026-11-26T08:00:00.000Z'),
    })
  })

  it('tells going on from waiting until then', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says('il manque une pièce, on reprend lundi', means('wait_ticket'))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'waiting', for: 'parts' })
    await director.says('استؤنف العمل على الطلب ابتداء من الغد', means('wait_ticket', { variety: 'msa' }))
    expect(tickets.all[0]?.state.status).toBe('taken')
  })

  it('by button asks for what, and takes a button or words', async () => {
    const { tickets, director, first } = await withTickets(1)
    const asked = await director.presses(`t:wait:${first}`)
    expect(asked.choices.map(({ id }) => id)).toEqual([
      'q:reason:supplier',
      'q:reason:operator',
      'q:reason:spare_part',
    ])
    await director.presses('q:reason:operator')
    expect(tickets.all[0]?.state).toMatchObject({ status: 'waiting', for: 'telecom_operator' })
    await director.presses(`t:resume:${first}`)
    await director.presses(`t:wait:${first}`)
    const reply = await director.says('le fournisseur passe jeudi', unclear())
    expect(reply.text).toContain('jeudi 26 novembre')
    expect(tickets.all[0]?.state).toMatchObject({ status: 'waiting', for: 'supplier' })
  })

  it.each([
    ["en attente du fournisseur jusqu'à hier", 'fr', 'choisir une date à venir'],
    ['كنتسناو المورد حتى للبارح', 'darija', 'اختيار تاريخ لاحق'],
  ] as const)('"%s" is refused: the day is past', async (text, variety, said) => {
    const { tickets, director } = await withTickets(1)
    expect((await director.says(text, means('wait_ticket', { variety }))).text).toContain(said)
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('a part that was ordered yesterday is waited for as usual', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says('en attente de la pièce commandée hier', means('wait_ticket'))
    expect(tickets.all[0]?.state).toMatchObject({ status: 'waiting', for: 'parts' })
  })

  it('is refused in words when the day is too far, with what is possible', async () => {
    const { tickets, director, first } = await withTickets(1)
    const reply = await director.says('en attente du fournisseur dans 8 mois', means('wait_ticket'))
    expect(reply.text).toContain('quatre-vingt-dix jours')
    expect(reply.choices.map(({ id }) => id)).toContain(`t:take:${first}`)
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })
})
