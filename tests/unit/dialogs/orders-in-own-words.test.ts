import { describe, expect, it } from 'vitest'
import { means, printer, unclear } from './fakes/conversation.ts'
import { atProvince, withPrinterTicket, withTickets } from './fakes/with-tickets.ts'

const sounds = (category: 'printer' | 'projector' | 'connectivity') => means('report_fault', { category })

describe('an order in the first person that names the broken thing', () => {
  it.each([
    ["l'imprimante khditha ana", 'take'],
    ['الطابعة خديتها', 'take'],
    ["je prends l'imprimante", 'take'],
    ["l'imprimante, je m'en charge", 'take'],
    ["je transmets l'imprimante à la province, on n'a pas de pièce", 'forward'],
    ['كنحول الطابعة للمديرية حيت ما عندناش القطعة', 'forward'],
    ["imprimante : j'attends le toner jusqu'au 9 décembre", 'wait'],
    ['الطابعة كنتسنا القطعة من المورد', 'wait'],
    ["l'imprimante : je passe la main à la province, tambour HS", 'forward'],
    ['حليت المشكل ديال الطابعة', 'resolve'],
    ["j'ai réparé l'imprimante", 'resolve'],
  ])('"%s" is done (%s), and opens nothing', async (text, type) => {
    const { tickets, director, first } = await withTickets(2)
    if (type === 'wait')
      await director.says(`je prends ${first}`, means('take_ticket', { entities: { ticket: first } }))
    await director.says(text, sounds('printer'))
    expect(tickets.all).toHaveLength(2)
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type } })
  })

  it.each([
    "l'imprimante de la salle 5 est en panne",
    'khditha ana l dar o ma bghatch tkhdem',
    'je prends le bus',
  ])('"%s" is none', async (text) => {
    const { tickets, director } = await withTickets(2)
    await director.says(text, means('report_fault', { category: 'printer', entities: { room: 'salle 5' } }))
    expect(tickets.done).toEqual([])
  })

  it('goes on with what waited when its part has come', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    await director.says("j'attends le toner", means('wait_ticket'))
    await director.says('finalement le toner est arrivé', sounds('printer'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'resume' } })
    expect(tickets.all).toHaveLength(1)
  })

  it('of what one has already is no refusal', async () => {
    const { director, first } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    const { text } = await director.says("l'imprimante c'est moi qui m'en occupe", means('take_ticket'))
    expect(text).toContain(`${first} est déjà entre vos mains.`)
  })
})

describe('giving in the words of a fault', () => {
  it.each([
    'imprimante 3tiha l youssef',
    'الطابعة عطيها ليوسف',
    'الطابعة خدها نتا يا سي يوسف',
    "l'imprimante, confiez-la à Youssef",
  ])('"%s" gives it', async (text) => {
    const { tickets, coordinator } = await atProvince()
    await coordinator.says(text, sounds('printer'))
    expect(tickets.all).toHaveLength(1)
    expect(tickets.done.at(-1)?.command).toMatchObject({ type: 'give', to: 'youssef' })
  })

  it.each(['عطيه لياسين', '3tiha l yassine'])('"%s": nobody of that name, and who there is', async (text) => {
    const { tickets, coordinator } = await atProvince()
    const before = tickets.done.length
    const { text: said, choices } = await coordinator.says(text, unclear({ variety: 'darija' }))
    expect(said).toContain('لا أجد هذا الشخص ضمن الفريق')
    expect(choices.length).toBeGreaterThan(1)
    expect(tickets.done).toHaveLength(before)
  })

  it.each([
    ['إلا ماجاوبش مصطفى عطيها ليوسف', unclear({ variety: 'darija' })],
    ["si Fatima ne répond pas d'ici ce soir, donne-la à Youssef", means('forward_ticket')],
    ['نعطيها ليوسف؟', unclear({ variety: 'darija' })],
    ['واش نخلي شي حاجة على المسؤول الجهوي ولا نبقى فيها؟', means('escalate', { variety: 'darija' })],
  ])('"%s" does nothing', async (text, meaning) => {
    const { tickets, coordinator } = await atProvince()
    const before = tickets.done.length
    await coordinator.says(text, meaning)
    expect(tickets.done).toHaveLength(before)
  })
})

