import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

const hoursLater = (tickets: { now: Date }, hours: number): void => {
  tickets.now = new Date(tickets.now.getTime() + hours * 3_600_000)
}

describe('why is it late', () => {
  it.each([
    ['pourquoi ça traîne ?', unclear()],
    ["pourquoi c'est en retard", means('escalate', { certainty: 'likely' })],
    ['لماذا تأخر الطلب؟', means('escalate', { variety: 'msa' })],
    ['علاش تعطلات', means('escalate', { variety: 'darija', certainty: 'likely' })],
    ['3lach t3etlat', means('out_of_scope', { variety: 'arabizi', certainty: 'likely' })],
    ['علاش كل هاد le retard', means('ticket_status', { variety: 'mixed' })],
  ] as const)('"%s" is explained and complains to nobody', async (text, meaning) => {
    const { tickets, teacher, first } = await withTickets(1)
    hoursLater(tickets, 2)
    const reply = await teacher.says(text, meaning)
    expect(reply.text).toMatch(/2 heures ouvrables|ساعتا عمل/)
    expect(reply.text).toMatch(/En attente de prise en charge par Nom director|ينتظر أن يتكفل به/)
    expect(reply.text).toMatch(/Ensuite : .*14:00|بعد ذلك: .*14:00/)
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:press:${first}`])
    expect(tickets.done).toEqual([])
  })

  it('tells every stay, every wait and what comes next, to a holder as well', async () => {
    const { tickets, supervisor, first } = await atProvince()
    hoursLater(tickets, 1)
    await supervisor.says("en attente du fournisseur jusqu'à lundi", means('wait_ticket'))
    hoursLater(tickets, 24)
    const reply = await supervisor.presses(`t:explain:${first}`)
    expect(reply.text).toMatch(/École Ibn Khaldoun : moins d’une heure ouvrable.* Puis transférée/)
    expect(reply.text).toMatch(/Direction provinciale Oujda-Angad : depuis mardi 24 novembre/)
    expect(reply.text).toMatch(/dont attente \(le fournisseur\) : \d+ heures ouvrables/)
    expect(reply.text).toContain('l’attente prend fin lundi 30 novembre')
  })

  it.each([
    ['pourquoi ça traîne ?', 'fr'],
    ['لماذا تأخر الطلب؟', 'msa'],
    ['علاش تعطلات', 'darija'],
    ['3lach t3etlat', 'arabizi'],
    ['علاش كل هاد le retard', 'mixed'],
  ] as const)(
    '"%s" by the director whose ticket has gone up, and by those who have it',
    async (text, variety) => {
      const { tickets, director, supervisor, coordinator, first } = await atProvince()
      hoursLater(tickets, 2)
      for (const who of [director, supervisor, coordinator]) {
        const reply = await who.says(text, means('escalate', { variety }), { repliedTicket: first })
        expect(reply.text).toMatch(/Puis transférée|ثم أُحيل/)
        expect(reply.text).toMatch(/Ensuite : |بعد ذلك: /)
        // whoever may handle it is not offered to remind those who do
        expect(reply.choices.map(({ id }) => id)).toEqual(who === director ? [`t:press:${first}`] : [])
      }
      expect(tickets.done.map(({ command }) => command.type)).toEqual(['forward'])
    },
  )

  it('offers nobody to remind himself', async () => {
    const { director, first } = await withTickets(1)
    await director.presses(`t:take:${first}`)
    const reply = await director.says('pourquoi c’est long ?', means('escalate'))
    expect(reply.text).toContain(first)
    expect(reply.choices).toEqual([])
  })

  it('is offered where a ticket is late', async () => {
    const { tickets, teacher, first } = await withTickets(1)
    hoursLater(tickets, 24 * 6)
    const reply = await teacher.says('où en est ma demande ?', means('ticket_status'))
    expect(reply.choices.map(({ id }) => id)).toContain(`t:explain:${first}`)
  })

  it('does not swallow a fault that asks why', async () => {
    const { tickets, teacher } = await withTickets(1)
    const fault = means('report_fault', {
      category: 'computer',
      variety: 'msa',
      entities: { room: 'القاعة 1' },
    })
    await teacher.says('لماذا الحاسوب معطل في القاعة 1', fault)
    expect(tickets.all).toHaveLength(2)
  })
})
