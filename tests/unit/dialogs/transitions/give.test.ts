import { describe, expect, it } from 'vitest'
import { means, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

describe('giving a ticket to a colleague', () => {
  it.each([
    ['donne-la à Fatima Rahmani', unclear(), 'fatima'],
    ['confie ce ticket à Yousef', means('forward_ticket'), 'youssef'],
    ['à confier à Kadiri', unclear(), 'youssef'],
    ['confie ce ticket au membre infrastructure', means('forward_ticket'), 'fatima'],
    ['كلف بها يوسف', means('take_ticket', { variety: 'darija', certainty: 'likely' }), 'youssef'],
    ['عطيها ليوسف', means('greet', { variety: 'darija', certainty: 'likely' }), 'youssef'],
    ['يُسند الطلب إلى يوسف القادري', means('forward_ticket', { variety: 'msa' }), 'youssef'],
    ['كلفوا عضو الموارد الرقمية بهذا الطلب', means('forward_ticket', { variety: 'msa' }), 'youssef'],
    ['3tiha l Youssef', means('forward_ticket', { variety: 'arabizi', certainty: 'likely' }), 'youssef'],
    ['kellef biha yusuf', means('take_ticket', { variety: 'arabizi', certainty: 'likely' }), 'youssef'],
    ['svp عطيها ل Youssef', means('forward_ticket', { variety: 'mixed', certainty: 'likely' }), 'youssef'],
  ] as const)('"%s"', async (text, meaning, to) => {
    const { coordinator, ticket, tickets } = await atProvince()
    const reply = await coordinator.says(text, meaning)
    expect(tickets.done.at(-1)).toMatchObject({ as: 'coordinator', command: { type: 'give', to } })
    expect(ticket().state).toMatchObject({ status: 'taken', by: to })
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${ticket().reference}`])
  })

  it('asks which of two with the same name, and takes a button or the rest of the name', async () => {
    for (const answer of ['button', 'words'] as const) {
      const { coordinator, ticket } = await atProvince()
      const asked = await coordinator.says('donne-la à Fatima', unclear())
      expect(asked.choices.map(({ title }) => title)).toEqual(['Fatima Rahmani', 'Fatima-Zahra Benali'])
      if (answer === 'button') await coordinator.presses('q:colleague:1')
      else await coordinator.says('Benali', unclear())
      expect(ticket().state).toMatchObject({ status: 'taken', by: 'fatima-zahra' })
    }
  })

  it.each([
    ['donne à un collègue', unclear()],
    ['passe-la à quelqu’un d’autre', means('deny', { certainty: 'unsure' })],
    ['كلف بها أحد الزملاء', means('take_ticket', { variety: 'msa', certainty: 'likely' })],
    ['عطيها لشي زميل', unclear({ variety: 'darija' })],
    ['3tiha l chi zamil', means('out_of_scope', { variety: 'arabizi', certainty: 'likely' })],
  ])('"%s" asks to whom', async (text, meaning) => {
    const { coordinator, supervisor, ticket } = await atProvince()
    const asked = await coordinator.says(text, meaning)
    expect(asked.text).toMatch(/À qui confier|من تكلفون بالطلب/)
    expect(asked.choices.length).toBeGreaterThan(2)
    await coordinator.says('Youssef', unclear())
    expect(ticket().state).toMatchObject({ status: 'taken', by: 'youssef' })
    expect((await supervisor.says('donne-moi un conseil', unclear())).text).not.toContain('À qui confier')
  })

  it('to a colleague where there is none is said so', async () => {
    const { director, tickets } = await withTickets(1)
    const reply = await director.says('donne à un collègue', unclear())
    expect(reply.text).toContain('Personne d’autre ne peut traiter')
    expect(tickets.done).toEqual([])
  })

  it('asks to whom by button, in the language of the person', async () => {
    const { coordinator, ticket, first } = await atProvince()
    const asked = await coordinator.presses(`t:give:${first}`)
    expect(asked.text).toContain('من تكلفون بالطلب')
    expect(asked.choices.map(({ title }) => title)).toContain('يوسف القادري')
    const reply = await coordinator.says('يوسف', unclear({ variety: 'darija' }))
    expect(reply.text).toContain('إلى يوسف القادري، مع إشعار بذلك')
    expect(ticket().state).toMatchObject({ by: 'youssef' })
  })

  it('stays a taking when it is for the speaker, and a forward when it is for a tier', async () => {
    const { coordinator, ticket, first } = await atProvince()
    await coordinator.says('donnez-moi ce ticket', means('take_ticket'), { repliedTicket: first })
    expect(ticket().state).toMatchObject({ by: 'coordinator' })
    await coordinator.says("à confier à l'académie, il faut des droits d'accès", means('forward_ticket'), {
      repliedTicket: first,
    })
    expect(ticket().tier).toBe('region')
  })

  it('says so where nobody else is', async () => {
    const { director, first, tickets } = await withTickets(1)
    const reply = await director.presses(`t:give:${first}`)
    expect(reply.text).toContain(`Personne d’autre ne peut traiter ${first}`)
    expect(tickets.done).toEqual([])
  })

  it('is not read into a long sentence that only speaks of it', async () => {
    const { supervisor, tickets } = await atProvince()
    const text = 'نحيل عليكم هذا الملف للاختصاص، إذ إن تغيير الإسناد في النظام المركزي يتجاوز صلاحياتنا'
    await supervisor.says(text, means('forward_ticket', { variety: 'msa' }))
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'forward', reason: text })
  })

  it('gives once although the turn is played again', async () => {
    const { coordinator, ticket } = await atProvince()
    const before = coordinator.state
    const first = await coordinator.says('donne-la à Youssef', unclear(), { ordinal: 500 })
    coordinator.forget(before)
    const again = await coordinator.says('donne-la à Youssef', unclear(), { ordinal: 500 })
    expect(again.text).toBe(first.text)
    expect(ticket().timeline.filter(({ type }) => type === 'given')).toHaveLength(1)
  })
})