it.each([
  'si possible, transfère-la à la province, il faut un technicien',
  'إذا أمكن، أحيلوها على الأكاديمية، يلزم تقني',
])('"%s" is no condition', async (text) => {
  const { tickets, director } = await withTickets(1)
  await director.says(text, means('forward_ticket'))
  expect(tickets.done.at(-1)?.command.type).toBe('forward')
})

describe('what is told of work on a ticket in hand', () => {
  it('is asked about before anything new is opened', async () => {
    const { tickets, director, first } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    const asked = await director.says(
      "l'imprimante, le technicien dit que la carte est grillée",
      sounds('printer'),
    )
    expect(asked.text).toContain(`Est-ce au sujet de ${first}`)
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'comment' } })
    expect(tickets.all).toHaveLength(1)
  })

  it('is a report all the same when that is said', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says("l'imprimante, le technicien dit que la carte est grillée", sounds('printer'))
    await director.presses('q:new')
    expect(tickets.all).toHaveLength(2)
  })
})

describe('cancelling several', () => {
  const both = async () => {
    const desk = await withTickets(2)
    const asked = await desk.teacher.says(
      `${desk.first} w ${desk.second} ghir ghalat, mse7hom`,
      means('cancel', { variety: 'arabizi', entities: { ticket: desk.first } }),
    )
    return { ...desk, asked }
  }
  const statuses = (desk: Awaited<ReturnType<typeof both>>) =>
    desk.tickets.all.map(({ state }) => state.status)

  it('asks once, and does all of it', async () => {
    const desk = await both()
    expect(desk.asked.text).toContain(desk.first)
    expect(desk.asked.text).toContain(desk.second)
    expect(statuses(desk)).toEqual(['unassigned', 'unassigned'])
    await desk.teacher.presses('q:yes')
    expect(statuses(desk)).toEqual(['cancelled', 'cancelled'])
  })

  it('leaves all of it open after a no', async () => {
    const desk = await both()
    await desk.teacher.says('non', means('deny'))
    expect(statuses(desk)).toEqual(['unassigned', 'unassigned'])
  })

  it('takes "annule aussi" for both', async () => {
    const { tickets, teacher, first, second } = await withTickets(2)
    const named = (reference: string) => means('cancel', { entities: { ticket: reference } })
    await teacher.says(`annule ${first}`, named(first))
    const { text } = await teacher.says(`annule aussi ${second}`, named(second))
    expect(text).toContain(`${first}, ${second}`)
    await teacher.says('oui', means('affirm'))
    expect(tickets.all.map(({ state }) => state.status)).toEqual(['cancelled', 'cancelled'])
  })
})

describe('"ferme la demande"', () => {
  it.each(['ferme la demande', 'سدو الطلب', 'sed lticket'])('asks its requester first (%s)', async (text) => {
    const { tickets, teacher } = await withTickets(1)
    const { choices } = await teacher.says(text, unclear())
    expect(choices.map(({ id }) => id)).toContain('q:yes')
    expect(tickets.all[0]?.state.status).toBe('unassigned')
  })

  it('resolves what its holder has in hand', async () => {
    const { tickets, director } = await withTickets(1)
    await director.says('je prends', means('take_ticket'))
    await director.says('ferme le ticket', unclear())
    expect(tickets.all[0]?.state.status).toBe('resolved')
  })

  it('is no insult', async () => {
    const { teacher } = await withTickets(1)
    expect((await teacher.says('ferme la demande', unclear())).text).not.toContain('agacement')
  })
})

