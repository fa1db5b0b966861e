import { describe, expect, it } from 'vitest'
import { means, openDesk, printer, unclear } from '../fakes/conversation.ts'
import { atProvince, withTickets } from '../fakes/with-tickets.ts'

/** As the understanding reads them today, each in its own way. */
const DOWN = [
  ['renvoie-la au niveau inférieur', means('forward_ticket', { certainty: 'likely' })],
  ["retour au niveau d'en dessous", means('declare_absence')],
  ['à renvoyer au niveau n-1', means('forward_ticket')],
  ['أعيدوا الطلب إلى المستوى الأدنى', means('forward_ticket', { variety: 'msa', certainty: 'likely' })],
  ['أنزلوه إلى المستوى السفلي', unclear({ variety: 'msa' })],
  ['رجعها للمستوى اللي تحت', means('undo', { variety: 'darija' })],
  ['رجعها لتحت', means('undo', { variety: 'darija' })],
  ['rj3ha l taht', means('undo', { variety: 'arabizi', certainty: 'likely' })],
  ['nezzelha lta7t', unclear({ variety: 'arabizi' })],
  ['رجعها au niveau inférieur svp', means('forward_ticket', { variety: 'mixed', certainty: 'likely' })],
] as const

describe('"to the level below"', () => {
  it.each(DOWN)('"%s" goes back to the school, once it is said why', async (text, meaning) => {
    const { supervisor, ticket } = await atProvince()
    const asked = await supervisor.says(text, meaning)
    expect(asked.choices.map(({ id }) => id)).toContain('q:reason:details')
    await supervisor.presses('q:reason:details')
    expect(ticket()).toMatchObject({ tier: 'school', unitId: '01234A', state: { status: 'unassigned' } })
    expect(ticket().timeline.at(-1)?.type).toBe('returned')
  })

  it.each([
    ['renvoie la demande au niveau inférieur, il manque le numéro de série', means('ask_requester')],
    ['يعاد الطلب إلى المستوى الأدنى لاستكمال المعلومات', means('forward_ticket', { variety: 'msa' })],
    ['رجعوها لتحت، خاص المؤسسة تعطي معلومات أكثر', means('forward_ticket', { variety: 'darija' })],
    ['rj3ha l taht, na9sin lma3loumat dyal limprimante', means('undo', { variety: 'arabizi' })],
    ['rj3ha niveau inférieur, المؤسسة خاصها تعطي الرقم', means('undo', { variety: 'mixed' })],
  ] as const)('"%s" says why in the same breath', async (text, meaning) => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(text, meaning)
    expect(ticket()).toMatchObject({ tier: 'school' })
    expect(ticket().timeline.at(-1)).toMatchObject({ type: 'returned', reason: text })
  })

  it('however long the reason is, where whoever does it says so', async () => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(
      "non, c'est à l'école de le faire, je la renvoie en bas car le contrat est au nom de l'école",
      unclear({ certainty: 'likely' }),
    )
    expect(ticket().timeline.at(-1)).toMatchObject({
      type: 'returned',
      reason: expect.stringContaining("car le contrat est au nom de l'école"),
    })
  })

  it('names its ticket by its reference, and by the message that it answers', async () => {
    for (const way of ['typed', 'replied'] as const) {
      const { supervisor, ticket, first } = await atProvince()
      const text = way === 'typed' ? `renvoie ${first} au niveau inférieur` : 'renvoie-la au niveau inférieur'
      const entities = way === 'typed' ? { ticket: first } : {}
      const extra = way === 'replied' ? { repliedTicket: first } : {}
      await supervisor.says(text, means('forward_ticket', { certainty: 'likely', entities }), extra)
      await supervisor.says('il manque la photo du message', means('report_fault', { category: 'printer' }))
      expect(ticket().timeline.at(-1)).toMatchObject({
        type: 'returned',
        reason: 'il manque la photo du message',
      })
    }
  })

  it('goes from the region to the province, and is taken back', async () => {
    const { supervisor, conversation, ticket } = await atProvince()
    await supervisor.says("à remonter à l'académie, pas de pièce ici", means('forward_ticket'))
    const regional = conversation('regional')
    await regional.says('renvoie-la au niveau inférieur', means('forward_ticket'))
    const reply = await regional.presses('q:reason:on_site')
    expect(ticket()).toMatchObject({ tier: 'province', unitId: 'oujda' })
    expect(reply.text).toContain('direction provinciale')
    await regional.says('annule', means('undo'))
    expect(ticket().tier).toBe('region')
  })

  it('asked for a reason, the order said again is none', async () => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says('renvoie-la au niveau inférieur', means('forward_ticket'))
    const again = await supervisor.says('rj3ha l taht', means('undo', { variety: 'arabizi' }))
    expect(again.text).toBe('Écrivez-le en quelques mots, s’il vous plaît, ou « annuler ».')
    expect(ticket().tier).toBe('province')
    await supervisor.says('les câbles se changent sur place', unclear())
    expect(ticket().timeline.at(-1)).toMatchObject({ reason: 'les câbles se changent sur place' })
  })

  it.each([
    ['رجعها للمستوى اللي تحت', 'undo', 'darija', 'لا يوجد مستوى أدنى من المؤسسة'],
    ['renvoie-la au niveau inférieur', 'forward_ticket', 'fr', 'pas de niveau au-dessous de l’établissement'],
  ] as const)(
    'at a school with several tickets, "%s" is answered: there is none',
    async (text, intent, variety, said) => {
      const { director, tickets } = await withTickets(2)
      const reply = await director.says(text, means(intent, { variety }))
      expect(reply.text).toContain(said)
      expect(reply.text).toMatch(/transférée au niveau supérieur|إحالته إلى المستوى الأعلى/)
      expect(tickets.done).toEqual([])
    },
  )

  it.each([
    ['رجعها للمستوى اللي تحت', 'undo', 'darija', 'موجود في أدنى مستوى ممكن'],
    ['rj3ha l taht', 'undo', 'arabizi', 'déjà au niveau le plus bas'],
    ['renvoie-la au niveau inférieur', 'forward_ticket', 'fr', 'déjà au niveau le plus bas'],
  ] as const)(
    'at a school with one ticket, "%s" says what is possible with it',
    async (text, intent, variety, said) => {
      const { director, first, tickets } = await withTickets(1)
      const reply = await director.says(text, means(intent, { variety }))
      expect(reply.text).toContain(said)
      expect(reply.text).toMatch(/Possible maintenant : .*résoudre|الممكن الآن: .*معالجته/)
      expect(reply.choices.map(({ id }) => id)).toContain(`t:resolve:${first}`)
      expect(tickets.done).toEqual([])
    },
  )

  it.each([
    ['la prise en dessous du bureau ne marche plus', means('report_fault', { category: 'power' })],
    ["l'eau est tombée en bas, renvoyez un technicien", means('report_fault', { category: 'power' })],
    ['كنحتاج نرجع للخدمة', unclear({ variety: 'darija' })],
  ])('"%s" sends nothing down', async (text, meaning) => {
    const { supervisor, ticket } = await atProvince()
    await supervisor.says(text, meaning)
    expect(ticket().tier).toBe('province')
    expect(supervisor.state.question).not.toMatchObject({ pending: { type: 'return' } })
  })
})

