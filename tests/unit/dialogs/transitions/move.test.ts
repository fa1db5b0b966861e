import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { atProvince } from '../fakes/with-tickets.ts'

describe('returning a ticket to the tier below', () => {
  it.each([
    ["ce n'est pas de notre ressort, retour à l'école", 'fr', "Ce n'est pas de notre ressort"],
    ["renvoyé à l'établissement : le câble se change sur place", 'fr', 'Le câble se change sur place'],
    ['يُعاد الطلب إلى المؤسسة لأن الإصلاح من اختصاصها', 'msa', 'الإصلاح من اختصاصها'],
    ['رجعوها للمدير، هادشي كيتصلح عندهم', 'darija', 'هادشي كيتصلح عندهم'],
    ['rj3oha l lmodir, hadchi khdemthom', 'arabizi', 'Hadchi khdemthom'],
    ["رجعوها للمدير svp, c'est son affaire", 'mixed', "C'est son affaire"],
  ] as const)('"%s", and the order is no part of the reason', async (text, variety, reason) => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(text, means('forward_ticket', { variety }))
    expect(ticket()).toMatchObject({ tier: 'school', unitId: '01234A', state: { status: 'unassigned' } })
    expect(ticket().timeline.at(-1)).toMatchObject({ type: 'returned', reason })
  })

  it.each([
    ["renvoyer à l'établissement", 'fr'],
    ['رجعوها للمدير', 'darija'],
    ['rj3oha l lmodir', 'arabizi'],
    ['يُعاد إلى المؤسسة', 'msa'],
  ] as const)('asks for the reason that "%s" does not give', async (text, variety) => {
    const { supervisor, ticket, first } = await atProvince()
    const asked = await supervisor.says(text, means('forward_ticket', { variety }))
    expect(asked.choices.map(({ id }) => id)).toEqual([
      'q:reason:not_ours',
      'q:reason:details',
      'q:reason:on_site',
    ])
    const reply = await supervisor.presses('q:reason:not_ours')
    expect(ticket().timeline.at(-1)).toMatchObject({ type: 'returned' })
    expect(reply.text).toContain(first)
    expect(reply.choices.map(({ id }) => id)).toEqual([`t:undo:${first}`])
  })

  it('works by button, in Arabic', async () => {
    const { coordinator, ticket, first } = await atProvince()
    expect((await coordinator.presses(`t:return:${first}`)).text).toContain('ما سبب إرجاع الطلب')
    const reply = await coordinator.says('كيتصلح فالمؤسسة', unclear({ variety: 'darija' }))
    expect(reply.text).toContain('أُرجع الطلب')
    expect(ticket().tier).toBe('school')
  })

  it('is refused in words at the lowest tier, with what is possible', async () => {
    const { director, first, supervisor } = await atProvince()
    await supervisor.says("retour à l'école, cela se fait sur place", means('forward_ticket'))
    const reply = await director.presses(`t:return:${first}`)
    expect(reply.text).toContain(`${first} est déjà au niveau le plus bas`)
    expect(reply.text).toContain('Possible maintenant : la prendre en charge, la résoudre')
    expect(reply.choices.map(({ id }) => id)).toContain(`t:resolve:${first}`)
  })
})

