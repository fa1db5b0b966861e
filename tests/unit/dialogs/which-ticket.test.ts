import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '../../../src/shared/index.ts'
import { CATEGORIES } from '../../../src/tickets/index.ts'
import { means, openDesk, texts, unclear } from './fakes/conversation.ts'
import { wrongCheck } from './fakes/references.ts'
import { withTickets } from './fakes/with-tickets.ts'

const named = (ticket: string) => ({ entities: { ticket } })

describe('which ticket is meant', () => {
  it('is the one of the message that is answered, before any reference', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.says(`je prends ${first}`, means('take_ticket', named(first)), { repliedTicket: second })
    expect(tickets.done.at(-1)?.reference).toBe(second)
  })

  it('is the one whose reference is typed, in any way people type it', async () => {
    const { tickets, director, second } = await withTickets(2)
    const typed = second.toLowerCase().replace('-', '')
    await director.says(`je prends ${typed}`, means('take_ticket', named(typed)))
    expect(tickets.done.at(-1)?.reference).toBe(second)
  })

  it('is the only one on which it is possible', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:take:${first}`)
    await director.says('je prends', means('take_ticket'))
    expect(tickets.done.at(-1)?.reference).toBe(second)
  })

  it('is the one just spoken of, when it is among several', async () => {
    const { tickets, director, first } = await withTickets(2)
    await director.presses(`t:status:${first}`)
    await director.says("c'est fait", means('resolve_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'resolve' } })
  })

  it('is the one of the thing that the words name', async () => {
    const { tickets, director, second } = await withTickets(2)
    await director.says('je prends le projecteur', means('take_ticket'))
    expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'take' } }])
  })

  it('is asked when another thing is named than the one just spoken of', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:status:${first}`)
    const asked = await director.says('وقيلا خاصنا تقني للبروجيكتور، صيفطوها', means('forward_ticket'))
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${second}`, `q:ticket:${first}`])
    expect(tickets.done).toEqual([])
  })

  it('is asked rather than guessed when what is taken is of no such thing', async () => {
    const { tickets, director, first } = await withTickets(1)
    const asked = await director.says("je prends celle de l'ordi", means('take_ticket'))
    expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`])
    expect(tickets.done).toEqual([])
  })

  it('stays the one just spoken of for a remark, whatever that names', async () => {
    const { tickets, teacher, first } = await withTickets(2)
    await teacher.presses(`t:status:${first}`)
    await teacher.says('le projecteur est juste à côté', means('add_comment'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: first, command: { type: 'comment' } })
  })

  it('is asked when the words leave it open, and answered by button, reference or name', async () => {
    for (const answer of ['button', 'reference', 'name'] as const) {
      const { tickets, director, first, second } = await withTickets(2)
      const asked = await director.says('je prends', means('take_ticket'))
      expect(asked.choices.map(({ id }) => id)).toEqual([`q:ticket:${second}`, `q:ticket:${first}`])
      expect(tickets.done).toEqual([])
      if (answer === 'button') await director.presses(`q:ticket:${second}`)
      if (answer === 'reference') await director.says(second, unclear(named(second)))
      if (answer === 'name') await director.says('le projecteur', unclear())
      expect(tickets.done).toMatchObject([{ reference: second, command: { type: 'take' } }])
    }
  })

  it('is asked with short words, whole beside the reference', async () => {
    const { director, first, second } = await withTickets(2)
    const asked = await director.says('je prends', means('take_ticket'))
    expect(asked.choices.map(({ title }) => title)).toEqual([`${second} projecteur`, `${first} imprimante`])
  })

  it.each(CATEGORIES)('has a word for "%s" that fits a button with the reference', (category) => {
    for (const language of LANGUAGES)
      expect(`SN-7F3K2Q ${texts.t(language, `terms:short.${category}`)}`.length).toBeLessThanOrEqual(24)
  })

  it('is answered with the same sentence for a typing error, an unknown one and one out of scope', async () => {
    const { tickets, conversation, first } = await withTickets(1)
    const stranger = conversation('teacher-far')
    const said: string[] = []
    for (const typed of [wrongCheck(first), 'SN-ZZZZZZ', first]) {
      const reply = await stranger.says(`${typed} où en est-ce ?`, means('ticket_status', named(typed)))
      said.push(reply.text)
      expect(reply.choices).toEqual([])
    }
    expect(new Set(said).size).toBe(1)
    expect(tickets.done).toEqual([])
  })

  it('offers at most three of the own tickets after a wrong reference, and does the command on the chosen one', async () => {
    const { tickets, director, first } = await withTickets(1)
    const typed = wrongCheck(first)
    const reply = await director.says(`je prends ${typed}`, means('take_ticket', named(typed)))
    expect(reply.text).toContain('Je ne connais pas cette demande')
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`])
    await director.presses(`q:ticket:${first}`)
    expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'take' } }])
  })

  it('says so when there is none', async () => {
    const { conversation } = openDesk()
    expect((await conversation('director').says('je prends', means('take_ticket'))).text).toContain(
      'Je ne vois pas de demande',
    )
  })
})

describe('two tickets of one kind', () => {
  const titles = async (first: object, second: object, minutes: number) => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    const report = (entities: object) =>
      means('report_fault', { category: 'other_system', entities, categoryConfidence: 0.99 })
    await teacher.says('le portail des bourses ne répond pas', report(first))
    desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
    await teacher.says('le portail des concours ne répond pas', report(second))
    const reply = await teacher.says('mes demandes', means('list_tickets'))
    return reply.choices.map(({ title }) => title)
  }

  it.each([
    ['their rooms', { room: 'salle 4' }, { room: 'salle 5' }, 1, [/ salle 5$/, / salle 4$/]],
    ['their hours, on one day', {}, {}, 90, [/ 11:30$/, / 10:00$/]],
    ['their days', {}, {}, 24 * 60, [/ 25\/11$/, / 24\/11$/]],
  ])('are told apart on buttons by %s', async (_by, first, second, minutes, expected) => {
    const shown = await titles(first, second, minutes)
    expected.forEach((mark, at) => {
      expect(shown[at]).toMatch(mark)
    })
    expect(new Set(shown).size).toBe(2)
    for (const title of shown) expect(title.length).toBeLessThanOrEqual(20)
  })
})

describe('several tickets, two of them of one kind', () => {
  it('are all told apart in one manner', async () => {
    const desk = openDesk()
    const teacher = desk.conversation('teacher-fr')
    for (const [category, days] of [
      ['computer', 0],
      ['equipment_request', 1],
      ['equipment_request', 1],
    ] as const) {
      desk.tickets.now = new Date(desk.tickets.now.getTime() + days * 86_400_000)
      await teacher.says(
        `demande ${category} ${desk.tickets.all.length}`,
        means('report_fault', { category }),
      )
    }
    const reply = await teacher.says('mes demandes', means('list_tickets'))
    expect(reply.choices.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^matériel.* 26\/11$/),
      expect.stringMatching(/^matériel.* 25\/11$/),
      expect.stringMatching(/^ordinateur.* 24\/11$/),
    ])
  })
})

describe('a reference with a slip of the hand in it', () => {
  const slipped = (reference: string): readonly string[] => [
    wrongCheck(reference),
    `SN${reference.slice(3, 7)}${reference.slice(8)}`,
    `${reference.slice(0, 4)}${reference[5]}${reference[4]}${reference.slice(6)}`,
  ]

  it("is asked about, among one's own tickets, and a yes means it", async () => {
    for (const at of [0, 1]) {
      const { tickets, director, first } = await withTickets(2)
      const typed = slipped(first)[at] ?? ''
      const reply = await director.says(`je prends ${typed}`, means('take_ticket', named(typed)))
      expect(reply.text).toContain(`Vouliez-vous dire ${first} ?`)
      expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${first}`])
      await director.says('oui')
      expect(tickets.done).toMatchObject([{ reference: first, command: { type: 'take' } }])
    }
  })

  it('tells a stranger nothing', async () => {
    const { conversation, first } = await withTickets(1)
    const stranger = conversation('teacher-far')
    for (const typed of slipped(first)) {
      const reply = await stranger.says(`${typed} ?`, means('ticket_status', named(typed)))
      expect(reply.text).not.toContain(first)
      expect(reply.choices).toEqual([])
    }
  })
})
