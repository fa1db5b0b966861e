import { describe, expect, it } from 'vitest'
import { means, printer } from '../fakes/conversation.ts'
import { withTickets } from '../fakes/with-tickets.ts'

describe('a report that looks like a colleague’s', () => {
  it('is opened and alerted, and may be joined to it by one button', async () => {
    const desk = await withTickets(1)
    const reply = await desk
      .conversation('teacher-ar')
      .says('الطابعة ديال القاعة 12 حابسة', printer({ variety: 'darija', entities: { room: 'القاعة 12' } }))
    const [original, own] = desk.tickets.all
    expect(own?.state.status).toBe('unassigned')
    expect(reply.choices.map(({ id }) => id)).toContain(`t:join:${own?.reference}:${original?.reference}`)
    expect(reply.text).toContain(original?.reference)
  })
})

describe('a fault with a known remedy', () => {
  const report = async () => {
    const desk = await withTickets(1)
    const teacher = desk.conversation('teacher-fr')
    const text = "bourrage papier dans l'imprimante de la salle 4"
    const reply = await teacher.says(text, printer({ entities: { room: 'salle 4' } }))
    const ticket = () => desk.tickets.all.at(-1)
    return { ...desk, teacher, reply, ticket }
  }

  it('is opened at once, and the same reply offers at most three steps', async () => {
    const { reply, ticket } = await report()
    expect(ticket()?.state.status).toBe('unassigned')
    const steps = reply.text.split('\n').filter((line) => /^\d\. /.test(line))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.length).toBeLessThanOrEqual(3)
    expect(reply.choices[0]?.id).toMatch(new RegExp(`^t:helped:${ticket()?.reference}:\\w+$`))
    expect(Buffer.byteLength(reply.choices[0]?.id ?? '')).toBeLessThanOrEqual(64)
  })

  it('is closed under the advice’s name when that helped, by button, and undone when pressed wrong', async () => {
    const { reply, teacher, ticket } = await report()
    await teacher.presses(reply.choices[0]?.id ?? '')
    expect(ticket()?.state).toMatchObject({ status: 'closed', how: 'self_help' })
    expect(ticket()?.timeline.at(-1)).toMatchObject({ type: 'closed', article: 'paper_jam' })
    await teacher.presses(`t:undo:${ticket()?.reference}`)
    expect(ticket()?.state.status).toBe('unassigned')
  })

  it('is counted among the figures of those who supervise', async () => {
    const { reply, teacher, conversation } = await report()
    const figures = async (text: string, variety: 'fr' | 'msa') =>
      (await conversation('supervisor').says(text, means('statistics', { variety }))).text
    expect(await figures('combien de demandes ?', 'fr')).not.toContain('conseils')
    await teacher.presses(reply.choices[0]?.id ?? '')
    expect(await figures('combien de demandes ?', 'fr')).toContain('Réglées grâce aux conseils proposés : 1')
    expect(await figures('كم عدد الطلبات؟', 'msa')).toContain('ما حُل بالنصائح المقترحة: 1')
  })

  it.each([
    'j’ai suivi vos conseils, ça marche maintenant',
    'درت الخطوات لي قلتو وخدامة دابا',
    'derna hadchi li gelto o khdama daba',
    'قمت بالخطوات وعادت الطابعة إلى العمل',
  ])('counts as helped when the requester says so in words: %s', async (words) => {
    const { teacher, ticket } = await report()
    await teacher.says(words, means('confirm_resolved'))
    expect(ticket()?.timeline.at(-1)).toMatchObject({ type: 'closed', how: 'self_help' })
  })

  it.each(['ça marche maintenant, merci', 'صافي رجعات خدامة بوحدها', 'safi wellat khddama'])(
    'is withdrawn, and no advice is praised, when it only works again: %s',
    async (words) => {
      const { teacher, ticket } = await report()
      await teacher.says(words, means('confirm_resolved'))
      expect(ticket()?.timeline.at(-1)).toMatchObject({ type: 'cancelled' })
    },
  )
})