describe('forwarding', () => {
  const unqualified = async () => {
    const { tickets, conversation } = openDesk()
    const teacher = conversation('teacher-fr')
    await teacher.says('la machine du fond fait un bruit étrange', unclear())
    await teacher.says('elle siffle et elle tremble', unclear())
    const ticket = () => {
      const [first] = tickets.all
      if (!first) throw new Error('no ticket')
      return first
    }
    return { tickets, ticket, director: conversation('director'), reference: ticket().reference }
  }

  it('asks what it is about when nobody has said, then why, and says the qualification', async () => {
    const { ticket, director, reference } = await unqualified()
    expect(ticket().category).toBeNull()
    const asked = await director.presses(`t:forward:${reference}`)
    expect(asked.text).toContain('de quoi s’agit-il')
    expect(asked.choices.map(({ id }) => id)).toContain('q:category:printer')
    const why = await director.presses('q:category:printer')
    expect(why.text).toContain('Pourquoi transférer')
    const reply = await director.presses('q:reason:technician')
    expect(ticket()).toMatchObject({ tier: 'province', category: 'printer' })
    expect(reply.text).toMatch(/Qualification confirmée : imprimante, priorité \S+ \(gêne .+, .+\)/)
  })

  it.each([
    ["c'est le réseau", means('report_fault', { category: 'computer' }), 'connectivity'],
    ['الطابعة', unclear({ variety: 'msa' }), 'printer'],
    ['had chi dyal lprojecteur', unclear({ variety: 'arabizi' }), 'projector'],
  ] as const)('takes "%s" for the category and keeps the reason given', async (text, meaning, category) => {
    const { ticket, director } = await unqualified()
    await director.says('à transférer, il faut un technicien', means('forward_ticket'))
    await director.says(text, meaning)
    expect(ticket()).toMatchObject({ tier: 'province', category })
    expect(ticket().timeline.at(-1)).toMatchObject({
      type: 'forwarded',
      reason: 'Il faut un technicien',
    })
  })

  it('takes a correction in the same breath', async () => {
    const { ticket, director, reference } = await unqualified()
    await director.says('à transférer, problème de réseau et pas d’ordinateur', means('forward_ticket'), {
      repliedTicket: reference,
    })
    expect(ticket()).toMatchObject({ tier: 'province', category: 'connectivity' })
  })

  it('names the service at the centre: by the category, or as the words say', async () => {
    for (const [text, service] of [
      ['à transférer au centre, il faut des droits nationaux', 'infrastructure'],
      ['au centre, service des ressources numériques, licence à activer', 'digital_resources'],
      ['يحال إلى المركز، مصلحة التكوين، يلزم تدخلها', 'training'],
    ] as const) {
      const { supervisor, conversation, ticket } = await atProvince()
      await supervisor.says("à remonter à l'académie, pas de pièce ici", means('forward_ticket'))
      const reply = await conversation('regional').says(text, means('forward_ticket'))
      expect(ticket()).toMatchObject({ tier: 'centre', service })
      expect(reply.text).toMatch(/Destination : service|الجهة المختصة: مصلحة/)
    }
  })

  it('is still up when "renvoyer" means the tier above', async () => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says("à renvoyer à l'académie, pas de pièce ici", means('forward_ticket'))
    expect(ticket().tier).toBe('region')
  })

  it.each([
    [
      "c'est pas à nous, retour à l'école",
      means('forward_ticket', { certainty: 'likely' }),
      "C'est pas à nous",
    ],
    ["c'est pas à nous, retour à l'école", unclear(), "C'est pas à nous"],
    ['c’est pas chez nous, renvoyez ça', unclear(), 'C’est pas chez nous'],
    ['ماشي ديالنا، رجعوها للمدرسة', means('forward_ticket', { variety: 'darija' }), 'ماشي ديالنا'],
    ['ليست من اختصاصنا، إرجاع إلى المؤسسة', means('forward_ticket', { variety: 'msa' }), 'ليست من اختصاصنا'],
    [
      'machi dyalna, rje3ha l lmadrasa',
      means('undo', { variety: 'arabizi', certainty: 'likely' }),
      'Machi dyalna',
    ],
  ])('"%s" goes back to the school, with that as its reason', async (text, meaning, reason) => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(text, meaning)
    expect(ticket().tier).toBe('school')
    expect(ticket().timeline.at(-1)).toMatchObject({ type: 'returned', reason })
  })

  it('from the school nothing goes back further, and what a teacher says returns nothing', async () => {
    const { director, teacher, tickets } = await atProvince()
    const before = tickets.done.length
    await director.says("retour à l'école, c'est pas à nous", unclear())
    await teacher.says("c'est pas à nous, retour à l'école", unclear())
    expect(tickets.done.slice(before).map(({ command }) => command.type)).not.toContain('return')
  })

  it('from the top is refused in words', async () => {
    const { tickets, conversation } = openDesk()
    const central = conversation('central')
    await central.says('الطابعة معطلة', printer({ variety: 'msa' }))
    const reference = tickets.all[0]?.reference as string
    const reply = await central.says(
      'يحال إلى الأعلى، يلزم تقني متخصص',
      means('forward_ticket', { variety: 'msa' }),
    )
    expect(reply.text).toContain('لا توجد جهة أعلى يمكنها التكفل به')
    expect(reply.text).toContain('الممكن الآن: التكفل به، معالجته')
    expect(reply.choices.map(({ id }) => id)).toContain(`t:resolve:${reference}`)
  })
})
