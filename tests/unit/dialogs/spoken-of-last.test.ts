import { describe, expect, it } from 'vitest'
import { means } from './fakes/conversation.ts'
import { withTickets } from './fakes/with-tickets.ts'

/** The printer's ticket has gone up; it was asked about just now, and the projector's is at the school. */
const spokenOfFirst = async () => {
  const desk = await withTickets(2)
  const { director, first } = desk
  await director.says(`${first} à transférer, il faut un technicien`, {
    ...means('forward_ticket'),
    entities: { ticket: first },
  })
  desk.tickets.now = new Date(desk.tickets.now.getTime() + 60_000)
  await director.says(`où en est ${first} ?`, { ...means('ticket_status'), entities: { ticket: first } })
  return { ...desk, before: desk.tickets.done.length }
}

describe('an order for the ticket that was spoken of', () => {
  it.each([
    ['rends-moi cette demande', 'take_ticket', 'fr'],
    ['prends-la', 'take_ticket', 'fr'],
    ['je la prends', 'take_ticket', 'fr'],
    ['رجع ليا هاد الطلب', 'forward_ticket', 'darija'],
    ['أعيدوا هذا الطلب إلي', 'forward_ticket', 'msa'],
    ['rj3 liya had talab', 'forward_ticket', 'arabizi'],
    ["c'est réparé", 'resolve_ticket', 'fr'],
    ['je prends', 'take_ticket', 'fr'],
    ['à transférer, il faut un technicien', 'forward_ticket', 'fr'],
    ['خليها حتى لنهار الخميس', 'wait_ticket', 'darija'],
  ] as const)('"%s" is refused about that one, and never done to another', async (text, intent, variety) => {
    const { tickets, director, first, before } = await spokenOfFirst()
    const reply = await director.says(text, means(intent, { variety }))
    expect(reply.text).toContain(first)
    expect(reply.text).toMatch(/Possible maintenant : .*relancer|الممكن الآن: .*التذكير به/)
    expect(tickets.done).toHaveLength(before)
  })

  it('offers the other one where nothing says "this one", and does the order to it on a press', async () => {
    const { tickets, director, second } = await spokenOfFirst()
    const reply = await director.says('je prends', means('take_ticket'))
    expect(reply.choices.map(({ id }) => id)).toEqual([`q:ticket:${second}`])
    await director.presses(`q:ticket:${second}`)
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'take' } })
  })

  it('goes to the other one when that one is named', async () => {
    const { tickets, director, second } = await spokenOfFirst()
    await director.says('je prends le projecteur', means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'take' } })
  })

  it('goes to the one of which an alert came in since', async () => {
    const { tickets, teacher, director } = await spokenOfFirst()
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    await teacher.says("plus d'internet en salle 3", {
      ...means('report_fault', { category: 'connectivity' }),
      entities: { room: 'salle 3' },
    })
    await director.says('prends-la', means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: tickets.all[2]?.reference })
  })

  it('is asked when two alerts came in since', async () => {
    const { tickets, teacher, director, before } = await spokenOfFirst()
    tickets.now = new Date(tickets.now.getTime() + 60_000)
    for (const room of ['salle 3', 'salle 4'])
      await teacher.says(`plus d'internet en ${room}`, {
        ...means('report_fault', { category: 'connectivity' }),
        entities: { room },
      })
    const reply = await director.says('prends-la', means('take_ticket'))
    expect(reply.choices.map(({ id }) => id)).toEqual(
      [tickets.all[3], tickets.all[2]].map((ticket) => `q:ticket:${ticket?.reference}`),
    )
    expect(tickets.done).toHaveLength(before)
  })

  it('is the next one, once the one spoken of is out of their hands', async () => {
    const { tickets, director, first, second } = await withTickets(2)
    await director.presses(`t:resolve:${first}`)
    await director.says('je prends', means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: second, command: { type: 'take' } })
  })
})

describe('what was repaired', () => {
  it.each([
    ["c'est réparé, j'ai changé le toner", 'fr', 0],
    ['صافي تصلحات، بدلت الطونير', 'darija', 0],
    ['تم إصلاح جهاز العرض', 'msa', 1],
    ["c'est fait, j'ai remplacé la lampe", 'fr', 1],
    ['salle 2 : réglé', 'fr', 1],
    ['c est bon t9adat, bdelt la cartouche', 'arabizi', 0],
  ] as const)('"%s" is the ticket of that thing, whichever was spoken of', async (text, variety, at) => {
    for (const spoken of [undefined, 0, 1]) {
      const { tickets, director, first, second } = await withTickets(2)
      const references = [first, second]
      if (spoken !== undefined) await director.presses(`t:status:${references[spoken]}`)
      await director.says(text, means('resolve_ticket', { variety }))
      expect(tickets.done.at(-1)).toMatchObject({ reference: references[at], command: { type: 'resolve' } })
    }
  })

  it('is asked when nothing tells the tickets apart', async () => {
    const { tickets, director } = await withTickets(2)
    const reply = await director.says("c'est réparé", means('resolve_ticket'))
    expect(reply.choices).toHaveLength(2)
    expect(tickets.done).toEqual([])
  })
})

describe('"je prends", right after an alert', () => {
  const passes = (desk: Awaited<ReturnType<typeof withTickets>>, minutes: number) => {
    desk.tickets.now = new Date(desk.tickets.now.getTime() + minutes * 60_000)
  }
  const noInternet = means('report_fault', { category: 'connectivity', entities: { room: 'salle 3' } })

  it('takes that one before one that has been there for long', async () => {
    const desk = await withTickets(1)
    const { director, teacher, tickets } = desk
    passes(desk, 15)
    await teacher.says("plus d'internet en salle 3", noInternet)
    await director.says('je prends', means('take_ticket'))
    expect(tickets.done.at(-1)).toMatchObject({ reference: tickets.all[1]?.reference })
  })

  it('asks where both have been there for long', async () => {
    const desk = await withTickets(2)
    passes(desk, 20)
    expect((await desk.director.says('je prends', means('take_ticket'))).choices).toHaveLength(2)
    expect(desk.tickets.done).toEqual([])
  })
})
