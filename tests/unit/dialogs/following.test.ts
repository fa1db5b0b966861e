import { describe, expect, it } from 'vitest'
import type { Ticket } from '../../../src/tickets/index.ts'
import { means, openDesk, printer } from './fakes/conversation.ts'

const projector = means('report_fault', { category: 'projector', entities: { room: 'salle 2' } })

const twoSchools = async () => {
  const desk = openDesk()
  const teacher = desk.conversation('teacher-fr')
  await teacher.says("l'imprimante est bloquée", printer())
  await teacher.says("le projecteur de la salle 2 ne s'allume plus", projector)
  await desk
    .conversation('director-ar')
    .says(
      'الحاسوب معطل',
      means('report_fault', { category: 'computer', variety: 'msa', entities: { room: 'القاعة 1' } }),
    )
  await desk
    .conversation('teacher-far')
    .says('plus de courant', means('report_fault', { category: 'power', entities: { room: 'salle 9' } }))
  const [print, project, computer, power] = desk.tickets.all.map(({ reference }) => reference) as [
    string,
    string,
    string,
    string,
  ]
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 3_600_000)
  return { ...desk, teacher, print, project, computer, power }
}

describe('"mes demandes" of a director', () => {
  it('are those in hand until something was reported, then what was reported', async () => {
    const { conversation, print, computer } = await twoSchools()
    const said = async (id: string) =>
      (await conversation(id).says('mes demandes', means('list_tickets'))).text
    expect(await said('director')).toContain(print)
    expect(await said('director-ar')).toContain(computer)
    expect(await said('director-ar')).not.toContain(print)
  })
})

describe('what is late', () => {
  const WEEKS = 21 * 24 * 3_600_000

  it.each([
    ['lesquelles sont en retard ?', 'fr', 'Aucune demande en retard'],
    ['شنو هي الطلبات المتأخرة', 'darija', 'لا يوجد أي طلب متأخر'],
  ] as const)('is listed alone, and nothing else in its place (%s)', async (text, variety, none) => {
    const { tickets, conversation, project, print } = await twoSchools()
    const director = conversation('director')
    const asked = means('list_tickets', { variety })
    expect((await director.says(text, asked)).text).toBe(
      `${none}${variety === 'fr' ? ' dans votre périmètre.' : ' ضمن نطاقكم.'}`,
    )
    tickets.now = new Date(tickets.now.getTime() + WEEKS)
    const teacher = conversation('teacher-fr')
    await teacher.says('plus de réseau', means('report_fault', { category: 'connectivity' }))
    const late = (await director.says(text, asked)).text
    expect([print, project].every((reference) => late.includes(reference))).toBe(true)
    expect(late).not.toContain(tickets.all.at(-1)?.reference)
  })
})