const UP = [
  ['transfère au niveau supérieur', means('escalate', { certainty: 'likely' })],
  ['passe-la au niveau du dessus', means('forward_ticket', { certainty: 'likely' })],
  ['ارفع الطلب إلى المستوى الأعلى', means('escalate', { variety: 'msa' })],
  ['طلعها للمستوى اللي فوق', means('escalate', { variety: 'darija' })],
  ['tel3ha lfo9', means('escalate', { variety: 'arabizi', certainty: 'likely' })],
  ['طلعها niveau supérieur', means('escalate', { variety: 'mixed' })],
] as const

describe('"to the level above"', () => {
  it.each(UP)('"%s" is asked why, and goes up', async (text, meaning) => {
    const { director, tickets } = await withTickets(1)
    const asked = await director.says(text, meaning)
    expect(asked.choices.map(({ id }) => id)).toContain('q:reason:part')
    const again = await director.says(text, meaning)
    expect(again.text).toMatch(/quelques mots|كلمات قليلة/)
    expect(tickets.done).toEqual([])
    await director.presses('q:reason:part')
    expect(tickets.all[0]).toMatchObject({ tier: 'province', timeline: [{}, { type: 'forwarded' }] })
  })

  it.each(UP)('"%s" by the centre without a ticket: there is nothing above', async (text, meaning) => {
    const { conversation } = openDesk()
    const reply = await conversation('central').says(text, meaning)
    expect(reply.text).toMatch(
      /pas de niveau au-dessus des services centraux|لا يوجد مستوى أعلى من المصالح المركزية/,
    )
    expect(reply.text).toMatch(/renvoyée au niveau inférieur|إرجاعه إلى المستوى الأدنى/)
  })

  it.each(UP)('"%s" by the centre with its ticket: what is possible instead', async (text, meaning) => {
    const { supervisor, conversation, ticket, first } = await atProvince()
    await supervisor.says("à remonter à l'académie, pas de pièce ici", means('forward_ticket'))
    await conversation('regional').says('au centre, il faut des droits', means('forward_ticket'))
    expect(ticket().tier).toBe('centre')
    const central = conversation('central')
    for (const extra of [{}, { repliedTicket: first }]) {
      const reply = await central.says(text, meaning, extra)
      expect(reply.text).toMatch(/aucun service au-dessus|لا توجد جهة أعلى/)
      expect(reply.text).toMatch(/Possible maintenant : .*renvoyer|الممكن الآن: .*إرجاعه/)
      expect(reply.choices.map(({ id }) => id)).toContain(`t:resolve:${first}`)
    }
    expect(ticket().tier).toBe('centre')
  })

  it('is a complaint when the requester says it', async () => {
    const { teacher, tickets } = await withTickets(1)
    await teacher.says('طلعها للمستوى اللي فوق', means('escalate', { variety: 'darija' }))
    expect(tickets.done.map(({ command }) => command.type)).toEqual(['press'])
  })

  it('of a private ticket that is not theirs: the centre hears nothing of it', async () => {
    const { conversation, tickets } = openDesk()
    await conversation('teacher-fr').says(
      'je ne peux plus entrer dans mon compte',
      printer({ category: 'account_access' }),
    )
    const reference = tickets.all[0]?.reference as string
    const reply = await conversation('central').says(
      `transfère ${reference} au niveau supérieur`,
      means('forward_ticket', { entities: { ticket: reference } }),
    )
    expect(reply.text).toContain('Je ne connais pas cette demande')
  })
})