describe('the lists of those who handle tickets', () => {
  it.each(["qu'est-ce que j'ai en main ?", 'الطلبات لي عندي', 'tickets li 3ndi'])(
    '"%s": theirs first',
    async (text) => {
      const { director, first, second } = await withTickets(2)
      await director.says('je prends le projecteur', means('take_ticket'))
      const { text: said } = await director.says(text, means('list_tickets'))
      expect(said.indexOf(second)).toBeGreaterThan(0)
      expect(said.indexOf(second)).toBeLessThan(said.indexOf(first))
    },
  )

  it.each([
    'شنو باقي ما خداه حد؟',
    "celles que personne n'a prises",
    'les non attribuées',
    'li ma khdahom 7ed',
  ])('"%s": what nobody has', async (text) => {
    const { director, first, second } = await withTickets(2)
    await director.says('je prends le projecteur', means('take_ticket'))
    const { text: said } = await director.says(text, means('list_tickets'))
    expect(said).toContain(first)
    expect(said).not.toContain(second)
  })
})

describe('a ticket named by its school', () => {
  const ofTwoSchools = async () => {
    const desk = await withPrinterTicket()
    const report = means('report_fault', {
      category: 'printer',
      variety: 'msa',
      entities: { room: 'القاعة 1' },
    })
    await desk.conversation('director-ar').says('الطابعة معطلة', report)
    for (const id of ['director', 'director-ar'])
      await desk.conversation(id).says('à transférer, il faut un technicien', means('forward_ticket'))
    const other = desk.tickets.all[1]?.reference as string
    return { ...desk, other, supervisor: desk.conversation('supervisor') }
  }

  it('is the one that is taken', async () => {
    const { tickets, supervisor, other } = await ofTwoSchools()
    await supervisor.says("je prends celle de l'école Atlas", means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: other, command: { type: 'take' } })
  })

  it('else both are offered, each with its school', async () => {
    const { supervisor, reference, other } = await ofTwoSchools()
    const { text, choices } = await supervisor.says("je prends l'imprimante", means('take_ticket'))
    expect(text).toContain('École Atlas')
    expect(text).toContain('École Ibn Khaldoun')
    expect(choices.map(({ title }) => title.slice(0, 9)).sort()).toEqual([reference, other].sort())
  })

  it.each([
    'chkoun 3ndo limprimante dial ibn khaldoun',
    'شكون شاد الطابعة ديال ابن خلدون؟',
    "qui s'occupe de l'imprimante d'Ibn Khaldoun ?",
  ])('"%s" is answered, and reports nothing', async (text) => {
    const { tickets, supervisor, reference } = await ofTwoSchools()
    const { text: said } = await supervisor.says(text, printer())
    expect(said).toContain(reference)
    expect(tickets.all).toHaveLength(2)
  })
})

describe('what an order is about', () => {
  it('is what is named before the colon, whatever was spoken of last', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.says(`où en est ${second} ?`, means('ticket_status', { entities: { ticket: second } }))
    await director.says("pour l'imprimante : je transfère, il faut changer la lampe", means('forward_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'forward' } })
  })

  it.each(['annule le transfert', 'لغي التحويل', 'lghi transfert'])('"%s" takes it back', async (text) => {
    const { tickets, director } = await withTickets(1)
    await director.says('à transférer, il faut un technicien', means('forward_ticket'))
    await director.says(text, means('report_fault', { category: 'massar_enrolment' }))
    expect(tickets.done.at(-1)?.command.type).toBe('undo')
    expect(tickets.all).toHaveLength(1)
  })
})

it('"who has it" of what nobody reported is answered, and reports nothing', async () => {
  const { tickets, director } = await withTickets(1)
  const { text } = await director.says('chkoun 3ndo lprojecteur', sounds('projector'))
  expect(text).toContain('Aucune demande de ce genre')
  expect(tickets.all).toHaveLength(1)
})