describe('where is my request', () => {
  it.each(['sure', 'unsure'] as const)(
    'is found by a bare reference, understood or not (%s)',
    async (certainty) => {
      const { teacher, print } = await twoSchools()
      const typed = print.toLowerCase().replace('-', '')
      const reply = await teacher.says(
        `${typed} ?`,
        means('ticket_status', { certainty, entities: { ticket: typed } }),
      )
      expect(reply.text).toMatch(
        new RegExp(`${print} · imprimante · salle 12\\nEn attente de prise en charge par Nom director`),
      )
      expect(reply.text).toContain('au plus tard mardi 24 novembre à 14:00')
    },
  )

  it('is found by the everyday name of the thing, in Darija too', async () => {
    const { teacher, project } = await twoSchools()
    const reply = await teacher.says(
      'شنو وقع ف البروجيكتور اللي بلغت عليه؟',
      means('ticket_status', { variety: 'darija' }),
    )
    expect(reply.text).toContain(project)
    expect(reply.text).toContain('ينتظر أن يتكفل به')
  })

  it('lists the open ones when there are several, and shows the chosen one', async () => {
    const { teacher, print, project } = await twoSchools()
    const reply = await teacher.says('où en est ma demande ?', means('ticket_status'))
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${project}`, `q:ticket:${print}`])
    expect((await teacher.presses(`q:ticket:${print}`)).text).toContain('En attente de prise en charge')
  })

  it('says who has it and until when, and that it is late', async () => {
    const { tickets, conversation, teacher, print } = await twoSchools()
    await conversation('director').presses(`t:take:${print}`)
    tickets.now = new Date('2026-11-27T10:00:00Z')
    const reply = await teacher.says('?', means('ticket_status'), { repliedTicket: print })
    expect(reply.text).toContain('Prise en charge par Nom director, mardi 24 novembre')
    expect(reply.text).toContain('En retard')
  })

  it('says kindly that nothing was reported yet', async () => {
    const { conversation } = openDesk()
    expect(
      (
        await conversation('teacher-ar').says(
          'فين وصل الطلب ديالي',
          means('ticket_status', { variety: 'darija' }),
        )
      ).text,
    ).toContain('لم تبلغوا')
  })
})

describe('lists', () => {
  it('show a teacher only what they reported', async () => {
    const { teacher, print, project, computer } = await twoSchools()
    const reply = await teacher.says("ce que j'ai signalé ce mois-ci", means('list_tickets'))
    expect(reply.text).toContain(print)
    expect(reply.text).toContain(project)
    expect(reply.text).not.toContain(computer)
  })

  it('show a holder what is open in their scope, and nothing beyond', async () => {
    const { conversation, print, computer, power } = await twoSchools()
    const reply = await conversation('supervisor').says(
      'شنو باقي مفتوح عند المدارس ديالي؟',
      means('list_tickets', { variety: 'darija' }),
    )
    expect(reply.text).toContain(print)
    expect(reply.text).toContain(computer)
    expect(reply.text).not.toContain(power)
  })

  it.each([
    ['école Atlas', {}],
    ['مدرسة الأطلس', {}],
    ['', { school_code: '01235b' }],
  ])('narrow to the unit that is named: "%s"', async (unit, entities) => {
    const { conversation, print, computer } = await twoSchools()
    const meaning = means('list_tickets', { entities: { ...entities, ...(unit ? { unit } : {}) } })
    const reply = await conversation('supervisor').says(`les demandes de ${unit}`, meaning)
    expect(reply.text).toContain(computer)
    expect(reply.text).not.toContain(print)
  })

  it('do not tell whether a unit outside the scope exists', async () => {
    const { conversation } = await twoSchools()
    const supervisor = conversation('supervisor')
    for (const unit of ['École Ennour', 'École Machin'])
      expect(
        (await supervisor.says(`liste de ${unit}`, means('list_tickets', { entities: { unit } }))).text,
      ).toBe(`Je ne trouve pas « ${unit} » dans votre périmètre.`)
  })

  it('leave out what is older than the period', async () => {
    const { tickets, teacher } = await twoSchools()
    tickets.now = new Date('2026-12-02T10:00:00Z')
    expect((await teacher.says('mes demandes de ce mois', means('list_tickets'))).text).toContain(
      'Je ne trouve aucune',
    )
  })
})

describe('figures', () => {
  it('count by status, late, mean time and unit for a supervisor', async () => {
    const { tickets, conversation, print } = await twoSchools()
    tickets.now = new Date(tickets.now.getTime() + 29 * 3_600_000)
    await conversation('director').presses(`t:resolve:${print}`)
    const reply = await conversation('supervisor').says('combien de demandes ?', means('statistics'))
    expect(reply.text).toContain('3 demandes en tout')
    expect(reply.text).toContain('– en attente de prise en charge : 2')
    expect(reply.text).toContain('30 heures')
    expect(reply.text).toContain('– École Ibn Khaldoun : 2 en tout, 1 en cours, 30 heures en moyenne')
  })

  it.each([
    [
      'regional',
      'fr',
      'Par direction provinciale',
      '– Direction provinciale Oujda-Angad : 3 en tout, 2 en cours, 30 heures',
    ],
    ['central', 'msa', 'حسب الأكاديميات', '– أكاديمية الشرق: المجموع 4، المفتوحة 3، متوسط المدة: 30 ساعة'],
  ] as const)('list the tier below for %s', async (id, variety, heading, line) => {
    const { tickets, conversation, print } = await twoSchools()
    tickets.now = new Date(tickets.now.getTime() + 29 * 3_600_000)
    await conversation('director').presses(`t:resolve:${print}`)
    const reply = await conversation(id).says('chiffres', means('statistics', { variety }))
    expect(reply.text).toContain(heading)
    expect(reply.text).toContain(line)
    expect(reply.text).not.toMatch(/Khaldoun|خلدون/)
  })

  it('list the tier below the unit that is named', async () => {
    const { conversation } = await twoSchools()
    const meaning = means('statistics', { entities: { unit: 'académie Oriental' } })
    const reply = await conversation('central').says('chiffres de l’Oriental', meaning)
    expect(reply.text).toContain('Oujda-Angad : 3 en tout, 3 en cours')
    expect(reply.text).toContain('Berkane : 1 en tout, 1 en cours')
  })

  it('add up, joined tickets and those of the office itself among them', async () => {
    const { tickets, conversation, print } = await twoSchools()
    await conversation('supervisor').says('la connexion du bureau est coupée', projector)
    const [, second] = tickets.all as [Ticket, Ticket]
    const command = { type: 'merge', into: print } as const
    await tickets.act({ as: 'director', commandId: 'join', ticketId: second.id, command })
    const { text } = await conversation('regional').says('combien de demandes ?', means('statistics'))
    const numbers = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, number]) => Number(number))
    const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)
    expect(numbers(/ : (\d+) demandes en tout/gu)).toEqual([5])
    expect(sum(numbers(/^– [^:]+ : (\d+)$/gmu))).toBe(5)
    expect(text).toContain('– regroupée : 1')
    expect(sum(numbers(/ : (\d+) en tout/gu))).toBe(5)
  })

  it('name the school with most of a period, when that is asked', async () => {
    const { tickets, conversation, print } = await twoSchools()
    tickets.now = new Date(tickets.now.getTime() + 7 * 24 * 3_600_000)
    const teacher = conversation('teacher-fr')
    await teacher.says('plus de réseau', means('report_fault', { category: 'connectivity' }))
    const asked = async (text: string) => {
      const { text: said } = await conversation('regional').says(text, means('statistics'))
      return said.split('\n')
    }
    expect(await asked('quelle école a le plus de pannes ?')).toEqual([
      'Depuis le début : 5 demandes en tout',
      'Établissements avec le plus de demandes en cours :',
      '– École Ibn Khaldoun : 3 en tout, 3 en cours, 2 en retard',
      expect.stringContaining(' : 1 en tout, 1 en cours'),
      expect.stringContaining(' : 1 en tout, 1 en cours'),
    ])
    await conversation('director').presses(`t:resolve:${print}`)
    const [heading, , first] = await asked('quelle école a eu le plus de pannes la semaine dernière ?')
    expect(heading).toBe('La semaine dernière, à partir de lundi 23 novembre : 4 demandes en tout')
    expect(first).toMatch(/^– École Ibn Khaldoun : 2 en tout, 1 en cours/u)
  })

  it('rank schools also when that sounds like a list, and say that none is in that state', async () => {
    const { conversation } = await twoSchools()
    const ranked = await conversation('regional').says(
      'quelle école signale le plus ?',
      means('list_tickets'),
    )
    expect(ranked.text).toContain('Établissements avec le plus de demandes en cours')
    const none = await conversation('supervisor').says('combien de demandes résolues ?', means('statistics'))
    expect(none.text).toBe('Depuis le début : aucune demande dans cet état.')
  })

  it('say at which level late is meant', async () => {
    const { tickets, conversation } = await twoSchools()
    const asked = async () =>
      (await conversation('supervisor').says('combien de retards ?', means('statistics'))).text
    expect(await asked()).toBe('Depuis le début : aucune demande en retard au niveau où elle se trouve.')
    tickets.now = new Date(tickets.now.getTime() + 21 * 24 * 3_600_000)
    expect(await asked()).toBe('Depuis le début : 3 demandes en retard au niveau où elles se trouvent')
    const { text } = await conversation('supervisor').says('les chiffres', means('statistics'))
    expect(text).toContain('Dont 3 en retard au niveau où elles se trouvent')
  })

  it('use the six Arabic forms', async () => {
    const { conversation } = await twoSchools()
    const reply = await conversation('supervisor').says(
      'شحال من طلب؟',
      means('statistics', { variety: 'darija' }),
    )
    expect(reply.text).toContain('3 طلبات في المجموع')
  })
})

describe('a human', () => {
  it('is named and told when a ticket is open', async () => {
    const { tickets, teacher } = await twoSchools()
    const reply = await teacher.says('je veux parler à quelqu’un', means('talk_to_human'))
    expect(reply.text).toContain('Nom director')
    expect(tickets.done).toMatchObject([{ command: { type: 'press' } }])
  })

  it('is the director for a teacher and the supervisor for a director', async () => {
    const { conversation } = openDesk()
    const meaning = means('talk_to_human')
    expect((await conversation('teacher-fr').says('un humain svp', meaning)).text).toContain('Nom director')
    expect((await conversation('director').says('un humain svp', meaning)).text).toContain('Nom supervisor')
  })
})
